"""Who somebody is is read once as their page begins; whoever changes something is looked at again as they do."""

from functools import partial
from typing import cast

import pytest
from django.contrib.auth import get_user
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from yangguang.accounts import queries
from yangguang.accounts.actions import disable, end_sessions, revoke
from yangguang.accounts.models import Role, User
from yangguang.accounts.sessions import TimeLimits
from yangguang.accounts.tests.people import Browser, person

pytestmark = pytest.mark.django_db


def _asking(user: User, method: str) -> HttpRequest:
    """A request with the session of somebody who came in."""
    client = Browser()
    client.force_login(user)
    request = RequestFactory().generic(method, "/")
    request.session = client.session
    request.user = get_user(request)
    return request


def _roles_while(request: HttpRequest, *, by: User) -> frozenset[str]:
    """The roles that a view finds when one was taken back after its page began."""
    found: list[frozenset[str]] = []

    def view(asked: HttpRequest) -> HttpResponse:
        revoke(user=User.objects.get(pk=cast(User, asked.user).pk), role=Role.EDITOR, by=by)
        found.append(queries.roles_of(asked.user))
        return HttpResponse()

    TimeLimits(view)(request)
    return found[0]


def test_a_page_asks_once_who_its_reader_is() -> None:
    request = _asking(person(Role.EDITOR), "GET")
    request.session.load()
    with CaptureQueriesContext(connection) as asked:
        user = cast(User, get_user(request))
        assert queries.require(user, Role.EDITOR) == user
        assert queries.roles_of(user) == {Role.EDITOR}
    assert len(asked) == 1


def test_a_role_taken_back_meanwhile_does_not_count_for_whoever_changes_something() -> None:
    guard = person(Role.SECURITY_ADMIN)
    for _ in range(2):
        person(Role.EDITOR)
    assert _roles_while(_asking(person(Role.EDITOR), "POST"), by=guard) == frozenset()


def test_an_account_disabled_or_whose_sessions_were_ended_is_out_with_the_next_page() -> None:
    guard = person(Role.SECURITY_ADMIN)
    for end in (partial(disable, reason="离职"), end_sessions):
        user = person()
        request = _asking(user, "GET")
        assert get_user(request) == user
        end(user=user, by=guard)
        assert not get_user(request).is_authenticated


def test_a_disabled_account_is_nobody_to_a_session_that_began_later_either() -> None:
    user = person(Role.EDITOR)
    disable(user=user, by=person(Role.SECURITY_ADMIN), reason="离职")
    later = RequestFactory().get("/")
    later.session = _asking(user, "GET").session
    assert not get_user(later).is_authenticated
    assert queries.roles_of(User.objects.get(pk=user.pk)) == frozenset()


def test_whose_sessions_ended_while_their_page_was_made_is_not_let_stay_by_what_was_read_before() -> None:
    request = _asking(person(Role.EDITOR), "POST")
    before = cast(User, request.user).get_session_auth_hash()
    end_sessions(user=cast(User, request.user), by=cast(User, request.user))
    assert cast(User, request.user).get_session_auth_hash() != before
