"""The page of a clock says where its length of time comes from: the law, else the rule's own note."""

from pathlib import Path

from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from yangguang.clocks.models import Rule
from yangguang.disclosure.tests.world import World
from yangguang.press import actions as press
from yangguang.press.compose.clocks import basis_of
from yangguang.press.compose.loading import load


def test_a_rule_without_a_law_is_based_on_its_own_note() -> None:
    note = "省卫健委通知，公示不少于 7 个工作日"
    assert basis_of(Rule(note=note)) == note


def test_a_rule_with_neither_law_nor_note_is_the_countys_own() -> None:
    assert basis_of(Rule()) == "本县规定"


def test_the_page_of_a_window_is_printed_with_the_notice_it_is_about(world: World) -> None:
    notice = world.posted().notice
    press.publish(changed=None)
    pages = [path.read_text() for path in (Path(settings.SITE_DIR) / "clock").glob("*.html")]
    assert len(pages) == 2  # of the window, and of the photos that are owed
    for code in ("notice.window", "posting.proof"):
        [page] = [text for text in pages if Rule.objects.get(code=code).note in text]
        assert f"notice/{notice.index_no}.html" in page


def test_the_windows_of_many_notices_are_read_in_as_many_statements_as_that_of_one(world: World) -> None:
    world.posted()
    few = _asked_of_clocks()
    for _ in range(3):
        world.posted(world.drafted())
    assert _asked_of_clocks() == few


def _asked_of_clocks() -> int:
    with CaptureQueriesContext(connection) as asked:
        snapshot = load()
    assert set(snapshot.windows) == {notice.version for notice in snapshot.standing}
    return sum("clocks_" in query["sql"] for query in asked)
