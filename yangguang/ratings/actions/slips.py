"""Paper slips: typed in one by one or as a table, by somebody who does not serve in the rated office."""

from collections.abc import Iterator

from django.db import transaction
from django.utils.translation import gettext as _

from yangguang.foundation import codes, tables
from yangguang.foundation.actors import Actor
from yangguang.foundation.errors import Fault, YangguangError
from yangguang.ratings import policies, speech
from yangguang.ratings.actions.follow import held
from yangguang.ratings.actions.rate import Receipt, Said, must_be_free, use
from yangguang.ratings.choices import Channel, Level, Reason
from yangguang.ratings.models import Rating, Ticket

HEADINGS = {"评价码": "code", "等级": "level", "原因": "reasons", "意见": "words", "联系方式": "contact"}
COLUMNS = tuple(HEADINGS)
_LEVELS = {str(level.label): level.value for level in Level} | {str(5 - at): level for at, level in enumerate(Level)}
_REASONS = {str(reason.label): reason.value for reason in Reason}


def slip(*, code: str, by: Actor) -> Ticket:
    """What a slip is for, for whoever may type it in. Raises Forbidden; Already, Over, TooManyTries."""
    ticket = held(code)
    policies.must_take_slip(by, ticket.office)
    must_be_free(ticket)
    return ticket


def take_slip(*, code: str, said: Said, by: Actor) -> Receipt:
    """Type in one slip. Raises Forbidden for those of the rated office; Already, Over, Invalid."""
    ticket = held(code)
    officer = policies.must_take_slip(by, ticket.office)
    return use(ticket, said, channel=Channel.PAPER, by=by, taken_by=officer)


def take_batch(*, data: bytes, by: Actor) -> int:
    """Take in a table of slips whole or not at all, and say how many; a level is its name or 5 (best) to 1.

    Raises Invalid with every fault by its row.
    """
    rows = read(data)
    faults = tables.repeated(rows, key="code", heading="评价码")
    found = {bytes(ticket.code): ticket for ticket in _tickets(rows)}
    slips = []
    for row in rows:
        ticket = found.get(codes.digest(row["code"]))
        faults += _faults(row, ticket, by)
        slips.append((row.number, ticket, _said(row)))
    if faults:
        raise tables.refused(faults)
    with transaction.atomic():
        for number, ticket, said in slips:
            assert ticket is not None
            _take(number, ticket, said, by)
    return len(slips)


def read(data: bytes) -> list[tables.Row]:
    """The rows of a table of slips; a column that is none of ours is refused. Raises Invalid."""
    return tables.rows(tables.lines(data), headings=HEADINGS, optional=["reasons", "words", "contact"])


def _take(number: int, ticket: Ticket, said: Said, by: Actor) -> None:
    try:
        officer = policies.must_take_slip(by, ticket.office)
        use(ticket, said, channel=Channel.PAPER, by=by, taken_by=officer)
    except YangguangError as fault:
        raise tables.refused([Fault(number, "", str(fault))]) from fault


def _tickets(rows: list[tables.Row]) -> Iterator[Ticket]:
    digests = [codes.digest(row["code"]) for row in rows]
    yield from Ticket.objects.filter(code__in=digests).select_related("office")


def _said(row: tables.Row) -> Said:
    said = [part.strip() for part in row["reasons"].replace(";", "、").replace("；", "、").split("、") if part.strip()]
    reasons = [_REASONS.get(each, each) for each in said]
    return Said(_LEVELS.get(row["level"], ""), reasons=reasons, words=row["words"], contact=row["contact"])


def _faults(row: tables.Row, ticket: Ticket | None, by: Actor) -> Iterator[Fault]:
    said = _said(row)
    if ticket is None:
        yield Fault(row.number, "评价码", _("没有这个评价码"))
    elif Rating.objects.filter(ticket=ticket).exists():
        yield Fault(row.number, "评价码", _("这个评价码已经用过"))
    elif not policies.may_take_slip(policies.towards(by, ticket.office)):
        yield Fault(row.number, "评价码", _("评价的是您任职的机构，须由其他机构录入"))
    if not said.level:
        yield Fault(row.number, "等级", _("应为五个等级之一，或者 5 到 1"))
    if set(said.reasons) - set(Reason.values):
        yield Fault(row.number, "原因", _("应从所列原因中选，用顿号隔开"))
    elif said.reasons and said.level in {Level.VERY_GOOD, Level.GOOD, Level.FAIR}:
        yield Fault(row.number, "原因", _("只有不满意的评价才填原因"))
    if len(row["words"]) > speech.LONGEST:
        yield Fault(row.number, "意见", _("超过 1000 字"))
