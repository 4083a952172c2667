"""A man of seventy without a phone: from the counter to the verdict, with a slip of paper and nothing else."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.journeys import office, residents
from tests.journeys.county import County
from yangguang.cases.models import Case

pytestmark = [pytest.mark.browser, pytest.mark.needs("poppler-utils")]
NAME = "尉迟明德"
WORDS = "家里漏雨，老两口没有收入，看看能申请什么。"


def test_a_man_of_seventy_without_a_phone_goes_from_the_counter_to_the_verdict(county: County, tmp_path: Path) -> None:
    clerk = office.given_an_officer_at_the_desk(county, county.world.editor)
    read_aloud = when_it_is_typed_in_and_read_back(clerk, county)
    assert WORDS in read_aloud
    assert NAME in read_aloud
    code = clerk.inner_text(".receipt .code")
    clerk.pdf(path=tmp_path / "slip.pdf", format="A5")
    slip = residents.text_of(tmp_path / "slip.pdf")
    assert code in slip
    assert "/follow/" in re.sub(r"\s", "", slip)
    assert NAME not in slip
    assert "待办" not in slip
    assert Case.objects.get().channel == "counter"

    second = office.given_an_officer_at_the_desk(county, county.world.reviewer)
    when_it_is_taken_up_and_answered(second, county)
    at_the_counter_again = county.visitor()
    answer = residents.when_a_code_is_followed(at_the_counter_again, county, code)
    assert "已替您申请临时救助" in answer
    assert NAME not in answer


def when_it_is_typed_in_and_read_back(clerk: Page, county: County) -> str:
    """The officer types what is said; nothing is taken in before it was read aloud. Returns what was read."""
    clerk.goto(f"{county.address}/desk/cases/")
    clerk.click("main >> text=替人录入一件")
    for answer in ("当面", "走不动、不会办、有难处", "家里有急难"):
        clerk.check(f"text={answer}")
        residents.go_on(clerk)
    residents.go_on(clerk)  # the place and the office of the counter are chosen beforehand
    residents.go_on(clerk)
    clerk.fill("#id_about", "想申请困难救助")
    residents.go_on(clerk)
    clerk.fill("#id_words", WORDS)
    residents.go_on(clerk)
    clerk.check("text=我凭查询码自己看")
    residents.go_on(clerk)
    clerk.fill("#id_name", NAME)
    residents.go_on(clerk)
    read = clerk.inner_text("main")
    clerk.click("text=录入并取得查询码")
    assert "请先读给本人听" in clerk.inner_text(".error-summary")
    clerk.check("#id_read_back")
    clerk.click("text=录入并取得查询码")
    return read


def when_it_is_taken_up_and_answered(clerk: Page, county: County) -> None:
    clerk.goto(f"{county.address}/desk/cases/?view=unclaimed")
    clerk.check("main >> input[name=case]")
    clerk.click("text=勾选的由我受理")
    clerk.click("main >> button:has-text('由我受理')")
    assert "✓ 由您承办" in clerk.inner_text("main")
    clerk.click(f"main >> text={Case.objects.get().number}")
    clerk.click("main >> a.button:has-text('答复')")
    clerk.check("text=已解决")
    clerk.fill("#id_words", "上门看过，已替您申请临时救助，三天内到账。")
    clerk.click("main >> button:has-text('答复')")
