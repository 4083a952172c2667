"""Whoever wants something of an office is asked one thing a page, keeps everything they typed, and gets a code."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client
from django.utils.html import escape

from yangguang.accounts.tests.people import Browser
from yangguang.cases import queries as cases
from yangguang.cases.choices import Help, Kind
from yangguang.cases.models import Case, Identity, Standing
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, now
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind
from yangguang.web import casework, limits
from yangguang.web.forms.cases import HELPS, MEANS

WORDS = "想给孩子补办出生医学证明，人在苏州，回不来。"


def answers(world: World, kind: str = "consultation", **other: str) -> list[dict[str, str]]:
    """What somebody answers, page after page."""
    area = casework.area_of(world.office)
    given = {"kind": kind, "area": area, "office": str(world.office.pk), "about": "补办证明", "words": WORDS}
    extra = {"help": ["help"], "application": ["matter"], "report": ["whom", "anonymous"]}
    asked = ["kind", *(["help"] if kind == "help" else []), "area", "office"]
    asked += ["whom"] if kind in ("complaint", "report", "petition") else []
    asked += ["matter"] if kind == "application" else []
    told = kind in ("consultation", "suggestion", "complaint")
    asked += ["about", "words", *(["tell"] if told else [])]
    asked += ["anonymous"] if "anonymous" in extra.get(kind, []) else []
    given |= {"help": "agent", "whom": "other", "matter": "none", "anonymous": "no", "tell": "no", "reach": "none"}
    given |= {"name": "王秀英", "applicant": "person"}
    given |= other
    asked += ["applicant"] if kind == "information" else []
    asked += [] if given["anonymous"] == "yes" else ["reach"]
    asked += ["contact"] if given["reach"] != "none" else []
    asked += [] if given["anonymous"] == "yes" else ["name"]
    return [{name: given[name]} for name in asked]


def fields(text: str) -> dict[str, str]:
    """The hidden fields of a page's main form: what travels along."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', text)
    return {name: unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def walk(browser: Client, path: str, *given: dict[str, str]) -> str:
    """Answer page after page; the text of the last page."""
    text = browser.get(path).content.decode()
    for answer in given:
        text = browser.post(path, fields(text) | answer).content.decode()
    return text


def asked(world: World, kind: str = "consultation", **other: str) -> str:
    """Through all pages to the end; the last page."""
    browser = Browser()
    check = walk(browser, "/cases/new/", *answers(world, kind, **other))
    assert "看一看填得对不对" in check
    return browser.post("/cases/new/", fields(check)).content.decode()


def code_of(text: str) -> str:
    """The lookup code on a receipt."""
    return re.search(r'class="code">([^<]+)<', text)[1]  # type: ignore[index]  # it is there, or the test fails here


def test_each_kind_is_asked_to_its_end_and_gives_a_code_a_clock_and_who_answers(world: World) -> None:
    for kind in Kind.values:
        text = asked(world, kind)
        assert re.fullmatch(r"[0-9A-Z-]{19}", code_of(text))
        for words in ("还有 <b>", "怎么算的", "县卫健委", "0516-88880000", "接下来", "B2026-00000", "提交凭证"):
            assert words in text, (kind, words)
    assert list(Case.objects.order_by("pk").values_list("kind", flat=True)) == Kind.values


def test_every_kind_and_every_help_says_in_plain_words_what_it_is_for(world: World, browser: Browser) -> None:
    first = browser.get("/cases/new/").content.decode()
    assert all(str(MEANS[kind]) in first and str(kind.label) in first for kind in Kind)
    helps = walk(browser, "/cases/new/", {"kind": "help"})
    assert all(str(HELPS[each]) in helps for each in Help)


def test_each_page_asks_one_thing_and_nothing_is_stored_or_kept_in_an_address_before_the_end(world: World) -> None:
    browser = Browser()
    text = browser.get("/cases/new/").content.decode()
    for answer in answers(world, "petition", reach="phone", contact="0516 8888 0000"):
        form = text[text.index('<form method="post"') : text.index("</form>", text.index('<form method="post"'))]
        assert len(re.findall(r"<fieldset|<textarea|<input class", form)) == 1, answer
        assert 'action="' not in form
        text = browser.post("/cases/new/", fields(text) | answer).content.decode()
    assert "看一看填得对不对" in text
    assert not Case.objects.exists()
    assert set(browser.cookies) == {"__Host-csrf"}


def test_sending_the_last_page_twice_makes_one_case_with_one_code(world: World, browser: Browser) -> None:
    check = fields(walk(browser, "/cases/new/", *answers(world)))
    codes = {code_of(browser.post("/cases/new/", check).content.decode()) for _ in range(2)}
    assert (len(codes), Case.objects.count()) == (1, 1)


def test_an_anonymous_report_says_that_nothing_is_kept_and_how_to_come_back(world: World) -> None:
    page = walk(Browser(), "/cases/new/", *answers(world, "report")[:6])
    assert "我们不记您的地址、号码和设备" in page
    assert "凭查询码回来" in page
    text = asked(world, "report", anonymous="yes")
    assert "您是匿名举报" in text
    assert Case.objects.get().anonymous
    assert not Identity.objects.exists()


def test_a_report_about_an_office_goes_to_the_one_above(world: World) -> None:
    below = _below(world)
    asked(world, "report", office=str(below.pk), area=casework.area_of(below), whom="itself", anonymous="yes")
    assert Standing.objects.get().office == world.office


def _below(world: World) -> Office:
    town = world.village.parent
    assert town is not None
    return offices.establish(
        kind=OfficeKind.TOWN, name="睢城街道卫健办", place=town, parent=world.office, on=FIRST, by=SYSTEM
    )


WRONG: tuple[tuple[str, dict[str, str], str], ...] = (
    ("kind", {}, "请选一项。"), ("kind", {"kind": "gossip"}, "请从所列各项中选一项。"),
    ("about", {"about": " "}, "请写一句话。"), ("about", {"about": "长" * 61}, "太长了，请写在 60 个字以内"),
    ("words", {"words": "长" * 5001}, "太长了，请写在 5000 个字以内"),
    ("words", {"words": "有\x00空字符"}, "文字里有看不见的控制符号"),
    ("words", {"words": "\u202e\u2066"}, "请写几句，让办的人知道是什么事。"),
)  # fmt: skip


def test_what_is_wrong_is_said_first_in_the_summary_and_again_at_the_field(world: World, browser: Browser) -> None:
    for page, answer, said in WRONG:
        every = answers(world)
        before = every[: next(number for number, each in enumerate(every) if page in each)]
        text = walk(browser, "/cases/new/", *before, answer)
        assert "<title>错误：" in text
        assert text.count(said) == 2, said
        assert f'href="#id_{page}"' in text
        assert re.search(r'class="error-summary" role="alert"[^>]* data-focus', text)


def test_a_contact_that_cannot_be_right_is_told_so(world: World, browser: Browser) -> None:
    for reach, contact, said in (
        ("phone", "123", "这个号码不对"), ("phone", "打我电话", "这个号码不对"), ("email", "somebody", "这个邮箱不对"),
        ("post", "", "请填地址。"),
    ):  # fmt: skip
        text = walk(browser, "/cases/new/", *answers(world, reach=reach, contact=contact)[:-1])
        assert text.count(said) == 2, said


def test_emoji_rare_signs_and_scripts_are_words_like_others(world: World, browser: Browser) -> None:
    for words in ("😀🎉谢谢", "住在𠮷家宅村，姓𡈼", "<script>alert(1)</script>", "两行\r\n第二行"):
        check = walk(browser, "/cases/new/", *answers(world, words=words))
        assert "<script>alert" not in check
        assert escape(words.split("\r\n")[0]) in check
        assert code_of(browser.post("/cases/new/", fields(check)).content.decode())
        found = Case.objects.latest("pk")
        assert cases.case_page(found, viewer=world.editor).said["text"] == words.replace("\r\n", "\n")


def test_marks_that_turn_the_direction_are_left_out(world: World) -> None:
    asked(world, words="金额\u202e元001\u202c，多\u200b算了\ufeff")
    assert cases.case_page(Case.objects.get(), viewer=world.editor).said["text"] == "金额元001，多算了"


def test_words_about_private_family_life_are_dropped_and_not_shown_again(world: World) -> None:
    gossip = "他家在外地偷偷生了三胎。"
    text = asked(world, words=gossip)
    assert "平台不接收、不保存" in text
    assert gossip not in text
    assert not Case.objects.exists()


def test_a_form_whose_token_is_over_gives_back_what_was_typed(world: World) -> None:
    strict = Browser(enforce_csrf_checks=True)
    check = fields(walk(Browser(), "/cases/new/", *answers(world)))
    answer = strict.post("/cases/new/", check)
    text = answer.content.decode()
    assert answer.status_code == 403
    assert "您填的文字在下面，可以复制" in text
    assert WORDS in text
    assert not Case.objects.exists()


def test_a_hundred_megabytes_are_refused_with_one_sentence(world: World, browser: Browser) -> None:
    answer = browser.post("/cases/new/", {"at": "words", "words": "长" * 1_100_000})
    text = answer.content.decode()
    assert (answer.status_code, Case.objects.exists()) == (413, False)
    assert "一次交来的内容太大" in text


def test_one_too_many_is_asked_to_wait_and_loses_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_A_MINUTE", 1)
    with moved(now()):
        asked(world)
        browser = Browser()
        check = walk(browser, "/cases/new/", *answers(world))
        answer = browser.post("/cases/new/", fields(check))
    text = answer.content.decode()
    assert (answer.status_code, answer["Retry-After"], Case.objects.count()) == (429, "600", 1)
    assert "现在来的人太多" in text
    assert WORDS in text
    with moved(now() + timedelta(minutes=1)):
        assert code_of(browser.post("/cases/new/", fields(text)).content.decode())


def test_an_answer_is_changed_from_the_checking_page_and_another_kind_asks_only_what_is_new(world: World) -> None:
    browser = Browser()
    check = walk(browser, "/cases/new/", *answers(world))
    page = browser.post("/cases/new/", fields(check) | {"to": "kind"}).content.decode()
    asks = browser.post("/cases/new/", fields(page) | {"kind": "help"}).content.decode()
    assert "需要哪一种帮助？" in asks
    again = browser.post("/cases/new/", fields(asks) | {"help": "school"}).content.decode()
    assert "看一看填得对不对" in again
    assert WORDS in again


def test_a_forged_last_page_cannot_skip_a_question_or_choose_an_office_that_is_not_offered(world: World) -> None:
    for forged in ({"kind": "report"}, {"kind": "consultation", "area": "1", "office": "999"}, {"kind": "x"}):
        text = Browser().post("/cases/new/", {"at": "check", **forged}).content.decode()
        assert 'class="error-summary"' in text
    assert not Case.objects.exists()


def test_the_whole_form_works_in_english(world: World) -> None:
    browser = Browser()
    check = walk(browser, "/en/cases/new/", *answers(world, "application"))
    text = browser.post("/en/cases/new/", fields(check)).content.decode()
    assert "Your lookup code" in text
    main = text[text.index("<main") : text.index("</main")]
    said = re.sub(r'<(\w+)[^>]* lang="zh-Hans".*?</\1>|<pre.*?</pre>', "", main, flags=re.S)
    assert not re.search("[\u4e00-\u9fff]", said), said
