"""Who looked at one's record: no officer reads what a resident told without a row that the person can read."""

import ast
from pathlib import Path

import pytest
from django.db import IntegrityError, transaction

from yangguang.foundation.actors import VISITOR
from yangguang.foundation.models import AuditRow
from yangguang.residents import actions, queries
from yangguang.residents.errors import Forbidden, Invalid
from yangguang.residents.models import Kind, Look, Why
from yangguang.residents.tests.county import County
from yangguang.residents.tests.people import entered, phone

ROOM = Path(__file__).parent.parent


def test_an_officer_in_post_reads_and_the_person_sees_when_which_post_and_why(county: County) -> None:
    own = phone()
    resident = entered(own)
    found = queries.details(resident=resident, viewer=county.officer, why=Why.HANDLES, subject="case:7")
    assert found == {Kind.PHONE: own}
    [seen] = queries.looks(resident)
    assert (seen.office, seen.post, seen.why, seen.subject) == ("县卫健委", "科员", "办理您的办件", "case:7")
    assert "王甲子" not in str(seen)


def test_a_look_is_in_the_audit_under_an_opaque_subject(county: County) -> None:
    resident = entered()
    actions.looked(resident=resident, by=county.officer, why=Why.REACHES, subject="case:7")
    row = AuditRow.objects.get(verb="residents.looked")
    assert (row.actor_key, row.subject, row.reason) == (county.officer.actor_key, f"resident:{resident.key}", "reaches")


def test_whoever_is_in_no_post_reads_nothing_whatever_roles_they_hold(county: County) -> None:
    resident = entered()
    for viewer in (county.postless, VISITOR, entered()):
        with pytest.raises(Forbidden):
            queries.details(resident=resident, viewer=viewer, why=Why.HANDLES, subject="")  # type: ignore[arg-type]  # what may not be
    assert queries.looks(resident) == []


def test_a_reason_of_ones_own_opens_nothing(county: County) -> None:
    resident = entered()
    with pytest.raises(Invalid):
        actions.looked(resident=resident, by=county.officer, why="curious", subject="")  # type: ignore[arg-type]  # what may not be
    with pytest.raises(IntegrityError, match="look_why_closed"), transaction.atomic():
        row = Look(resident=resident, position=1, office="x", post="x", why="curious", at=resident.opened_at)
        row.save(force_insert=True)
    assert queries.looks(resident) == []


def test_each_person_sees_the_looks_at_their_own_record_alone(county: County) -> None:
    one, other = entered(), entered()
    actions.looked(resident=one, by=county.officer, why=Why.COUNTER, subject="")
    assert len(queries.looks(one)) == 1
    assert queries.looks(other) == []


# No way round: sealed content is opened in one place, and whoever calls it is known here by name.

OPENERS = {"queries/details.py", "reaching.py"}
"""Reading with a row or one's own session; sending. Nobody else, and nobody outside: `sealing` is no public door."""


OWNERS = {"actions/dispatch.py", "actions/tell.py", "queries/consents.py"}
HOLDERS = {"queries/consents.py", "queries/drafts.py", "queries/kept.py"}
"""Whose a sealed row is: asked where something is sent, and at the moment of sending. What is in it: for its person."""


def _names(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found.add(f"{node.value.id}.{node.attr}")
        if isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _sources() -> dict[str, set[str]]:
    paths = [path for path in ROOM.rglob("*.py") if "tests" not in path.parts]
    return {str(path.relative_to(ROOM)): _names(path) for path in paths}


def test_what_was_told_is_opened_in_one_place() -> None:
    found = _sources()
    assert {path for path, names in found.items() if names & {"keys.opened", "keys.open_sealed"}} == {"sealing.py"}
    assert {path for path, names in found.items() if "sealing.opened" in names} == OPENERS
    assert {path for path, names in found.items() if "sealing.owner" in names} == OWNERS
    assert {path for path, names in found.items() if "sealing.held" in names} == HOLDERS
    assert {path for path, names in found.items() if "sealing.opened_contacts" in names} == {"actions/recover.py"}
    hidden = {f"yangguang.residents.sealing.{name}" for name in ("opened", "owner", "held", "opened_contacts")}
    assert {path for path, names in found.items() if names & hidden} == set()


def test_what_is_opened_for_the_person_is_reached_by_their_session_or_their_export() -> None:
    users = {path for path, names in _sources().items() if "yangguang.residents.queries.details.told" in names}
    assert users == {"holdings.py"}
    assert "told" not in dir(queries)


def test_no_query_gives_a_list_of_residents() -> None:
    given = {
        node.name: ast.unparse(node.returns) if node.returns else ""
        for path in [*(ROOM / "queries").glob("*.py"), ROOM / "own.py"]
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef)
    }
    assert len(given) > 10
    many = {name for name, returned in given.items() if "Resident" in returned.replace("Resident | None", "")}
    assert many == set()
