"""好差评: rate, and see what came of it."""

from typing import cast

from django.utils.translation import gettext as _

from yangguang.foundation.actors import VISITOR
from yangguang.ratings import actions, sources
from yangguang.ratings.choices import Channel, Of
from yangguang.web.api.operations import Call
from yangguang.web.api.refusing import Stopped, unknown_code
from yangguang.web.api.wire import ratings as wire


def rate(call: Call) -> wire.Rated:
    """Rate what a code is for, once."""
    body = cast(wire.Rate, call.body)
    ticket = actions.ticket(code=call.code)
    if ticket is None:
        raise unknown_code()
    said = actions.Said(
        level=body.level,
        aspects={str(name): str(level) for name, level in body.aspects.items()},
        reasons=list(body.reasons),
        words=body.words,
        contact=body.contact,
        again=body.again,
    )
    channel = Channel.QR if ticket.of == Of.VISIT else Channel.ONLINE
    said_by = call.request.headers.get("Yangguang-Source", "")
    source = sources.of(call.request.META.get("REMOTE_ADDR", ""), said_by_proxy=said_by)
    receipt = actions.rate(code=call.code, said=said, channel=channel, source=source, by=VISITOR, key=call.key)
    return wire.Rated(
        excluded=receipt.excluded,
        reopened=receipt.reopened,
        not_reopened=receipt.not_reopened,
        reply=receipt.reply,
        follow=receipt.follow,
    )


def follow(call: Call) -> wire.Rating:
    """What came of a rating."""
    found = actions.follow(code=call.code)
    if found is None:
        raise Stopped(404, _("还没有评价。"), _("请先评价。"))
    return wire.Rating(
        office=found.office,
        level=found.level,
        on=found.on,
        bad=found.bad,
        finding=found.finding,
        answers=[wire.Answer(kind=each.kind, on=each.on, words=each.words, until=each.until) for each in found.answers],
        may_check=found.may_check,
        agreed=found.agreed,
        excluded=found.excluded,
        may_appeal=found.may_appeal,
        appealed=found.appealed,
        lifted=found.lifted,
        verdict=found.verdict,
    )


def check(call: Call) -> wire.Done:
    """Whether it is mended."""
    actions.check(code=call.code, agrees=cast(wire.Check, call.body).agrees)
    return wire.Done()


def appeal(call: Call) -> wire.Done:
    """Say that a rating should count."""
    return wire.Done(reply=actions.appeal(code=call.code, words=cast(wire.Appeal, call.body).words))
