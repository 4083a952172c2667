"""A service guide as page, policy sheet and data for machines; found by what happens in life."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import pytest
from django.conf import settings
from pypdf import PdfReader

from yangguang.disclosure import actions
from yangguang.disclosure.kinds import SHAPES, Filled, filling
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.kinds.typed import example, guides, register
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.matters.models import HeldPaper
from yangguang.offices import queries as offices
from yangguang.press import actions as press
from yangguang.press import addresses, cards
from yangguang.press.cards.card import Head
from yangguang.press.posters import plain
from yangguang.press.posters.errors import Unprintable

HEAD = Head(
    "独生子女父母奖励办事指南", "睢宁县卫生健康委员会", "SN-2026-0007", 1, "2026-03-09", "https://x.example/n.html"
)


def _filled(number: int = 0, facts: Mapping[str, str] = MappingProxyType({})) -> Filled:
    guide = guides()[number]
    return filling.fill(SHAPES["guide"], {**guide.facts, **facts}, guide.lists, register=())


def _pages(pdf: bytes) -> list[str]:
    return [plain(page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("layout", cards.LAYOUTS)
@pytest.mark.parametrize("number", range(3))
def test_a_policy_sheet_tells_on_one_page_what_who_papers_where_and_which_phone(
    number: int, layout: cards.Layout
) -> None:
    filled = _filled(number)
    [text] = _pages(cards.render(filled, HEAD, layout=layout))
    papers = [row["name"] for row in filled.listed("papers").named()]
    for told in (HEAD.title, HEAD.index, *papers, *map(filled.fact, ("whom", "place", "hours", "phone", "fee"))):
        assert plain(str(told)) in text


def test_a_policy_sheet_is_one_page_however_much_a_guide_says() -> None:
    facts = dict.fromkeys(("gives", "whom", "conditions", "away", "proxy", "complain"), "很长的一段话，" * 60)
    [text] = _pages(cards.render(_filled(facts=facts), HEAD, layout="a5"))
    assert plain("……") in text
    assert "0516-88880000" in text


def test_a_policy_sheet_is_the_same_bytes_each_time_and_is_stopped_by_a_sign_that_no_face_has() -> None:
    assert cards.render(_filled(), HEAD, layout="a5") == cards.render(_filled(), HEAD, layout="a5")
    with pytest.raises(Unprintable):
        cards.render(_filled(), replace(HEAD, title="\u202e反"), layout="a5")


@pytest.fixture
def guide(world: World) -> Version:
    """A guide, posted and printed."""
    register()
    title = "独生子女父母奖励</script>办事指南"
    form = example("guide")
    drafted = actions.draft(matter=world.matter, office=world.office, title=title, body=form, by=world.editor)
    version = world.posted(drafted)
    press.publish(changed=None)
    return version


def _site(path: str) -> Path:
    return Path(settings.SITE_DIR) / path


def test_the_page_of_a_guide_tells_machines_what_the_service_is_and_closes_no_tag(guide: Version) -> None:
    page = _site(f"notice/{guide.notice.index_no}.html").read_text()
    [written] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    told = json.loads(written)
    assert told["@type"] == "GovernmentService"
    assert told["name"] == guide.notice.title
    assert told["isAccessibleForFree"] is True
    assert told["availableChannel"]["servicePhone"]["telephone"] == "0516-88880000"
    assert page.index("独生子女父母光荣证") < page.index('class="drawing"')  # what to bring before how it goes


def test_a_guide_is_found_by_what_happens_in_life_in_both_languages_and_its_sheets_lie_beside_it(
    guide: Version,
) -> None:
    for path in ("guides.html", "en/guides.html"):
        page = _site(path).read_text()
        assert page.index("养育孩子") < page.index(f"notice/{guide.notice.index_no}.html")
        assert f"notice/{guide.notice.index_no}.a5.pdf" in page
    assert all(_site(f"notice/{guide.notice.index_no}.{layout}.pdf").exists() for layout in cards.LAYOUTS)


def test_where_the_sheet_of_a_withdrawn_guide_lay_a_tombstone_answers_and_the_list_forgets_it(
    guide: Version, world: World
) -> None:
    actions.withdraw(notice=guide.notice, reason="政策变了", by=world.publisher)
    press.publish(changed=frozenset({f"notice:{guide.notice_id}", "county"}))
    sheet = f"notice/{guide.notice.index_no}.a5.pdf"
    assert not _site(sheet).exists()
    assert _site(f"{sheet}.410.html").exists()
    assert guide.notice.index_no not in _site("guides.html").read_text()
    assert "ld+json" not in _site(f"notice/{guide.notice.index_no}.html").read_text()


def test_the_page_of_a_guide_says_to_which_villages_sheets_came_and_nothing_smaller(
    guide: Version, world: World
) -> None:
    post = offices.positions(world.office)[0]
    actions.deliver(
        notice=guide.notice, village=world.village, sheets=1200, day=MONDAY, given_to=post, by=world.editor
    )  # fmt: skip
    press.publish(changed=frozenset({f"notice:{guide.notice_id}"}))
    page = _site(f"notice/{guide.notice.index_no}.html").read_text()
    assert all(words in page for words in ("东升社区居委会", "1,200", "2026年3月9日", post.title))
    assert post.officer.name not in page.partition('id="delivered"')[2].partition("</section>")[0]


def test_the_catalogues_pages_lead_to_annexes_findings_and_the_schedule_of_records(guide: Version) -> None:
    page = _site("catalogue.html").read_text()
    assert "findings.html" in page
    assert "retention.html" in page
    annex = addresses.annex(guide.notice.matter.first, "docx")
    assert annex in page
    assert _site(annex).read_bytes().startswith(b"PK")
    assert "县卫健委" in _site("findings.html").read_text()  # an element that the test's matter asks for is not told
    assert "还没有登记保管期限" in _site("retention.html").read_text()


def test_papers_that_nobody_may_be_asked_for_stand_on_a_page_until_their_last_day(world: World) -> None:
    paper = HeldPaper.objects.get(name="无业证明")
    press.publish(changed=None)
    site = Path(settings.SITE_DIR)
    for said in (paper.holder, paper.instead, paper.basis_text, "待核实"):
        assert said in (site / "papers.html").read_text()
    assert 'href="./papers.html"' in (site / "guides.html").read_text()
    assert "Papers that you need not bring" in (site / "en/papers.html").read_text()
    HeldPaper.objects.filter(pk=paper.pk).update(until=MONDAY - timedelta(days=1))
    press.publish(changed=frozenset({"today"}))
    assert paper.name not in (site / "papers.html").read_text()
