"""Walls and lists stay short and true, however many notices there were; what is over never changes again."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from yangguang.disclosure import actions, queries
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.world import AFTER, World
from yangguang.foundation.now import moved
from yangguang.foundation.pages import touches
from yangguang.ledger import actions as ledger
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.places.models import Place
from yangguang.press import actions as press
from yangguang.press.compose import hanging, notices
from yangguang.press.compose.leaves import leaves_of
from yangguang.press.compose.loading import load
from yangguang.press.compose.page import Leaf, printed
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.render import one


def _site(path: str) -> str:
    return (Path(settings.SITE_DIR) / path).read_text()


def _read(snapshot: Snapshot, leaf: Leaf) -> list[bytes]:
    return [one(page) for page in printed(leaf, snapshot.site)]


def _texts(world: World, number: int, *, withdrawn: bool = False) -> list[str]:
    titles = [f"第{each}号通知" for each in range(number)]
    for title in titles:
        version = world.posted(world.text(title=title))
        if withdrawn:
            actions.withdraw(notice=version.notice, reason="到期", by=world.publisher)
    return titles


def test_a_wall_bears_every_running_window_and_the_newest_of_all_else(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hanging, "MOST", 2)
    ended, lasting = world.posted(), _texts(world, 3)
    with moved(AFTER):
        actions.close(version=ended, by=world.publisher)
        over = [world.posted(world.drafted()) for _ in range(3)]
        press.publish(changed=None)
        wall = _site(f"place/{world.village.pk}.html")
    assert [f"notice/{each.notice.index_no}.html" in wall for each in [ended, *over]] == [True] * 4
    assert [title in wall for title in lasting] == [False, True, True]


def test_of_notices_that_are_over_a_wall_bears_the_newest_and_the_way_to_all(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hanging, "MOST", 1)
    versions = [world.posted(), world.posted(world.drafted())]
    with moved(AFTER):
        for version in versions:
            actions.close(version=version, by=world.publisher)
        press.publish(changed=None)
        wall = _site(f"place/{world.village.pk}.html")
    assert [f"notice/{each.notice.index_no}.html" in wall for each in versions] == [False, True]
    assert 'href="../notices.html">全部公示' in wall


def test_every_notice_stands_on_the_page_of_its_month_and_one_can_go_back_to_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "NEWEST", 1)
    [first] = _texts(world, 1)
    press.publish(changed=None)
    with moved(date(2026, 4, 7)):
        later = world.posted(world.text(title="四月通知"))
        press.publish(changed=frozenset({"county", f"notice:{later.notice_id}"}))
    newest, april, march = (_site(f"notices{path}.html") for path in ("", "/2026-04", "/2026-03"))
    assert ("四月通知" in newest, first in newest) == (True, False)
    assert '/notices/2026-04.html">较早的' in newest
    assert '/notices/2026-03.html">较早的' in april
    assert first in march
    assert '/notices/2026-04.html">较新的' in march


def test_a_notice_stays_on_the_page_of_its_month_when_a_later_one_corrects_it(world: World) -> None:
    notice = world.posted(world.text(title="三月通知")).notice
    press.publish(changed=None)
    with moved(date(2026, 4, 7)):
        body = actions.Text("四月起改为上午办理。")
        world.posted(actions.revise(notice=notice, by=world.editor, reason="时间有变", body=body))
        press.publish(changed=frozenset({"county", "checkpoint", f"notice:{notice.pk}", f"matter:{notice.matter_id}"}))
        assert "三月通知" in _site("notices/2026-03.html")
        assert not (Path(settings.SITE_DIR) / "notices/2026-04.html").exists()
        assert "2026年4月7日" in _site("notices/2026-03.html")


def test_what_is_settled_comes_out_the_same_on_every_later_day(world: World) -> None:
    closed, withdrawn = world.posted(), world.posted(world.drafted())
    gone = world.posted(world.text())
    actions.withdraw(notice=withdrawn.notice, reason="到期", by=world.publisher)
    actions.withdraw(notice=gone.notice, reason="到期", by=world.publisher)
    with moved(AFTER):
        actions.close(version=closed, by=world.publisher)
        press.publish(changed=None)
        before = load()
    with moved(AFTER + timedelta(days=40)):
        after = load()
    for leaf, later in zip(leaves_of(before), leaves_of(after), strict=True):
        if "today" not in leaf.depends:
            assert _read(before, leaf) == _read(after, later), leaf.path
    settled = {f"notice/{each.notice.index_no}.html" for each in (closed, withdrawn, gone)}
    assert settled <= {leaf.path for leaf in leaves_of(before) if "today" not in leaf.depends}


@pytest.mark.parametrize("keys", [{"county"}, {"place"}, {"notice"}, {"county", "notice", "place"}, {"today"}])
def test_what_a_change_touches_is_printed_from_a_part_of_the_record_as_from_the_whole(
    world: World, keys: set[str]
) -> None:
    closed = world.posted()
    world.posted(world.drafted())
    _texts(world, 2, withdrawn=True)
    with moved(AFTER):
        actions.close(version=closed, by=world.publisher)
        named = {"notice": f"notice:{closed.notice_id}", "place": f"place:{world.village.pk}"}
        changed = frozenset(named.get(key, key) for key in keys)
        ledger.sequence(log_dir=Path(settings.LOG_DIR))
        part, whole = load(changed), load()
        touched = {leaf.path: leaf for leaf in leaves_of(part) if touches(leaf.depends, changed)}
        full = {leaf.path: leaf for leaf in leaves_of(whole) if touches(leaf.depends, changed)}
        assert list(touched) == list(full) != []
        for path, mine in touched.items():
            assert _read(part, mine) == _read(whole, full[path]), path


def test_the_record_is_read_in_as_many_statements_for_many_notices_as_for_few(world: World) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            load(frozenset({f"place:{world.village.pk}"}))
        return len(queries)

    world.posted()
    _texts(world, 1)
    press.publish(changed=None)
    few = asked()
    for _ in range(3):
        world.posted(world.drafted())
        press.publish(changed=None)  # each with a checkpoint of its own
    _texts(world, 3)
    assert asked() == few


def test_names_go_from_the_site_though_their_notice_was_taken_down_before_the_press_heard_of_its_end(
    world: World,
) -> None:
    version = world.posted()
    press.publish(changed=None)
    named = sorted(path for path in Path(settings.SITE_DIR).rglob("index.html") if "张三" in path.read_text())
    actions.withdraw(notice=version.notice, reason="发错了", by=world.publisher)
    actions.take_down(version=version, by=world.publisher)
    press.publish(changed=frozenset({"county"}))
    assert named
    for page in named:
        assert [file.name for file in sorted(page.parent.iterdir()) if file.suffix == ".html"] == ["410.html"]
        assert "这份公示已经下架" in (page.parent / "410.html").read_text()
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0, "tombstones are a part of a true site"
    assert "张三" not in "".join(file.read_text() for file in Path(settings.SITE_DIR).rglob("*.html"))


def test_a_village_whose_last_row_was_taken_out_has_no_page_with_the_name_any_more(world: World) -> None:
    version = world.posted()
    press.publish(changed=None)
    place = world.villages["八里社区居委会"]
    _without(world, version, place)
    press.publish(changed=frozenset({f"place:{place.pk}", "county", f"notice:{version.notice_id}"}))
    assert "王五" not in "".join(file.read_text() for file in Path(settings.SITE_DIR).rglob("*.html"))
    assert "张三" in "".join(file.read_text() for file in Path(settings.SITE_DIR).rglob("index.html"))


def _without(world: World, version: Version, place: Place) -> None:
    [row] = queries.rows(version, viewer=world.reviewer, place=place)
    change = actions.Remove(place=row.place, row=row.key)
    world.posted(actions.correct(notice=version.notice, changes=[change], reason="不符合条件", by=world.editor))
