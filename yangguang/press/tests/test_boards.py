"""The pages board by board: six levels, who answers, how late; counts alone, printed only where they changed."""

import io
import re
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image

from yangguang.disclosure import actions, hanging
from yangguang.disclosure.models import Notice, PosterCode, Version
from yangguang.disclosure.queries import records, roll_rows
from yangguang.disclosure.rolls.changes import Replace
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.files import actions as files
from yangguang.foundation import events
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.places import actions as places
from yangguang.places.models import Board
from yangguang.press import actions as press

LATE = date(2026, 3, 16)


class _Words(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.feed(html)

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.said.append(data)


def _page(path: str) -> str:
    """The words of a page, in a row."""
    return re.sub(r"\s+", " ", "".join(_Words((Path(settings.SITE_DIR) / path).read_text()).said))


def _town(world: World, notice: Notice) -> str:
    return f"boards/{notice.index_no}/{world.village.parent_id}.html"


def _stamps() -> dict[str, int]:
    site = Path(settings.SITE_DIR)
    return {str(path.relative_to(site)): path.stat().st_mtime_ns for path in site.rglob("*.html")}


def _prove(world: World, board: Board, shade: int = 1) -> None:
    data = io.BytesIO()
    Image.new("RGB", (32, 32), (shade, 90, 30)).save(data, "PNG")
    photo = files.keep(data=data.getvalue(), name="墙.png", by=world.editor)
    actions.prove(posting=hanging.standing().get(board=board), photo=photo, by=world.editor)


@pytest.fixture
def version(world: World, tmp_path: Path, request: pytest.FixtureRequest) -> Version:
    """A roll on all boards, printed."""
    request.getfixturevalue("settings").FILES_DIR = tmp_path / "files"  # given back afterwards
    posted = world.posted()
    press.publish(changed=None)
    return posted


def test_a_notice_leads_to_its_levels_and_towns_and_each_town_to_its_boards(world: World, version: Version) -> None:
    index = version.notice.index_no
    assert f'href="../boards/{index}.html"' in (Path(settings.SITE_DIR) / f"notice/{index}.html").read_text()
    whole = (Path(settings.SITE_DIR) / f"boards/{index}.html").read_text()
    assert f'href="../boards/{index}/{world.village.parent_id}.html"' in whole
    town = _page(_town(world, version.notice))
    for board in ("东升社区居委会 一组", "东升社区居委会 纺织厂", "东升社区居委会 东苑小区", "八里社区居委会"):
        assert board in town
    assert "和平社区居委会" not in town
    assert "县卫健委" in town


def test_no_page_board_by_board_has_a_name_or_a_code(world: World, version: Version) -> None:
    codes = set(records.codes(version).values())
    assert len(codes) == PosterCode.objects.count() > 0
    site = Path(settings.SITE_DIR)
    found = [*site.glob("**/boards/**/*.html"), *site.glob("**/late*/*.html")]
    assert len(found) > 8
    for path in found:
        text = path.read_text()
        assert not [word for word in ("张三", "李四", "王五", *codes) if word in text], path


def test_a_photo_is_told_on_the_pages_of_its_notice_and_of_its_town_alone(world: World, version: Version) -> None:
    events.deliver_pending()
    press.publish_stale()
    before, town = _stamps(), _town(world, version.notice)
    _prove(world, world.wall())
    events.deliver_pending()
    press.publish_stale()
    touched = {path for path, stamp in _stamps().items() if before[path] != stamp and not path.startswith("en/")}
    index = version.notice.index_no
    late = {"late.html", f"late/{world.village.parent_id}.html"}
    assert touched == {town, f"boards/{index}.html", f"notice/{index}.html", "index.html", *late}
    assert "✓ 已证实" in _page(town)
    assert press.publish(changed=None) is None  # nothing else would have changed


def test_a_correction_is_told_in_the_town_of_the_changed_village_and_in_no_other(
    world: World, version: Version
) -> None:
    events.deliver_pending()
    press.publish_stale()
    before = _stamps()
    row = roll_rows.rows(version, viewer=world.reviewer, place=world.village)[0]
    change = Replace(place=row.place, row=row.key, name=row.name, fen=1)
    world.posted(actions.correct(notice=version.notice, changes=[change], reason="录入有误", by=world.editor))
    events.deliver_pending()
    press.publish_stale()
    touched = {path for path, stamp in _stamps().items() if before.get(path) != stamp and path.startswith("boards/")}
    assert touched == {_town(world, version.notice)}
    assert "第 2 版" in _page(_town(world, version.notice))
    assert press.publish(changed=None) is None


def test_what_is_late_is_told_by_level_town_office_and_board_with_its_days(world: World, version: Version) -> None:
    with moved(LATE):
        press.publish(changed=None)
        town = _page(_town(world, version.notice))
        assert town.count("未证实，迟 4 天") == 6
        assert "逾期 2 处" in town  # two villages in this town
        assert "网页，不用照片" in town
        assert "其中逾期 9 张" in _page("late.html")
        assert "迟" in _page(f"late/{world.village.parent_id}.html")
        assert "6 处逾期未证实" in _page("index.html")


def test_where_every_board_is_proved_the_page_of_late_ones_says_so(world: World, version: Version) -> None:
    for shade, board in enumerate(Board.objects.exclude(kind="column")):
        _prove(world, board, shade)
    press.publish(changed=None)
    assert "都证实了。" in _page("late.html")
    assert "All proved." in _page("en/late.html")


def test_a_withdrawn_notice_keeps_the_pages_that_say_where_it_hung(world: World, version: Version) -> None:
    actions.withdraw(notice=version.notice, reason="重复", by=world.publisher)
    press.publish(changed=None)
    assert "已撤回" in _page(_town(world, version.notice))
    with moved(MONDAY + timedelta(days=30)):
        before = _stamps()
        press.publish(changed=frozenset({"today", "county"}))
        assert {path for path, stamp in _stamps().items() if before[path] != stamp and "boards/" in path} == set()


def test_a_sheet_in_a_merged_place_stays_on_the_page_under_its_old_name(world: World, version: Version) -> None:
    day = date(2026, 3, 11)
    with moved(day):
        places.merge(place=world.village, into=world.villages["八里社区居委会"], on=day, by=SYSTEM)
        events.deliver_pending()
        press.publish_stale()
        town = _page(_town(world, version.notice))
        assert "东升社区居委会公示栏现并入 八里社区居委会" in town
        _prove(world, world.wall())
        events.deliver_pending()
        press.publish_stale()
        assert _page(_town(world, version.notice)).count("✓ 已证实") == 1
        assert press.publish(changed=None) is None
