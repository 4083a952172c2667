"""A token lets a program do some of what its person may do, for a while, and everything stands in the audit."""

import re
from datetime import datetime, timedelta
from html import unescape

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.http import HttpResponse
from django.urls import reverse
from pytest_django import Settings

from yangguang.accounts import actions, policies, queries
from yangguang.accounts.errors import NoToken
from yangguang.accounts.models import POWERS, Role, Scope, Token, TokenScope, User
from yangguang.accounts.passwords import profile
from yangguang.accounts.tests.people import PASSWORD, Browser, code, person, with_password
from yangguang.accounts.totp import step_at
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import SHANGHAI, moved, wall

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 9, 9, 0, 10, tzinfo=SHANGHAI)


def issued(user: User, *scopes: str, days: int = 30) -> str:
    """The secret of a new token."""
    return actions.issue_token(by=user, name="月报脚本", scopes=scopes or [Scope.READ], days=days).secret


def _asked(browser: Browser, **more: object) -> HttpResponse:
    fields = {"name": "月报脚本", "scopes": ["read", "act"], "days": "30", "password": PASSWORD, "code": code(), **more}
    return browser.post(reverse("accounts:tokens"), fields)  # type: ignore[return-value]  # with a few marks more


def _in(user: User) -> Browser:
    browser = Browser()
    browser.force_login(user, backend="yangguang.accounts.backend.PasswordAndCode")
    browser.get(reverse("accounts:mine"))
    return browser


def test_a_token_is_issued_after_password_and_code_and_shown_once() -> None:
    user = with_password(Role.EDITOR)
    with moved(NINE):
        browser = _in(user)
        page = _asked(browser).content.decode()
        secret = unescape(re.search(r'class="code">([^<]+)<', page)[1])  # type: ignore[index]  # it is there, or the test fails here
        found = queries.token(secret)
        assert found
        assert (found.user, found.until) == (user, wall() + timedelta(days=30))
        listed = browser.get(reverse("accounts:tokens")).content.decode()
    assert "月报脚本" in listed
    assert "还没有用过" in listed
    assert secret not in listed
    assert not Token.objects.filter(digest=secret.encode()[:32]).exists()
    assert AuditRow.objects.filter(verb="accounts.issue_token", actor_key=user.actor_key).count() == 1


def test_a_wrong_code_issues_nothing_and_counts_as_a_failed_log_in() -> None:
    user = with_password(Role.EDITOR)
    with moved(NINE):
        browser = _in(user)
        for _ in range(5):
            assert _asked(browser, code="000000").status_code == 403
        assert _asked(browser).status_code == 403, "locked by now"
    assert not Token.objects.exists()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"name": ""}, "名称"),
        ({"name": "长" * 41}, "名称"),
        ({"scopes": []}, "请至少选一项"),
        ({"scopes": ["everything"]}, "能做什么"),
        ({"scopes": ["publish"]}, "能做什么"),
        ({"days": "91"}, "用多久"),
        ({"days": "x"}, "用多久"),
    ],
)
def test_a_form_that_is_not_right_issues_nothing(sent: dict[str, object], said: str) -> None:
    with moved(NINE):
        answer = _asked(_in(with_password(Role.EDITOR)), **sent)
    assert answer.status_code == 403
    assert said in answer.content.decode()
    assert not Token.objects.exists()


@pytest.mark.parametrize("role", [*Role, None])
def test_no_token_reaches_further_than_its_person(role: Role | None) -> None:
    user = person(*([role] if role else []))
    for scope in Scope:
        allowed = role == Role.PUBLISHER if scope == Scope.PUBLISH else role not in POWERS
        assert policies.may_hold_scope(held=queries.roles_of(user), scope=scope) == allowed
        if allowed:
            assert queries.token(issued(user, scope))
        else:
            with pytest.raises(NoToken):
                issued(user, scope)


def test_a_scope_that_the_person_lost_is_lost_to_the_token_and_the_refusal_is_in_the_audit() -> None:
    user = person(Role.PUBLISHER)
    token = queries.token(issued(user, Scope.PUBLISH))
    assert token
    assert actions.use_token(token=token, scope=Scope.PUBLISH, what="post") == user
    actions.revoke(user=user, role=Role.PUBLISHER, by=person(Role.SECURITY_ADMIN), reason="调岗")
    for scope in (Scope.PUBLISH, Scope.READ):
        with pytest.raises(NoToken):
            actions.use_token(token=token, scope=scope, what="post")
    uses = AuditRow.objects.filter(verb="accounts.use_token", subject=f"accounts.token:{token.pk}").order_by("id")
    assert [(row.actor_key, row.reason, row.result) for row in uses] == [
        (user.actor_key, "post", "done"), (user.actor_key, "post", "refused"), (user.actor_key, "post", "refused"),
    ]  # fmt: skip


def test_the_last_use_is_shown() -> None:
    user = with_password(Role.EDITOR)
    with moved(NINE):
        token = queries.token(issued(user))
        assert token
        actions.use_token(token=token, scope=Scope.READ, what="queue")
        assert queries.last_use(token) == wall()
        assert "最近一次使用" in _in(user).get(reverse("accounts:tokens")).content.decode()


def test_a_token_that_is_over_taken_back_or_of_a_closed_account_opens_nothing() -> None:
    user = person(Role.EDITOR)
    with moved(NINE):
        over, back, closed = issued(user, days=7), issued(user), issued(user)
        taken = queries.token(back)
        assert taken
        actions.revoke_token(token=taken, by=user)
        assert queries.token(back) is None
        with pytest.raises(NoToken):
            actions.revoke_token(token=taken, by=user)
    with moved(NINE + timedelta(days=7)):
        assert queries.token(over) is None
        assert queries.token(closed)
        actions.disable(user=user, by=person(Role.SYSTEM_ADMIN), reason="调离")
        assert queries.token(closed) is None
    for guess in ("", "ygt_", over[:-1], over + "A", "字" * 99):
        assert queries.token(guess) is None


def test_a_token_waits_while_the_password_must_be_renewed(settings: Settings) -> None:
    settings.PASSWORD_PROFILE = "dengbao"
    renewal = profile().renewal
    assert renewal
    with moved(NINE):
        user = with_password(Role.EDITOR)
    with moved(NINE + timedelta(days=1)):
        secret = issued(user, days=90)
    with moved(NINE + renewal - timedelta(seconds=1)):
        assert queries.token(secret)
    with moved(NINE + renewal):
        assert queries.token(secret) is None


def test_nobody_takes_back_anothers_and_nobody_has_more_than_ten() -> None:
    user = person(Role.EDITOR)
    secrets = [issued(user) for _ in range(10)]
    with pytest.raises(NoToken):
        issued(user)
    token = queries.token(secrets[0])
    assert token
    with pytest.raises(NoToken):
        actions.revoke_token(token=token, by=person(Role.SYSTEM_ADMIN))
    answer = _in(person(Role.SYSTEM_ADMIN)).post(reverse("accounts:revoke-token", args=[token.pk]))
    assert answer.status_code == 403
    assert queries.token(secrets[0])
    assert _in(user).post(reverse("accounts:revoke-token", args=[token.pk])).status_code == 302
    assert queries.token(secrets[0]) is None


def test_whoever_comes_back_by_a_link_has_no_token_any_more() -> None:
    user = with_password(Role.EDITOR)
    secret = issued(user)
    request = actions.ask_recovery(user=user, by=person(Role.SYSTEM_ADMIN), reason="电脑遗失")
    link = actions.approve_recovery(request=request, by=person(Role.SECURITY_ADMIN))
    actions.redeem(token=link, password=f"{PASSWORD}又", step=step_at(wall()))
    assert queries.token(secret) is None


def test_the_database_holds_no_token_for_longer_than_ninety_days_nor_for_an_unknown_scope() -> None:
    user, at = person(Role.EDITOR), wall()
    for until in (at + timedelta(days=90, seconds=1), at):
        with pytest.raises(IntegrityError), transaction.atomic():
            Token.objects.create(user=user, name="x", digest=b"x", at=at, until=until)
    token = Token.objects.create(user=user, name="x", digest=b"x", at=at, until=at + timedelta(days=90))
    with pytest.raises(IntegrityError), transaction.atomic():
        TokenScope.objects.create(token=token, scope="everything")
    with pytest.raises(DatabaseError), transaction.atomic():
        Token.objects.filter(pk=token.pk).update(until=at + timedelta(days=80))
