"""Pages from a disk and from a server: bytes against the manifest, words against the record."""

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from yangguang.ledger.errors import Bent, Unauthenticated
from yangguang.ledger.tests.sites import ROWS, SIGNER, Log, page, site
from yangguang.ledger.verify import things
from yangguang.ledger.verify.trust import Trust

ADDED = "<tr><th>张三</th><td>外村</td><td>别的</td><td>1.00</td></tr>"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site that lies below a path prefix, as a section of a county's portal does."""
    return site(tmp_path / "portal" / "yangguang")


@pytest.fixture
def address(folder: Path, tmp_path: Path) -> Iterator[str]:
    """The site served over plain http."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=tmp_path))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/portal/yangguang/"
    server.shutdown()
    thread.join()
    server.server_close()


def check(thing: object, *, key: bool = True) -> str:
    """What the verifier says of a thing, in one text."""
    trust = Trust(keys=[SIGNER.key] if key else [])
    said = things.check(str(thing), trust)
    return "\n".join([*said, trust.settle()])


@pytest.mark.parametrize("path", ["", "notice/1/", "index.html", "w/7KQ2/", "w/7KQ2/record.json", "manifest.json"])
def test_every_good_page_of_a_served_site_matches(address: str, path: str) -> None:
    assert "signed; witnessed by 0 of 0" in check(address + path)


@pytest.mark.parametrize("path", ["index.html", "notice/1/index.html", "w/7KQ2/index.html"])
def test_a_changed_page_is_named_from_disk_and_over_http(folder: Path, address: str, path: str) -> None:
    assert "页面与站点清单一致" in check(folder / path)
    (folder / path).write_bytes((folder / path).read_bytes() + b"<!-- -->")
    for thing in (folder / path, address + path):
        with pytest.raises(Bent, match=f"{path} 的内容"):
            check(thing)


def test_a_page_that_the_manifest_does_not_know_is_named(folder: Path, address: str) -> None:
    (folder / "new.html").write_text("<p>new</p>")
    with pytest.raises(Bent, match=r"new\.html 不在站点清单里"):
        check(address + "new.html")


def test_a_log_rolled_back_behind_a_good_page_is_found_over_http(folder: Path, address: str) -> None:
    assert "存证现有 325 条，只增未改" in check(address)
    (folder / "log" / "checkpoint").write_text(Log().note())
    with pytest.raises(Bent, match="变少"):
        check(address)


def test_a_bent_tile_behind_a_good_page_is_found_over_http(folder: Path, address: str) -> None:
    (folder / "log" / "tile/1/000.p/1").write_bytes(bytes(32))
    with pytest.raises(Bent, match="瓦片"):
        check(address)


def test_a_saved_page_alone_is_held_against_its_own_record(tmp_path: Path) -> None:
    path = tmp_path / "saved.html"
    path.write_text(page())
    assert "没有核对整页" in check(path)


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("<th>王桂</th>", "<th>王贵</th>", "第 3 行"),
        ("960.02</td>", "1960.02</td>", "第 3 行"),
        ("<th>王桂</th>", "<th>大王桂</th>", "第 3 行"),
        ("<tr><th>王志</th>", ADDED + "<tr><th>王志</th>", "第 7 行"),
        ("</tbody>", ADDED + "</tbody>", "多出"),
        ("名单公示</h1>", "名单</h1>", "标题"),
        ("合计 7,680.28", "合计 7,680.29", "合计"),
        ("8 人", "18 人", "人数"),
        ('id="record">', 'id="record">{}</script><script type="application/json" id="record">', "恰好"),
        ('"version":1', '"version":2', "记录"),
        ('id="proof">', 'id="other">', "proof"),
    ],
)  # fmt: skip
def test_a_saved_page_that_was_bent_is_named(tmp_path: Path, old: str, new: str, word: str) -> None:
    path = tmp_path / "saved.html"
    text = page().replace(old, new)
    assert text != page()
    path.write_text(text)
    with pytest.raises(Bent, match=word):
        check(path)


def test_a_page_with_nothing_to_check_says_so(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>hello</p>")
    with pytest.raises(Bent, match="无从核对"):
        check(tmp_path / "page.html")


def test_the_key_of_the_site_itself_authenticates_nothing(address: str) -> None:
    with pytest.raises(Unauthenticated, match="随材料附来"):
        check(address, key=False)
    assert len(ROWS) == 8
