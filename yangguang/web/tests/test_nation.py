"""Officers look a place of the whole country up at the desk: by name, by code, step by step."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure.tests.world import World
from yangguang.places import national
from yangguang.places.national import keeping
from yangguang.places.tests.country import made_up
from yangguang.web.tests.visiting import a_case, serving

Desk = Callable[[User], Browser]
LINES, EDITION = made_up(counties=2, towns=3, villages=60)
CODE = re.compile(r'<span class="whole">(\d+)</span>')
NEXT = re.compile(r'rel="next" href="([^"]+)"')


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A made-up country that this machine has fetched."""
    monkeypatch.setattr(settings, "VAR_DIR", tmp_path)
    monkeypatch.setattr(keeping, "pinned", lambda: EDITION)
    monkeypatch.setattr(national, "pinned", lambda: EDITION)
    national.take(LINES, edition=EDITION)


def _text(desk: Browser, **asked: str) -> str:
    return desk.get("/desk/nation/", asked).content.decode()


def _all(desk: Browser, words: str) -> list[str]:
    """Every code that is found, page after page."""
    text, codes = _text(desk, q=words), list[str]()
    while True:
        codes += CODE.findall(text)
        further = NEXT.search(text)
        if not further:
            return codes
        text = desk.get("/desk/nation/" + further[1].partition("nation/")[2].replace("&amp;", "&")).content.decode()


def test_a_place_elsewhere_is_found_by_words_of_its_name_page_by_page_and_none_twice(
    world: World, desk_of: Desk, listed: None
) -> None:
    due = sorted(line.cells[0] for line in LINES if "村委会" in line.cells[1])
    assert len(CODE.findall(_text(desk_of(world.editor), q="村委会"))) == 50
    assert _all(desk_of(world.editor), "村委会") == due


def test_a_code_shows_the_place_what_lies_above_and_what_lies_right_below(
    world: World, desk_of: Desk, listed: None
) -> None:
    desk = desk_of(world.editor)
    town = "990121100"
    assert _all(desk, town)[0] == town
    assert [code for code in _all(desk, town) if len(code) == 12] == [f"{town}{200 + at}" for at in range(60)]
    text = _text(desk, q=town)
    assert text.index("样本省") < text.index("东东县") < text.index(f">{town}<")
    assert CODE.findall(_text(desk)) == ["99"]  # nothing asked: from the provinces down
    assert "名单里它下面没有了" in _text(desk, q=f"{town}200")


@pytest.mark.parametrize("words", ["没有这个地方", "123456789012", "１２", "<b>", "a" * 200, "%00"])
def test_what_the_list_does_not_know_is_said_plainly(world: World, desk_of: Desk, listed: None, words: str) -> None:
    answer = desk_of(world.editor).get("/desk/nation/", {"q": words, "after": "x; DROP"})
    assert answer.status_code == 200
    assert "全国名单里没有这个名称或代码" in answer.content.decode()
    assert "<b></b>" not in answer.content.decode()


def test_before_the_list_is_fetched_the_page_says_what_to_do(
    world: World, desk_of: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "VAR_DIR", tmp_path)
    text = _text(desk_of(world.editor), q="官庄")
    assert "本机还没有全国地点名单" in text
    assert "nation fetch" in text


def test_whoever_turns_a_case_away_or_hands_it_on_is_led_to_the_list(world: World, desk_of: Desk) -> None:
    case, _paper = a_case(world)
    desk = desk_of(serving(world, ""))
    assert "/desk/nation/" in desk.get(f"/desk/cases/{case.pk}/decline/").content.decode()
    assert "/desk/nation/" not in desk.get(f"/desk/cases/{case.pk}/accept/").content.decode()
