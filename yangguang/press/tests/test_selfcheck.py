"""The site looks at itself each night: what is wrong stands with its office and its clock until it is cured."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from django.conf import settings

from yangguang.clocks import queries as clocks
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.ledger.queries import manifest
from yangguang.press import actions as press
from yangguang.press.errors import Forbidden
from yangguang.press.models import Address, Cure, Finding, Night
from yangguang.press.selfcheck import dates, keeping, outside
from yangguang.press.selfcheck.disk import Disk
from yangguang.press.selfcheck.indicators import Indicator, Why, bars
from yangguang.press.selfcheck.links import Links
from yangguang.press.selfcheck.seen import Answer, Looked, Seen
from yangguang.press.selfcheck.speed import slow
from yangguang.press.selfcheck.weights import Weights

SITE = "https://example.test/"


def checked(world: World) -> Night:
    """A site with one notice, and its first night."""
    world.posted(world.text())
    press.publish(changed=None)
    night = press.check_site(by=SYSTEM)
    assert night is not None
    return night


def figures(night: Night) -> dict[str, int | None]:
    """What a night measured."""
    return dict(night.figures.values_list("indicator", "figure"))


def laid(folder: Path, **pages: str) -> Disk:
    """A little site of its own: `about` is about.html; the manifest names every page."""
    files = {}
    for name, text in pages.items():
        path = folder / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        files[str(path.relative_to(folder))] = manifest.digest(text.encode())
    (folder / manifest.NAME).write_bytes(manifest.dumps(files=files, sealed=[]))
    return Disk.read(folder)


def dead(disk: Disk) -> dict[str, str]:
    """What leads nowhere on a little site, and why."""
    links = Links(SITE)
    for path, data in disk.pages():
        links.take(path, data or b"")
    return {seen.subject: str(seen.why) for seen in links.dead(disk)}


def test_a_freshly_printed_site_has_no_dead_link_no_lost_address_and_no_false_date(world: World) -> None:
    night = checked(world)
    found = list(Finding.objects.exclude(indicator=Indicator.EMPTY).values_list("indicator", "why", "subject", "page"))
    assert found == []
    told = figures(night)
    assert (told["home"], told["links"], told["lost"], told["dates"], told["unanswered"]) == (0, 0, 0, 0, 0)
    assert told["slow"] is None  # no server is named
    assert night.pages > 50
    assert night.links > 1000
    assert 0 < (told["heavy"] or 0) <= 100
    assert 0 < (told["requests"] or 0) <= 10


def test_the_site_looks_at_itself_once_a_day_and_nobody_else_starts_it(world: World) -> None:
    checked(world)
    assert press.check_site(by=SYSTEM) is None
    assert Night.objects.count() == 1
    with pytest.raises(Forbidden):
        press.check_site(by=world.admin)


def test_an_empty_column_is_a_finding_with_its_office_and_three_working_days(world: World) -> None:
    checked(world)
    finding = Finding.objects.get(subject="公示")
    assert (finding.indicator, finding.why, finding.office) == ("empty", "nothing", world.office)
    [clock] = clocks.of(kind=keeping.KIND, subject=str(finding.pk))
    assert (clock.rule.code, str(clocks.due(clock).day)) == ("website.cure", "2026-03-12")


def test_what_is_mended_is_cured_by_the_next_night_and_its_clock_ends(world: World) -> None:
    checked(world)
    finding = Finding.objects.get(subject="公示")
    world.posted()
    press.publish(changed=None)
    with moved(MONDAY + timedelta(days=1)):
        night = press.check_site(by=SYSTEM)
    assert Cure.objects.get().finding == finding
    assert Cure.objects.get().night == night
    assert clocks.of(kind=keeping.KIND, subject=str(finding.pk))[0].standing.closed_on == date(2026, 3, 10)


def test_the_home_page_and_the_columns_are_late_when_nothing_new_is_posted(world: World) -> None:
    checked(world)
    with moved(MONDAY + timedelta(days=200)):
        press.publish(changed=frozenset({"today"}))
        night = press.check_site(by=SYSTEM)
        assert night is not None
        told = figures(night)
    assert (told["home"], told["stale"]) == (200, 1)
    assert Finding.objects.get(indicator=Indicator.STALE).size == 20


def test_a_file_that_is_gone_or_changed_and_an_address_that_vanished_are_found(world: World) -> None:
    checked(world)
    site = Path(settings.SITE_DIR)
    (site / "about.html").unlink()
    (site / "check.html").write_text("<p>anders</p>")
    files = dict(Disk.read(site).files)
    del files["witnesses.html"]
    (site / manifest.NAME).write_bytes(manifest.dumps(files=files, sealed=[]))
    assert Address.objects.filter(path="witnesses.html").exists()
    assert not Address.objects.filter(path__startswith="w/").exists()
    with moved(MONDAY + timedelta(days=1)):
        press.check_site(by=SYSTEM)
    found = set(Finding.objects.filter(indicator=Indicator.LOST).values_list("why", "subject"))
    assert found == {
        ("gone", "about.html"), ("altered", "check.html"), ("unprinted", "witnesses.html"),
        ("vanished", "witnesses.html"),
    }  # fmt: skip


def test_a_link_an_anchor_or_an_asset_that_leads_nowhere_is_dead(tmp_path: Path, world: World) -> None:
    good = '<p id="here"></p><a href="place/1.html#x">a</a><a href="#here">b</a><a href="fix/?page=a">c</a>'
    good += '<a href="en/fix/">d</a>'
    bad = '<a href="no.html">a</a><a href="#none">b</a><img src="assets/no.svg">'
    place = '<p id="x"></p><a href="../">up</a><a href="../about.html?a=1&amp;b=2">d</a><a href="../nothing/">e</a>'
    outside = f'<a href="{SITE}about.html">f</a><a href="{SITE}lost.html">g</a><a href="https://else.test/">i</a>'
    disk = laid(tmp_path, index=good, about=bad + outside, place__1=place)
    assert dead(disk) == {
        "no.html": "missing", "about.html#none": "anchor", "assets/no.svg": "missing", "nothing/": "missing",
        "lost.html": "missing",
    }  # fmt: skip


def test_a_tombstone_and_a_redirect_answer_for_what_they_replace(tmp_path: Path, world: World) -> None:
    (tmp_path / "redirects.txt").write_text("place/8.html place/9.html;\n")
    disk = laid(tmp_path, index='<a href="place/8.html">a</a><a href="file/a.pdf">b</a><a href="w/code/">c</a>')
    files = {**disk.files, "redirects.txt": "", "file/a.pdf.410.html": ""}
    assert dead(Disk(tmp_path, files)) == {"w/code/": "missing"}


def test_a_page_too_heavy_or_with_too_many_requests_is_named_with_its_figure(tmp_path: Path) -> None:
    images = "".join(f'<img src="a{number}.png">' for number in range(11))
    disk = laid(tmp_path, index="<p>light</p>", heavy=f"<p>{'重' * 50_000}</p>{images}")
    weights = Weights(disk)
    for path, data in disk.pages():
        weights.take(path, data or b"")
    heavy, many = weights.heavy(bars()[Indicator.HEAVY]), weights.many(bars()[Indicator.REQUESTS])
    assert [(seen.subject, seen.why, seen.size) for seen in (*heavy.seen, *many.seen)] == [
        ("heavy.html", Why.HEAVY, 147), ("heavy.html", Why.REQUESTS, 12),
    ]  # fmt: skip


def test_a_page_that_says_another_date_than_the_record_is_false(world: World) -> None:
    night = checked(world)
    notice = Path(settings.SITE_DIR) / next(
        path for path in Disk.read(Path(settings.SITE_DIR)).files if path[:7] == "notice/"
    )
    notice.write_text(notice.read_text().replace("2026-03-09", "2026-03-01"))
    assert figures(night)["dates"] == 0
    with moved(MONDAY + timedelta(days=1)):
        press.check_site(by=SYSTEM)
    assert Finding.objects.get(indicator=Indicator.DATES).why == Why.RECORD


def test_a_notice_dated_before_its_entry_in_the_log_is_false(world: World) -> None:
    version = world.signed(world.text())
    disclosure.post(version=version, by=world.publisher, at=datetime(2026, 2, 24, 1, tzinfo=UTC))
    press.publish(changed=None)
    press.check_site(by=SYSTEM)
    finding = Finding.objects.get(indicator=Indicator.DATES)
    assert (finding.why, finding.office) == (Why.LOGGED, world.office)


@pytest.mark.parametrize(
    ("published", "signed", "near"),
    [("2026-03-09T15:59", "2026-03-09T16:01", True), ("2026-03-09T02:00", "2026-03-09T01:59", False),
     ("2026-03-07T01:00", "2026-03-09T01:00", False)],
)  # fmt: skip
def test_a_stated_time_is_never_after_its_checkpoint_nor_more_than_a_day_before(
    published: str, signed: str, near: bool
) -> None:
    said, at = (datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (published, signed))
    assert dates.is_near(said, at) is near


def test_late_answers_are_counted_by_office_and_nothing_of_them_is_told(world: World) -> None:
    disclosure.take_question(office=world.office, outlet="演示日报", words="几点开门？", by=world.editor)
    for _ in range(2):
        disclosure.point_out(office=world.office, page="about.html", ground="wording", words="有错字。")
    checked(world)
    with moved(MONDAY + timedelta(days=10)):
        press.publish(changed=frozenset({"today"}))
        press.check_site(by=SYSTEM)
    rows = Finding.objects.filter(indicator=Indicator.UNANSWERED).values_list("why", "size", "subject")
    address = f"office/{world.office.pk}.html"
    assert set(rows) == {("press", 1, address), ("errata", 2, address)}


def test_what_was_not_measured_tonight_is_not_cured_and_a_flood_is_counted_but_not_listed(world: World) -> None:
    seen = [Seen(Indicator.SLOW, Why.SLOW, f"place/{number}.html") for number in range(keeping.MOST + 5)]
    keeping.keep(looked=Looked(answers={Indicator.SLOW: Answer(20_000, seen)}), by=SYSTEM)
    assert Finding.objects.count() == keeping.MOST
    with moved(MONDAY + timedelta(days=1)):
        keeping.keep(looked=Looked(answers={Indicator.SLOW: Answer(None)}), by=SYSTEM)
        assert not Cure.objects.exists()
    with moved(MONDAY + timedelta(days=2)):
        keeping.keep(looked=Looked(answers={Indicator.SLOW: Answer(1)}), by=SYSTEM)
        assert Cure.objects.count() == keeping.MOST


@pytest.fixture
def server() -> Iterator[str]:
    """A server on this machine that knows one page."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/" else 500)
            self.end_headers()

        do_HEAD = do_GET

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=made.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


def test_pages_are_asked_of_this_machines_server_alone(server: str, settings: object) -> None:
    bar = bars()[Indicator.SLOW]
    for address in ("", "http://192.0.2.1:80"):
        settings.CHECK_SERVER = address  # type: ignore[attr-defined]  # pytest-django's settings
        assert slow([""], bar) == Answer(None)
    settings.CHECK_SERVER = f"http://{server}"  # type: ignore[attr-defined]  # pytest-django's settings
    answer = slow(["", "no.html"], bar)
    assert answer.figure is not None
    assert bar.passes(answer.figure)
    assert [(seen.subject, seen.why) for seen in answer.seen] == [("no.html", Why.SILENT)]


def test_links_outside_are_tried_only_where_the_county_named_the_host(server: str, settings: object) -> None:
    links = {f"http://{server}/": "a.html", f"http://{server}/no": "b.html"}
    assert list(outside.dead(links)) == []
    settings.CHECK_HOSTS = (server,)  # type: ignore[attr-defined]  # pytest-django's settings
    assert [(seen.subject, seen.page) for seen in outside.dead(links)] == [(f"http://{server}/no", "b.html")]


def test_every_bar_has_its_source_and_a_county_writes_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(bar.basis and bar.sure in "hml" for bar in bars().values())
    (tmp_path / "own.toml").write_text(
        '[home]\nunit = "天"\nmost = 7\nbasis = "县里的规定"\nvalid_from = 2026-01-01\nsure = "h"\n'
    )
    monkeypatch.setenv("YANGGUANG_INDICATORS", str(tmp_path / "own.toml"))
    bars.cache_clear()
    assert (bars()[Indicator.HOME].most, bars()[Indicator.SLOW].most) == (7, 15_000)
    monkeypatch.undo()
    bars.cache_clear()
