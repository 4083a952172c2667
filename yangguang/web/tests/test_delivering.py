"""Policy sheets brought to a village are told of without scripts: the village, how many, when, to which post."""

from collections.abc import Callable

import pytest

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import actions, queries
from yangguang.disclosure.models import Notice, SheetDelivery
from yangguang.disclosure.tests.kinds.typed import example, register
from yangguang.disclosure.tests.world import World
from yangguang.offices import queries as offices

Desk = Callable[[User], Browser]


@pytest.fixture
def guide(world: World) -> Notice:
    """A guide that stands."""
    register()
    body = example("guide")
    version = actions.draft(matter=world.matter, office=world.office, title="办事指南", body=body, by=world.editor)
    return world.posted(version).notice


def test_sheets_are_told_of_from_the_notice_to_the_list_by_village(world: World, desk_of: Desk, guide: Notice) -> None:
    desk, way = desk_of(world.editor), f"/notices/{guide.pk}/deliveries/"
    assert way in desk.get(f"/notices/{guide.pk}/").content.decode()
    found = desk.get(way, {"q": "东升"}).content.decode()
    assert f"{way}{world.village.pk}/" in found
    assert "和平社区" not in found
    post = offices.positions(world.office)[0]
    given = {"sheets": "50", "day": "2026-03-09", "given_to": str(post.pk)}
    assert desk.post(f"{way}{world.village.pk}/", given)["Location"] == way
    assert "50 份" in desk.get(way).content.decode()
    assert [each.sheets for each in queries.delivered(guide.pk)] == [50]


def test_a_fault_comes_back_at_its_field_with_what_was_typed(world: World, desk_of: Desk, guide: Notice) -> None:
    answer = desk_of(world.editor).post(
        f"/notices/{guide.pk}/deliveries/{world.village.pk}/", {"sheets": "0", "day": "2026-03-09"}
    )
    text = answer.content.decode()
    assert answer.status_code == 400
    assert "请选一项。" in text
    assert 'value="2026-03-09"' in text
    assert not SheetDelivery.objects.exists()


def test_what_is_no_guide_has_no_sheets(world: World, desk_of: Desk) -> None:
    text = world.posted(world.text()).notice
    assert desk_of(world.editor).get(f"/notices/{text.pk}/deliveries/").status_code == 404
    assert "deliveries" not in desk_of(world.editor).get(f"/notices/{text.pk}/").content.decode()
