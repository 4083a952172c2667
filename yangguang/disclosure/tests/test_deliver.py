"""Policy sheets are counted by village and given to a post; no door, no household, no name of who got one."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from tests.architecture import shapes
from yangguang.disclosure import actions, queries
from yangguang.disclosure.errors import Forbidden, Invalid, NotStanding
from yangguang.disclosure.models import Notice, SheetDelivery
from yangguang.disclosure.tests.kinds.typed import example, register
from yangguang.disclosure.tests.world import FIRST, MONDAY, World
from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind, Position
from yangguang.places.models import Place


@dataclass(frozen=True)
class Standing:
    """A posted guide, and a post in the office that serves the village."""

    world: World
    notice: Notice
    post: Position

    def told(self, **other: object) -> SheetDelivery:
        """Fifty sheets to the village on Monday, but for what is said otherwise."""
        said: dict[str, object] = {
            "notice": self.notice, "village": self.world.village, "sheets": 50, "day": MONDAY, "given_to": self.post,
            "by": self.world.editor,
        }  # fmt: skip
        return actions.deliver(**(said | other))  # type: ignore[arg-type]  # what a test says otherwise


@pytest.fixture
def standing(world: World) -> Standing:
    """The guide stands; a village worker holds a post in the street's office."""
    register()
    street = offices.establish(
        kind=OfficeKind.TOWN, name="睢城街道卫健办", place=Place.objects.get(pk=world.village.parent_id or 0),
        parent=world.office, on=FIRST, by=SYSTEM,
    )  # fmt: skip
    officer = offices.enter(name="职员戊", by=SYSTEM)
    post = offices.appoint(office=street, officer=officer, title="村专干", on=FIRST, by=SYSTEM)
    body = example("guide")
    version = actions.draft(matter=world.matter, office=world.office, title="办事指南", body=body, by=world.editor)
    return Standing(world, world.posted(version).notice, post)


def test_sheets_are_added_up_by_village_with_the_posts_that_took_them_in(standing: Standing) -> None:
    standing.told()
    standing.told(sheets=30)
    standing.told(sheets=7, village=standing.world.villages["八里社区居委会"])
    found = [(each.name, each.sheets, each.last, each.posts) for each in queries.delivered(standing.notice.pk)]
    assert found == [("东升社区居委会", 80, MONDAY, ("村专干",)), ("八里社区居委会", 7, MONDAY, ("村专干",))]


def test_no_smaller_place_than_a_village_is_taken_and_no_larger_one(standing: Standing) -> None:
    for level in ("residence", "group", "workplace", "town"):
        with pytest.raises(Invalid, match="不到户"):
            standing.told(village=Place.objects.filter(level=level).first())


def test_the_database_itself_refuses_a_delivery_to_a_residence(standing: Standing) -> None:
    delivery = standing.told()
    residence = Place.objects.get(level="residence")
    copied = (
        "INSERT INTO disclosure_sheetdelivery (version_id, village_id, sheets, day, given_to_id, by, at) "
        "SELECT version_id, %s, 1, day, given_to_id, by, at FROM disclosure_sheetdelivery WHERE id = %s"
    )
    with pytest.raises(DatabaseError, match="by village"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(copied, [residence.pk, delivery.pk])


def test_what_is_told_must_be_able_to_be_so(standing: Standing) -> None:
    other = Position.objects.exclude(pk=standing.post.pk)[0]
    for wrong in ({"sheets": 0}, {"sheets": 100_001}, {"day": MONDAY + timedelta(days=1)}, {"day": date(2026, 1, 1)}):
        with pytest.raises(Invalid):
            standing.told(**wrong)
    with pytest.raises(Invalid, match="岗位"):
        standing.told(given_to=other)
    assert not SheetDelivery.objects.exists()


def test_only_those_who_serve_the_village_tell_of_it(standing: Standing) -> None:
    with pytest.raises(Forbidden):
        standing.told(by=standing.world.stranger)


def test_there_are_no_sheets_of_what_is_no_standing_guide(standing: Standing) -> None:
    text = standing.world.posted(standing.world.text())
    with pytest.raises(NotStanding):
        standing.told(notice=text.notice)
    actions.withdraw(notice=standing.notice, reason="旧了", by=standing.world.publisher)
    with pytest.raises(NotStanding):
        standing.told()


def test_a_delivery_refers_to_no_account_and_to_no_resident() -> None:
    assert set(shapes.references()["disclosure.SheetDelivery"]) == {
        "disclosure.Version", "places.Place", "offices.Position", "files.StoredFile",
    }  # fmt: skip
