"""What an officer's program does: the queue, a case, its steps; each asked of the same queries and actions."""

from collections.abc import Callable
from datetime import date
from typing import cast

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.choices import As, State, Verb
from yangguang.cases.errors import NotAllowed, Refused
from yangguang.cases.flow import Move
from yangguang.cases.models import Case, Step
from yangguang.cases.queries import CasePage, DeskRow, Place
from yangguang.clocks import queries as clocks
from yangguang.foundation import audit, canonical, keys
from yangguang.foundation.once import once
from yangguang.offices import queries as offices
from yangguang.offices.models import Office
from yangguang.web import casework, queries, stepping
from yangguang.web.api import refusing
from yangguang.web.api.answers.public import site
from yangguang.web.api.answers.residents import faulty
from yangguang.web.api.operations import Call, File
from yangguang.web.api.wire import desk as wire
from yangguang.web.api.wire.cases import Paper
from yangguang.web.api.wire.shapes import UNSET
from yangguang.web.forms.casework import Act

type Done = dict[str, object]


def mine(call: Call) -> wire.Mine:
    """Where the person serves, and what the token is good for."""
    token = call.token
    assert token is not None
    return wire.Mine(
        offices=[wire.Served(id=each.pk, name=each.name) for each in queries.served(call.by)],
        scopes=sorted(each.scope for each in token.scopes.all()),
        until=token.until,
    )


def queue(call: Call) -> wire.Queue:
    """A page of the open cases of an office."""
    asked = cast(wire.Asked, call.query)
    view = "all" if asked.view == "clock" and (asked.kind or asked.state) else asked.view
    found = _found(asked, view, viewer=call.by, office=served(asked.office, call.by))
    names = casework.names_of({row.officer for row in found if row.officer})
    rows = [_row(row, names.get(row.officer or 0, "")) for row in found]
    return wire.Queue(rows=rows, next=casework.place_in(view, found[-1]) if len(found) == asked.limit else "")


def case(call: Call) -> wire.Handled:
    """A case for its reader; the reading is in the audit."""
    page = page_of(call)
    stands, original, moves = page.standing, page.said, stepping.each_once(page.moves)
    return wire.Handled(
        id=page.case.pk,
        number=page.case.number,
        kind=page.case.kind,
        state=stands.state,
        office=stands.office.name,
        officer=stands.officer.name if stands.officer else "",
        received_on=page.case.received_on,
        said=wire.Said(**{name: original.get(name, "") for name in ("about", "text", "name", "contact")}),
        steps=[_taken(step, words) for step, words in page.steps],
        may=[_may(move) for move in moves if move.verb != Verb.SUPPLEMENT],  # an operation of its own
        papers=[Paper(id=each.pk, what=each.what, at=each.at, mine=each.who == As.APPLICANT) for each in page.papers],
        clocks=[
            wire.Clock(
                duty=each.rule.title,
                until=each.standing.until,
                closed_on=each.standing.closed_on,
                page=site(clocks.address(each.pk)),
            )
            for each in page.clocks
        ],
        parts=[
            wire.Part(case=each.case_id, number=each.case.number, office=each.office.name, state=each.state)
            for each in page.parts
        ],
        draft=page.begun.words if page.begun else "",
    )


def paper(call: Call) -> File:
    """A paper of a case, for who reads the case as it was written."""
    page = page_of(call)
    if call.path["paper"] not in {each.pk for each in page.papers}:
        raise refusing.not_there()
    return File(*casework.paper(page.case.pk, call.path["paper"]))


def take(call: Call) -> wire.Stepped:
    """Take one step of a case, once for a key of the caller."""
    body = cast(wire.Take, call.body)
    page = page_of(call)
    said = {"case": page.case.pk, **{name: str(getattr(body, name)) for name in body.__struct_fields__}}
    return wire.Stepped(**only_once(call, f"cases.{body.verb}", said, lambda: _stepped(page, body, call.by)))  # type: ignore[arg-type]  # what was kept is what was given


def together(call: Call) -> wire.All:
    """Take up several cases, each by itself."""
    wanted = dict.fromkeys(cast(wire.Together, call.body).cases)
    return wire.All(cases=[_accepted(each, call.by) for each in wanted])


def _found(asked: wire.Asked, view: str, *, viewer: User, office: Office) -> list[DeskRow]:
    after = _after(asked.after)
    if view == "clock":
        return cases.by_clock(viewer=viewer, office=office, after=after, limit=asked.limit)
    if view == "offered":
        return cases.offered(viewer=viewer, office=office, after=after, limit=asked.limit)
    state = State.RECEIVED if view == "unclaimed" else asked.state
    return cases.desk(
        viewer=viewer, office=office, kind=asked.kind, state=state, mine=view == "mine", after=after, limit=asked.limit
    )


def served(office_id: int, viewer: User) -> Office:
    """An office of which the viewer may see the desk; another's is not there."""
    found = offices.standing().filter(pk=office_id).first()
    if found is None or not offices.serves(viewer, found):
        raise refusing.not_there()
    return found


def _row(row: DeskRow, officer: str) -> wire.Row:
    return wire.Row(
        case=row.case,
        number=row.number,
        kind=row.kind,
        state=row.state,
        officer=officer,
        opened=row.opened,
        until=row.until,
        duty=row.duty,
    )


def _after(text: str) -> Place | None:
    day, _comma, pk = text.partition(",")
    known = casework.day(day)
    if text and known is None:
        raise refusing.Stopped(422, _("after 不对。"), _("请用上一页给的 next。"))
    return Place(cast(date, known), int(pk)) if text else None


def page_of(call: Call) -> CasePage:
    """The case of the path, for who may read it; for everyone else it is not there."""
    found = cases.by_id(call.path["case"], viewer=call.by)
    if found is None:
        raise refusing.not_there()
    return cases.case_page(found, viewer=call.by)


def _taken(step: Step, words: str) -> wire.Taken:
    return wire.Taken(
        number=step.number,
        verb=step.verb,
        who=step.who,
        at=step.at,
        office=step.office.name if step.office else "",
        officer=step.officer.name if step.officer else "",
        outcome=step.outcome,
        words=words,
    )


def _may(move: Move) -> wire.May:
    return wire.May(verb=move.verb, label=str(Verb(move.verb).label), outcomes=[str(each) for each in move.outcomes])


def _stepped(page: CasePage, body: wire.Take, by: User) -> Done:
    """By the officer's own form, so that its faults are those of the page."""
    move = next((each for each in page.moves if each.verb == body.verb), None)
    if move is None:
        raise NotAllowed(
            _("这件事现在是“%(state)s”，您不能“%(verb)s”。")
            % {"state": State(page.standing.state).label, "verb": Verb(body.verb).label},
            do=_("请看这件办件的 may 里列出的。"),
            kept=_("没有作任何改动。"),
        )
    form = _form(move, page.case, body, by)
    if not form.is_valid():
        raise faulty(form.errors)
    stepping.take(move, form.cleaned_data, case=page.case, by=by)
    stands = casework.told(page.case.pk).standing
    return {"step": stands.step, "state": stands.state}


def _form(move: Move, case: Case, body: wire.Take, by: User) -> Act:
    given = {name: str(getattr(body, name)) for name in ("words", "outcome", "into", "value")}
    given["to_office"] = "" if body.to_office is UNSET else str(body.to_office)
    given["to_officer"] = "" if body.to_officer is UNSET else str(body.to_officer)
    people = casework.assignable(case, by=by) if move.verb == Verb.ASSIGN else []
    return Act(
        given,
        verb=Verb(move.verb),
        outcomes=move.outcomes,
        people=[(str(one.pk), one.name) for one in people],
        offices=casework.others(case) if move.verb in (Verb.TRANSFER, Verb.JOIN) else (),
    )


def only_once(
    call: Call, verb: str, said: dict[str, object], run: Callable[[], dict[str, object]]
) -> dict[str, object]:
    """Run once for a key of the caller; what was said is kept as a keyed digest alone."""
    if not call.key:
        return run()
    blind = keys.blind(canonical.dumps(said).decode(), purpose="api").hex()
    try:
        result = once(key=f"api:{call.key}", by=call.by, request={"blind": blind}, run=run)
    except Refused:
        audit.record(
            actor_key=call.by.actor_key, verb=verb, result="refused"
        )  # the action's own row went with its deed
        raise
    assert isinstance(result, dict)
    return result


def _accepted(case_id: int, by: User) -> wire.One:
    found = cases.by_id(case_id, viewer=by)
    if found is None:
        return wire.One(case=case_id, done=False, says=str(refusing.not_there().title))
    try:
        actions.accept(case=found, by=by)
    except Refused as fault:
        return wire.One(case=case_id, done=False, says=str(fault))
    return wire.One(case=case_id, done=True, says="")
