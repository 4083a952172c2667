"""The access matrix: every address, every role, the expected answer; an address without its row fails."""

from dataclasses import dataclass

import pytest
from django.urls import reverse

from yangguang.accounts.actions import ask_recovery
from yangguang.accounts.models import Role
from yangguang.accounts.tests.people import Browser, person
from yangguang.web.tests.addresses import every

OPEN, IN, DENIED, FOUND, MISSING, WRONG, METHOD = 200, 200, 403, 302, 404, 400, 405
EVERYONE = frozenset(Role.values)
ADMINS = frozenset({"system_admin", "security_admin"})
SYSTEM, SECURITY, AUDIT = frozenset({"system_admin"}), frozenset({"security_admin"}), frozenset({"audit_admin"})


@dataclass(frozen=True)
class Row:
    """Who gets `answer` from a request; staff beside them get 403; without a log-in everyone is sent to log in."""

    name: str
    method: str
    who: frozenset[str]
    answer: int
    stranger: int = 302


TABLE = [
    Row("web:desk", "get", EVERYONE, IN),
    Row("web:asset", "get", EVERYONE, MISSING, MISSING),
    Row("public", "get", EVERYONE, MISSING, MISSING),
    Row("home", "get", EVERYONE, MISSING, MISSING),
    Row("accounts:log-in", "get", EVERYONE, OPEN, OPEN),
    Row("accounts:log-in", "post", EVERYONE, DENIED, DENIED),
    Row("accounts:log-out", "post", EVERYONE, FOUND),
    Row("accounts:log-out", "get", EVERYONE, METHOD),
    Row("accounts:kept", "get", EVERYONE, FOUND),
    Row("accounts:mine", "get", EVERYONE, IN),
    Row("accounts:password", "get", EVERYONE, IN),
    Row("accounts:end-sessions", "post", EVERYONE, FOUND),
    Row("accounts:link", "get", EVERYONE, DENIED, DENIED),
    Row("accounts:link", "post", EVERYONE, DENIED, DENIED),
    Row("accounts:open", "get", EVERYONE, DENIED, DENIED),
    Row("accounts:open", "post", EVERYONE, DENIED, DENIED),
    Row("accounts:people", "get", ADMINS, IN),
    Row("accounts:new", "get", SYSTEM, IN),
    Row("accounts:new", "post", SYSTEM, IN),
    Row("accounts:person", "get", ADMINS, IN),
    Row("accounts:grant", "post", SECURITY, WRONG),
    Row("accounts:revoke", "post", SECURITY, WRONG),
    Row("accounts:disable", "post", ADMINS, WRONG),
    Row("accounts:enable", "post", ADMINS, WRONG),
    Row("accounts:issue-link", "post", SYSTEM, IN),
    Row("accounts:ask-recovery", "post", SYSTEM, WRONG),
    Row("accounts:approve-recovery", "post", SECURITY, IN),
    Row("accounts:audit", "get", AUDIT, IN),
    Row("accounts:verify-audit", "post", AUDIT, IN),
]


def _path(name: str) -> str:
    """The address with ids that exist: another person's, and a recovery that waits."""
    address = next(one for one in every() if one.name == name)
    sample: dict[str, object] = {"token": "x" * 32, "name": "none.css", "path": "no/such.html"}
    if "user_id" in address.arguments:
        sample["user_id"] = person().pk
    if "recovery_id" in address.arguments:
        sample["recovery_id"] = ask_recovery(user=person(), by=person(Role.SYSTEM_ADMIN), reason="x").pk
    return reverse(name, kwargs={name: sample[name] for name in address.arguments})


def _ask(row: Row, browser: Browser) -> int:
    answer = getattr(browser, row.method)(_path(row.name))
    if answer.status_code == 302 and answer["Location"].startswith(reverse("accounts:log-in") + "?"):
        return 302 if row.stranger == 302 and row.answer != FOUND else -302
    return int(answer.status_code)


def test_every_address_has_its_row() -> None:
    assert {address.name for address in every()} == {row.name for row in TABLE}


@pytest.mark.django_db
@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.method} {row.name}")
def test_a_stranger_gets_no_further_than_the_table_says(row: Row) -> None:
    assert abs(_ask(row, Browser(raise_request_exception=False))) == row.stranger


@pytest.mark.django_db
@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.method} {row.name}")
@pytest.mark.parametrize("role", [*Role.values, ""])
def test_each_role_gets_exactly_what_the_table_says(row: Row, role: str) -> None:
    browser = Browser(raise_request_exception=False)
    browser.force_login(person(*([Role(role)] if role else [])))
    allowed = role in row.who or row.who == EVERYONE
    assert _ask(row, browser) == (row.answer if allowed else DENIED)
