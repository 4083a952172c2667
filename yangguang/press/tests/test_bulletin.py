"""The biweekly bulletin: eight pages whatever was posted, out by the calendar, never with a name and never an error."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from pypdf import PdfReader

from yangguang.disclosure import actions
from yangguang.disclosure.tests.world import MONDAY, ROWS, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press
from yangguang.press import issues
from yangguang.press.errors import Forbidden
from yangguang.press.media import bulletins
from yangguang.press.media.bulletins import PAGES, Issue
from yangguang.press.media.told import Told
from yangguang.press.models import Bulletin
from yangguang.press.posters import plain
from yangguang.press.tests.poster_samples import text_of
from yangguang.press.tests.test_media import ROLL, TEXT

ISSUE = Issue(
    number=5, since=date(2026, 3, 9), until=date(2026, 3, 22), name="睢宁县阳光公开", county="睢宁县", host="县卫健委",
    address="https://example.test/", phone="0516-88880000", size=5123, root="ab12cd34" * 8,
)  # fmt: skip


def _pdf(*told: Told) -> bytes:
    return bulletins.pdf(ISSUE, posted=told, running=[each for each in told if each.may_object])


def _pages(pdf: bytes) -> int:
    return len(PdfReader(BytesIO(pdf)).pages)


def _many(count: int, *, title: str = "", lines: tuple[str, ...] = ()) -> list[Told]:
    return [
        replace(
            ROLL if number % 3 == 0 else TEXT, index=f"WJW-2026-{number:04}", title=f"第 {number} 号公开{title}",
            office=f"第 {number % 23} 镇人民政府", posted=date(2026, 3, 9) + timedelta(days=number % 14), lines=lines,
        )
        for number in range(count)
    ]  # fmt: skip


@pytest.mark.parametrize("count", [0, 1, 7, 40, 200])
def test_a_bulletin_has_eight_pages_however_much_was_posted(count: int) -> None:
    assert _pages(_pdf(*_many(count))) == PAGES


@pytest.mark.parametrize("count", [1, 14, 260])
def test_long_titles_and_long_texts_leave_it_at_eight_pages(count: int) -> None:
    long = _many(count, title="关于一件名字很长很长的事情" * 6, lines=("讲怎样办事的一段话。" * 90,) * 3)
    assert _pages(_pdf(*long)) == PAGES


def test_a_bulletin_without_a_notice_says_so_and_explains_instead() -> None:
    text = text_of(_pdf())
    for words in ("本期没有新的公开", "怎样提出异议", "怎样核对这份双周刊", "现在没有开着的公示期"):
        assert plain(words) in text


def test_a_bulletin_bears_its_period_contents_figures_and_how_to_verify() -> None:
    text = text_of(_pdf(ROLL, TEXT))
    for words in (
        "第 5 期", "本期目录", "2 条", "5,000 人", "正在公示", "公示到3月18日", "校验点", "5123",
        "ab12 cd34 … ab12 cd34", "周五照常办事。", "版权页", "免费，欢迎翻印张贴",
    ):  # fmt: skip
        assert plain(words) in text


def test_what_does_not_fit_is_counted_and_referred_to_the_site() -> None:
    assert plain("没有排下，全部在网页上") in text_of(_pdf(*_many(400)))


def test_the_same_record_gives_the_same_bulletin() -> None:
    assert _pdf(ROLL, TEXT) == _pdf(ROLL, TEXT)


def test_a_withdrawn_notice_is_not_printed_again() -> None:
    assert plain("撤回的题目") not in text_of(_pdf(replace(TEXT, title="撤回的题目", withdrawn="有误")))


def test_an_issue_stands_on_the_site_in_the_manifest_and_names_nobody(world: World) -> None:
    world.posted()
    press.publish(changed=None)
    row = press.issue_bulletin(until=MONDAY, by=SYSTEM)
    press.publish_stale()
    site = Path(settings.SITE_DIR)
    out = site / f"file/{row.digest[:32]}.pdf"
    text = text_of(out.read_bytes())
    assert plain("奖励扶助名单") in text
    assert [name for name, *_rest in ROWS if plain(name) in text] == []
    assert (row.number, row.notices) == (1, 1)
    assert f'href="./file/{out.name}"' in (site / "bulletins.html").read_text()
    assert "Issue 1" in (site / "en/bulletins.html").read_text()
    assert verify.main([str(site), "--key", log.vkey()]) == 0


def test_an_issue_that_tells_of_a_withdrawn_notice_is_taken_down_whole(world: World) -> None:
    notice = world.posted(world.text()).notice
    press.publish(changed=None)
    row = press.issue_bulletin(until=MONDAY, by=SYSTEM)
    press.publish_stale()
    out = Path(settings.SITE_DIR) / f"file/{row.digest[:32]}.pdf"
    assert out.exists()
    actions.withdraw(notice=notice, reason="写了不该写的", by=world.publisher)
    press.publish(changed=frozenset({"county", f"notice:{notice.pk}"}))
    assert not out.exists()
    assert out.with_name(f"{out.name}.410.html").exists()
    assert not (Path(settings.VAR_DIR) / "bulletins" / "1.pdf").exists()
    assert "这一期已经撤下" in (Path(settings.SITE_DIR) / "bulletins.html").read_text()
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0


def test_the_next_issue_is_due_when_a_period_has_passed_and_begins_the_day_after_the_last(world: World) -> None:
    press.publish(changed=None)
    assert issues.due() == MONDAY - timedelta(days=1)
    press.issue_bulletin(until=MONDAY - timedelta(days=1), by=SYSTEM)
    assert issues.due() is None
    with moved(MONDAY + timedelta(days=14)):
        assert issues.due() == MONDAY + timedelta(days=13)
        press.issue_bulletin(until=MONDAY + timedelta(days=13), by=SYSTEM)
    assert [(row.number, row.since) for row in Bulletin.objects.order_by("number")][1] == (2, MONDAY)


def test_nobody_in_office_hastens_delays_or_picks_an_issue(world: World) -> None:
    with pytest.raises(Forbidden, match="按期"):
        press.issue_bulletin(until=MONDAY, by=world.publisher)
