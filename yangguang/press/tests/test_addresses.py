"""What once stood at an address never becomes a 404, and no page stands there that nobody prints any more."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings

from yangguang.disclosure import actions
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.world import AFTER, World
from yangguang.files import actions as files
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, today
from yangguang.matters import actions as matters
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind
from yangguang.places import actions as places
from yangguang.places.levels import Level
from yangguang.press import actions as press
from yangguang.press import pages
from yangguang.press.compose.loading import load


def _standing() -> set[str]:
    """The paths of the site as it stands, without the other forms of the same files and without the log."""
    site = Path(settings.SITE_DIR)
    paths = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return {path for path in paths if not path.endswith((".gz", ".br")) and not path.startswith("log/")}


def _answered(path: str, now: set[str]) -> bool:
    """Whether something answers where a file stood: it, its tombstone, or the one of its code."""
    return bool({path, f"{path}.410.html", f"{path.rpartition('/')[0]}/410.html"} & now)


def _published() -> set[str]:
    press.publish(changed=None)
    return _standing()


def _file(world: World) -> Version:
    kept = files.keep(data="项目,金额\n宣传,1200\n".encode(), name="预算.csv", by=world.editor)
    body = actions.Attachment(kept)
    made = actions.draft(matter=world.matter, office=world.office, title="预算公开", body=body, by=world.editor)
    return world.posted(made)


def _much_is_posted(world: World) -> list[Version]:
    matters.owe(matter=world.matter, by=SYSTEM)
    return [world.posted(), _file(world), world.posted(world.text())]


def _much_ends(world: World, posted: list[Version]) -> None:
    roll, attached, text = posted
    actions.close(version=roll, by=world.publisher)
    for version in (attached, text):
        actions.withdraw(notice=version.notice, reason="内容有误", by=world.publisher)
        actions.take_down(version=version, by=world.publisher)
    merged, heir = world.villages["八里社区居委会"], world.village
    places.merge(place=merged, into=heir, on=today(), by=SYSTEM)


def test_what_once_stood_at_an_address_is_answered_whatever_becomes_of_it(world: World) -> None:
    posted = _much_is_posted(world)
    before = _published()
    with moved(AFTER):
        _much_ends(world, posted)
        after = _published()
    assert {path.partition("/")[0] for path in before} >= {"notice", "place", "matter", "clock", "office", "file", "w"}
    assert before - after, "names and files are gone"
    assert [path for path in sorted(before | after) if not _answered(path, after)] == []
    with moved(AFTER + timedelta(days=400)):
        later = _published()
        assert [path for path in sorted(after) if not _answered(path, later)] == []


def test_every_page_that_stands_is_one_that_is_still_printed(world: World) -> None:
    posted = _much_is_posted(world)
    _published()
    with moved(AFTER):
        _much_ends(world, posted)
        pages_now = {path for path in _published() if path.endswith(".html") and not path.startswith("w/")}
        stand = {path for path in pages_now if not path.endswith(".410.html")}  # a tombstone is put there once
        printed = {path for path, _ in pages.files(load(), changed=None, held={}, gone=[], told=lambda _: None)}
    assert stand - printed == set()


def test_an_office_that_was_closed_and_a_board_that_was_taken_away_keep_their_pages(world: World) -> None:
    station = offices.establish(
        kind=OfficeKind.SECTION, name="人口家庭科", place=world.office.place, parent=world.office, on=AFTER,
        phone="0516-88880001", by=SYSTEM,
    )  # fmt: skip
    [group] = places.add(parent=world.village, level=Level.GROUP, names=["九组"], on=AFTER, by=SYSTEM)
    with moved(AFTER):
        before = _published()
        assert {f"office/{station.pk}.html", f"place/{group.pk}.html"} <= before
    with moved(AFTER + timedelta(days=2)):
        offices.close(office=station, on=today(), by=SYSTEM)
        after = _published()
        printed = {path for path, _ in pages.files(load(), changed=None, held={}, gone=[], told=lambda _: None)}
    assert [path for path in sorted(before) if not _answered(path, after)] == []
    assert f"office/{station.pk}.html" in printed
    assert "起撤销" in (Path(settings.SITE_DIR) / f"office/{station.pk}.html").read_text()
    assert f"office/{station.pk}.html" not in (Path(settings.SITE_DIR) / "offices.html").read_text()
