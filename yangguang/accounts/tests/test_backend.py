"""Logging in: name, password and code together; lock-out on every way in; the same answer for every failure."""

from datetime import datetime, timedelta

import pytest
from django.contrib.auth import authenticate
from django.http import HttpRequest, HttpResponse

from yangguang.accounts import devices
from yangguang.accounts.actions import change_password, disable
from yangguang.accounts.errors import WrongCode
from yangguang.accounts.models import Attempt, Role, User
from yangguang.accounts.tests.people import PASSWORD, code, person, with_password
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import SHANGHAI, moved

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 9, 9, 0, 10, tzinfo=SHANGHAI)


def _enter(user: User, *, password: str = PASSWORD, typed: str | None = None) -> object:
    return authenticate(None, login_name=user.login_name, password=password, code=typed or code())


def _fail(user: User, times: int) -> None:
    for _ in range(times):
        assert _enter(user, password="wrong") is None


def test_name_password_and_code_together_let_in() -> None:
    user = with_password(Role.EDITOR)
    with moved(NINE):
        assert _enter(user) == user


def test_each_missing_part_keeps_out() -> None:
    user = with_password()
    with moved(NINE):
        assert _enter(user, password="wrong") is None
        assert _enter(user, typed="000001" if code() != "000001" else "000002") is None
        assert authenticate(None, login_name=user.login_name, password=PASSWORD) is None
        assert authenticate(None, login_name="nobody", password=PASSWORD, code=code()) is None


def test_a_user_without_a_second_factor_cannot_log_in() -> None:
    user = person(Role.EDITOR)
    user.set_password(PASSWORD)
    user.save(update_fields=["password"])
    assert _enter(user) is None


def test_a_code_works_once_and_never_an_older_one() -> None:
    user = with_password()
    with moved(NINE):
        older = code(later=-1)
        assert _enter(user) == user
        assert _enter(user) is None
        assert _enter(user, typed=older) is None
    with moved(NINE + timedelta(seconds=30)):
        assert _enter(user) == user


def test_five_failures_lock_the_name_for_a_quarter_of_an_hour() -> None:
    user = with_password()
    with moved(NINE):
        _fail(user, 4)
        assert _enter(user) == user
        _fail(user, 5)
        assert _enter(user, typed=code(later=1)) is None
    with moved(NINE + timedelta(minutes=14)):
        assert _enter(user) is None
    with moved(NINE + timedelta(minutes=15)):
        assert _enter(user) == user


def test_wrong_codes_lock_as_wrong_passwords_do() -> None:
    user = with_password()
    with moved(NINE):
        for _ in range(5):
            assert _enter(user, typed="x") is None
        assert _enter(user) is None


def test_the_name_is_locked_however_it_is_written_and_whether_or_not_it_exists() -> None:
    with moved(NINE):
        for name in ("ghost", "GHOST", " ghost", "Ghost", "ghost"):
            authenticate(None, login_name=name, password="x", code="1")
        authenticate(None, login_name="ghost", password="x", code="1")
        assert AuditRow.objects.filter(verb="accounts.log_in", result="locked").count() == 1
        assert Attempt.objects.count() == 5


def test_many_failures_over_all_names_stop_strangers_but_not_a_known_device(settings: object) -> None:
    settings.LOCKOUT_FAILURES_OF_ALL = 8  # type: ignore[attr-defined]  # pytest-django's fixture
    user, request = with_password(), HttpRequest()
    response = HttpResponse()
    devices.mark(response, user)
    request.COOKIES = {name: morsel.value for name, morsel in response.cookies.items()}
    with moved(NINE):
        for number in range(8):
            authenticate(None, login_name=f"guess{number}", password="x", code="1")
        assert _enter(user) is None
        assert authenticate(request, login_name=user.login_name, password=PASSWORD, code=code()) == user


def test_strangers_guesses_do_not_lock_out_the_person_on_a_known_device() -> None:
    user, other, response = with_password(), person(), HttpResponse()
    devices.mark(response, user)
    request = HttpRequest()
    request.COOKIES = {name: morsel.value for name, morsel in response.cookies.items()}
    assert not devices.is_known(request, other)
    with moved(NINE):
        _fail(user, 5)
        assert _enter(user) is None
        assert authenticate(request, login_name=user.login_name, password=PASSWORD, code=code()) == user


def test_a_known_device_is_locked_too_when_it_guesses() -> None:
    user, request, response = with_password(), HttpRequest(), HttpResponse()
    devices.mark(response, user)
    request.COOKIES = {name: morsel.value for name, morsel in response.cookies.items()}
    with moved(NINE):
        for _ in range(5):
            authenticate(request, login_name=user.login_name, password="wrong", code=code())
        assert authenticate(request, login_name=user.login_name, password=PASSWORD, code=code()) is None
        assert _enter(user) == user


def test_a_disabled_user_cannot_log_in() -> None:
    user = with_password()
    disable(user=user, by=person(Role.SYSTEM_ADMIN), reason="离职")
    with moved(NINE):
        assert _enter(user) is None


def test_guessing_the_old_password_on_the_change_page_locks_too() -> None:
    user = with_password()
    with moved(NINE):
        for _ in range(5):
            with pytest.raises(WrongCode):
                change_password(request=HttpRequest(), by=user, old="wrong", new="x", code=code())
        assert _enter(user) is None


def test_every_try_is_in_the_audit_without_what_was_typed() -> None:
    user = with_password()
    with moved(NINE):
        _fail(user, 1)
        _enter(user)
    rows = AuditRow.objects.filter(verb="accounts.log_in").order_by("id")
    assert [(row.result, row.actor_key) for row in rows] == [("refused", "visitor"), ("done", user.actor_key)]
    assert all(row.subject == f"accounts.user:{user.pk}" for row in rows)
