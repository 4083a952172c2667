"""A split is tried before it is done: boards, sheets, clocks, offices and facilities are all named."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from yangguang.disclosure.tests.world import World
from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind
from yangguang.places import queries as places
from yangguang.places.models import Succession
from yangguang.web.tests.visiting import a_facility

Said = Callable[..., str]
SPLIT = """day: 2026-03-09
ends: [320324001001]
into:
  - {name: 东升东社区, code: 320324001003, below: [一组, 纺织厂], boards: [公示栏]}
  - {name: 东升西社区, code: 320324001004, below: [东苑小区]}
"""
UNITED = """day: 2026-03-09
ends: [320324001001, 320324001002]
into: [{name: 新社区, code: 320324001009}]
"""


@pytest.fixture
def said(tmp_path: Path) -> Said:
    """What the command says of a file."""

    def run(text: str, *more: str) -> str:
        file, out = tmp_path / "plan.yaml", StringIO()
        file.write_text(text)
        call_command("change_places", str(file), *more, stdout=out)
        return out.getvalue()

    return run


def test_a_dry_run_names_what_moves_in_every_room_and_changes_nothing(world: World, said: Said) -> None:
    world.posted()
    a_facility(world)
    offices.establish(
        kind=OfficeKind.VILLAGE, name="东升服务点", place=world.village, parent=world.office, by=SYSTEM,
        on=world.office.valid_from,
    )  # fmt: skip
    lines = dict(line.split("\t", 1) for line in said(SPLIT).splitlines() if "\t" in line)
    assert lines["改隶的下级地点"].startswith("3\t")
    assert lines["移交的公示栏"] == "1\t公示栏"
    assert lines["撤除的公示栏"] == "1\t村务公开网页"
    assert lines["照旧公示、由承接地点一并显示"].startswith("2\t奖励扶助名单")
    assert lines["照旧计时"].startswith("2\t")
    assert lines["没有动、要另行撤销或迁移的机构"] == "1\t东升服务点"
    assert lines["没有动、随上级地点显示的设施"] == "1\t家庭服务室"
    assert not Succession.objects.exists()


def test_with_go_it_is_done(world: World, said: Said) -> None:
    assert "已办" in said(SPLIT, "--go")
    assert len(places.splits()[world.village.pk]) == 2


def test_several_become_one(world: World, said: Said) -> None:
    said(UNITED, "--go")
    assert len(set(places.redirects().values())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "day: 2026-03-09",
        SPLIT.replace("320324001001", "999999999999"),
        SPLIT.replace("东苑小区", "没有的小区"),
        SPLIT.replace("2026-03-09", "昨天"),
        SPLIT.replace("[320324001001]", "[320324001001, 320324001002]"),
        SPLIT.replace("2026-03-09", "2026-03-10"),
        "{",
    ],
    ids=["nothing", "half", "no such place", "no such group", "no day", "two into two", "tomorrow", "no yaml"],
)
def test_a_file_that_makes_no_sense_is_refused_in_words(world: World, said: Said, text: str) -> None:
    with pytest.raises(CommandError) as refused:
        said(text, "--go")
    assert any("\u4e00" <= sign <= "\u9fff" for sign in str(refused.value))
    assert not Succession.objects.exists()
