"""The catalogue of data lists what machines can take, each at an address where it stands, and nothing that is gone."""

import json
from pathlib import Path

import pytest
from django.conf import settings

from yangguang.disclosure import actions
from yangguang.disclosure.tests.kinds.typed import OFFICERS, example
from yangguang.disclosure.tests.world import World
from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions as offices
from yangguang.press import actions as press


@pytest.fixture(autouse=True)
def _register(world: World) -> None:
    for name in OFFICERS.values():
        offices.enter(name=name, by=SYSTEM)


def _listed() -> dict[str, list[str]]:
    """The titles of what is listed, and where each is taken."""
    whole = json.loads((Path(settings.SITE_DIR) / "data.jsonld").read_text())
    assert whole["@type"] == "dcat:Catalog"
    return {
        each["dct:title"]: [one["dcat:downloadURL"] for one in each["dcat:distribution"]]
        for each in whole["dcat:dataset"]
    }


def test_everything_that_is_listed_stands_where_it_says(world: World) -> None:
    fees = actions.draft(
        matter=world.matter, office=world.office, title="收费公开", body=example("fees"), by=world.editor
    )
    world.posted(fees)
    world.posted()
    press.publish(changed=None)
    found = _listed()
    assert list(found) == [
        "事项目录",
        "全部公示（Atom）",
        "谁在管：各机构负责人",
        "办件情况",
        "设施登记册",
        "活动日历（iCalendar）",
        "存证日志（C2SP tlog-tiles）",
        "收费公开",
    ]
    for address in (one for taken in found.values() for one in taken):
        assert address.startswith(settings.PUBLIC_URL)
        assert (Path(settings.SITE_DIR) / address.removeprefix(settings.PUBLIC_URL)).is_file(), address


def test_what_was_withdrawn_is_listed_no_more_and_names_of_residents_never_are(world: World) -> None:
    fees = actions.draft(
        matter=world.matter, office=world.office, title="收费公开", body=example("fees"), by=world.editor
    )
    world.posted(fees)
    world.posted()
    actions.withdraw(notice=fees.notice, reason="标准有误", by=world.publisher)
    press.publish(changed=None)
    assert "收费公开" not in _listed()
    assert "张三" not in (Path(settings.SITE_DIR) / "data.jsonld").read_text()
