"""What is Chinese on an English page is marked so."""

import re
from collections.abc import Callable

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure.tests.world import World
from yangguang.residents.models import Resident
from yangguang.web.tests.visiting import pages

Desk = Callable[[User | Resident], Browser]


def _unmarked(text: str) -> list[str]:
    """Han on a page outside of what is marked as Chinese, what was typed, and the way to the Chinese page."""
    page = text[text.index("<body") :]
    page = re.sub(r'<(span|a|option)[^>]*lang="zh-Hans"[^>]*>.*?</\1>', "", page, flags=re.DOTALL)
    page = re.sub(r"<textarea.*?</textarea>", "", page, flags=re.DOTALL)
    return re.findall(r"[\u4e00-\u9fff]+", re.sub(r"<[^>]+>", " ", page))


def test_no_page_in_english_shows_chinese_that_is_not_marked(world: World, desk_of: Desk) -> None:
    found = {}
    for user, path in pages(world):
        browser = desk_of(user) if user else Browser()
        answer = browser.get(f"/en{path}")
        if answer["Content-Type"].startswith("text/html") and (unmarked := _unmarked(answer.content.decode())):
            found[path] = unmarked[:6]
    assert found == {}
