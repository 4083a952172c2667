"""写了一半的: kept in one's own account by one's own press, gone on with where it was left, read by nobody else."""

import re
from datetime import timedelta

import pytest

from yangguang.accounts.tests.people import Browser
from yangguang.cases.models import Case
from yangguang.disclosure.tests.world import World
from yangguang.foundation.models import AuditRow, Erasure
from yangguang.foundation.now import moved, now
from yangguang.residents import actions, queries
from yangguang.residents.models import Draft, Resident
from yangguang.residents.tests.people import entered, let_in, phone
from yangguang.web.tests.test_asking import answers, code_of, fields, walk
from yangguang.web.tests.test_mine import come_in
from yangguang.web.tests.visiting import serving

pytestmark = pytest.mark.django_db
HALF = "孩子的出生医学证明丢了，我在苏州上班，"


@pytest.fixture
def resident() -> Resident:
    return entered()


@pytest.fixture
def browser(resident: Resident) -> Browser:
    browser = Browser()
    let_in(browser, resident)
    return browser


def _left(browser: Browser, world: World, *, words: str = HALF, **other: str) -> None:
    """Somebody writes half a sentence and keeps it."""
    page = walk(browser, "/cases/new/", *answers(world, **other)[:4])
    assert "先存着，下次接着写" in page
    response = browser.post("/mine/drafts/", fields(page) | {"words": words})
    assert (response.status_code, response["Location"]) == (303, "/mine/drafts/")


def _number(browser: Browser) -> int:
    found = re.search(r'href="/mine/drafts/(\d+)/"', browser.get("/mine/drafts/").content.decode())
    assert found
    return int(found[1])


def test_what_was_left_half_written_is_gone_on_with_there_and_handed_in_once(world: World, browser: Browser) -> None:
    _left(browser, world)
    assert "有 1 份写了一半的" in browser.get("/mine/").content.decode()
    assert "补办证明" in browser.get("/mine/drafts/").content.decode()
    page = browser.get(f"/mine/drafts/{_number(browser)}/").content.decode()
    assert f">{HALF}</textarea>" in page and 'action="/cases/new/"' in page
    for answer in answers(world)[4:]:
        page = browser.post("/cases/new/", fields(page) | answer).content.decode()
    receipt = browser.post("/cases/new/", fields(page)).content.decode()
    assert code_of(receipt) and Case.objects.count() == 1
    assert not Draft.objects.exists()
    browser.post("/cases/new/", fields(page))
    assert Case.objects.count() == 1


def test_it_stays_as_it_was_when_what_was_handed_in_is_not_taken_in(world: World, browser: Browser) -> None:
    _left(browser, world)
    page = browser.get(f"/mine/drafts/{_number(browser)}/").content.decode()
    for answer in ({"words": "我要举报邻居王某家偷偷怀了三胎，没有办证。"}, *answers(world)[5:]):
        page = browser.post("/cases/new/", fields(page) | answer).content.decode()
    answered = browser.post("/cases/new/", fields(page)).content.decode()
    assert "不接收、不保存、不转交" in answered and not Case.objects.exists()
    assert HALF in browser.get(f"/mine/drafts/{_number(browser)}/").content.decode()


def test_it_is_kept_at_the_page_that_checks_all_and_anew_in_its_own_place(world: World, browser: Browser) -> None:
    check = walk(browser, "/cases/new/", *answers(world))
    assert "先存着，下次接着写" in check
    browser.post("/mine/drafts/", fields(check))
    again = browser.get(f"/mine/drafts/{_number(browser)}/").content.decode()
    assert "交给单位" in again
    first = Draft.objects.get()
    browser.post("/mine/drafts/", fields(again))
    assert Draft.objects.get().pk != first.pk
    assert Erasure.objects.filter(subject=first.subject).exists()


def test_an_answer_that_does_not_hold_any_more_is_asked_first(
    world: World, browser: Browser, resident: Resident
) -> None:
    _left(browser, world)
    kept = queries.drafts(resident)[0]
    actions.keep_draft(by=resident, typed={**kept.typed, "office": "999999"}, before=kept.pk)
    page = browser.get(f"/mine/drafts/{_number(browser)}/").content.decode()
    assert 'name="at" value="office"' in page and HALF in page


def test_nobody_else_opens_or_deletes_it_and_no_row_or_record_says_whose_it_is(
    world: World, browser: Browser, resident: Resident
) -> None:
    _left(browser, world)
    number, row = _number(browser), Draft.objects.get()
    other = Browser()
    let_in(other, entered())
    assert other.get(f"/mine/drafts/{number}/").status_code == 404
    other.post(f"/mine/drafts/{number}/end/")
    other.post("/mine/drafts/", {"at": "words", "kind": "consultation", "words": "别的", "draft": str(number)})
    clerk = Browser()
    let_in(clerk, serving(world, "editor"))
    assert clerk.get(f"/mine/drafts/{number}/").status_code == 303
    assert Draft.objects.filter(pk=number).exists()
    assert HALF.encode() not in bytes(row.sealed) and str(resident.key).encode() not in bytes(row.sealed)
    written = AuditRow.objects.filter(verb="residents.keep_draft").first()
    assert written is not None and str(row.key) not in repr(vars(written)) and HALF not in repr(vars(written))


def test_a_report_is_not_kept_and_what_was_typed_stays_on_the_page(world: World, browser: Browser) -> None:
    page = walk(browser, "/cases/new/", *answers(world, kind="report")[:4])
    assert "先存着" not in page
    refused = browser.post("/mine/drafts/", fields(page) | {"about": "多收费"})
    assert refused.status_code == 400
    assert "举报不能存到账户里" in refused.content.decode() and "多收费" in refused.content.decode()
    assert not Draft.objects.exists()


def test_words_of_others_family_life_are_not_kept_either(world: World, browser: Browser) -> None:
    page = walk(browser, "/cases/new/", *answers(world)[:4])
    refused = browser.post("/mine/drafts/", fields(page) | {"words": "我要举报邻居王某家偷偷怀了三胎，没有办证。"})
    assert refused.status_code == 400 and "不接收、不保存、不转交" in refused.content.decode()
    assert not Draft.objects.exists()


def test_five_are_kept_and_the_sixth_says_what_to_do(world: World, browser: Browser) -> None:
    for number in range(5):
        _left(browser, world, about=f"第 {number} 件")
    page = walk(browser, "/cases/new/", *answers(world)[:4])
    refused = browser.post("/mine/drafts/", fields(page) | {"words": HALF})
    text = refused.content.decode()
    assert refused.status_code == 400 and "最多能存 5 份" in text and HALF in text
    assert Draft.objects.count() == 5
    long = browser.post("/mine/drafts/", fields(page) | {"words": "长" * 30_001})
    assert long.status_code == 400 and "内容太长" in long.content.decode()


def test_after_a_month_it_is_not_shown_and_then_erased(world: World, browser: Browser, resident: Resident) -> None:
    _left(browser, world)
    row = Draft.objects.get()
    with moved(now() + timedelta(days=30)):
        assert len(queries.drafts(resident)) == 1 and actions.forget_drafts() == 0
    with moved(now() + timedelta(days=31)):
        assert queries.drafts(resident) == [] and actions.forget_drafts() == 1
    assert Erasure.objects.filter(subject=row.subject).exists()


def test_who_has_no_account_is_offered_nothing_and_comes_to_the_door(world: World) -> None:
    stranger = Browser()
    page = walk(stranger, "/cases/new/", *answers(world)[:4])
    assert "先存着" not in page
    assert stranger.post("/mine/drafts/", fields(page) | {"words": HALF})["Location"] == "/mine/enter/"
    assert not Draft.objects.exists()


def test_a_session_that_ended_loses_nothing_that_was_typed(world: World) -> None:
    own, start = phone(), now()
    browser = Browser()
    let_in(browser, entered(own))
    page = walk(browser, "/cases/new/", *answers(world)[:4])
    with moved(start + timedelta(hours=1)):
        assert browser.post("/mine/drafts/", fields(page) | {"words": HALF})["Location"] == "/mine/enter/"
        assert come_in(browser, own) == "/mine/kept/"
        kept = browser.get("/mine/kept/").content.decode()
        assert HALF in kept and 'action="/mine/drafts/"' in kept
