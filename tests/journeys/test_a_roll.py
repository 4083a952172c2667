"""The main job once, by the people who do it, in a real browser: from the draft to the stranger who checks it."""

from pathlib import Path

import pytest

from tests.journeys import checking, office, residents
from tests.journeys.county import County, prints_everything
from yangguang.disclosure.models import Notice

pytestmark = [pytest.mark.browser, pytest.mark.needs("poppler-utils", "zbar-tools")]
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

    office.when_a_row_is_corrected(editor, county, notice, name="司徒建国", yuan="1260", why="金额录入有误")
    office.when_it_is_signed(reviewer, county, notice)
    office.when_it_is_posted(publisher, county, notice)
    county.works()
    new = then_a_poster_hangs(county, "v2")
    assert "1,260" in residents.text_of(new)
    then_the_wall_and_the_notice_tell_of_it(county, notice)

    behind = then_the_new_code_leads_to_the_corrected_roll(county, new, tmp_path)
    then_anyone_can_verify(county, new, behind, tmp_path)
    then_what_is_bent_is_refused(county, new, behind, tmp_path)
    then_the_page_to_take_home_agrees(county, new, tmp_path)


def then_a_poster_hangs(county: County, version: str) -> Path:
    [poster] = [path for path in county.printed if f"320324001001.{version}." in path.name]
    text = residents.text_of(poster)
    assert "司徒建国" in text
    return poster


def then_nobody_is_named(text: str) -> None:
    assert not [name for name in NAMES if name in text]


def then_the_wall_and_the_notice_tell_of_it(county: County, notice: int) -> None:
    """The wall shows the notice; its page the new version and, by ground, how many objected and what came of it."""
    resident = county.visitor()
    assert TITLE in residents.when_the_village_is_found(resident, county)
    resident.click(f"main >> a:has-text('{TITLE}')")
    assert Notice.objects.get(pk=notice).index_no in resident.url
    seen = resident.inner_text("main")
    assert "第 2 版" in seen
    assert "金额录入有误" in seen
    assert resident.inner_text("section:has(#outcomes) tbody").split("\t")[:3] == ["金额有误", "1", "1"]
    for text in (seen, resident.content()):
        then_nobody_is_named(text)
        assert "存折" not in text


def then_the_new_code_leads_to_the_corrected_roll(county: County, poster: Path, folder: Path) -> str:
    behind = residents.when_the_code_is_scanned(poster, folder)
    resident = county.visitor()
    answer = resident.goto(behind)
    assert answer is not None
    assert answer.headers["x-robots-tag"].startswith("noindex")
    assert "1,260.00" in resident.inner_text("main")
    return behind


def then_anyone_can_verify(county: County, poster: Path, behind: str, folder: Path) -> None:
    """With the pinned key all is well, without it nothing is proved."""
    page = county.site / behind.removeprefix(f"{county.address}/") / "index.html"
    for thing in (county.site, poster, behind, page):
        assert checking.verify(thing, folder=folder)[0] == checking.MATCHES, thing
    for thing in (poster, behind, page):
        assert checking.verify(thing, folder=folder, key=False)[0] == checking.UNAUTHENTICATED, thing


def then_what_is_bent_is_refused(county: County, poster: Path, behind: str, folder: Path) -> None:
    page = county.site / behind.removeprefix(f"{county.address}/") / "index.html"
    bent = [
        checking.bent_poster(poster, folder, b"126000", b"126001"),
        checking.bent_copy(page, folder, "1,260.00", "1,360.00"),
        checking.bent_copy(page, folder, "司徒建国</th>", "司徒建军</th>"),
    ]
    for thing in bent:
        code, said = checking.verify(thing, folder=folder)
        assert code == checking.BENT, said


def then_the_page_to_take_home_agrees(county: County, poster: Path, folder: Path) -> None:
    """Opened from disk with the network off, it knows the site's key, and tells a good record from a bent one."""
    home = checking.when_the_page_is_taken_home(county, folder)
    record, proof = checking.taken_out(poster, folder)
    assert "相符" in checking.when_it_checks(home, [record, proof])
    record.write_bytes(record.read_bytes().replace(b"126000", b"126001"))
    assert "不符" in checking.when_it_checks(home, [record, proof])
