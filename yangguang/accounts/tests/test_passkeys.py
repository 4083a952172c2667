"""Coming in by a passkey: whoever has the device, and gave it a finger or a PIN, and nobody else."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from html import unescape
from re import search

import pytest
from django.db import DatabaseError, connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from yangguang.accounts import actions, queries
from yangguang.accounts.errors import NoPasskey
from yangguang.accounts.models import Passkey, PasskeyUse, Role, User
from yangguang.accounts.tests.device import SEEN, Device
from yangguang.accounts.tests.people import PASSWORD, Browser, code, person, with_password
from yangguang.accounts.totp import step_at
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import SHANGHAI, moved, wall

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 9, 9, 0, 10, tzinfo=SHANGHAI)
Bent = Callable[[Device], None]


@pytest.fixture
def browser() -> Client:
    """A browser on a secure line."""
    return Browser()


def _asked_anew(browser: Client, user: User, **more: str) -> HttpResponse:
    fields = {"name": "办公室电脑", "password": PASSWORD, "code": code(), **more}
    return browser.post(reverse("accounts:add-passkey"), fields)  # type: ignore[return-value]  # with a few marks more


def _given(browser: Client, user: User, device: Device) -> Passkey | None:
    """The device is given a passkey by its person, who is in."""
    browser.force_login(user, backend="yangguang.accounts.backend.PasswordAndCode")
    browser.get(reverse("accounts:mine"))
    page = _asked_anew(browser, user)
    found = search(r'data-asked="([^"]+)"', page.content.decode())
    assert found, page.content.decode()
    answer = device.bind(json.loads(unescape(found[1])))
    browser.post(reverse("accounts:add-passkey"), {"answer": answer})
    return queries.passkeys(user).order_by("-pk").first()


def _enter(browser: Client, device: Device, *, answer: str = "") -> HttpResponse:
    asked = browser.post(reverse("accounts:ask-entry")).json()
    return browser.post(reverse("accounts:enter"), {"answer": answer or device.enter(asked)})  # type: ignore[return-value]  # as above


def _is_in(browser: Client) -> bool:
    return browser.get("/account/").status_code == 200


@pytest.fixture
def owner(browser: Client) -> tuple[User, Device]:
    """Someone whose device has a passkey, and who is out again."""
    device, user = Device(), with_password(Role.EDITOR)
    with moved(NINE):
        assert _given(browser, user, device)
        browser.logout()
    return user, device


def test_a_passkey_lets_its_person_in_without_a_name_and_says_so_in_the_audit(
    browser: Client, owner: tuple[User, Device]
) -> None:
    user, device = owner
    with moved(NINE):
        answer = _enter(browser, device)
        assert (answer.status_code, answer["Location"]) == (302, "/desk/")
        assert _is_in(browser)
    row = AuditRow.objects.filter(verb="accounts.log_in_by_passkey").latest("id")
    assert (row.actor_key, row.result) == (user.actor_key, "done")
    assert queries.last_log_in(user)


@pytest.mark.parametrize(
    ("why", "bend"),
    [
        ("a page of another name", lambda device: setattr(device, "origin", "https://testserver.example.com")),
        ("a page below our name", lambda device: setattr(device, "origin", "https://eine.testserver")),
        ("a line that is not secure", lambda device: setattr(device, "origin", "http://testserver")),
        ("a key for another office", lambda device: setattr(device, "host", "example.com")),
        ("a device that asked nobody for a finger", lambda device: setattr(device, "flags", SEEN)),
        ("another key under the same name", lambda device: setattr(device, "key", Device().key)),
        ("a name that nobody knows", lambda device: setattr(device, "credential", b"x" * 32)),
    ],
)
def test_an_answer_that_was_not_given_here_by_that_person_opens_nothing(
    browser: Client, owner: tuple[User, Device], why: str, bend: Bent
) -> None:
    bend(owner[1])
    with moved(NINE):
        answer = _enter(browser, owner[1])
        assert answer.status_code == 403, why
        assert "没有通过" in answer.content.decode()
        assert not _is_in(browser)
    assert AuditRow.objects.filter(verb="accounts.log_in_by_passkey", result="refused").count() == 1


@pytest.mark.parametrize(
    "answer", ["", "[]", "{}", "{" * 9000, "x" * 30_000, '{"rawId": 7}', '{"id":"AA","rawId":"AA"}']
)
def test_a_strangers_bytes_are_refused_as_any_other_failure(browser: Client, answer: str) -> None:
    assert browser.post(reverse("accounts:enter"), {"answer": answer}).status_code == 403


def test_an_answer_holds_for_its_question_once_and_for_five_minutes(
    browser: Client, owner: tuple[User, Device]
) -> None:
    _, device = owner
    with moved(NINE):
        asked = browser.post(reverse("accounts:ask-entry")).json()
        old = device.enter(asked)
        assert browser.post(reverse("accounts:enter"), {"answer": old}).status_code == 302
        assert browser.post(reverse("accounts:enter"), {"answer": old}).status_code == 403
        assert _enter(browser, device, answer=old).status_code == 403
        asked = browser.post(reverse("accounts:ask-entry")).json()
    with moved(NINE + timedelta(minutes=5, seconds=1)):
        assert browser.post(reverse("accounts:enter"), {"answer": device.enter(asked)}).status_code == 403
        assert _enter(browser, device).status_code == 302
        seen = device.enter(browser.post(reverse("accounts:ask-entry")).json())
        assert _enter(Browser(), device, answer=seen).status_code == 403, "another browser's question"


def test_a_copied_device_whose_counter_went_back_opens_nothing(browser: Client, owner: tuple[User, Device]) -> None:
    _, device = owner
    device.counter = 7
    with moved(NINE):
        assert _enter(browser, device).status_code == 302
        browser.logout()
        device.counter -= 1
        assert _enter(browser, device).status_code == 403
        device.counter = 0
        assert _enter(browser, device).status_code == 403


def test_a_closed_account_is_not_opened_by_its_passkey(browser: Client, owner: tuple[User, Device]) -> None:
    user, device = owner
    actions.disable(user=user, by=person(Role.SYSTEM_ADMIN), reason="调离")
    assert _enter(browser, device).status_code == 403


def test_guesses_at_the_password_do_not_lock_the_passkey_out(browser: Client, owner: tuple[User, Device]) -> None:
    user, device = owner
    for _ in range(6):
        browser.post(reverse("accounts:log-in"), {"login_name": user.login_name, "password": "x", "code": "1"})
    assert _enter(browser, device).status_code == 302


def test_one_that_was_taken_back_opens_nothing_and_all_other_sessions_end(
    browser: Client, owner: tuple[User, Device]
) -> None:
    user, device = owner
    with moved(NINE):
        thief = Browser()
        assert _enter(thief, device).status_code == 302
        assert _enter(browser, device).status_code == 302
        [held] = queries.passkeys(user)
        browser.post(reverse("accounts:revoke-passkey", args=[held.pk]))
        assert _is_in(browser)
        assert not _is_in(thief)
        assert _enter(Browser(), device).status_code == 403
        assert browser.post(reverse("accounts:revoke-passkey", args=[held.pk])).status_code == 403


def test_nobody_takes_back_anothers(owner: tuple[User, Device]) -> None:
    [held] = queries.passkeys(owner[0])
    with pytest.raises(NoPasskey):
        actions.revoke_passkey(passkey=held, by=person(Role.SYSTEM_ADMIN))
    assert queries.passkeys(owner[0]).exists()


def test_a_passkey_is_given_only_after_password_and_code_and_a_failure_counts_as_a_log_in(browser: Client) -> None:
    user = with_password(Role.EDITOR)
    with moved(NINE):
        browser.force_login(user, backend="yangguang.accounts.backend.PasswordAndCode")
        browser.get(reverse("accounts:mine"))
        for _ in range(5):
            assert _asked_anew(browser, user, password="x").status_code == 403
        assert _asked_anew(browser, user).status_code == 403, "locked by now"
        answer = Device().bind(browser.post(reverse("accounts:ask-entry")).json())
        assert browser.post(reverse("accounts:add-passkey"), {"answer": answer}).status_code == 403
    assert not queries.passkeys(user).exists()


def test_an_answer_to_a_log_in_gives_no_passkey_and_the_other_way_round(browser: Client) -> None:
    device, user = Device(), with_password(Role.EDITOR)
    with moved(NINE):
        browser.force_login(user, backend="yangguang.accounts.backend.PasswordAndCode")
        browser.get(reverse("accounts:mine"))
        asked = browser.post(reverse("accounts:ask-entry")).json()
        assert browser.post(reverse("accounts:add-passkey"), {"answer": device.bind(asked)}).status_code == 403


def test_the_same_device_is_not_taken_twice_and_nobody_has_more_than_five(browser: Client) -> None:
    user = with_password(Role.EDITOR)
    for number in range(6):
        with moved(NINE + timedelta(minutes=number)):
            if number < 5:
                assert _given(browser, user, Device())
            else:
                browser.get(reverse("accounts:mine"))
                assert "最多 5 个" in _asked_anew(browser, user).content.decode()
    assert queries.passkeys(user).count() == 5


def test_whoever_comes_back_by_a_link_has_no_passkey_any_more(owner: tuple[User, Device]) -> None:
    user, device = owner
    request = actions.ask_recovery(user=user, by=person(Role.SYSTEM_ADMIN), reason="电脑遗失")
    token = actions.approve_recovery(request=request, by=person(Role.SECURITY_ADMIN))
    actions.redeem(token=token, password=f"{PASSWORD}又", step=step_at(wall()))
    assert not queries.passkeys(user).exists()
    assert _enter(Browser(), device).status_code == 403


def test_the_database_refuses_a_counter_that_goes_back_a_use_after_revocation_and_any_change(
    owner: tuple[User, Device],
) -> None:
    [held] = queries.passkeys(owner[0])
    PasskeyUse.objects.create(passkey=held, counter=5, at=wall())
    _refused(lambda: PasskeyUse.objects.create(passkey=held, counter=5, at=wall()))
    _refused(lambda: Passkey.objects.filter(pk=held.pk).update(data=b"another"))
    actions.revoke_passkey(passkey=held, by=owner[0])
    _refused(lambda: PasskeyUse.objects.create(passkey=held, counter=6, at=wall()))
    _refused(lambda: held.revocation.delete())


def _refused(change: Callable[[], object]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        change()
    assert connection.is_usable()
