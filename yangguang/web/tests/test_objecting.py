"""Someone objects without an account, one thing a page, and follows it by the code."""

import re
from collections.abc import Callable

import pytest
from django.test import Client

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure.models import Objection
from yangguang.disclosure.tests.world import AFTER, MONDAY, World
from yangguang.foundation.now import moved

Desk = Callable[[User], Browser]
WORDS = "第二行的金额和存折上的不一样。"


def fields(text: str) -> dict[str, str]:
    """The hidden fields of the page's main form: what travels along."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', text)
    return {name: value for name, value in found if name != "csrfmiddlewaretoken"}


def walk(browser: Client, path: str, *answers: dict[str, str]) -> str:
    """Answer page after page; the text of the last page."""
    text = browser.get(path).content.decode()
    for answer in answers:
        text = browser.post(path, fields(text) | answer).content.decode()
    return text


def _path(world: World) -> str:
    return f"/objections/new?notice={world.posted().notice.index_no}"


ANSWERS = ({"ground": "amount_wrong"}, {"about": "李四"}, {"words": WORDS}, {"contact": ""})


def test_an_objection_is_made_in_five_pages_and_gives_a_code(world: World, browser: Browser) -> None:
    path = _path(world)
    check = walk(browser, path, *ANSWERS)
    assert "看一看填得对不对" in check
    for said in ("金额不对？", "李四", WORDS, "（没有填）"):
        assert said in check
    text = browser.post(path, fields(check)).content.decode()
    code = re.search(r'class="code">([^<]+)<', text)
    assert code
    assert Objection.objects.get().ground == "amount_wrong"
    followed = browser.post("/objections/follow/", {"code": code[1].lower()}).content.decode()
    assert "正在办，还没有结论" in followed
    assert WORDS not in followed


def test_each_page_asks_one_thing(world: World, browser: Browser) -> None:
    text = browser.get(path := _path(world)).content.decode()
    for answer in ANSWERS:
        form = text[text.index('<form method="post"') : text.index("</form>", text.index('<form method="post"'))]
        assert len(re.findall(r"<fieldset|<textarea|<input class", form)) == 1
        text = browser.post(path, fields(text) | answer).content.decode()


def test_sending_the_last_page_twice_makes_one_objection_with_one_code(world: World, browser: Browser) -> None:
    path = _path(world)
    check = fields(walk(browser, path, *ANSWERS))
    codes = {re.search(r'class="code">([^<]+)<', browser.post(path, check).content.decode())[1] for _ in range(2)}  # type: ignore[index]  # it is there, or the test fails here
    assert len(codes) == 1
    assert Objection.objects.count() == 1


def test_an_answer_is_changed_from_the_checking_page_and_leads_back_to_it(world: World, browser: Browser) -> None:
    path = _path(world)
    check = walk(browser, path, *ANSWERS)
    page = browser.post(path, fields(check) | {"to": "words"}).content.decode()
    assert f">{WORDS}</textarea>" in page
    again = browser.post(path, fields(page) | {"words": "第三行也不对。"}).content.decode()
    assert "看一看填得对不对" in again
    assert "第三行也不对。" in again
    assert "李四" in again


@pytest.mark.parametrize(("answers", "said"), [((), "请选一项"), (({"ground": "other"},), "请从所列理由中选一项")])
def test_a_missing_or_other_ground_is_said_at_the_field_and_in_the_summary(
    world: World, browser: Browser, answers: tuple[dict[str, str], ...], said: str
) -> None:
    path = _path(world)
    text = browser.get(path).content.decode()
    text = browser.post(path, fields(text) | (answers[0] if answers else {})).content.decode()
    assert text.count(said) == 2
    assert "<title>错误：" in text
    assert 'href="#id_ground"' in text
    assert 'id="id_ground"' in text


def test_a_forged_last_page_cannot_skip_a_question(world: World, browser: Browser) -> None:
    text = browser.post(_path(world), {"at": "check", "ground": "deceased"}).content.decode()
    assert not Objection.objects.exists()
    assert "说的是哪一行" in text or "请说说您看到的" in text


def test_words_about_private_family_life_are_dropped_and_not_shown_again(world: World, browser: Browser) -> None:
    path = _path(world)
    gossip = "他家在外地偷偷生了三胎。"
    check = walk(browser, path, ANSWERS[0], ANSWERS[1], {"words": gossip}, ANSWERS[3])
    text = browser.post(path, fields(check)).content.decode()
    assert "平台不接收、不保存" in text
    assert gossip not in text
    assert not Objection.objects.exists()


def test_after_the_window_the_form_says_whom_to_ask_instead(world: World, browser: Browser) -> None:
    path = _path(world)
    with moved(AFTER):
        text = browser.get(path).content.decode()
    assert "现在不能提异议" in text
    assert "0516-88880000" in text


def test_an_unknown_notice_or_a_draft_has_no_form(world: World, browser: Browser) -> None:
    draft = world.drafted().notice.index_no
    for index in ("320324-XXX-2026-00001", draft, "", "'"):
        assert browser.get("/objections/new", {"notice": index}).status_code == 404


@pytest.mark.parametrize("part", ["x", "999999", "-1", "9" * 40])
def test_a_part_that_does_not_exist_is_taken_for_the_whole_notice(world: World, browser: Browser, part: str) -> None:
    assert browser.get(f"{_path(world)}&slice={part}").status_code == 200


def test_the_ground_chosen_on_the_wall_is_chosen_on_the_form(world: World, browser: Browser) -> None:
    text = browser.get(f"{_path(world)}&ground=left_out").content.decode()
    assert 'value="left_out" checked' in text


@pytest.mark.parametrize("code", ["AAAA-AAAA-AAAA-AAAA", "x", "' OR 1=1 --", "0" * 60])
def test_wrong_and_unknown_codes_get_one_answer(world: World, browser: Browser, code: str) -> None:
    answer = browser.post("/objections/follow/", {"code": code})
    assert "没有查到" in answer.content.decode()
    assert answer.status_code == 200


def test_the_form_needs_no_log_in_and_sets_no_session(world: World, browser: Browser) -> None:
    walk(browser, _path(world), *ANSWERS)
    assert set(browser.cookies) == {"__Host-csrf"}


def test_the_other_language_leads_to_the_same_form(world: World, browser: Browser) -> None:
    path = _path(world)
    assert f'href="/en{path}" hreflang="en"' in browser.get(path).content.decode()
    assert f'href="{path}" hreflang="zh-Hans"' in browser.get("/en" + path).content.decode()


def test_the_whole_form_works_in_english(world: World, browser: Browser) -> None:
    path = "/en" + _path(world)
    check = walk(browser, path, *ANSWERS)
    assert 'lang="en"' in check
    assert re.search(r'class="code">', browser.post(path, fields(check)).content.decode())


def test_an_officer_types_in_what_someone_says_reads_it_back_and_hands_over_the_code(
    world: World, desk_of: Desk
) -> None:
    notice = world.posted().notice
    desk, path = desk_of(world.editor), f"/notices/{notice.pk}/objections/new/"
    check = walk(desk, path, {"channel": "phone"}, *ANSWERS)
    assert "读给本人听" in check
    refused = desk.post(path, fields(check)).content.decode()
    assert "请先读给本人听" in refused
    assert not Objection.objects.exists()
    text = desk.post(path, fields(refused) | {"read_back": "on"}).content.decode()
    assert 'class="code">' in text
    taken = Objection.objects.get()
    assert (taken.channel, taken.taken_by) == ("phone", world.editor)
    assert taken.read_back_at is not None


def test_someone_of_another_office_cannot_type_in(world: World, desk_of: Desk) -> None:
    assert desk_of(world.stranger).get(f"/notices/{world.posted().notice.pk}/objections/new/").status_code == 403


def test_an_objection_is_read_and_decided_and_the_code_shows_the_reasons(
    world: World, browser: Browser, desk_of: Desk
) -> None:
    path = _path(world)
    text = browser.post(path, fields(walk(browser, path, *ANSWERS))).content.decode()
    code = re.search(r'class="code">([^<]+)<', text)[1]  # type: ignore[index]  # it is there, or the test fails here
    own = f"/objections/{Objection.objects.get().pk}/"
    desk = desk_of(world.reviewer)
    assert WORDS in desk.get(own).content.decode()
    assert "请写明理由" in desk.post(own, {"outcome": "upheld"}).content.decode()
    assert desk.post(own, {"outcome": "upheld", "reasons": "核对发放记录，应为 1260 元。"}).status_code == 302
    followed = browser.post("/objections/follow/", {"code": code}).content.decode()
    assert "成立" in followed
    assert "应为 1260 元" in followed


def test_whoever_wrote_the_notice_cannot_decide_and_another_office_cannot_read(world: World, desk_of: Desk) -> None:
    notice = world.posted().notice
    path = f"/objections/new?notice={notice.index_no}"
    walker = Browser()
    walker.post(path, fields(walk(walker, path, *ANSWERS)))
    own = f"/objections/{Objection.objects.get().pk}/"
    decision = {"outcome": "rejected", "reasons": "没有问题。"}
    read = desk_of(world.editor).get(own)
    assert read.status_code == 403
    assert "请由本机构的另一位工作人员处理" in read.content.decode()
    assert desk_of(world.editor).post(own, decision).status_code == 403
    assert desk_of(world.stranger).get(own).status_code == 403
    assert not hasattr(Objection.objects.get(), "verdict")


def test_the_desk_shows_an_objection_with_its_clock_and_next_verb(world: World, desk_of: Desk) -> None:
    path = _path(world)
    walker = Browser()
    walker.post(path, fields(walk(walker, path, *ANSWERS)))
    with moved(MONDAY):
        text = desk_of(world.reviewer).get("/desk/").content.decode()
    assert f'href="/objections/{Objection.objects.get().pk}/">处理异议' in text
    assert "个工作日" in text
    assert "奖励扶助名单" in text
