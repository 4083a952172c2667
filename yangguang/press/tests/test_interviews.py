"""The page of a live interview leads to where one asks, until the interview ends."""

from pathlib import Path

from django.conf import settings as house

from yangguang.disclosure import actions
from yangguang.disclosure.tests.test_interviews import ASKED, hanging
from yangguang.disclosure.tests.world import World
from yangguang.press import actions as press
from yangguang.press import addresses


def test_the_page_of_an_interview_leads_to_its_questions_and_tells_none(world: World) -> None:
    notice = hanging(world)
    actions.pose(notice=notice, words=ASKED)
    press.publish(changed=None)
    page = Path(house.SITE_DIR) / addresses.notice(notice.index_no)
    assert f'href="../interviews/{notice.pk}/"' in page.read_text()
    for file in Path(house.SITE_DIR).rglob("*.html"):
        assert ASKED not in file.read_text(), file
    actions.withdraw(notice=notice, reason="改期", by=world.publisher)
    press.publish(changed=None)
    assert f"interviews/{notice.pk}/" not in page.read_text()
