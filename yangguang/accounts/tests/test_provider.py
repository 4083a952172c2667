"""In by the county's own provider: only who two people tied, only by what it signed for us, now, for this browser."""

import base64
import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import reverse
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey
from pytest_django import Settings

from yangguang.accounts import actions, fetching, queries
from yangguang.accounts.models import Grant, Role, User
from yangguang.accounts.tests.oidc import CLIENT, Provider, standing
from yangguang.accounts.tests.people import Browser, code, person, with_password
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import SHANGHAI, moved

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 9, 9, 0, 10, tzinfo=SHANGHAI)
Bent = Callable[[Provider], object]


@pytest.fixture
def provider(settings: Settings) -> Iterator[Provider]:
    """The county's, which is trusted with the second factor."""
    with standing(settings) as found, moved(NINE):
        settings.OIDC_SECOND_FACTOR = "theirs"
        found.claims = {"amr": ["pwd", "mfa"]}
        yield found


def tied(user: User, subject: str = "u-0001") -> User:
    """Somebody whom two administrators tied to a subject."""
    made = actions.tie(user=user, subject=subject, by=person(Role.SYSTEM_ADMIN), reason="到岗")
    actions.approve_tie(tie=made, by=person(Role.SECURITY_ADMIN))
    return user


def come(browser: Browser, provider: Provider, *, more: str = "") -> HttpResponse:
    """To the provider and back."""
    away = browser.get(reverse("accounts:by-provider"))
    assert away.status_code == 302
    return browser.get(reverse("accounts:from-provider") + provider.visit(away["Location"]) + more)  # type: ignore[return-value]  # with a few marks more


def is_in(browser: Browser) -> bool:
    """Whether somebody is in."""
    return bool(browser.get("/account/").status_code == 200)


def test_who_was_tied_comes_in_with_code_pkce_state_and_nonce_and_it_is_in_the_audit(provider: Provider) -> None:
    user, browser = tied(person(Role.EDITOR)), Browser()
    answer = come(browser, provider)
    assert (answer.status_code, answer["Location"]) == (302, "/desk/")
    assert is_in(browser)
    asked = provider.asked
    assert (asked["response_type"], asked["scope"], asked["client_id"]) == ("code", "openid", CLIENT)
    assert (asked["code_challenge_method"], asked["redirect_uri"]) == (
        "S256", "https://testserver/account/log-in/provider/answer/",
    )  # fmt: skip
    assert min(len(asked[name]) for name in ("state", "nonce", "code_challenge")) >= 43
    row = AuditRow.objects.filter(verb="accounts.log_in_by_provider").latest("id")
    assert (row.actor_key, row.result) == (user.actor_key, "done")


def _signed_by(key: object, alg: str) -> Bent:
    def bend(provider: Provider) -> None:
        provider.answer = b"later"
        made = Provider.token

        def token(self: Provider) -> str:
            claims = jwt.decode(made(self), self.key).claims
            signed = jwt.encode({"alg": alg, "kid": "1"}, claims, key, algorithms=[alg])  # type: ignore[arg-type]  # a key of any kind
            self.answer = json.dumps({"id_token": signed}).encode()
            return signed

        provider.token = token.__get__(provider)  # type: ignore[method-assign]  # bent for this one test

    return bend


def _unsigned(provider: Provider) -> None:
    made = Provider.token

    def token(self: Provider) -> str:
        body = made(self).split(".")[1]
        head = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
        self.answer = json.dumps({"id_token": f"{head}.{body}."}).encode()
        return body

    provider.token = token.__get__(provider)  # type: ignore[method-assign]  # as above


def _claims(**bent: Any) -> Bent:
    return lambda provider: provider.claims.update(bent)


def _document(**bent: Any) -> Bent:
    return lambda provider: provider.document.update(bent)


def _another_key() -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": "1"})


AT = int(NINE.timestamp())


@pytest.mark.parametrize(
    ("why", "bend"),
    [
        ("another issuer", _claims(iss="https://evil.example")),
        ("an issuer with one stroke more", _claims(iss="http://127.0.0.1/")),
        ("for another", _claims(aud="other")),
        ("for us and another", _claims(aud=[CLIENT, "other"])),
        ("brought by another", _claims(azp="other")),
        ("over", _claims(exp=AT - 120)),
        ("signed in the future", _claims(iat=AT + 600)),
        ("another browser's question", _claims(nonce="x" * 43)),
        ("no question", _claims(nonce=None)),
        ("nobody", _claims(sub="")),
        ("no subject", _claims(sub=None)),
        ("a subject that is no text", _claims(sub=7)),
        ("no end", _claims(exp=None)),
        ("a key that it does not publish", lambda provider: provider.shown.append(_another_key())),
        ("a shared key", _signed_by(OctKey.import_key("a secret: of 2 parts"), "HS256")),
        ("no signature", _unsigned),
        ("no token", lambda provider: setattr(provider, "answer", b"{}")),
        ("not JSON", lambda provider: setattr(provider, "answer", b"<html>")),
        ("too much", lambda provider: setattr(provider, "answer", b" " * (fetching.LIMIT + 1))),
        ("not both factors", _claims(amr=["pwd"])),
        ("factors that are no list", _claims(amr="mfa")),
    ],
)  # fmt: skip
def test_what_was_not_said_by_the_provider_for_us_and_now_opens_nothing(
    provider: Provider, why: str, bend: Bent
) -> None:
    tied(person(Role.EDITOR))
    tied(person(Role.EDITOR), "")
    bend(provider)
    browser = Browser()
    answer = come(browser, provider)
    assert (answer.status_code, is_in(browser)) == (403, False), why
    assert "没有通过统一身份登录" in answer.content.decode()
    assert AuditRow.objects.filter(verb="accounts.log_in_by_provider", result="refused").exists()


@pytest.mark.parametrize(
    ("why", "bend"),
    [
        ("it calls itself otherwise", _document(issuer="https://evil.example")),
        ("keys over an open line", _document(jwks_uri="http://evil.example/keys")),
        ("no token endpoint", _document(token_endpoint="")),
        ("a browser led to a script", _document(authorization_endpoint="javascript:alert(1)")),
    ],
)
def test_a_provider_that_is_not_the_one_that_was_set_is_not_gone_to(provider: Provider, why: str, bend: Bent) -> None:
    bend(provider)
    answer = Browser().get(reverse("accounts:by-provider"))
    assert answer.status_code == 403, why
    assert "没有回应" in answer.content.decode()


def test_an_answer_is_good_once_for_its_browser_and_for_ten_minutes(provider: Provider) -> None:
    tied(person(Role.EDITOR))
    browser, other = Browser(), Browser()
    away = browser.get(reverse("accounts:by-provider"))
    query = provider.visit(away["Location"])
    back = reverse("accounts:from-provider")
    assert other.get(back + query).status_code == 403, "another browser"
    other.get(reverse("accounts:by-provider"))
    assert other.get(back + query).status_code == 403, "another state"
    assert browser.get(back + query).status_code == 302
    assert browser.get(back + query).status_code == 403, "a second time"
    late = Browser()
    query = provider.visit(late.get(reverse("accounts:by-provider"))["Location"])
    with moved(NINE + timedelta(minutes=10, seconds=1)):
        assert late.get(back + query).status_code == 403
    assert provider.exchanged[0]["code_verifier"]
    assert len(provider.exchanged) == 1, "only what belongs together is exchanged"


def test_an_answer_that_names_another_issuer_is_not_exchanged(provider: Provider) -> None:
    tied(person(Role.EDITOR))
    assert come(Browser(), provider, more="&iss=https://evil.example").status_code == 403
    assert provider.exchanged == []
    assert come(Browser(), provider, more=f"&iss={provider.issuer}").status_code == 302


def test_nobody_is_made_by_coming_and_no_role_is_given(provider: Provider) -> None:
    before = User.objects.count(), Grant.objects.count()
    provider.claims |= {"roles": ["system_admin"], "groups": ["admins"], "email": "a@example.gov.cn"}
    assert come(Browser(), provider).status_code == 403
    assert (User.objects.count(), Grant.objects.count()) == before
    user = tied(person())
    assert come(Browser(), provider).status_code == 302
    assert queries.roles_of(user) == frozenset()


def test_a_closed_account_is_not_opened(provider: Provider) -> None:
    user = tied(person(Role.EDITOR))
    actions.disable(user=user, by=person(Role.SYSTEM_ADMIN), reason="调离")
    assert come(Browser(), provider).status_code == 403


def test_where_the_county_wants_it_the_level_of_the_provider_counts_as_two_factors(
    provider: Provider, settings: Settings
) -> None:
    tied(person(Role.EDITOR))
    settings.OIDC_ACR = ("level-2", "level-3")
    provider.claims = {"acr": "level-3"}
    assert come(Browser(), provider).status_code == 302
    assert provider.asked["acr_values"] == "level-2 level-3"
    provider.claims = {"acr": "level-1"}
    assert come(Browser(), provider).status_code == 403


def test_else_our_own_code_is_asked_for_of_known_and_unknown_alike_and_a_wrong_one_counts(
    provider: Provider, settings: Settings
) -> None:
    settings.OIDC_SECOND_FACTOR = "ours"
    provider.claims = {}
    tied(with_password(Role.EDITOR))
    way, pages = reverse("accounts:provider-code"), []
    for subject, given in (("u-0001", "000000"), ("u-9999", "000000"), ("u-9999", code()), ("u-0001", code())):
        provider.subject = subject
        browser = Browser()
        assert come(browser, provider)["Location"] == way
        assert not is_in(browser)
        assert "验证码" in browser.get(way).content.decode()
        answer = browser.post(way, {"code": given})
        pages.append(answer.status_code)
        assert browser.get(way).status_code == 302, "once: who mistypes begins anew"
        assert is_in(browser) == (answer.status_code == 302)
    assert pages == [403, 403, 403, 302]
    provider.subject = "u-0001"
    for _ in range(5):
        browser = Browser()
        come(browser, provider)
        browser.post(way, {"code": "000000"})
    with moved(NINE + timedelta(minutes=1)):
        browser = Browser()
        come(browser, provider)
        assert browser.post(way, {"code": code()}).status_code == 403, "locked by now"


def test_without_a_provider_there_is_no_such_way_in_and_no_button(settings: Settings) -> None:
    assert settings.OIDC_ISSUER == ""
    browser = Browser()
    for name in ("by-provider", "from-provider", "provider-code"):
        assert browser.get(reverse(f"accounts:{name}")).status_code == 404
    assert "统一身份" not in browser.get(reverse("accounts:log-in")).content.decode()
    browser.force_login(person(Role.SYSTEM_ADMIN))
    assert browser.post(reverse("accounts:tie", args=[person().pk]), {"subject": "x", "reason": "x"}).status_code == 404


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://id.example.gov.cn/x", True), ("http://127.0.0.1:8080/x", True), ("http://id.example.gov.cn/x", False),
        ("ftp://127.0.0.1/x", False), ("https://user:word@id.example/x", False), ("https:///x", False), ("", False),
        ("file:///etc/passwd", False), ("http://127.0.0.1.evil.example/", False),
    ],
)  # fmt: skip
def test_only_a_secure_line_or_this_very_machine_is_asked(address: str, safe: bool) -> None:
    assert fetching.is_safe(address) is safe
