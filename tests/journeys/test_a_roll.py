"""The main job once, by the people who do it, in a real browser: from the draft to the stranger who checks it."""

from pathlib import Path

import pytest

from tests.journeys import checking, office, residents
from tests.journeys.county import County, prints_everything
from yangguang.disclosure.models import Notice

pytestmark = pytest.mark.browser
TITLE = "2026 年度奖励扶助对象公示"
CSV = """姓名,村,项目,金额(元)
欧阳明月,东升社区居委会,奖励扶助,960
司徒建国,东升社区居委会,奖励扶助,960
诸葛秀兰,八里社区居委会,奖励扶助,1920
"""
NAMES = ("欧阳明月", "司徒建国", "诸葛秀兰")
REASONS = "核对发放记录，司徒建国的金额应为 1,260 元。"


def test_a_roll_goes_from_sign_off_to_objection_to_verdict_to_verification(county: County, tmp_path: Path) -> None:
    prints_everything()
    (tmp_path / "roll.csv").write_text(CSV, encoding="utf-8")
    editor = office.given_an_officer_at_the_desk(county, county.world.editor)
    reviewer = office.given_an_officer_at_the_desk(county, county.world.reviewer)
    publisher = office.given_an_officer_at_the_desk(county, county.world.publisher)

    notice = office.when_a_roll_is_drafted(editor, county, title=TITLE, csv=tmp_path / "roll.csv")
    office.when_it_is_signed(reviewer, county, notice)
    office.when_it_is_posted(publisher, county, notice)
    county.works()

    resident = county.visitor()
    wall = residents.when_the_village_is_found(resident, county)
    assert TITLE in wall
    then_nobody_is_named(wall)
    behind = residents.when_the_code_is_scanned(then_a_poster_hangs(county, "v1"), tmp_path)
    assert behind.startswith(f"{county.address}/w/")
    resident.goto(behind)
    assert "司徒建国" in resident.inner_text("main")
    assert "诸葛秀兰" not in resident.inner_text("main")

    code = residents.when_the_resident_objects(resident, residents.Words("金额不对？", about="司徒建国"))
    assert "正在办" in residents.when_the_code_is_looked_up(resident, county, code)
    read = office.when_the_objection_is_decided(reviewer, county, outcome="成立", reasons=REASONS)
    assert "第二行的金额和存折上的不一样。" in read
    assert REASONS in residents.when_the_code_is_looked_up(resident, county, code)


def then_a_poster_hangs(county: County, version: str) -> Path:
    [poster] = [path for path in county.printed if f"320324001001.{version}." in path.name]
    text = residents.text_of(poster)
    assert "司徒建国" in text
    return poster


def then_nobody_is_named(text: str) -> None:
    assert not [name for name in NAMES if name in text]


def _index(notice: int) -> str:
    return Notice.objects.get(pk=notice).index_no
