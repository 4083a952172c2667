"""Every public page as files: metadata, languages, ways, nothing inline, no names where none may be."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from gallery.samples import pages
from gallery.samples.places import names
from yangguang.ledger.errors import Bent
from yangguang.ledger.verify import html, visible

HAN = re.compile("[\u3400-\u9fff]")
type Folder = tuple[Path, list[str]]


class Reader(HTMLParser):
    """Collects what the tests ask about: tags with attributes, and text with the language it stands in."""

    VOID = ("meta", "link", "input", "br", "hr", "img", "wbr")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str, str]] = []
        self.open: list[tuple[str, str]] = [("", "")]
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append((tag, dict(attrs).get("lang") or self.open[-1][1]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1][0] == tag, f"</{tag}> closes <{self.open[-1][0]}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.texts.append((*self.open[-1], data))


def read(folder: Folder) -> dict[str, Reader]:
    """Every page, read; reading fails where tags do not match."""
    place, paths = folder
    return {path: Reader((place / path).read_text("utf-8")) for path in paths}


def test_there_is_a_sample_of_every_template(folder: Folder) -> None:
    here = Path(__file__).parent.parent.parent / "yangguang" / "press" / "templates" / "press"
    whole = {path.name for path in here.glob("*.html") if re.search("{% extends|<html", path.read_text("utf-8"))}
    assert {sample.template.removeprefix("press/") for sample in pages()} == whole


DATA = ("application/json", "application/ld+json")  # what a browser never runs, whatever the policy says


def test_no_page_has_an_inline_style_or_script(folder: Folder) -> None:
    for path, page in read(folder).items():
        for tag, attributes in page.tags:
            assert tag != "style", path
            assert not any(name == "style" or name.startswith("on") for name in attributes), path
            assert tag != "script" or attributes.get("src") or attributes.get("type") in DATA, path


def test_every_way_is_relative_so_that_the_site_works_below_any_prefix(folder: Folder) -> None:
    for path, page in read(folder).items():
        for tag, attributes in page.tags:
            way = attributes.get("href") or attributes.get("src") or attributes.get("action") or "./"
            metadata = tag == "link" and attributes.get("rel") in {"canonical", "alternate"}
            outside = tag == "a" and way.startswith(("https:", "tel:", "mailto:"))
            assert metadata or outside or way.startswith(("./", "../", "#")), f"{path}: {way}"


def test_every_page_finds_its_assets_from_where_it_lies(folder: Folder) -> None:
    place, _ = folder
    for path, page in read(folder).items():
        for tag, attributes in page.tags:
            way = attributes.get("src") if tag == "script" else attributes.get("href") if tag == "link" else None
            if way and attributes.get("rel") not in {"canonical", "alternate"}:
                assert (place / path).parent.joinpath(way).resolve().is_file(), f"{path}: {way}"


def test_an_english_page_is_english_save_for_the_words_of_the_record(folder: Folder) -> None:
    for path, page in read(folder).items():
        if path.startswith("en/") and "components" not in path:
            assert ("html", {"lang": "en"}) in page.tags
            strange = [text for tag, lang, text in page.texts if HAN.search(text) and not lang.startswith("zh")]
            assert strange[1:] == [], path  # the first is the title: a name of the record and the site's own name


def test_every_page_bears_the_metadata_of_the_state(folder: Folder) -> None:
    told = {
        path: {str(a.get("name")): a.get("content") or "" for tag, a in page.tags if tag == "meta"}
        for path, page in read(folder).items()
    }
    for path, named in told.items():
        assert named["SiteName"] and named["SiteDomain"] and named["SiteIDCode"] == "3203240000", path
    article, column = told["notice/17.html"], told["notices.html"]
    assert article["PubDate"] == "2026-02-09 09:30"
    assert article["ArticleTitle"] and article["ContentSource"] and article["Url"]
    assert column["ColumnName"] == "公示" and column["ColumnType"]


def test_a_page_says_where_it_stands_and_in_which_other_language(folder: Folder) -> None:
    links = [a for tag, a in read(folder)["en/place/320324112.html"].tags if tag == "link"]
    base = "https://www.example.gov.cn/suining/"
    assert {"rel": "canonical", "href": f"{base}en/place/320324112.html"} in links
    assert {"rel": "alternate", "hreflang": "zh-Hans", "href": f"{base}place/320324112.html"} in links
    assert any(a.get("href") == f"{base}" for tag, a in read(folder)["index.html"].tags if tag == "link")


def test_the_pages_behind_a_code_are_kept_by_no_engine_and_name_no_other_address(folder: Folder) -> None:
    for path in ("w/7kq2/index.html", "w/9abc/index.html"):
        page = read(folder)[path]
        assert ("meta", {"name": "robots", "content": "noindex, nofollow, noarchive"}) in page.tags
        assert not [a for tag, a in page.tags if tag == "link" and a.get("rel") in {"canonical", "alternate"}]


def test_names_stand_on_the_page_behind_the_code_and_nowhere_else(folder: Folder) -> None:
    place, paths = folder
    listed = {row.name for row in names(249)}
    behind = (place / "w/7kq2/index.html").read_text("utf-8")
    assert all(f">{name}<" in behind for name in listed)
    for path in set(paths) - {"w/7kq2/index.html"}:
        text = (place / path).read_text("utf-8")
        assert not [name for name in listed if name in text], path


def test_the_record_and_its_proof_lie_in_the_page_as_data(folder: Folder) -> None:
    blocks = [text for tag, _, text in read(folder)["w/7kq2/index.html"].texts if tag == "script"]
    record, proof = json.loads(blocks[0]), json.loads(blocks[1])
    assert len(record["record"]["rows"]) == 249
    assert proof.startswith("c2sp.org/tlog-proof@v1\nindex 17\n")
    assert "\n\n— yangguang.example/suining " in proof


def test_what_people_see_behind_a_code_is_what_the_verifier_reads_in_the_record(folder: Folder) -> None:
    page = html.read((folder[0] / "w/7kq2/index.html").read_text("utf-8"))
    record = json.loads(page.data["record"][0])["record"]
    assert visible.check(record, page.text) == 249
    record["rows"][17][3] += 1
    with pytest.raises(Bent):
        visible.check(record, page.text)


@pytest.mark.parametrize("path", ["index.html", "en/index.html"])
def test_the_menu_marks_the_page_one_is_on(folder: Folder, path: str) -> None:
    current = [a for tag, a in read(folder)[path].tags if tag == "a" and "aria-current" in a]
    assert [a["href"] for a in current] == ["./index.html" if path == "index.html" else "../en/index.html"]
