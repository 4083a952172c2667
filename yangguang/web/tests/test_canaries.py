"""What people typed, from where and with what, is nowhere but where it must be: canaries carried through the county."""

import re
import ssl
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from http.client import HTTPResponse, HTTPSConnection
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import HTTPCookieProcessor, HTTPSHandler, Request, build_opener

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test.client import BOUNDARY, encode_multipart

from config import embedded
from tests import cluster
from yangguang.accounts import codes, totp
from yangguang.accounts.actions.password import set_password
from yangguang.accounts.tests.people import PASSWORD, SECRET
from yangguang.disclosure import sealing
from yangguang.disclosure.models import ObjectionContent, Version
from yangguang.disclosure.tests.world import World, printing
from yangguang.foundation import key_backups
from yangguang.press import actions as press
from yangguang.residents.tests.people import code_to
from yangguang.web.tests import serving
from yangguang.web.tests.serving import Line
from yangguang.web.tests.test_objecting import fields

pytestmark = pytest.mark.needs("nginx-light")

FROM, AGENT = "127.77.0.9", "Canary/77.0 (Linux; U)"
ID, PHONE, CARD, NAME = "32032419870315123X", "13987650412", "6222021001116245702", "欧阳雪樵"
NUMBER = "320324198703151234"  # with its right check sign, as an account takes it
CANARIES = {
    "id": ID,
    "number": NUMBER,
    "phone": PHONE,
    "card": CARD,
    "name": NAME,
    "address": FROM,
    "agent": "Canary/77",
}
ASKED, MISTYPED = f"/search/?q={quote(NAME + ID)}", f"/no/such/{PHONE}/"
WORDS = f"我叫{NAME}，身份证{ID}，电话{PHONE}，存折{CARD}，第二行的金额不对。"


class Person:
    """Someone at an address of her own with a browser of her own; keeps every address to which she was led."""

    def __init__(self, line: Line) -> None:
        self.base, self.led = f"https://127.0.0.1:{line.port}", list[str]()
        own = ssl._create_unverified_context()  # the certificate is made for this one test
        self._open = build_opener(_From(context=own), HTTPCookieProcessor(CookieJar())).open

    def get(self, path: str) -> str:
        """The text of a page, also of one that says no."""
        return self._ask(Request(self.base + path))

    def post(self, path: str, sent: dict[str, object], *, page: str) -> str:
        """Hand in the form of a page."""
        token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[0]
        data = encode_multipart(BOUNDARY, {**sent, "csrfmiddlewaretoken": token})
        kind = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}", "Origin": self.base}
        return self._ask(Request(self.base + path, data, kind))

    def _ask(self, request: Request) -> str:
        request.add_header("User-Agent", AGENT)
        request.add_header("X-Forwarded-For", FROM)
        try:
            answer = self._open(request)
        except HTTPError as no:
            answer = no
        self.led.append(answer.url)
        return str(answer.read().decode())


class _From(HTTPSHandler):
    def https_open(self, req: Request) -> HTTPResponse:
        """From an address of this machine that nobody else uses."""
        line = partial(HTTPSConnection, source_address=(FROM, 0))
        return self.do_open(line, req, context=self._context)  # type: ignore[attr-defined]  # as urllib does


def test_no_canary_is_anywhere_but_where_it_was_handed_in(
    committed: str, tmp_path: Path, settings: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YANGGUANG_FILES_DIR", str(tmp_path / "files"))
    with printing(tmp_path, settings) as world:
        site, log = tmp_path / "SITE_DIR", tmp_path / "granian.log"
        site.mkdir(exist_ok=True)
        (tmp_path / "nginx").mkdir()
        (tmp_path / "nginx" / "site").symlink_to(site)
        notice = world.posted().notice
        with (
            serving.granian(database=committed, prefix="/", site=site, log=log) as port,
            serving.nginx(tmp_path / "nginx", prefix="/", application=port, secure=True) as line,
        ):
            person = Person(line)
            _live(person, world, notice.index_no)
        press.publish(changed=None)
        copy = key_backups.back_up(tmp_path / "copies")
    [content] = ObjectionContent.objects.all()  # the one place that holds them: sealed, for the office that decides
    assert sealing.words(content.sealed, subject=content.objection.subject)["text"] == WORDS
    assert [version.notice.kind for version in Version.objects.order_by("pk")][1:] == ["text", "attachment"]
    assert [url.removeprefix(person.base) for url in person.led if _found(url.encode())] == [ASKED, MISTYPED]
    files = {path: found for path in _files(tmp_path) if (found := _found(path.read_bytes()))}
    assert files == {}
    assert {log, tmp_path / "nginx" / "error.log", site / "index.html", copy} <= set(_files(tmp_path))
    assert _dumped(committed) == {}


def _live(person: Person, world: World, index_no: str) -> None:
    """A visitor objects, follows, mistypes and searches; an editor fails to log in, logs in, drafts and uploads."""
    _object(person, f"/objections/new?notice={index_no}")
    _my_space(person)
    person.get(ASKED)
    person.get(MISTYPED)
    set_password(world.editor, PASSWORD)
    codes.bind(world.editor, secret=SECRET, step=0)
    shown = totp.code_of(SECRET, step=totp.step_at(datetime.now(UTC)))  # the server's clock is not moved
    for name, password in ((PHONE, ID), (ID, CARD), (world.editor.login_name, PASSWORD)):
        page = person.get("/account/log-in/")
        last = person.post("/account/log-in/", {"login_name": name, "password": password, "code": shown}, page=page)
    assert person.led[-1].endswith("/desk/"), re.sub("<[^>]+>", "", last)
    new, office = f"/notices/new/{world.matter.pk}", {"office": world.office.pk, "title": "办事时间"}
    person.post(f"{new}/text/", office | {"words": WORDS}, page=person.get(f"{new}/text/"))
    sheet = SimpleUploadedFile("表.csv", f"姓名,电话\n{NAME},{PHONE}\n{ID},{CARD}\n".encode(), "text/csv")
    person.post(f"{new}/attachment/", office | {"file": sheet}, page=person.get(f"{new}/attachment/"))


def _my_space(person: Person) -> None:
    """Into one's own space with a phone, by a wrong code and the right one; a name and a number told; out."""
    page = person.post("/mine/enter/", {"phone": PHONE}, page=person.get("/mine/enter/"))
    for code in (ID, code_to(PHONE)):
        page = person.post("/mine/enter/code/", {"phone": PHONE, "code": code}, page=page)
    assert person.led[-1].endswith("/mine/"), re.sub("<[^>]+>", "", page)
    person.post("/mine/data/name/", {"value": NAME}, page=person.get("/mine/data/name/"))
    number: dict[str, object] = {"value": NUMBER, "agree": "on"}
    person.post("/mine/data/number/", number, page=person.get("/mine/data/number/"))
    assert NAME in person.get("/mine/data/")
    person.post("/mine/leaving/", {}, page=person.get("/mine/"))


def _object(person: Person, path: str) -> None:
    """Page by page to the receipt; then by its code, and by what is no code."""
    page = person.get(path)
    for answer in ({"ground": "amount_wrong"}, {"about": NAME}, {"words": WORDS}, {"contact": PHONE}, {}):
        page = person.post(path, {**fields(page), **answer}, page=page)
    given = re.search(r'class="code">([^<]+)<', page)
    assert given, page
    for asked in (given[1], ID, PHONE):
        person.post("/objections/follow/", {"code": asked}, page=person.get("/objections/follow/"))


def _found(data: bytes) -> set[str]:
    """Which canaries stand in it, as they are or as an address would write them."""
    return {
        what for what, said in CANARIES.items() if said.encode() in data or urlencode({"": said})[1:].encode() in data
    }


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _dumped(address: str) -> dict[str, set[str]]:
    """The tables of the nightly dump in which a canary stands, read out of the dump itself."""
    own = cluster.url(database=address.split("@/")[1].split("?")[0], role="postgres")
    programs = embedded.programs_here()
    made = subprocess.run([programs / "pg_dump", "-Fc", own], check=True, capture_output=True).stdout
    text = subprocess.run([programs / "pg_restore", "-f", "-"], input=made, check=True, capture_output=True).stdout
    tables = re.findall(rb"^COPY (\S+) .*?;\n(.*?)^\\\.$", text, re.S | re.M)
    assert len(tables) > 50
    return {name.decode(): found for name, rows in tables if (found := _found(rows))}
