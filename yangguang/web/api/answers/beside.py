"""What an officer's program does beside the steps of a case: papers, whom it is about, stepping aside."""

from typing import cast

from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.queries import CasePage
from yangguang.web import casework
from yangguang.web.api import reading, refusing
from yangguang.web.api.answers.desk import only_once, page_of
from yangguang.web.api.answers.residents import faulty
from yangguang.web.api.operations import Call
from yangguang.web.api.wire import cases as case_wire
from yangguang.web.api.wire import desk as wire
from yangguang.web.forms.cases import Say
from yangguang.web.forms.casework import Accuse


def send_paper(call: Call) -> case_wire.Kept:
    """Put a file to a case, once for a key of the caller."""
    what, page = cast(wire.Sends, call.query), _handled(call)
    sent = actions.send_paper(
        case=page.case, data=reading.file(call.request), what=what.what, name=what.name, audience=what.audience,
        by=call.by, key=call.key,
    )  # fmt: skip
    return case_wire.Kept(paper=sent.pk)


def take_paper(call: Call) -> case_wire.Kept:
    """Take in a paper that the person brought, once for a key of the caller."""
    what, page = cast(case_wire.What, call.query), _handled(call)
    upload = actions.Upload(reading.file(call.request), what.what, what.name)
    return case_wire.Kept(paper=actions.take_paper(case=page.case, upload=upload, by=call.by, key=call.key).pk)


def bring(call: Call) -> wire.Stepped:
    """Enter that the person brought what was missing, once for a key of the caller."""
    form, page = Say({"words": cast(case_wire.Say, call.body).words}), _handled(call)
    if not form.is_valid():
        raise faulty(form.errors)
    words = form.cleaned_data["words"]

    def run() -> dict[str, object]:
        step = actions.bring(case=page.case, words=words, by=call.by)
        return {"step": step.number, "state": casework.told(page.case.pk).standing.state}

    done = only_once(call, "cases.supplement", {"case": page.case.pk, "brought": words}, run)
    return wire.Stepped(**done)  # type: ignore[arg-type]  # what was kept is what was given


def accuse(call: Call) -> wire.Aside:
    """Write down whom a case is about."""
    body, page = cast(wire.Accuse, call.body), _handled(call)
    form = Accuse({"office": str(body.office), "name": body.name}, offices=casework.every_office())
    if not form.is_valid():
        raise faulty(form.errors)
    office, name = casework.office(body.office), form.cleaned_data["name"]
    officer = casework.officer_in(office, name) if name else None
    if name and officer is None:
        form.add_error("name", str(casework.nobody_so_called()))
        raise faulty(form.errors)
    actions.accuse(case=page.case, office=None if officer else office, officer=officer, by=call.by)
    return _aside(call)


def step_aside(call: Call) -> wire.Aside:
    """Step aside for an interest."""
    actions.step_aside(case=_handled(call).case, by=call.by)
    return _aside(call)


def _handled(call: Call) -> CasePage:
    """The case of the path for who handles it, as the pages have it; for everyone else it is not there."""
    page = page_of(call)
    if not page.handles:
        raise refusing.not_there()
    return page


def _aside(call: Call) -> wire.Aside:
    return wire.Aside(here=cases.by_id(call.path["case"], viewer=call.by) is not None)
