"""What whoever wants something of an office does, without an account: the pages' own questions, actions and limits."""

from collections.abc import Callable, Mapping
from typing import cast

from django.utils.translation import gettext as _

from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.queries import Followed
from yangguang.ratings import queries as ratings
from yangguang.web import asking, casework, hours, limits
from yangguang.web.api import looking, reading
from yangguang.web.api.answering import Reply
from yangguang.web.api.operations import Call, File
from yangguang.web.api.refusing import Stopped, not_there, unknown_code
from yangguang.web.api.wire import cases as wire
from yangguang.web.api.wire.shapes import UNSET, Fault
from yangguang.web.forms.cases import Say
from yangguang.web.views.cases.acting import missing


def submit(call: Call) -> Reply:
    """Take in a case, once for a key of the caller."""
    limits.must_have_room_for_cases(said_by_proxy=call.request.headers.get("Yangguang-Forms", ""))
    given = _answered(_typed(cast(wire.NewCase, call.body)))
    asked, office, said = asking.asked(given)
    receipt = actions.submit(asked=asked, office=office, said=said, key=call.key)
    if receipt.case is None:
        return Reply(200, _receipt(receipt))
    limits.count_case()
    return Reply(201, _receipt(receipt))


def follow(call: Call) -> wire.Case:
    """The case as the holder of its code may know it."""
    found = _held(call)
    return wire.Case(
        number=found.number,
        kind=cast(wire.Kind, found.kind),
        about=found.about,
        state=found.state,
        state_label=found.state_label,
        office=found.office,
        received_on=found.received_on,
        due=found.due,
        comes=hours.said(found.comes) if found.comes and not found.called_off else "",
        missing=missing(found),
        steps=[
            wire.Step(
                verb=each.verb, at=each.at, office=each.office, words=each.words, outcome=each.outcome, mine=each.mine
            )
            for each in found.steps
        ],
        papers=[
            wire.Paper(id=each.pk, what=each.what, at=each.at, mine=each.mine) for each in casework.papers(found.case)
        ],
        looks=list(found.looks),
        may=sorted(found.may),
        rating_code=given.code if (given := ratings.given(case=found.case)) else "",
    )


def spoken(action: Callable[..., actions.Heard]) -> Callable[[Call], wire.Heard]:
    """What is said with words: written, handed in, asked for."""

    def say(call: Call) -> wire.Heard:
        form = Say({"words": cast(wire.Say, call.body).words})
        if not form.is_valid():
            raise faulty(form.errors)
        heard = action(code=call.code, words=form.cleaned_data["words"], key=call.key)
        return wire.Heard(step=heard.step, reply=heard.reply)

    return say


def withdraw(call: Call) -> wire.Heard:
    """Take the case back."""
    return wire.Heard(step=actions.withdraw(code=call.code).number, reply="")


def settle(call: Call) -> wire.Heard:
    """Say that it is settled."""
    return wire.Heard(step=actions.settle(code=call.code).number, reply="")


def take_leave(call: Call) -> wire.Heard:
    """Have it told in public no longer."""
    actions.take_leave(code=call.code)
    return wire.Heard(step=None, reply="")


def claim_reward(call: Call) -> wire.Payout:
    """The payout code of one's own report."""
    payout = actions.claim_reward(code=call.code, key=call.key)
    told = cases.reward_of(_held(call).case)
    assert told
    assert told.fen
    return wire.Payout(payout=payout, fen=told.fen, office=told.payer, until=cases.payable_until())


def book(call: Call) -> wire.Heard:
    """Choose when to come."""
    found = looking.slot(cast(wire.Choose, call.body).slot)
    if found is None:
        raise Stopped(
            409, _("这个时段不能约。"), _("请从承办机构开放的时段中选。"), [Fault(field="slot", says=_("没有这个时段"))]
        )
    actions.book(code=call.code, slot=found)
    return wire.Heard(step=None, reply="")


def hand_in(call: Call) -> wire.Kept:
    """Hand in one paper, whose file is the body."""
    what = cast(wire.What, call.query)
    data = reading.file(call.request)
    return wire.Kept(paper=actions.hand_in(code=call.code, data=data, what=what.what, name=what.name).pk)


def fetch(call: Call) -> File:
    """A paper of one's own case."""
    found, paper = _held(call), call.path["paper"]
    if paper not in {each.pk for each in casework.papers(found.case)}:
        raise not_there()
    return File(*casework.paper(found.case, paper))


def _held(call: Call) -> Followed:
    found = actions.follow(code=call.code)
    if found is None:
        raise unknown_code()
    return found


def _typed(body: wire.NewCase) -> dict[str, str]:
    """What was sent as the pages' form would send it."""
    area = looking.area_of(body.office) if body.area is UNSET else str(body.area)
    return {
        "kind": body.kind,
        "help": body.help,
        "area": area,
        "office": str(body.office),
        "whom": body.whom,
        "matter": asking.NO_MATTER if body.matter is UNSET else str(body.matter),
        "about": body.about,
        "words": body.words,
        "anonymous": "yes" if body.anonymous else "no",
        "tell": "yes" if body.tell else "no",
        "applicant": body.applicant,
        "reach": body.reach,
        "contact": body.contact,
        "name": body.name,
    }


def _answered(typed: dict[str, str]) -> dict[str, str]:
    """The answers as the pages' forms take them. Raises Stopped with every fault."""
    given, faults = dict[str, str](), dict[str, list[str]]()
    for step in asking.steps(typed):
        form = step.form(typed)
        faults |= {name: list(map(str, errors)) for name, errors in form.errors.items()}
        given |= {name: str(value) for name, value in form.cleaned_data.items()}
    if faults:
        raise faulty(faults)
    return given


def faulty(errors: Mapping[str, object]) -> Stopped:
    faults = [Fault(field=name, says=str(one)) for name, found in errors.items() for one in cast(list[str], found)]
    return Stopped(422, _("有的地方要改。"), _("请照 errors 里写的改好再发；没有保存任何内容。"), faults)


def _receipt(receipt: actions.Receipt) -> wire.Receipt:
    proof = receipt.proof
    found = cases.followed(casework.told(receipt.case)) if receipt.case else None
    return wire.Receipt(
        code=receipt.code,
        number=receipt.number,
        office=found.office if found else "",
        due=found.due if found else None,
        proof=wire.Proof(salt=proof.salt, digest=proof.commitment, record=dict(proof.record)) if proof else None,  # type: ignore[arg-type]  # words and one mark
        reply=receipt.reply,
    )
