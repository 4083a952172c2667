"""Accounts are opened, given roles, closed and recovered by the right people."""

from datetime import timedelta

import pytest

from yangguang.accounts import queries
from yangguang.accounts.actions import (
    Newcomer,
    approve_recovery,
    ask_recovery,
    demo_code,
    demo_logins,
    disable,
    enable,
    first_links,
    grant,
    issue_link,
    open_account,
    redeem,
    revoke,
)
from yangguang.accounts.actions.redeem import prove, secret_of
from yangguang.accounts.errors import LastHolder, LinkSpent, NoRole, OneAccount, TwoPowers, WeakPassword, WrongCode
from yangguang.accounts.models import Link, Role, User
from yangguang.accounts.tests.people import PASSWORD, person, with_password
from yangguang.accounts.totp import code_of, step_at
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved, wall

pytestmark = pytest.mark.django_db


def _step(token: str) -> int:
    return prove(token, code=code_of(secret_of(token), step=step_at(wall())))


def _admins() -> tuple[User, User]:
    return person(Role.SYSTEM_ADMIN), person(Role.SECURITY_ADMIN)


def test_an_opened_account_has_no_role_and_no_password() -> None:
    system, _ = _admins()
    user = open_account(login_name=" Chen ", display_name="陈", staff_number="T-7", by=system)
    assert user.login_name == "chen"
    assert not user.has_usable_password()
    assert queries.roles_of(user) == frozenset()
    assert AuditRow.objects.get(verb="accounts.open").subject == f"accounts.user:{user.pk}"


def test_only_a_system_administrator_opens_accounts() -> None:
    for role in set(Role) - {Role.SYSTEM_ADMIN}:
        with pytest.raises(NoRole):
            open_account(login_name="x", display_name="x", staff_number="x", by=person(role))
    assert AuditRow.objects.filter(verb="accounts.open", result="refused").count() == 6


@pytest.mark.parametrize("number", ["T-7", "t7", " T 7 "])
def test_one_person_gets_one_account_however_the_staff_number_is_written(number: str) -> None:
    system, _ = _admins()
    open_account(login_name="chen", display_name="陈", staff_number="T-7", by=system)
    with pytest.raises(OneAccount):
        open_account(login_name="chen2", display_name="陈", staff_number=number, by=system)


@pytest.mark.parametrize("taken", ["chen", "CHEN", "chen "])
def test_a_login_name_is_given_once(taken: str) -> None:
    system, _ = _admins()
    open_account(login_name="chen", display_name="陈", staff_number="T-7", by=system)
    with pytest.raises(OneAccount):
        open_account(login_name=taken, display_name="陈", staff_number="T-8", by=system)


def test_the_staff_number_is_not_in_the_row() -> None:
    system, _ = _admins()
    user = open_account(login_name="chen", display_name="陈", staff_number="3203241990", by=system)
    assert b"3203241990" not in bytes(User.objects.get(pk=user.pk).person)


def test_roles_are_given_and_taken_by_a_security_administrator_alone() -> None:
    system, security = _admins()
    user = person()
    with pytest.raises(NoRole):
        grant(user=user, role=Role.EDITOR, by=system)
    grant(user=user, role=Role.EDITOR, by=security)
    assert queries.roles_of(user) == {Role.EDITOR}
    with pytest.raises(NoRole):
        revoke(user=user, role=Role.EDITOR, by=user)
    revoke(user=user, role=Role.EDITOR, by=security, reason="调岗")
    assert queries.roles_of(user) == frozenset()
    assert AuditRow.objects.get(verb="accounts.revoke", result="done").reason == "调岗"


def test_nobody_gives_a_role_to_themselves() -> None:
    _, security = _admins()
    with pytest.raises(NoRole):
        grant(user=security, role=Role.EDITOR, by=security)


def test_a_second_power_is_refused() -> None:
    system, security = _admins()
    with pytest.raises(TwoPowers):
        grant(user=system, role=Role.AUDIT_ADMIN, by=security)


def test_the_last_holder_of_a_power_keeps_it() -> None:
    system, security = _admins()
    with pytest.raises(LastHolder):
        revoke(user=system, role=Role.SYSTEM_ADMIN, by=security)
    with pytest.raises(LastHolder):
        disable(user=system, by=security, reason="离职")
    person(Role.SYSTEM_ADMIN)
    disable(user=system, by=security, reason="离职")


def test_a_disabled_person_has_no_role_until_enabled() -> None:
    system, security = _admins()
    user = person(Role.EDITOR)
    disable(user=user, by=system, reason="请长假")
    assert queries.roles_of(user) == frozenset()
    assert user not in queries.active()
    assert user not in queries.holders(Role.EDITOR)
    with pytest.raises(NoRole):
        grant(user=user, role=Role.REVIEWER, by=security)
    enable(user=user, by=security, reason="销假")
    assert queries.roles_of(user) == {Role.EDITOR}


def test_a_fresh_instance_has_no_account_and_three_links() -> None:
    assert not User.objects.exists()
    links = first_links()
    assert set(links) == {Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN}
    for number, (power, token) in enumerate(links.items()):
        user = redeem(
            token=token, password=PASSWORD, step=_step(token), newcomer=Newcomer(f"a{number}", "管理员", f"{number}")
        )
        assert queries.roles_of(user) == {power}
    assert first_links() == {}


def test_a_link_is_stored_as_a_digest_alone() -> None:
    for token in first_links().values():
        assert all(token.encode() not in bytes(link.digest) for link in Link.objects.all())


def test_a_link_works_once() -> None:
    token = first_links()[Role.SYSTEM_ADMIN]
    step = _step(token)
    redeem(token=token, password=PASSWORD, step=step, newcomer=Newcomer("a", "甲", "1"))
    with pytest.raises(LinkSpent):
        redeem(token=token, password=PASSWORD, step=step, newcomer=Newcomer("b", "乙", "2"))


def test_a_link_ends_after_a_day() -> None:
    token = first_links()[Role.SYSTEM_ADMIN]
    with moved(wall() + timedelta(hours=23, minutes=59)):
        assert queries.open_link(token)
    with moved(wall() + timedelta(hours=24)):
        assert queries.open_link(token) is None


def test_a_newer_link_replaces_the_older() -> None:
    older, newer = first_links()[Role.SYSTEM_ADMIN], first_links()[Role.SYSTEM_ADMIN]
    assert queries.open_link(older) is None
    assert queries.open_link(newer)


def test_a_link_for_a_power_ends_when_somebody_holds_it() -> None:
    token = first_links()[Role.AUDIT_ADMIN]
    person(Role.AUDIT_ADMIN)
    assert queries.open_link(token) is None


def test_one_person_cannot_use_two_of_the_first_links() -> None:
    links = first_links()
    for power, number in ((Role.SYSTEM_ADMIN, "T-1"), (Role.AUDIT_ADMIN, "t1")):
        token = links[power]
        if power == Role.SYSTEM_ADMIN:
            redeem(token=token, password=PASSWORD, step=_step(token), newcomer=Newcomer("a", "甲", number))
            continue
        with pytest.raises(OneAccount):
            redeem(token=token, password=PASSWORD, step=_step(token), newcomer=Newcomer("b", "甲", number))
        assert queries.open_link(token), "a refused use does not spend the link"


def test_a_link_wants_a_proved_second_factor_and_a_good_password() -> None:
    token = first_links()[Role.SYSTEM_ADMIN]
    with pytest.raises(WrongCode):
        prove(token, code="000000" if code_of(secret_of(token), step=step_at(wall())) != "000000" else "111111")
    with pytest.raises(WeakPassword):
        redeem(token=token, password="12345678", step=_step(token), newcomer=Newcomer("a", "甲", "1"))
    assert not User.objects.exists()


def test_a_person_comes_in_by_a_link_from_the_system_administrator_and_only_once() -> None:
    system, security = _admins()
    user = person()
    with pytest.raises(NoRole):
        issue_link(user=user, by=security)
    token = issue_link(user=user, by=system)
    redeem(token=token, password=PASSWORD, step=_step(token))
    assert queries.second_factor(user)
    with pytest.raises(NoRole):
        issue_link(user=user, by=system)


def test_someone_returns_only_when_two_administrators_agree() -> None:
    system, security = _admins()
    lost = with_password(Role.EDITOR)
    before = queries.second_factor(lost)
    request = ask_recovery(user=lost, by=system, reason="手机遗失")
    with pytest.raises(NoRole):
        approve_recovery(request=request, by=system)
    token = approve_recovery(request=request, by=security)
    redeem(token=token, password=PASSWORD + "新", step=_step(token))
    assert queries.second_factor(lost) != before
    lost.refresh_from_db()
    assert lost.check_password(PASSWORD + "新")
    assert queries.roles_of(lost) == {Role.EDITOR}


def test_demo_log_ins_are_random_each_time_and_only_in_the_demo(settings: object) -> None:
    people = {"editor": ("小编", [Role.EDITOR])}
    with pytest.raises(NoRole):
        demo_logins(people=people)
    settings.DEMO = True  # type: ignore[attr-defined]  # pytest-django's fixture
    first, second = demo_logins(people=people)[0], demo_logins(people=people)[0]
    assert first.user == second.user
    assert (first.password, first.secret) != (second.password, second.secret)
    assert len(demo_code("editor")) == 6
    settings.DEMO = False  # type: ignore[attr-defined]  # the stubs do not know it
    with pytest.raises(NoRole):
        demo_code("editor")
