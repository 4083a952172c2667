"""Someone says that a page of the site is wrong without an account, and follows it by the code; an officer answers."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure import actions
from yangguang.disclosure.models import Erratum
from yangguang.disclosure.tests.world import World
from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions as offices
from yangguang.offices.models import OfficeKind
from yangguang.press import queries as press
from yangguang.press.models import Finding, Night
from yangguang.press.selfcheck import keeping
from yangguang.press.selfcheck.indicators import Indicator, Why
from yangguang.press.selfcheck.seen import Answer, Looked, Seen
from yangguang.web import limits
from yangguang.web.named import page_named
from yangguang.web.tests.test_objecting import fields, walk

Desk = Callable[[User], Browser]
HOME = settings.PUBLIC_URL.rstrip("/") + "/"
WORDS = "第二段的链接点了没有反应。"
ANSWERS = ({"ground": "link"}, {"words": WORDS})


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with a page in each language, and one behind a code."""
    monkeypatch.setattr(settings, "SITE_DIR", tmp_path)
    for path in ("about.html", "en/about.html", "w/code/index.html"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("<p>")
    return tmp_path


def _told(browser: Browser, path: str) -> tuple[str, str]:
    """Through the form to its end: the checking page and the receipt."""
    check = walk(browser, path, *ANSWERS)
    return check, browser.post(path, fields(check)).content.decode()


def test_a_mistake_is_told_in_three_pages_and_gives_a_code(world: World, browser: Browser, site: Path) -> None:
    check, receipt = _told(browser, "/fix/?page=about.html")
    for said in ("看一看填得对不对", "about.html", "打不开", WORDS):
        assert said in check
    code = re.search(r'class="code">([^<]+)<', receipt)
    assert code
    found = Erratum.objects.get()
    assert (found.page, found.ground, found.office) == ("about.html", "link", world.office)
    followed = browser.post("/fix/follow/", {"code": code[1].lower()}).content.decode()
    assert "正在办，还没有答复" in followed
    assert WORDS not in followed
    assert "没有查到" in browser.post("/fix/follow/", {"code": "AAAA-AAAA-AAAA-AAAA"}).content.decode()


def test_from_an_english_page_the_english_page_is_named(world: World, browser: Browser, site: Path) -> None:
    _told(browser, "/en/fix/?page=about.html")
    assert Erratum.objects.get().page == "en/about.html"


@pytest.mark.parametrize("page", ["w/code/index.html", "no.html", "../secret.html", "13800138000", "%00.html", ""])
def test_what_is_no_open_page_of_the_site_is_the_site_as_a_whole(
    world: World, browser: Browser, site: Path, page: str
) -> None:
    _told(browser, f"/fix/?page={page}")
    assert Erratum.objects.get().page == ""


def test_a_denunciation_gets_the_standard_reply_and_no_code(world: World, browser: Browser, site: Path) -> None:
    check = walk(browser, "/fix/", {"ground": "wrong"}, {"words": "李大妈家二胎是超生的。"})
    receipt = browser.post("/fix/", fields(check)).content.decode()
    assert "没有接收" in receipt
    assert 'class="code"' not in receipt
    assert not Erratum.objects.exists()


def test_a_flood_of_errata_is_asked_to_wait_and_loses_nothing(
    world: World, browser: Browser, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_A_MINUTE", 1)
    _told(browser, "/fix/")
    check = fields(walk(browser, "/fix/", *ANSWERS))
    answer = browser.post("/fix/", check)
    assert (answer.status_code, answer["Retry-After"], Erratum.objects.count()) == (429, "600", 1)
    assert WORDS in answer.content.decode()


def test_the_office_answers_from_its_desk(world: World, desk_of: Desk, browser: Browser) -> None:
    code = actions.point_out(office=world.office, page="about.html", ground="wording", words="有错字。").code
    path = f"/errata/{Erratum.objects.get().pk}/"
    desk = desk_of(world.editor)
    row = desk.get("/desk/").content.decode()
    assert "错字、漏字" in row
    assert path in row
    assert "有错字。" in desk.get(path).content.decode()
    assert desk.post(path, {"outcome": "mended", "words": ""}).status_code == 400
    assert desk.post(path, {"outcome": "mended", "words": "已经改好。"}).status_code == 302
    assert "已经改好。" in browser.post("/fix/follow/", {"code": code}).content.decode()
    assert desk_of(world.stranger).get(path).status_code == 403


def test_whoever_has_to_cure_what_the_site_found_sees_it_on_the_desk(world: World, desk_of: Desk) -> None:
    seen = Seen(Indicator.EMPTY, Why.NOTHING, "公示", "columns.html", office=world.office.pk)
    keeping.keep(looked=Looked(answers={Indicator.EMPTY: Answer(1, (seen,))}), by=SYSTEM)
    text = desk_of(world.editor).get("/desk/").content.decode()
    assert "空白栏目：公示，还没有内容" in text
    assert f"selfcheck.html#f{Finding.objects.get().pk}" in text
    assert Night.objects.count() == 1


def test_a_page_is_answered_by_its_own_office_else_by_the_county(world: World) -> None:
    town = world.village.parent
    assert town is not None
    own = offices.establish(kind=OfficeKind.TOWN, name="镇卫健办", place=town, on=world.office.valid_from, by=SYSTEM)
    notice = world.posted(world.text()).notice
    asked = {f"office/{own.pk}.html": own, f"en/office/{own.pk}.html": own, "about.html": world.office}
    asked |= {f"notice/{notice.index_no}.html": notice.office, f"matter/{world.matter.pk}.html": world.matter.office}
    assert {path: press.office_of(path) for path in asked} == asked


def _typed(world: World, desk: Browser, **said: str) -> str:
    """Through the pages at the counter to the one that is read back."""
    answers = ({"channel": "phone"}, {"page": said.get("page", "")}, {"ground": "link"}, {"words": said["words"]})
    return walk(desk, f"/counter/errata/{world.office.pk}/", *answers)


def test_an_officer_types_in_what_somebody_says_by_phone_reads_it_back_and_hands_over_the_code(
    world: World, desk_of: Desk, browser: Browser, site: Path
) -> None:
    desk, path = desk_of(world.editor), f"/counter/errata/{world.office.pk}/"
    assert path in desk.get("/desk/cases/").content.decode()
    check = _typed(world, desk, page=f"{HOME}about.html?x=1", words=WORDS)
    for said in ("读给本人听", "电话", "about.html", "打不开", WORDS):
        assert said in check
    assert "请先读给本人听" in desk.post(path, fields(check)).content.decode()
    assert not Erratum.objects.exists()
    sent = fields(check) | {"read_back": "on"}
    receipts = [desk.post(path, sent).content.decode() for _each in range(2)]
    codes = {code for text in receipts for code in re.findall(r'class="code">([^<]+)<', text)}
    found = Erratum.objects.get()
    assert (found.page, found.channel, found.taken_by) == ("about.html", "phone", world.editor)
    assert len(codes) == 1
    assert "正在办，还没有答复" in browser.post("/fix/follow/", {"code": codes.pop()}).content.decode()
    assert "电话" in desk.get(f"/errata/{found.pk}/").content.decode()


@pytest.mark.parametrize(
    "page", ["w/code/index.html", "no.html", "../secret.html", "13800138000", "http://a.cn/about.html"]
)
def test_a_page_that_does_not_stand_is_asked_for_again_at_the_counter_and_nothing_typed_is_lost(
    world: World, desk_of: Desk, site: Path, page: str
) -> None:
    asked = walk(desk_of(world.editor), f"/counter/errata/{world.office.pk}/", {"channel": "counter"}, {"page": page})
    assert "网站上没有这一页" in asked
    assert page in asked
    assert not Erratum.objects.exists()


def test_a_page_is_named_by_its_address_or_by_the_index_number_of_its_notice(world: World, site: Path) -> None:
    (site / "notice").mkdir()
    (site / "notice" / "320324-2026-00017.html").write_text("<p>")
    (site / "index.html").write_text("<p>")
    wanted = "notice/320324-2026-00017.html"
    for said in ("320324-2026-00017", " /notice/320324-2026-00017.html#x ", f"{HOME}{wanted}", wanted):
        assert page_named(said) == wanted
    assert page_named(HOME) == page_named("/") == "index.html"
    assert page_named("  ") == ""


def test_a_denunciation_at_the_counter_gets_the_standard_reply_and_leaves_nothing(
    world: World, desk_of: Desk, site: Path
) -> None:
    desk = desk_of(world.editor)
    check = _typed(world, desk, words="李大妈家二胎是超生的。")
    receipt = desk.post(f"/counter/errata/{world.office.pk}/", fields(check) | {"read_back": "on"}).content.decode()
    assert "没有接收" in receipt
    assert not Erratum.objects.exists()


def test_nobody_types_in_for_a_counter_at_which_they_do_not_serve(world: World, desk_of: Desk) -> None:
    assert desk_of(world.stranger).get(f"/counter/errata/{world.office.pk}/").status_code == 403
