"""The pages of accounts, as a browser meets them."""

from datetime import datetime, timedelta

import pytest
from django.conf import settings as configured
from django.contrib.sessions.models import Session
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from yangguang.accounts.actions import disable, enable, first_links, issue_link
from yangguang.accounts.actions.redeem import secret_of
from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import holders, second_factor, waiting_recoveries
from yangguang.accounts.tests.people import PASSWORD, Browser, code, person, with_password
from yangguang.accounts.totp import code_of, step_at
from yangguang.foundation.now import SHANGHAI, moved, wall

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 9, 9, 0, 10, tzinfo=SHANGHAI)
DESK, MINE = "/desk/", "/account/"


@pytest.fixture
def browser() -> Client:
    """A browser on a secure line."""
    return Browser()


def _log_in(browser: Client, user: User, **more: str) -> HttpResponse:
    fields = {"login_name": user.login_name, "password": PASSWORD, "code": code(), **more}
    return browser.post(reverse("accounts:log-in"), fields)  # type: ignore[return-value]  # with a few marks more


def _is_in(browser: Client) -> bool:
    return browser.get(MINE).status_code == 200


def test_the_log_in_page_lets_in_and_changes_the_sessions_id(browser: Client) -> None:
    user = with_password(Role.EDITOR)
    session = browser.session
    session["before"] = 1
    session.save()
    before = str(session.session_key)
    browser.cookies[configured.SESSION_COOKIE_NAME] = before
    with moved(NINE):
        answer = _log_in(browser, user)
        assert (answer.status_code, answer["Location"]) == (302, DESK)
        assert browser.session.session_key != before
        assert not Session.objects.filter(session_key=before).exists()
        assert _is_in(browser)


def test_unknown_name_wrong_password_wrong_code_and_lock_get_the_same_answer(browser: Client) -> None:
    user = with_password()
    pages = []
    with moved(NINE):
        for fields in ({"login_name": "ghost"}, {"password": "x"}, {"code": "1"}, *[{"password": "y"}] * 4, {}):
            answer = _log_in(browser, user, **fields)
            assert answer.status_code == 403
            text = answer.content.decode()
            pages.append(text[text.index("error-summary") : text.index("</ul>", text.index("error-summary"))])
    assert len(set(pages)) == 1


def test_nothing_secret_comes_back_on_the_log_in_page(browser: Client) -> None:
    with moved(NINE):
        text = _log_in(browser, with_password(), code="123456", password="geheim").content.decode()
    assert "geheim" not in text
    assert text.count("<title>错误：") == 1


def test_the_next_page_is_followed_only_on_this_site(browser: Client) -> None:
    user = with_password()
    with moved(NINE):
        assert _log_in(browser, user, next="https://elsewhere.example/")["Location"] == DESK
    with moved(NINE + timedelta(minutes=1)):
        assert _log_in(browser, user, next="/account/")["Location"] == MINE


def test_an_idle_session_ends_after_half_an_hour(browser: Client) -> None:
    user = with_password()
    with moved(NINE):
        _log_in(browser, user)
    for minutes in (20, 49):
        with moved(NINE + timedelta(minutes=minutes)):
            assert _is_in(browser)
    with moved(NINE + timedelta(minutes=79)):
        assert not _is_in(browser)
    with moved(NINE + timedelta(minutes=50)):
        assert not _is_in(browser), "what ended stays ended"


def test_a_busy_session_ends_after_twelve_hours(browser: Client) -> None:
    user = with_password()
    with moved(NINE):
        _log_in(browser, user)
    for minutes in range(20, 720, 20):
        with moved(NINE + timedelta(minutes=minutes)):
            assert _is_in(browser)
    with moved(NINE + timedelta(hours=12)):
        assert not _is_in(browser)


def test_a_disabled_users_sessions_end_at_once_and_for_good(browser: Client) -> None:
    user, system = with_password(), person(Role.SYSTEM_ADMIN)
    with moved(NINE):
        _log_in(browser, user)
        assert _is_in(browser)
        disable(user=user, by=system, reason="离职")
        assert not _is_in(browser)
        enable(user=user, by=system, reason="返聘")
        assert not _is_in(browser)


def test_logging_out_ends_the_session_on_the_server(browser: Client) -> None:
    with moved(NINE):
        _log_in(browser, with_password())
        key = browser.session.session_key
        assert browser.post(reverse("accounts:log-out")).status_code == 302
        assert not Session.objects.filter(session_key=key).exists()


def test_changing_the_password_ends_every_other_session(browser: Client) -> None:
    user, elsewhere = with_password(), Browser()
    elsewhere.force_login(user)
    with moved(wall()):
        _log_in(browser, user)
    new = "门前有河河上有桥桥下有船"
    with moved(wall() + timedelta(minutes=1)):
        fields = {"old_password": PASSWORD, "code": code(), "new_password": new, "again_password": new}
        assert browser.post(reverse("accounts:password"), fields)["Location"] == MINE
        assert _is_in(browser)
        assert not _is_in(elsewhere)


def test_a_person_ends_the_sessions_on_their_other_devices(browser: Client) -> None:
    user, elsewhere = with_password(), Browser()
    browser.force_login(user)
    elsewhere.force_login(user)
    browser.post(reverse("accounts:end-sessions"))
    assert _is_in(browser)
    assert not _is_in(elsewhere)


def test_under_dengbao_an_old_password_must_be_renewed_before_anything_else(browser: Client, settings: object) -> None:
    settings.PASSWORD_PROFILE = "dengbao"  # type: ignore[attr-defined]  # pytest-django's fixture
    with moved(NINE - timedelta(days=90)):
        user = with_password()
        _log_in(browser, user)
        assert _is_in(browser)
    password, new = reverse("accounts:password"), "Qiao-xia-you-9-chuan"
    with moved(NINE):
        _log_in(browser, user)
        assert browser.get(MINE)["Location"] == password
        assert browser.get(DESK)["Location"] == password
    with moved(NINE + timedelta(minutes=1)):
        fields = {"old_password": PASSWORD, "code": code(), "new_password": new, "again_password": new}
        browser.post(password, fields)
        assert _is_in(browser)


def test_what_was_typed_when_the_session_ended_is_there_after_the_next_log_in(browser: Client) -> None:
    user = with_password(Role.SYSTEM_ADMIN)
    with moved(NINE):
        _log_in(browser, user)
    with moved(NINE + timedelta(hours=1)):
        answer = browser.post(reverse("accounts:new"), {"login_name": "wang", "display_name": "王老师"})
        assert answer["Location"].startswith(reverse("accounts:log-in"))
        assert "王老师" not in str(browser.session.items()), "it is sealed"
        assert "保住了" in browser.get(answer["Location"]).content.decode()
        _log_in(browser, user)
        text = browser.get(reverse("accounts:kept")).content.decode()
        assert "王老师" in text
        assert f'action="{reverse("accounts:new")}"' in text


def test_what_was_typed_is_never_shown_to_another_person(browser: Client) -> None:
    user, other = with_password(Role.SYSTEM_ADMIN), with_password()
    with moved(NINE):
        _log_in(browser, user)
    with moved(NINE + timedelta(hours=1)):
        browser.post(reverse("accounts:new"), {"display_name": "王老师"})
        _log_in(browser, other)
        assert browser.get(reverse("accounts:kept")).status_code == 302


def test_the_first_administrator_comes_in_by_the_link_of_the_machine(browser: Client) -> None:
    with moved(NINE):
        token = first_links()[Role.SYSTEM_ADMIN]
        first, second = reverse("accounts:link", args=[token]), reverse("accounts:open", args=[token])
        assert browser.get(second)["Location"] == first, "the second factor comes first"
        assert "<svg" in browser.get(first).content.decode()
        assert "验证码不对" in browser.post(first, {"code": "x"}).content.decode()
        given = code_of(secret_of(token), step=step_at(wall()))
        assert browser.post(first, {"code": given})["Location"] == second
        fields = {"login_name": "zhang", "display_name": "张", "staff_number": "1", "new_password": PASSWORD}
        assert "不一样" in browser.post(second, fields | {"again_password": "x"}).content.decode()
        assert browser.post(second, fields | {"again_password": PASSWORD})["Location"] == reverse("accounts:log-in")
        assert [user.login_name for user in holders(Role.SYSTEM_ADMIN)] == ["zhang"]
        assert browser.get(first).status_code == 403
        fields = {"login_name": "zhang", "password": PASSWORD, "code": given}
        assert browser.post(reverse("accounts:log-in"), fields).status_code == 403, "the code was used up"
    with moved(NINE + timedelta(minutes=1)):
        fields["code"] = code_of(secret_of(token), step=step_at(wall()))
        assert browser.post(reverse("accounts:log-in"), fields).status_code == 302


@pytest.mark.parametrize("token", ["x", "0" * 32])
def test_an_unknown_link_says_so_and_nothing_else(browser: Client, token: str) -> None:
    answer = browser.get(reverse("accounts:link", args=[token]))
    assert answer.status_code == 403
    assert "此链接无效、已使用或已过期" in answer.content.decode()


def test_an_administrator_hands_out_a_link_that_is_shown_once(browser: Client) -> None:
    system, user = person(Role.SYSTEM_ADMIN), person()
    browser.force_login(system)
    answer = browser.post(reverse("accounts:issue-link", args=[user.pk]))
    assert "/account/link/" in answer.content.decode()
    assert answer["Cache-Control"].count("no-store")
    assert "/account/link/" not in browser.get(reverse("accounts:person", args=[user.pk])).content.decode()


def test_two_administrators_let_someone_return_through_the_pages(browser: Client) -> None:
    system, security, lost = person(Role.SYSTEM_ADMIN), person(Role.SECURITY_ADMIN), with_password()
    before = second_factor(lost)
    browser.force_login(system)
    browser.post(reverse("accounts:ask-recovery", args=[lost.pk]), {"reason": "手机遗失"})
    assert "由安全管理员同意" in browser.get(reverse("accounts:people")).content.decode()
    approval = reverse("accounts:approve-recovery", args=[waiting_recoveries()[0].pk])
    assert browser.post(approval).status_code == 403
    browser.force_login(security)
    assert f'action="{approval}"' in browser.get(reverse("accounts:people")).content.decode()
    text = browser.post(approval).content.decode()
    path = text[text.index("/account/link/") :].split("<")[0]
    token = path.strip("/").split("/")[-1]
    elsewhere = Browser()
    elsewhere.post(path, {"code": code_of(secret_of(token), step=step_at(wall()))})
    elsewhere.post(f"{path}opening/", {"new_password": PASSWORD + "新", "again_password": PASSWORD + "新"})
    assert second_factor(lost) != before


def test_a_role_is_given_and_taken_on_the_persons_page(browser: Client) -> None:
    security, user = person(Role.SECURITY_ADMIN), person()
    browser.force_login(security)
    browser.post(reverse("accounts:grant", args=[user.pk]), {"role": "editor", "reason": "编辑岗"})
    assert "编辑" in browser.get(reverse("accounts:person", args=[user.pk])).content.decode()
    assert browser.post(reverse("accounts:grant", args=[user.pk]), {"role": "editor"}).status_code == 400
    browser.post(reverse("accounts:revoke", args=[user.pk]), {"role": "editor", "reason": "调岗"})
    assert not user.grants.filter(revocation=None).exists()


def test_a_link_already_used_is_refused_when_the_page_was_left_open(browser: Client) -> None:
    system, user = person(Role.SYSTEM_ADMIN), person()
    token = issue_link(user=user, by=system)
    path = reverse("accounts:link", args=[token])
    given = code_of(secret_of(token), step=step_at(wall()))
    both = {"new_password": PASSWORD, "again_password": PASSWORD}
    one, two = Browser(), Browser()
    one.post(path, {"code": given})
    two.post(path, {"code": given})
    assert one.post(f"{path}opening/", both).status_code == 302
    assert two.post(f"{path}opening/", both).status_code == 403


def test_the_audit_is_read_page_by_page_and_verified_by_its_administrator_alone(browser: Client) -> None:
    auditing = person(Role.AUDIT_ADMIN)
    for _ in range(60):
        first_links()
    browser.force_login(auditing)
    text = browser.get(reverse("accounts:audit")).content.decode()
    assert text.count("accounts.first_links") == 50
    older = text.split('rel="next" href="')[1].split('"')[0].replace("&amp;", "&")
    assert browser.get(reverse("accounts:audit") + older).content.decode().count("accounts.first_links") == 10
    assert "和封存时一致" in browser.post(reverse("accounts:verify-audit")).content.decode()
