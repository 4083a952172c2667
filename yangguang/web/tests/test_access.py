"""The access matrix: every address, every role, the expected answer; an address without its row fails."""

import pytest
from django.db import connection, transaction
from django.urls import reverse

from yangguang.accounts.actions.grant import give
from yangguang.accounts.models import POWERS, Role, User
from yangguang.accounts.tests.people import Browser, person
from yangguang.disclosure.tests.world import World
from yangguang.foundation.models import AuditRow
from yangguang.web.tests.addresses import every
from yangguang.web.tests.matrix import ALL, FOUND, METHOD, MISSING, TABLE, Row
from yangguang.web.tests.visiting import samples, serving


def test_every_address_has_its_row() -> None:
    assert {address.name for address in every()} == {row.name for row in TABLE}


def test_an_address_without_a_row_for_reading_cannot_be_read(sample: dict[str, object]) -> None:
    read = {row.name for row in TABLE if row.method == "get"}
    unread = [Row(address.name, "get", ALL, METHOD) for address in every() if address.name not in read]
    assert unread
    assert _unlike(dict.fromkeys(unread, METHOD), person(*(set(Role) - POWERS)), sample) == {}


@pytest.fixture
def sample(world: World) -> dict[str, object]:
    """Arguments that exist."""
    return samples(world)


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
    expected = {row: row.answer if role in row.who else row.denied for row in TABLE}
    assert _unlike(expected, serving(world, role), sample) == {}


def test_ids_of_another_office_open_nothing_whatever_roles_one_holds(sample: dict[str, object]) -> None:
    expected = {row: row.denied for row in TABLE if row.office}
    assert _unlike(expected, person(*(set(Role) - POWERS)), sample) == {}


def test_ids_that_do_not_exist_are_not_found(world: World, sample: dict[str, object]) -> None:
    missing: dict[str, object] = {
        name: 999_999_999 if isinstance(value, int) else "none" for name, value in sample.items()
    }
    user = serving(world, "editor")
    for role in (Role.REVIEWER, Role.PUBLISHER):
        give(user=user, role=role, by=None)
    assert _unlike({row: MISSING for row in TABLE if row.office}, user, missing) == {}


UNTOLD = {
    "django_session", "foundation_audit", "cases_codetries", "disclosure_codetries", "ratings_codetries", "web_tries",
}  # fmt: skip
"""Where a session is kept, the audit itself, and what counts tries and forms of nobody in particular."""


def _written() -> dict[str, int]:
    """How many rows of each table this transaction has written."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_xact_user_tables")
        return {str(name): int(rows) for name, rows in cursor.fetchall() if not name.startswith(tuple(UNTOLD))}


def _traces(row: Row, user: User, sample: dict[str, object]) -> tuple[set[str], list[AuditRow]]:
    """The tables to which one request writes, and what the audit says of it; nothing of it is left behind."""
    names = next(one for one in every() if one.name == row.name).arguments
    browser = Browser(raise_request_exception=False)
    browser.force_login(user)
    with transaction.atomic():
        before, last = _written(), AuditRow.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        getattr(browser, row.method)(reverse(row.name, kwargs={name: sample[name] for name in names}), row.sent)
        after = _written()
        told = list(AuditRow.objects.filter(pk__gt=last))
        transaction.set_rollback(True)
    return {name for name, rows in after.items() if rows != before.get(name, 0)}, told


@pytest.mark.parametrize("role", sorted(ALL))
def test_whatever_a_person_changes_is_in_the_audit_with_who_what_and_how_it_ended(
    role: str, world: World, sample: dict[str, object]
) -> None:
    user, untold, changed = serving(world, role), {}, 0
    for row in (row for row in TABLE if role in row.who):
        written, told = _traces(row, user, sample)
        mine = [each for each in told if each.actor_key == user.actor_key and each.verb and each.result]
        changed += bool(written)
        if written and not mine:
            untold[f"{row.method} {row.name}"] = (written, [(each.actor_key, each.verb) for each in told])
    assert untold == {}
    assert changed
