"""A poster that cannot be printed: told on the desk, claimed by no page, and over once a correction prints."""

from pathlib import Path

from django.conf import settings

from yangguang.disclosure import actions, queries
from yangguang.disclosure.models import Notice
from yangguang.disclosure.tests.world import FIRST, ROWS, World
from yangguang.foundation.actors import SYSTEM
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind
from yangguang.places import queries as places
from yangguang.press import actions as press
from yangguang.press import queries as printer
from yangguang.press.models import Stale

UNPRINTABLE = "李\U0002a6a5"
WRONG = (("张三", "东升社区居委会", "奖励扶助", 96000), (UNPRINTABLE, "东升社区居委会", "奖励扶助", 96000), ROWS[2])
SAYS = "公示单还没有印出"


def _stopped(world: World) -> Notice:
    """A roll in which one village's name has a sign that no face has, published until nothing waits."""
    notice = world.posted(world.drafted(WRONG)).notice
    press.publish(changed=None)
    press.publish_stale()
    return notice


def _corrected(world: World, notice: Notice, name: str) -> None:
    row = queries.rows(queries.newest(notice), viewer=world.editor, place=world.village)[1]
    change = actions.Replace(place=world.village.pk, row=row.key, name=name, fen=row.fen)
    world.posted(actions.correct(notice=notice, changes=[change], reason="用字有误", by=world.editor))
    press.publish(changed=None)
    press.publish_stale()


def _behind(name: str) -> str:
    """The page behind the code on which somebody stands."""
    pages = [path.read_text() for path in (Path(settings.SITE_DIR) / "w").glob("*/index.html")]
    [found] = [page for page in pages if name in page]
    return found


def test_the_office_is_told_which_village_which_row_and_what_to_do(world: World) -> None:
    notice = _stopped(world)
    [stopped] = printer.stopped(world.office)
    assert (stopped.notice, stopped.place.name) == (notice, "东升社区居委会")
    for words in ("第 2 行「姓名」", "U+2A6A5", "请核对用字"):
        assert words in stopped.fault
    assert UNPRINTABLE not in stopped.fault


def test_another_office_is_not_told(world: World) -> None:
    _stopped(world)
    other = offices.establish(kind=OfficeKind.DEPARTMENT, name="县民政局", place=places.county(), on=FIRST, by=SYSTEM)
    assert printer.stopped(other) == []


def test_no_page_claims_a_poster_that_does_not_exist(world: World) -> None:
    _stopped(world)
    stopped, whole = _behind(UNPRINTABLE), _behind("王五")
    assert SAYS in stopped
    assert "只给在墙上扫了码的人看" not in stopped
    assert "海报码" not in stopped
    assert SAYS not in whole
    wall = (Path(settings.SITE_DIR) / f"place/{world.village.pk}.html").read_text()
    assert SAYS in wall
    assert "姓名只写在本村墙上" not in wall
    assert not Stale.objects.exists()
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0


def test_a_correction_that_prints_ends_it(world: World) -> None:
    notice = _stopped(world)
    _corrected(world, notice, "李四")
    assert printer.stopped(world.office) == []
    assert SAYS not in _behind("李四")
    sheets = printer.of_place(notice, place=world.village, viewer=world.publisher)
    assert [(sheet.version, sheet.ready) for sheet in sheets] == [(2, True)]
    assert sheets[0].path("a3").exists()


def test_a_correction_that_does_not_print_either_is_told_anew(world: World) -> None:
    notice = _stopped(world)
    _corrected(world, notice, "王\U0002a6a5")
    [stopped] = printer.stopped(world.office)
    assert "U+2A6A5" in stopped.fault
    assert SAYS in _behind("王\U0002a6a5")


def test_the_rest_of_the_town_is_bound_without_it(world: World) -> None:
    notice = _stopped(world)
    town = world.village.parent
    assert town is not None
    path = press.fetch(notice=notice, place=town, layout="a4", by=world.publisher)
    assert path.exists()
    assert [bool(sheet.fault) for sheet in printer.of_place(notice, place=town, viewer=world.publisher)] == [
        True,
        False,
    ]


def test_a_withdrawn_notice_is_nothing_to_correct_any_more(world: World) -> None:
    notice = _stopped(world)
    actions.withdraw(notice=notice, reason="名单有误", by=world.publisher)
    assert printer.stopped(world.office) == []
