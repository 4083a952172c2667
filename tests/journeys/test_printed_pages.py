"""Every kind of printed page in a real Chromium; a walk over all links; what must be found nowhere in public."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import OK, SEE_OTHER

import pytest
from playwright.sync_api import Page

from design.tests.axe import violations
from tests.journeys import everything, looking
from tests.journeys.county import County
from yangguang.disclosure.gate import detecting
from yangguang.disclosure.gate.normal import normalise

pytestmark = pytest.mark.browser
KINDS = (
    "county", "town", "village", "board", "notices", "notice", "catalogue", "matter", "duties", "offices", "office",
    "clock", "check", "about", "accessibility", "sitemap", "code", "tombstone", "witnesses",
    "boards", "late", "guides", "retention", "findings", "package", "bulletins", "columns", "screen", "who",
    "certificates", "papers", "calendar", "facilities", "selfcheck", "ratings", "accountability", "rewards",
    "figures",
)  # fmt: skip
HIDDEN = ("code", "tombstone")  # no engine may keep them
META = {
    "site": ["SiteName", "SiteDomain", "SiteIDCode"],
    "column": ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType", "description"],
    "article": [
        "ArticleTitle", "PubDate", "ContentSource", "Keywords", "Author", "Description", "Image", "Url",
    ],
}  # fmt: skip
MOST = 4  # addresses of one kind, two in each language; the gallery looks at every template in every mode
OTHERS = {"https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/"}
WORDED = {".html", ".csv", ".atom", ".xml", ".txt"}


@dataclass(frozen=True)
class Readers:
    """Somebody on a phone, somebody who wants large letters, somebody whose browser runs no scripts."""

    plain: Page
    elder: Page
    scriptless: Page
    kinds: dict[str, list[str]]


@pytest.fixture(scope="module")
def readers(county: County) -> Iterator[Readers]:
    """Three readers of a county in which everything occurs."""
    everything.given_a_county_in_which_everything_occurs(county)
    elder = county.visitor()
    elder.context.add_init_script(looking.ELDER)
    yield Readers(county.visitor(), elder, county.visitor(java_script_enabled=False), everything.kinds(county))


def test_every_kind_of_page_is_looked_at(readers: Readers) -> None:
    assert set(readers.kinds) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_printed_page_is_accessible_narrow_and_whole_without_scripts(
    county: County, readers: Readers, kind: str
) -> None:
    found: list[str] = []
    for path in readers.kinds[kind][:MOST]:
        address = f"{county.address}/{path}"
        found += [*looking.faults(readers.plain, address), *looking.faults(readers.elder, address)]
        whole, shown = looking.words(readers.scriptless, address), readers.plain.inner_text("main")
        if shown != whole and not (kind == "screen" and shown in whole):  # a script shows one sheet after the other
            found.append(f"{address}: other words without scripts")
    assert not found, "\n".join(found)


def test_what_the_application_answers_is_accessible_in_english_too(county: County, readers: Readers) -> None:
    found: list[str] = []
    for path in everything.answering(county):
        address = f"{county.address}/{path}"
        found += [*looking.faults(readers.plain, address), *looking.faults(readers.elder, address)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("tree", ["", "en/"])
def test_where_a_merged_village_stood_one_is_led_to_its_successor(county: County, readers: Readers, tree: str) -> None:
    old, heir = everything.moved(county)
    for reader in (readers.plain, readers.scriptless):
        reader.goto(f"{county.address}/{tree}{old}")
        reader.wait_for_url(f"**/{tree}{heir}")
        assert everything.NEXT in reader.inner_text("h1")
    still = (county.site / tree / old).read_text(encoding="utf-8").replace("http-equiv", "data-was")
    readers.plain.set_content(still)
    assert violations(readers.plain) == []


def test_every_link_from_the_home_page_leads_somewhere_and_every_page_is_linked(
    county: County, readers: Readers
) -> None:
    walk = looking.Walk(county.address)
    assert {address: code for address, code in walk.answers.items() if code not in (OK, SEE_OTHER)} == {}
    assert walk.outside == OTHERS
    assert not walk.empty
    printed = {path for kind, paths in readers.kinds.items() if kind not in ("code", "tombstone") for path in paths}
    reached = {address.removeprefix(f"{county.address}/") for address in walk.answers}
    assert printed - reached == set()
    assert not [path for path in reached if path.startswith("w/")]


def test_no_number_of_a_person_and_no_name_of_a_resident_is_public(county: County, readers: Readers) -> None:
    hits, named = [], []
    for path in county.site.rglob("*"):
        if path.suffix not in WORDED:
            continue
        text = path.read_text(encoding="utf-8")
        words = looking.read(text) if path.suffix == ".html" else text
        hits += [(path.name, hit) for hit in detecting.numbers(normalise(words).text)]
        if not path.is_relative_to(county.site / "w"):  # names stand behind codes, numbers of persons nowhere
            named += [(path.name, name) for name in everything.NAMES if name in text]
    assert hits == []
    assert named == []


def test_every_printed_page_bears_the_metadata_of_the_state_and_none_of_it_is_empty(
    county: County, readers: Readers
) -> None:
    found: dict[str, list[str]] = {}
    for kind, paths in readers.kinds.items():
        for path in paths:
            file = county.site / path if path.endswith(".html") else next((county.site / path).glob("*.html"))
            told = looking.told(file.read_text(encoding="utf-8"))
            wanted = (
                META["site"] if kind in HIDDEN else META["site"] + META["article" if kind == "notice" else "column"]
            )
            found[path] = [name for name in wanted if not told.get(name, "").strip()]
            found[path] += [name for name in everything.NAMES if name in " ".join(told.values())]
    assert {path: missing for path, missing in found.items() if missing} == {}


def test_a_notices_metadata_say_whose_it_is_when_it_was_published_and_where_it_lies(
    county: County, readers: Readers
) -> None:
    for path in readers.kinds["notice"]:
        told = looking.told((county.site / path).read_text(encoding="utf-8"))
        assert told["Author"] == county.world.office.name
        assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", told["PubDate"])
        assert told["Url"] == f"{county.address}/{path}"
        assert (county.site / told["Image"].removeprefix(f"{county.address}/")).is_file()
        assert (told["ArticleTitle"] in told["Description"]) and (county.world.matter.second in told["Keywords"])


def test_behind_a_code_whose_window_is_over_nobody_is_named(county: County, readers: Readers) -> None:
    [grave] = readers.kinds["tombstone"]
    answer = readers.plain.goto(f"{county.address}/{grave}")
    assert answer is not None
    assert answer.status == 410
    assert not [name for name in everything.NAMES if name in readers.plain.content()]
