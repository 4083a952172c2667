"""The site as a county runs it: nginx over TLS before granian, at the root of a host and below a path of a portal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookies import Morsel, SimpleCookie
from pathlib import Path

import pytest

from tests import cluster
from yangguang.accounts.models import Role
from yangguang.accounts.tests.people import PASSWORD, code, with_password
from yangguang.web.tests import serving
from yangguang.web.tests.addresses import every
from yangguang.web.tests.serving import Answer, Line
from yangguang.web.tests.test_headers import _CSP as CSP
from yangguang.web.tests.test_headers import _path as path_of
from yangguang.web.tests.test_nginx import SERVED, fill

pytestmark = pytest.mark.needs("nginx-light")

ONCE = {
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains; preload", "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin", "X-Frame-Options": "DENY", "Cross-Origin-Opener-Policy": "same-origin",
}  # fmt: skip
STATIC = (
    *SERVED,
    "",
    "place/7.html",
    "w/BBBB/",
    "w/CCCC/",
    f"file/{'a' * 31}b.csv",
    f"file/{'c' * 32}.csv",
    "no/such/page.html",
)


@dataclass(frozen=True)
class Served:
    """The line to the site, and somebody who may log in there."""

    line: Line
    name: str
    errors: Path  # what nginx logs beside requests


@pytest.fixture(scope="module", params=["/", "/yangguang/"])
def served(
    request: pytest.FixtureRequest,
    django_db_setup: None,
    django_db_blocker: object,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Served]:
    """nginx and granian, with a database of their own."""
    folder, prefix = tmp_path_factory.mktemp("served"), request.param
    fill(folder / "site")
    with cluster.own(django_db_blocker) as (database, _):
        name = with_password(Role.EDITOR).login_name
        with (
            serving.granian(database=database, prefix=prefix, site=folder / "site") as port,
            serving.nginx(folder, prefix=prefix, application=port, secure=True) as line,
        ):
            yield Served(line, name, folder / "error.log")


def _unlike(answer: Answer) -> list[str]:
    """The headers that are missing, said twice, or say something else."""
    [policy, *more] = answer.said("Content-Security-Policy") or [""]
    said = dict(part.strip().split(" ", 1) for part in policy.split(";") if part.strip())
    wrong = [name for name, value in ONCE.items() if answer.said(name) != [value]]
    return wrong + ([] if said == CSP and not more else ["Content-Security-Policy"])


def test_every_file_bears_every_security_header_once(served: Served) -> None:
    answers = {path: served.line.get(path) for path in STATIC}
    assert {path: wrong for path, answer in answers.items() if (wrong := _unlike(answer))} == {}
    assert {answer.status for answer in answers.values()} == {200, 301, 404, 410}


def test_every_address_of_the_application_bears_every_security_header_once(served: Served) -> None:
    found = {}
    for tree in ("", "en/"):
        for address in every():
            path = tree + path_of(address).removeprefix("/")
            answer = served.line.get(path)
            if wrong := _unlike(answer):
                found[path] = wrong
            assert answer.status not in (500, 502), path
    assert found == {}


def test_what_is_no_file_is_answered_by_the_application_in_its_own_words(served: Served) -> None:
    for path in ("search/", "objections/follow/", "account/log-in/", "en/fix/"):
        answer = served.line.get(path)
        assert answer.status == 200, path
        ways = re.findall(r'(?:href|src|action)="(/[^"]*)"', answer.text)
        assert [way for way in ways if not way.startswith(served.line.prefix)] == [], path
    assert "没有这一页" in served.line.get("no/such/page.html").text


def test_cookies_are_bound_to_this_host_or_to_its_prefix(served: Served) -> None:
    line = served.line
    asked = line.get("account/log-in/")
    kept = _cookies(asked)
    token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', asked.text)[0]
    sent = {"login_name": served.name, "password": PASSWORD, "code": code(), "csrfmiddlewaretoken": token}
    origin = f"https://127.0.0.1:{line.port}"
    cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in kept.items())
    answer = line.post("account/log-in/", sent, {"Cookie": cookie, "Origin": origin})
    assert (answer.status, answer.said("Location")) == (302, [f"{line.prefix}desk/"])
    before = "__Host-" if line.prefix == "/" else "__Secure-"
    made = {**kept, **_cookies(answer)}
    assert set(made) >= {f"{before}{name}" for name in ("session", "csrf", "device")}
    for name, morsel in made.items():
        assert name.startswith(before)
        assert (morsel["path"], morsel["domain"], morsel["samesite"]) == (line.prefix, "", "Lax")
        assert morsel["secure"] and morsel["httponly"]


def test_a_large_file_reaches_the_application(served: Served) -> None:
    answer = served.line.post("search/", {"x": "0" * 3_000_000})
    assert answer.status == 403  # the application's own word: there is no token


def test_a_mistyped_code_leaves_no_trace(served: Served) -> None:
    answer = served.line.get("w/NOBODYS/")
    assert (answer.status, "没有这一页" in answer.text) == (404, True)
    assert "NOBODYS" not in served.errors.read_text()


def _cookies(answer: Answer) -> dict[str, Morsel[str]]:
    jar: SimpleCookie = SimpleCookie()
    for value in answer.said("Set-Cookie"):
        jar.load(value)
    return dict(jar)
