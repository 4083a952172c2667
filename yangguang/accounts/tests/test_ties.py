"""Ties to the county's own provider: one administrator says whose it is, another agrees, and either ends it."""

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse
from pytest_django import Settings

from yangguang.accounts import actions, queries
from yangguang.accounts.errors import NoRole, NoTie
from yangguang.accounts.models import Role, Tie, TieApproval
from yangguang.accounts.tests.oidc import Provider, standing
from yangguang.accounts.tests.people import Browser, person
from yangguang.accounts.tests.test_provider import NINE, come, is_in
from yangguang.foundation.now import moved

pytestmark = pytest.mark.django_db


@pytest.fixture
def provider(settings: Settings) -> Iterator[Provider]:
    """The county's, which is trusted with the second factor."""
    with standing(settings) as found, moved(NINE):
        settings.OIDC_SECOND_FACTOR = "theirs"
        found.claims = {"amr": ["pwd", "mfa"]}
        yield found


def test_two_people_tie_on_the_page_of_the_person_and_either_ends_it(provider: Provider) -> None:
    user, browser = person(Role.EDITOR), Browser()
    system, security = Browser(), Browser()
    system.force_login(person(Role.SYSTEM_ADMIN), backend="yangguang.accounts.backend.PasswordAndCode")
    security.force_login(person(Role.SECURITY_ADMIN), backend="yangguang.accounts.backend.PasswordAndCode")
    for each in (system, security):
        each.get("/account/")
    page = reverse("accounts:person", args=[user.pk])
    assert "没有绑定" in system.get(page).content.decode()
    assert system.post(reverse("accounts:tie", args=[user.pk]), {"subject": ""}).status_code == 400
    system.post(reverse("accounts:tie", args=[user.pk]), {"subject": "u-0001", "reason": "到岗"})
    assert "等安全管理员同意" in security.get(page).content.decode()
    assert come(browser, provider).status_code == 403, "nothing before a second one agreed"
    waiting = Tie.objects.get()
    approval = reverse("accounts:approve-tie", args=[user.pk])
    assert security.post(approval, {"tie": str(waiting.pk + 1)}).status_code == 403
    assert system.post(approval, {"tie": str(waiting.pk)}).status_code == 403
    assert security.post(approval, {"tie": str(waiting.pk)}).status_code == 302
    assert "起已绑定" in system.get(page).content.decode()
    assert come(browser, provider).status_code == 302
    assert system.post(reverse("accounts:untie", args=[user.pk])).status_code == 302
    assert not is_in(browser), "its sessions end"
    assert come(Browser(), provider).status_code == 403
    assert b"u-0001" not in bytes(waiting.digest)


@pytest.mark.parametrize("role", [*Role, None])
def test_only_a_system_administrator_ties_and_only_a_security_administrator_agrees(role: Role | None) -> None:
    somebody, user = person(*([role] if role else [])), person()
    if role == Role.SYSTEM_ADMIN:
        actions.tie(user=user, subject="a", by=somebody)
        with pytest.raises(NoTie):
            actions.tie(user=user, subject="b", by=somebody)
        with pytest.raises(NoRole):
            actions.tie(user=somebody, subject="c", by=somebody)
    else:
        with pytest.raises(NoRole):
            actions.tie(user=user, subject="a", by=somebody)
    waiting = queries.tie(user) or actions.tie(user=user, subject="a", by=person(Role.SYSTEM_ADMIN))
    if role == Role.SECURITY_ADMIN:
        actions.approve_tie(tie=waiting, by=somebody)
        with pytest.raises(NoTie):
            actions.approve_tie(tie=waiting, by=person(Role.SECURITY_ADMIN))
    else:
        with pytest.raises(NoRole):
            actions.approve_tie(tie=waiting, by=somebody)
    if role in (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN):
        actions.untie(user=user, by=somebody)
    else:
        with pytest.raises(NoRole):
            actions.untie(user=user, by=somebody)
        actions.untie(user=user, by=user)
    assert queries.tie(user) is None


def test_the_database_wants_two_people_one_account_a_subject_and_nothing_after_the_end() -> None:
    system, security, user = person(Role.SYSTEM_ADMIN), person(Role.SECURITY_ADMIN), person()
    with pytest.raises(IntegrityError), transaction.atomic():
        Tie.objects.create(user=system, digest=b"x", at=NINE, by=system)
    made = actions.tie(user=user, subject="u", by=system)
    for by in (system, user):
        with pytest.raises(IntegrityError), transaction.atomic():
            TieApproval.objects.create(tie=made, at=NINE, by=by)
    other = actions.tie(user=person(), subject="u", by=system)
    ended = actions.tie(user=(third := person()), subject="v", by=system)
    actions.untie(user=third, by=system)
    actions.approve_tie(tie=made, by=security)
    for each in (other, ended):
        with pytest.raises(NoTie):
            actions.approve_tie(tie=each, by=security)
    with pytest.raises(DatabaseError), transaction.atomic():
        Tie.objects.filter(pk=made.pk).update(digest=b"y")
