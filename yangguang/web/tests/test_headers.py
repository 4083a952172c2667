"""Security headers on every address, whatever it answers."""

import pytest
from django.core.management import call_command
from pytest_django import Settings

from yangguang.accounts.models import Role
from yangguang.accounts.tests.people import PASSWORD, Browser, code, person, with_password
from yangguang.outbox.settings import MAILERS
from yangguang.web.tests.addresses import Address, every

_SAMPLE = {"token": "x" * 32, "name": "none.css", "path": "no/such/file.html", "code": "AAAA"}
_CSP = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'", "img-src": "'self'", "font-src": "'self'",
    "connect-src": "'self'", "media-src": "'self'",
    "form-action": "'self'", "base-uri": "'none'", "frame-ancestors": "'none'",
}  # fmt: skip


def _path(address: Address) -> str:
    route = address.route
    for name in address.arguments:
        for kind in ("str", "int", "path", "slug", "uuid"):
            route = route.replace(f"<{kind}:{name}>", _SAMPLE.get(name, "1"))
    return "/" + route


def _check(answer: object) -> None:
    headers = answer.headers  # type: ignore[attr-defined]  # a response
    said = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";") if part.strip())
    assert said == _CSP
    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.django_db
@pytest.mark.parametrize("address", every(), ids=lambda address: address.name)
@pytest.mark.parametrize("role", [None, Role.SYSTEM_ADMIN, Role.EDITOR])
def test_every_address_bears_the_headers_whatever_it_answers(address: Address, role: Role | None) -> None:
    browser = Browser(raise_request_exception=False)
    if role:
        browser.force_login(person(role))
    for answer in (browser.get(_path(address)), browser.post(_path(address)), browser.get("/en" + _path(address))):
        _check(answer)


FOR_PEOPLE = [address for address in every() if not address.name.startswith("api:")]
"""Where a session means something; the interface for programs looks at no cookie, so nothing sent by one is misused."""


@pytest.mark.django_db
@pytest.mark.parametrize("address", FOR_PEOPLE, ids=lambda address: address.name)
def test_an_unsafe_method_without_its_token_is_refused_everywhere(address: Address) -> None:
    browser = Browser(enforce_csrf_checks=True, raise_request_exception=False)
    assert browser.post(_path(address)).status_code == 403
    browser.force_login(person(Role.EDITOR))
    assert browser.post(_path(address)).status_code == 403


@pytest.mark.django_db
def test_cookies_are_bound_to_this_host_and_hidden_from_scripts() -> None:
    browser = Browser()
    fields = {"login_name": with_password().login_name, "password": PASSWORD, "code": code()}
    browser.get("/account/log-in/")
    browser.post("/account/log-in/", fields)
    for name in ("__Host-session", "__Host-csrf", "__Host-device"):
        cookie = browser.cookies[name]
        assert (cookie["secure"], cookie["path"], cookie["domain"] or "") == (True, "/", "")
        assert (cookie["samesite"], cookie["httponly"]) == ("Lax", True)


def test_a_request_on_a_bare_line_is_sent_to_the_secure_one() -> None:
    from django.test import Client

    answer = Client().get("/account/log-in/")
    assert (answer.status_code, answer["Location"]) == (301, "https://testserver/account/log-in/")


def test_the_deployment_check_finds_nothing(settings: Settings) -> None:
    settings.MAILERS = MAILERS  # the way of a real service, in place of the one that tests write to
    call_command("check", deploy=True, fail_level="WARNING")
