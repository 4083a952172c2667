"""The access matrix: every address, every role, the expected answer; an address without its row fails."""

from dataclasses import dataclass, field

import pytest
from django.db import transaction
from django.urls import reverse

from yangguang.accounts.actions import ask_recovery
from yangguang.accounts.actions.grant import give
from yangguang.accounts.models import POWERS, Role, User
from yangguang.accounts.tests.people import Browser, person
from yangguang.disclosure import actions, queries
from yangguang.disclosure.models import Posting
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import now
from yangguang.offices import actions as offices
from yangguang.offices.models import PostRole
from yangguang.web.tests.addresses import every

IN, DENIED, FOUND, MISSING, WRONG, METHOD, BUSY = 200, 403, 302, 404, 400, 405, 503
ALL = frozenset([*Role.values, ""])
ADMINS = frozenset({"system_admin", "security_admin"})
SYSTEM_ADMIN, SECURITY, AUDIT = frozenset({"system_admin"}), frozenset({"security_admin"}), frozenset({"audit_admin"})
EDITOR, REVIEWER, PUBLISHER = frozenset({"editor"}), frozenset({"reviewer"}), frozenset({"publisher"})
READERS = EDITOR | REVIEWER | PUBLISHER


@dataclass(frozen=True)
class Row:
    """Who gets `answer`; staff beside them get 403, and so does everyone of another office where `office` is set.

    Without a log-in everyone is sent to log in, unless `stranger` says otherwise.
    """

    name: str
    method: str
    who: frozenset[str]
    answer: int
    stranger: int = FOUND
    office: bool = False
    sent: dict[str, str] = field(default_factory=dict, hash=False)


OPEN = [
    Row("web:asset", "get", ALL, MISSING, MISSING),
    Row("web:search", "get", ALL, IN, IN),
    Row("web:fix", "get", ALL, IN, IN),
    Row("web:object", "get", ALL, MISSING, MISSING),
    Row("web:object", "post", ALL, MISSING, MISSING),
    Row("web:follow", "get", ALL, IN, IN),
    Row("web:follow", "post", ALL, IN, IN, sent={"code": "AAAA-AAAA-AAAA-AAAA"}),
    Row("public", "get", ALL, MISSING, MISSING),
    Row("public", "post", ALL, METHOD, METHOD),
    Row("home", "get", ALL, MISSING, MISSING),
    Row("accounts:log-in", "get", ALL, IN, IN),
    Row("accounts:log-in", "post", ALL, DENIED, DENIED),
    Row("accounts:link", "get", ALL, DENIED, DENIED),
    Row("accounts:link", "post", ALL, DENIED, DENIED),
    Row("accounts:open", "get", ALL, DENIED, DENIED),
    Row("accounts:open", "post", ALL, DENIED, DENIED),
]
OWN = [
    Row("web:desk", "get", ALL, IN),
    Row("web:notices", "get", ALL, IN),
    Row("accounts:log-out", "post", ALL, FOUND),
    Row("accounts:log-out", "get", ALL, METHOD),
    Row("accounts:kept", "get", ALL, FOUND),
    Row("accounts:mine", "get", ALL, IN),
    Row("accounts:password", "get", ALL, IN),
    Row("accounts:password", "post", ALL, IN),
    Row("accounts:end-sessions", "post", ALL, FOUND),
]
POWER = [
    Row("accounts:people", "get", ADMINS, IN),
    Row("accounts:new", "get", SYSTEM_ADMIN, IN),
    Row("accounts:new", "post", SYSTEM_ADMIN, IN),
    Row("accounts:person", "get", ADMINS, IN),
    Row("accounts:grant", "post", SECURITY, WRONG),
    Row("accounts:revoke", "post", SECURITY, WRONG),
    Row("accounts:disable", "post", ADMINS, WRONG),
    Row("accounts:enable", "post", ADMINS, WRONG),
    Row("accounts:issue-link", "post", SYSTEM_ADMIN, IN),
    Row("accounts:ask-recovery", "post", SYSTEM_ADMIN, WRONG),
    Row("accounts:approve-recovery", "post", SECURITY, IN),
    Row("accounts:audit", "get", AUDIT, IN),
    Row("accounts:verify-audit", "post", AUDIT, IN),
    Row("clocks:calendar", "get", SYSTEM_ADMIN, IN),
    Row("clocks:calendar", "post", SYSTEM_ADMIN, WRONG, sent={"handed": "!"}),
    Row("matters:catalogue", "get", PUBLISHER, IN),
    Row("matters:catalogue", "post", PUBLISHER, WRONG, sent={"handed": "!"}),
]
NOTICES = [
    Row("web:matters", "get", EDITOR, IN),
    Row("web:kinds", "get", EDITOR, IN),
    Row("web:draft", "get", EDITOR, IN),
    Row("web:draft", "post", EDITOR, IN),
    Row("web:notice", "get", ALL, IN, office=True),
    Row("web:version", "get", ALL, FOUND, office=True),
    Row("web:revise", "get", EDITOR, IN, office=True),
    Row("web:revise", "post", EDITOR, IN, office=True),
    Row("web:review", "get", REVIEWER, IN, office=True),
    Row("web:sign", "post", REVIEWER, WRONG, office=True),
    Row("web:return", "post", REVIEWER, WRONG, office=True),
    Row("web:post", "get", PUBLISHER, IN, office=True),
    Row("web:post", "post", frozenset(), DENIED, office=True),  # posted already: refused for publishers too
    Row("web:withdraw", "get", PUBLISHER, IN, office=True),
    Row("web:withdraw", "post", PUBLISHER, IN, office=True),
    Row("web:close", "get", PUBLISHER, IN, office=True),
    Row("web:close", "post", frozenset(), DENIED, office=True),  # the window runs: refused for publishers too
    Row("web:villages", "get", ALL, IN, office=True),
    Row("web:rows", "get", READERS, IN, office=True),
    Row("web:rows", "post", EDITOR, WRONG, office=True),
    Row("web:hold", "get", READERS, IN, office=True),
    Row("web:hold", "post", READERS, WRONG, office=True),
    Row("web:release", "get", ALL, IN, office=True),
    Row("web:release", "post", REVIEWER | PUBLISHER, FOUND, office=True, sent={"reason": "已核实"}),
    Row("web:take-in", "get", ALL, IN, office=True),
    Row("web:objection", "get", ALL, IN, office=True),
    Row("web:objection", "post", ALL, WRONG, office=True),
    Row(
        "web:objection", "post", REVIEWER | PUBLISHER, FOUND, office=True, sent={"outcome": "upheld", "reasons": "已核"}
    ),
    Row("web:proofs", "get", ALL, IN, office=True),
    Row("web:prove", "get", ALL, IN, office=True),
    Row("web:prove", "post", ALL, WRONG, office=True),
    Row("web:proved", "get", ALL, IN, office=True),
    Row("web:posters", "get", ALL, IN, office=True),
    Row("web:posters-of", "get", ALL, IN, office=True),
    Row("web:fetch", "get", ALL, BUSY, office=True),  # not printed yet
    Row("web:remove", "get", PUBLISHER, IN, office=True),
    Row("web:remove", "post", PUBLISHER, FOUND, office=True),
]
TABLE = [*OPEN, *OWN, *POWER, *NOTICES]


def test_every_address_has_its_row() -> None:
    assert {address.name for address in every()} == {row.name for row in TABLE}


@pytest.fixture
def sample(world: World) -> dict[str, object]:
    """Arguments that exist: a posted roll with an objection and a hold, another person, a recovery that waits."""
    version = world.posted()
    row = queries.rows(version, viewer=world.reviewer, place=world.village)
    receipt = actions.object_(notice=version.notice, ground="amount_wrong", said=actions.Said(text="金额不对。"))
    part = queries.slices(version).get(place=world.village)
    held = actions.hold(slice=part, row=row[0].key, reason="待核", heard_at=now(), by=world.reviewer)
    other = person()
    asked = ask_recovery(user=other, by=person(Role.SYSTEM_ADMIN), reason="x")
    return {
        "notice_id": version.notice_id, "version_id": version.pk, "matter_id": world.matter.pk, "kind": "text",
        "place_id": world.village.pk, "slice_id": part.pk, "row": row[1].key, "hold_id": held.pk,
        "objection_id": receipt.objection, "user_id": other.pk, "recovery_id": asked.pk,
        "posting_id": Posting.objects.get(version=version, board=world.wall()).pk,
        "layout": "a3", "token": "x" * 32, "name": "none.css", "path": "no/such.html",
    }  # fmt: skip


def _serving(world: World, role: str) -> User:
    user = person(*([Role(role)] if role else []))
    officer = offices.enter(name=f"职员{'甲乙丙丁戊己庚辛'[len(role) % 8]}", user=user, by=SYSTEM)
    offices.appoint(office=world.office, officer=officer, title="科员", on=FIRST, roles=[PostRole.HANDLES], by=SYSTEM)
    return user


def _ask(row: Row, browser: Browser, sample: dict[str, object]) -> int:
    """The status, with nothing left behind; a way to the log-in page is -302, any other way 302."""
    names = next(one for one in every() if one.name == row.name).arguments
    path = reverse(row.name, kwargs={name: sample[name] for name in names})
    with transaction.atomic():
        answer = getattr(browser, row.method)(path, row.sent)
        transaction.set_rollback(True)
    to_log_in = answer.status_code == FOUND and answer["Location"].startswith(reverse("accounts:log-in") + "?")
    return -FOUND if to_log_in else int(answer.status_code)


def _unlike(expected: dict[Row, int], user: User | None, sample: dict[str, object]) -> dict[str, tuple[int, int]]:
    """The rows that answer otherwise: expected and got."""
    found = {}
    for row, wanted in expected.items():
        browser = Browser(raise_request_exception=False)
        if user:
            browser.force_login(user)
        if (got := _ask(row, browser, sample)) != wanted:
            found[f"{row.method} {row.name}"] = (wanted, got)
    return found


def test_a_stranger_gets_no_further_than_the_table_says(sample: dict[str, object]) -> None:
    expected = {row: -FOUND if row.stranger == FOUND else row.stranger for row in TABLE}
    assert _unlike(expected, None, sample) == {}


@pytest.mark.parametrize("role", sorted(ALL))
def test_each_role_gets_exactly_what_the_table_says(role: str, world: World, sample: dict[str, object]) -> None:
    expected = {row: row.answer if role in row.who else DENIED for row in TABLE}
    assert _unlike(expected, _serving(world, role), sample) == {}


def test_ids_of_another_office_open_nothing_whatever_roles_one_holds(sample: dict[str, object]) -> None:
    expected = {row: DENIED for row in TABLE if row.office}
    assert _unlike(expected, person(*(set(Role) - POWERS)), sample) == {}


def test_ids_that_do_not_exist_are_not_found(world: World, sample: dict[str, object]) -> None:
    missing: dict[str, object] = {
        name: 999_999_999 if isinstance(value, int) else "none" for name, value in sample.items()
    }
    user = _serving(world, "editor")
    for role in (Role.REVIEWER, Role.PUBLISHER):
        give(user=user, role=role, by=None)
    assert _unlike({row: MISSING for row in TABLE if row.office}, user, missing) == {}
