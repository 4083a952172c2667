"""Every form of every page meets what no form wants: no page breaks, nothing runs, what was typed is given back."""

from collections.abc import Callable, Iterator, Mapping
from html import unescape
from typing import cast
from urllib.parse import urljoin

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.http import HttpResponse

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure.tests.world import World
from yangguang.files.tests import makers
from yangguang.residents.models import Resident
from yangguang.residents.tests.people import let_in
from yangguang.web.tests.forms_of import Field, Form, forms_of
from yangguang.web.tests.visiting import pages

MARK = "留住这句话"
SCRIPT = f"{MARK}<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"
CORPUS: dict[str, Callable[[Field], str]] = {
    "nothing at all": lambda _field: "",
    "blanks": lambda _field: " \t\u3000\n ",
    "a script": lambda _field: SCRIPT,
    "SQL": lambda _field: f"{MARK}'; DROP TABLE cases_case; -- %s %(x)s {{{{ 7*7 }}}} {{% now 'Y' %}}",
    "emoji, rare Han, marks that turn": lambda _field: f"{MARK}👩‍👧‍👦🙂𠮷䶮㐂\u202e\u200b\u2066\ufeffe\u0301",
    "signs of machines": lambda _field: f"{MARK}\x00\x01\x1b[31m\x7f\ud800".encode("utf-8", "replace").decode(),
    "far too long": lambda _field: f"{MARK}{'长' * 60_000}",
    "numbers and days beyond all": lambda field: {
        "number": "-99999999999999999999", "date": "0000-13-45", "time": "99:99", "datetime-local": "9999-99-99T99:99",
    }.get(field.kind, "9" * 400),
    "numbers that are none": lambda _field: "1e999",
    "digits of other scripts": lambda _field: "²٣①",
}  # fmt: skip
FILES: dict[str, Callable[[], SimpleUploadedFile]] = {
    "a program named as a picture": lambda: SimpleUploadedFile("照片.png", b"MZ\x90\x00" + b"\0" * 400, "image/png"),
    "a picture that is a page too": lambda: SimpleUploadedFile(
        "照片.gif", b"GIF89a/*" + b"<script>alert(1)</script>" * 40 + b"*/=1;", "image/gif"
    ),
    "a table that swells": lambda: SimpleUploadedFile("表.xlsx", makers.swollen_workbook()),
    "a table with a program": lambda: SimpleUploadedFile(
        "表.xlsm", makers.repacked(makers.workbook(), {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 20})
    ),
    "a picture of giant size": lambda: SimpleUploadedFile("大.png", makers.giant_png()),
    "nothing in it": lambda: SimpleUploadedFile("空.pdf", b""),
    "a script in its name": lambda: SimpleUploadedFile("<script>alert(1)</script>.png", makers.picture()),
    "a way out in its name": lambda: SimpleUploadedFile("../../../etc/passwd\x00.png", makers.picture()),
}
_LOST = {"password", "number", "date", "time", "datetime-local"}  # a browser lets nothing else be typed there


@pytest.fixture
def found(world: World) -> list[tuple[Browser, str, Form]]:
    """Every form of every page, each once, with somebody who may send it."""
    return list(_found(world))


def _found(world: World) -> Iterator[tuple[Browser, str, Form]]:
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for who, path in pages(world):
        browser = _as(who)
        for form in forms_of(browser.get(path, follow=True).content.decode()):
            to = urljoin(path, form.action)
            key = (to, tuple(each.name for each in form.fields))
            if key not in seen and "/log-out/" not in to:
                seen.add(key)
                yield browser, to, form


def _as(who: User | Resident | None) -> Browser:
    browser = Browser()
    if isinstance(who, Resident):
        let_in(browser, who)
    elif who:
        browser.force_login(who)
    return browser


def _sent(browser: Browser, path: str, data: Mapping[str, object]) -> HttpResponse:
    """The answer, with nothing left behind; whatever the page raises is raised here."""
    with transaction.atomic():
        answer = cast(HttpResponse, browser.post(path, data))
        transaction.set_rollback(True)
    return answer


def _faults(name: str, path: str, form: Form, answer: HttpResponse, sent: dict[str, list[str]]) -> Iterator[str]:
    text = answer.content.decode(errors="replace") if "text/html" in answer.get("Content-Type", "") else ""
    where = f"{name} → {path} ({answer.status_code})"
    if answer.status_code >= 500:
        yield f"{where}: broke"
    if "<script>alert" in text or "<img src=x" in text:
        yield f"{where}: what was typed runs"
    if answer.status_code == 400 and form.typed:
        shown = unescape(text)
        for each in form.typed:
            typed = sent[each.name][0].strip()
            if each.kind not in _LOST and MARK in typed and len(typed) < 1000 and MARK not in shown:
                yield f"{where}: {each.name} was lost"
        if "error-summary" not in text and 'class="error' not in text:
            yield f"{where}: does not say what to do"


def test_no_form_breaks_runs_or_loses_what_was_typed(found: list[tuple[Browser, str, Form]]) -> None:
    assert len(found) > 100
    faults: list[str] = []
    for name, words in CORPUS.items():
        for browser, path, form in found:
            sent = form.filled(words)
            faults += _faults(name, path, form, _sent(browser, path, dict(sent)), sent)
    assert not faults, "\n".join(faults)


def test_no_choice_but_those_offered_is_taken(found: list[tuple[Browser, str, Form]]) -> None:
    faults: list[str] = []
    for browser, path, form in found:
        sent = form.filled(lambda _field: MARK)
        choices = [each for each in form.fields if each.kind in ("radio", "select", "checkbox")]
        if choices:
            wrong = {each.name: ["-1; DROP TABLE", SCRIPT] for each in choices}
            faults += _faults("a choice not offered", path, form, _sent(browser, path, sent | wrong), sent | wrong)
    assert not faults, "\n".join(faults)


def test_no_hostile_file_breaks_a_form_that_takes_files(found: list[tuple[Browser, str, Form]]) -> None:
    taking = [(browser, path, form) for browser, path, form in found if form.files]
    assert len(taking) > 5
    faults: list[str] = []
    for name, made in FILES.items():
        for browser, path, form in taking:
            sent = form.filled(lambda _field: MARK)
            files = {each.name: made() for each in form.files}
            faults += _faults(name, path, form, _sent(browser, path, {**sent, **files}), sent)
    assert not faults, "\n".join(faults)
