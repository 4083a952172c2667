"""Somebody who does not read screens: she hears the loudspeaker, asks at the counter, goes home with a policy sheet."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.journeys import office, residents
from tests.journeys.county import County, prints_everything
from yangguang.disclosure import actions
from yangguang.disclosure.kinds import SHAPES, filling
from yangguang.disclosure.models import Notice
from yangguang.disclosure.tests.kinds.typed import example, guides, register

pytestmark = [pytest.mark.browser, pytest.mark.needs("poppler-utils")]
TITLE = "独生子女父母奖励办事指南"
HER_WORD = "独生子女费"
PHONE = "0516 88880000"


def test_a_grandmother_hears_the_loudspeaker_asks_at_the_counter_and_gets_a_policy_sheet(
    county: County, tmp_path: Path
) -> None:
    guide = given_a_posted_guide(county)
    clerk = office.given_an_officer_at_the_desk(county, county.world.publisher)
    when_a_recording_is_ordered(clerk, county, guide)
    county.works()

    village = county.visitor()
    shortest, longest, lasts = then_the_village_plays_it(village, county, guide)
    assert shortest * 0.5 <= lasts <= longest * 1.5, "it lasts about as long as the script says"

    before = len(county.asked)
    sheet = when_she_asks_by_her_own_word(clerk, county, tmp_path)
    told = residents.text_of(sheet).replace(" ", "")
    filled = filling.fill(SHAPES["guide"], guides()[0].facts, guides()[0].lists, register=())
    for paper in filled.listed("papers").named():
        assert str(paper["name"]) in told.replace("\n", "")
    assert PHONE.replace(" ", "") in told.replace("-", "")
    assert not [line for line in county.asked[before:] if "POST" in line], "nobody wrote down who asked, or what"


def given_a_posted_guide(county: County) -> Notice:
    """A guide that hangs and is printed."""
    register()
    made = actions.draft(
        matter=county.world.matter,
        office=county.world.office,
        title=TITLE,
        body=example("guide"),
        by=county.world.editor,
    )
    notice = county.world.posted(made).notice
    prints_everything()
    return notice


def when_a_recording_is_ordered(clerk: Page, county: County, guide: Notice) -> None:
    """The office has the script read aloud by its own machine."""
    clerk.goto(f"{county.address}/notices/{guide.pk}/media/")
    clerk.click("text=做录音、图片和报纸版面")
    clerk.wait_for_selector("text=已经排上")


def then_the_village_plays_it(village: Page, county: County, guide: Notice) -> tuple[float, float, float]:
    """The script says what it is and whom to ask; the recording plays. Returns the bounds said, and its seconds."""
    village.goto(f"{county.address}/media/{guide.index_no}.html")
    script = village.inner_text(".script >> nth=0")
    assert TITLE in script
    assert "咨询电话" in script
    said = village.inner_text("section[aria-labelledby=script] .soft")
    recording = village.get_attribute("audio.player", "src")
    lasts = village.evaluate(_PLAYED, recording)
    shortest, _, longest = said.partition("念")[2].partition("到")
    return _seconds(shortest), _seconds(longest), lasts


def when_she_asks_by_her_own_word(clerk: Page, county: County, folder: Path) -> Path:
    """The clerk finds what she calls it among «我要办» and prints the sheet; nothing is asked of her."""
    clerk.goto(f"{county.address}/")
    clerk.click("text=我要办 >> nth=0")
    found = clerk.locator(f"li.notice:has-text('{HER_WORD}')")
    found.locator("a >> nth=0").click()
    assert TITLE in clerk.inner_text("h1")
    clerk.go_back()
    with clerk.expect_download() as loading:
        found.locator("a[href$='.pdf'] >> nth=0").evaluate("link => { link.download = 'sheet.pdf'; link.click() }")
    loading.value.save_as(folder / "sheet.pdf")
    return folder / "sheet.pdf"


def _seconds(said: str) -> int:
    """A length of time as pages say it: 1 分 15 秒."""
    found = [re.search(rf"(\d+) {unit}", said) for unit in ("分", "秒")]
    minutes, seconds = (int(number[1]) if number else 0 for number in found)
    return 60 * minutes + seconds


_PLAYED = """address => new Promise((done, failed) => {
  const player = new Audio(address)
  player.onerror = () => failed(new Error('it does not play'))
  player.onloadedmetadata = () => done(player.duration)
})"""
