"""What somebody typed into the objection form, and what their browser told, is found nowhere but under its seal."""

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import caches

from tests import cluster
from tests.journeys import office, residents
from tests.journeys.county import County

pytestmark = [pytest.mark.browser, pytest.mark.needs("poppler-utils", "zbar-tools")]
ID_NUMBER, PHONE, CARD = "11010519491231002X", "13912345678", "6222021001116245702"
NAME, ADDRESS, BROWSER = "尉迟听雪", "203.0.113.77", "Kanarienvogel/7.31"
SEEDED = (ID_NUMBER, PHONE, CARD, NAME, ADDRESS, BROWSER)
WORDS = residents.Words(
    "金额不对？",
    about=NAME,
    text=f"金额不对。我的证件 {ID_NUMBER}，卡号 {CARD}，上网地址 {ADDRESS}。",
    contact=f"{NAME} {PHONE}",
)
TABLES = "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'"


def test_what_was_typed_into_the_objection_form_is_found_nowhere_else(
    county: County, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        county.world.posted()
        county.works()
        answers = when_somebody_objects_and_follows(county)
        officer = office.given_an_officer_at_the_desk(county, county.world.reviewer)
        read = office.when_the_objection_is_decided(officer, county, outcome="成立", reasons="已核对，更正金额。")
        county.works()
    assert PHONE in read  # whoever decides may reach the person
    found = {
        "public files": _in_files(county.site),
        "posters": [name for path in county.printed for name in _seeded(residents.text_of(path))],
        "addresses": _seeded("\n".join(county.asked)),
        "log lines": [*_seeded(caplog.text), *_seeded("\n".join(county.said))],
        "database": list(_in_database(county.database, SEEDED)),
        "caches": _seeded(str([vars(cache) for cache in caches.all(initialized_only=True)])),
    }
    assert found == {where: [] for where in found}
    assert list(_in_database(county.database, [county.world.office.name]))  # the look is no blind one
    assert answers
    assert all("no-store" in answer for answer in answers), answers


def when_somebody_objects_and_follows(county: County) -> list[str]:
    """Through a browser that tells of itself and a proxy that tells of its address; returns what may be cached."""
    resident = county.visitor(user_agent=BROWSER, extra_http_headers={"X-Forwarded-For": ADDRESS})
    kept: list[str] = []
    resident.on(
        "response",
        lambda answer: kept.append(answer.headers.get("cache-control", "")) if "/objections/" in answer.url else None,
    )
    residents.when_the_village_is_found(resident, county)
    code = residents.when_the_resident_objects(resident, WORDS)
    assert "正在办" in residents.when_the_code_is_looked_up(resident, county, code)
    assert not _seeded(resident.inner_text("main"))
    return kept


def _seeded(text: str) -> list[str]:
    return [one for one in SEEDED if one in text]


def _in_files(folder: Path) -> list[str]:
    assert folder == Path(settings.SITE_DIR)
    read = ((path, path.read_bytes()) for path in folder.rglob("*") if path.is_file())
    return [f"{path.name}: {one}" for path, data in read for one in SEEDED if one.encode() in data]


def _in_database(database: str, words: Sequence[str]) -> Iterator[str]:
    """Every row of every table as text: contents, the jobs' arguments, events, audit, sessions."""
    like = " OR ".join(f"row::text LIKE '%{form}%'" for one in words for form in (one, one.encode().hex()))
    for (table,) in cluster.as_owner(database, TABLES):
        found = cluster.as_owner(database, f"SELECT row::text FROM {table} AS row WHERE {like}")
        yield from (f"{table}: {row[0]}" for row in found)
