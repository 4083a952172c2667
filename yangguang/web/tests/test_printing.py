"""From the desk to the printer: a town's clerk finds her posters, takes them in one file, and sees what stopped."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser, person
from yangguang.disclosure.models import Notice
from yangguang.disclosure.tests.world import FIRST, ROWS, World, printing
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import AuditRow
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind, PostRole
from yangguang.places import queries as places
from yangguang.places.models import Place
from yangguang.press import actions as press

Desk = Callable[[User], Browser]
UNPRINTABLE = "李\U0002a6a5"


@pytest.fixture
def world(db: None, tmp_path: Path, settings: object) -> Iterator[World]:
    """The small county with folders of its own to print into."""
    with printing(tmp_path, settings) as county:
        yield county


def _town(code: str = "320324001") -> Place:
    town = places.by_code(code)
    assert town is not None
    return town


def _clerk(world: World, town: Place) -> User:
    below = offices.establish(
        kind=OfficeKind.TOWN, name=f"{places.name(town)}卫健办", place=town, parent=world.office, on=FIRST, by=SYSTEM
    )
    user = person()
    officer = offices.enter(name="职员己", user=user, by=SYSTEM)
    offices.appoint(office=below, officer=officer, title="办事员", on=FIRST, roles=[PostRole.HANDLES], by=SYSTEM)
    return user


def _printed(world: World, rows: object = ROWS) -> Notice:
    notice = world.posted(world.drafted(rows)).notice  # type: ignore[arg-type]  # rows of a roll
    press.publish(changed=None)
    return notice


def test_a_clerk_finds_her_towns_posters_from_her_desk_and_takes_them_in_one_file(world: World, desk_of: Desk) -> None:
    town, notice = _town(), _printed(world)
    clerk = desk_of(_clerk(world, town))
    own = f"/notices/{notice.pk}/posters/"
    assert own in clerk.get("/desk/").content.decode()
    assert f"{own}{town.pk}/" in clerk.get(own).content.decode()
    page = clerk.get(f"{own}{town.pk}/").content.decode()
    for words in ("东升社区居委会", "八里社区居委会", f"{own}{town.pk}/a3/", f"{own}{world.village.pk}/a4/"):
        assert words in page
    assert "张三" not in page
    for layout in press.LAYOUTS:
        answer = clerk.get(f"{own}{town.pk}/{layout}/")
        assert answer["Content-Type"] == "application/pdf"
        assert b"".join(answer.streaming_content).startswith(b"%PDF")  # type: ignore[attr-defined]  # a file's answer
        assert "no-store" in answer["Cache-Control"]
        assert "noindex" in answer["X-Robots-Tag"]
    assert AuditRow.objects.filter(verb="press.fetch").count() == 2


def test_a_clerk_gets_nothing_of_another_town(world: World, desk_of: Desk) -> None:
    notice = _printed(world)
    neighbour = desk_of(_clerk(world, _town("320324002")))
    own = f"/notices/{notice.pk}/posters/"
    assert own not in neighbour.get("/desk/").content.decode()
    for path in (own, f"{own}{_town().pk}/", f"{own}{_town().pk}/a3/", f"{own}{world.village.pk}/a3/"):
        assert neighbour.get(path).status_code == 403
    assert not AuditRow.objects.filter(verb="press.fetch").exists()


def test_the_notices_office_sees_every_town(world: World, desk_of: Desk) -> None:
    notice = _printed(world)
    desk = desk_of(world.publisher)
    assert f"/notices/{notice.pk}/posters/" in desk.get(f"/notices/{notice.pk}/").content.decode()
    assert "睢城街道" in desk.get(f"/notices/{notice.pk}/posters/").content.decode()


def test_what_could_not_be_printed_is_on_the_desk_with_its_row_and_the_way_to_correct_it(
    world: World, desk_of: Desk
) -> None:
    notice = _printed(world, (*ROWS[:1], (UNPRINTABLE, "东升社区居委会", "奖励扶助", 96000), ROWS[2]))
    text = desk_of(world.editor).get("/desk/").content.decode()
    for words in ("印不出来", "东升社区居委会", "第 2 行「姓名」", f"/notices/{notice.pk}/rows/{world.village.pk}/"):
        assert words in text
    clerk = desk_of(_clerk(world, _town()))
    assert "印不出来" not in clerk.get("/desk/").content.decode()
    assert "第 2 行「姓名」" in clerk.get(f"/notices/{notice.pk}/posters/{_town().pk}/").content.decode()


def test_a_poster_that_is_not_printed_yet_is_said_to_be_on_its_way(world: World, desk_of: Desk) -> None:
    notice, town = world.posted().notice, _town()
    desk, own = desk_of(world.publisher), f"/notices/{notice.pk}/posters/{town.pk}/"
    assert "正在印" in desk.get(own).content.decode()
    answer = desk.get(f"{own}a3/")
    assert (answer.status_code, "公示单还在印" in answer.content.decode()) == (503, True)


def test_the_pages_are_in_english_too(world: World, desk_of: Desk) -> None:
    notice = _printed(world)
    desk = desk_of(world.publisher)
    for path in ("", f"{_town().pk}/"):
        assert "Print posters" in desk.get(f"/en/notices/{notice.pk}/posters/{path}").content.decode()


def test_an_officer_orders_the_recording_and_the_newspaper_block_from_the_desk(world: World, desk_of: Desk) -> None:
    notice = _printed(world)
    desk, own = desk_of(world.publisher), f"/notices/{notice.pk}/media/"
    assert own in desk.get(f"/notices/{notice.pk}/").content.decode()
    assert f"media/{notice.index_no}.html" in desk.get(own).content.decode()
    answer = desk.post(own)
    assert (answer.status_code, answer["Location"]) == (302, f"{own}?ordered=1")
    assert "已经排上" in desk.get(f"{own}?ordered=1").content.decode()
    assert "Make recording" in desk.get(f"/en{own}").content.decode()
    assert AuditRow.objects.filter(verb="press.order_media").count() == 1
    assert desk_of(_clerk(world, _town("320324002"))).post(own).status_code == 403


def test_an_article_for_wechat_is_saved_never_shown_on_the_site(world: World, desk_of: Desk) -> None:
    notice = _printed(world)
    answer = desk_of(world.publisher).get(f"/media/{notice.index_no}/wechat.html")
    assert answer["Content-Disposition"] == "attachment"
    assert "Content-Disposition" not in desk_of(world.publisher).get(f"/media/{notice.index_no}.html")
