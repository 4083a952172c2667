"""A resident's own space: in by a code, apart from staff, with nothing lost, and out without a trace."""

import io
import re
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from yangguang.accounts.models import Role
from yangguang.accounts.tests.people import PASSWORD, Browser, code, with_password
from yangguang.disclosure.tests.world import World
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import moved
from yangguang.residents import actions, queries
from yangguang.residents.models import Detail, Kind, Purpose, Resident, Subscription, Why
from yangguang.residents.tests.people import GOOD, code_to, entered, let_in, phone
from yangguang.web import limits
from yangguang.web.tests.visiting import serving
from yangguang.web.urls import staff

START = datetime(2026, 3, 9, 2, 0, 30, tzinfo=UTC)
pytestmark = pytest.mark.django_db
PAGES = ("", "looks/", "consents/", "consents/cases/", "subscriptions/", "data/", "data/name/", "data/erasure/")


def come_in(browser: Browser, contact: str, tree: str = "") -> str:
    """Come in by the code that was sent; where it leads."""
    browser.post(f"{tree}/mine/enter/", {"phone": contact})
    answer = browser.post(f"{tree}/mine/enter/code/", {"phone": contact, "code": code_to(contact)})
    assert answer.status_code == 303, re.sub("<[^>]+>", "", answer.content.decode())
    return str(answer["Location"])


def _at_home(contact: str = "") -> tuple[Browser, Resident]:
    browser, resident = Browser(), entered(contact)
    let_in(browser, resident)
    return browser, resident


def test_someone_comes_in_by_a_code_sees_their_space_and_leaves(browser: Browser) -> None:
    assert come_in(browser, phone()) == "/mine/"
    page = browser.get("/mine/")
    assert "您还没有记下办件" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert "没有留下您的内容" in browser.post("/mine/leaving/").content.decode()
    assert browser.get("/mine/")["Location"] == "/mine/enter/"


def test_known_and_unknown_numbers_get_the_same_pages(browser: Browser) -> None:
    known, unknown = phone(), phone()
    entered(known)
    asked = [browser.post("/mine/enter/", {"phone": one}).content.decode().replace(one, "") for one in (known, unknown)]
    assert _bare(asked[0]) == _bare(asked[1])
    wrong = [
        browser.post("/mine/enter/code/", {"phone": one, "code": "x"}).content.decode().replace(one, "")
        for one in (known, unknown, phone())
    ]
    assert _bare(wrong[0]) == _bare(wrong[1])
    assert "验证码不对，或者已经过期" in wrong[0]


def _bare(page: str) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)


def test_what_was_typed_stays_on_the_page_and_a_fault_is_read_first(browser: Browser) -> None:
    page = browser.post("/mine/enter/", {"phone": "12345"}).content.decode()
    for words in ("<title>错误：", "data-focus", 'value="12345"', "手机号不对"):
        assert words in page
    own = phone()
    browser.post("/mine/enter/", {"phone": own})
    page = browser.post("/mine/enter/code/", {"phone": own, "code": "000"}).content.decode()
    assert f'value="{own}"' in page and 'value="000"' not in page


def test_looks_go_on_page_by_page(world: World) -> None:
    browser, resident = _at_home()
    officer = serving(world, "reviewer")
    for _ in range(51):
        actions.looked(resident=resident, by=officer, why=Why.HANDLES, subject="")
    page = browser.get("/mine/looks/").content.decode()
    older = re.search(r"\?before=(\d+)", page)
    assert older and page.count("办理您的办件") == 50
    assert browser.get(f"/mine/looks/?before={older[1]}").content.decode().count("办理您的办件") == 1
    assert browser.get("/mine/looks/?before=x").status_code == 200


def test_too_many_codes_make_a_sender_wait_and_say_when(browser: Browser) -> None:
    own = phone()
    for _ in range(5):
        browser.post("/mine/enter/", {"phone": own})
    answer = browser.post("/mine/enter/", {"phone": own})
    assert (answer.status_code, answer["Retry-After"], own in answer.content.decode()) == (429, "600", True)
    fast = browser.post("/mine/enter/", {"phone": phone()}, headers={"Yangguang-Forms": limits.TOO_FAST})
    assert fast.status_code == 429


# Staff and residents never mix.


def test_whoever_logs_in_as_staff_is_no_resident_any_more(browser: Browser) -> None:
    come_in(browser, phone())
    user = with_password()
    browser.post("/account/log-in/", {"login_name": user.login_name, "password": PASSWORD, "code": code()})
    assert browser.get("/desk/").status_code == 200
    assert "resident" not in browser.session
    for page in PAGES:
        assert browser.get(f"/mine/{page}").status_code == 303
    browser.post("/account/log-out/")
    assert browser.get("/mine/").status_code == 303


def test_whoever_comes_in_as_a_resident_is_no_staff_any_more(browser: Browser) -> None:
    browser.force_login(with_password())
    assert browser.get("/desk/").status_code == 200
    come_in(browser, phone())
    assert browser.get("/mine/").status_code == 200
    assert "/account/log-in/" in browser.get("/desk/")["Location"]
    assert "/account/log-in/" in browser.get("/counter/recovery/")["Location"]


def test_a_session_gets_a_new_id_when_it_begins(browser: Browser) -> None:
    browser.get("/account/log-in/")
    session = browser.session
    session["x"] = "y"
    session.save()
    before = session.session_key
    come_in(browser, phone())
    assert browser.session.session_key != before
    assert "x" not in browser.session


@pytest.mark.parametrize(("quiet", "visits", "still"), [(29, 1, True), (31, 1, False), (25, 30, False)])
def test_a_session_ends_after_half_an_hour_and_after_twelve(quiet: int, visits: int, still: bool) -> None:
    with moved(START):
        browser, _resident = _at_home()
    for number in range(1, visits + 1):
        with moved(START + timedelta(minutes=quiet * number)):
            status = browser.get("/mine/").status_code
    assert status == (200 if still else 303)


def test_what_was_typed_when_the_session_ended_comes_back_to_its_person_alone() -> None:
    own, other = phone(), phone()
    with moved(START):
        browser, _resident = _at_home(own)
    with moved(START + timedelta(hours=1)):
        assert browser.post("/mine/data/name/", {"value": "欧阳雪樵"})["Location"] == "/mine/enter/"
        assert "您刚才填的内容保住了" in browser.get("/mine/enter/").content.decode()
        assert not Detail.objects.filter(kind=Kind.NAME).exists()
        assert come_in(browser, own) == "/mine/kept/"
        page = browser.get("/mine/kept/").content.decode()
        assert "欧阳雪樵" in page and 'action="/mine/data/name/"' in page
    with moved(START + timedelta(hours=2)):
        browser.post("/mine/data/name/", {"value": "欧阳雪樵"})
        assert come_in(browser, other) == "/mine/"
        assert browser.get("/mine/kept/")["Location"] == "/mine/"


# One's own.


def test_a_person_sees_who_looked_when_from_which_post_and_why(world: World) -> None:
    browser, resident = _at_home()
    officer = serving(world, "reviewer")
    actions.looked(resident=resident, by=officer, why=Why.HANDLES, subject="case:1")
    page = browser.get("/mine/looks/").content.decode()
    for words in ("县卫健委", "科员", "办理您的办件"):
        assert words in page
    assert officer.display_name not in page


def test_a_consent_is_given_and_taken_back_by_one_button_each() -> None:
    browser, resident = _at_home()
    browser.post("/mine/consents/cases/", {"say": "yes"})
    assert queries.consented(resident, Purpose.CASES)
    browser.post("/mine/consents/cases/", {"say": "no"})
    assert not queries.consented(resident, Purpose.CASES)
    assert browser.get("/mine/consents/credit/").status_code == 404


def test_a_place_and_a_field_are_subscribed_and_ended(world: World) -> None:
    browser, resident = _at_home()
    refused = browser.post("/mine/subscriptions/", {"channel": "phone", "domain": "hours"})
    assert (refused.status_code, "还没有同意" in refused.content.decode()) == (400, True)
    browser.post("/mine/consents/notices/", {"say": "yes", "then": "subscriptions"})
    town = world.village.parent_id
    assert "东升社区居委会" in browser.get(f"/mine/subscriptions/?place={town}").content.decode()
    browser.post("/mine/subscriptions/", {"channel": "phone", "place": world.village.pk})
    browser.post("/mine/subscriptions/", {"channel": "phone", "domain": "hours"})
    assert [name for _row, name in queries.subscriptions(resident)] == ["东升社区居委会", "办公时间和窗口变动"]
    other, _someone = _at_home()
    for row in Subscription.objects.all():
        other.post(f"/mine/subscriptions/{row.pk}/end/")
    assert len(queries.subscriptions(resident)) == 2
    for row in Subscription.objects.all():
        browser.post(f"/mine/subscriptions/{row.pk}/end/")
    assert queries.subscriptions(resident) == []


def test_a_number_needs_its_own_consent_and_what_was_typed_stays() -> None:
    browser, resident = _at_home()
    page = browser.post("/mine/data/number/", {"value": GOOD})
    assert (page.status_code, GOOD in page.content.decode()) == (400, True)
    assert "单独同意" in page.content.decode()
    assert browser.post("/mine/data/number/", {"value": GOOD, "agree": "on"}).status_code == 303
    for path in ("data/", "data/number/"):
        read = browser.get(f"/mine/{path}").content.decode()
        assert GOOD not in read and GOOD[1:17] not in read
    assert "1****************X" in browser.get("/mine/data/").content.decode()
    browser.post("/mine/data/number/", {"value": "", "agree": "on"})
    assert queries.has_number(resident)
    browser.post("/mine/data/number/", {"value": ""})
    assert not queries.has_number(resident) and not queries.consented(resident, Purpose.NUMBER)


def test_a_new_phone_ends_every_other_session_and_keeps_this_one() -> None:
    old, new = phone(), phone()
    browser, resident = _at_home(old)
    elsewhere = Browser()
    let_in(elsewhere, resident)
    browser.post("/mine/data/contact/", {"new": new})
    wrong = browser.post("/mine/data/contact/codes/", {"new": new, "old_code": "1", "new_code": "2"})
    assert wrong.status_code == 400
    browser.post("/mine/data/contact/", {"new": new})
    browser.post("/mine/data/contact/codes/", {"new": new, "old_code": code_to(old), "new_code": code_to(new)})
    assert new in browser.get("/mine/data/").content.decode()
    assert elsewhere.get("/mine/").status_code == 303


def test_the_export_is_a_file_of_ones_own() -> None:
    own = phone()
    browser, _resident = _at_home(own)
    answer = browser.post("/mine/data/export/")
    assert answer["Content-Disposition"] == 'attachment; filename="my-data.zip"'
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        assert own in packed.read("data.json").decode()


def test_erasing_says_first_what_goes_and_stays_and_ends_the_session() -> None:
    browser, resident = _at_home()
    page = browser.get("/mine/data/erasure/").content.decode()
    assert "会删掉，找不回来" in page and "会留下，以及为什么" in page
    assert browser.post("/mine/data/erasure/").status_code == 400
    assert Detail.objects.filter(resident=resident).exists()
    assert "账户已删除" in browser.post("/mine/data/erasure/", {"sure": "on"}).content.decode()
    assert not Detail.objects.filter(resident=resident).exists()
    assert browser.get("/mine/").status_code == 303


def test_a_recovery_asked_for_at_the_counter_is_seen_and_stopped_on_ones_own_page(world: World) -> None:
    lost, new = phone(), phone()
    resident = entered(lost)
    actions.agree(resident=resident, purpose=Purpose.NUMBER, by=resident)
    actions.correct(by=resident, kind=Kind.NUMBER, value=GOOD)
    counter = Browser()
    counter.force_login(serving(world, "editor"))
    typed = {"lost": lost, "number": GOOD, "new": new}
    counter.post("/counter/recovery/", typed)
    wrong = counter.post("/counter/recovery/", {**typed, "lost": phone(), "code": code_to(new)})
    assert "没有对上的账户" in wrong.content.decode()
    counter.post("/counter/recovery/", typed)
    done = counter.post("/counter/recovery/", {**typed, "code": code_to(new)})
    assert "已经受理，还没有换" in done.content.decode()
    mine = Browser()
    let_in(mine, resident)
    assert "有人在窗口要把这个账户换到新号码" in mine.get("/mine/").content.decode()
    assert "您在窗口要求换手机号" in mine.get("/mine/looks/").content.decode()
    mine.post("/mine/recovery/stop/")
    assert "换到新号码" not in mine.get("/mine/").content.decode()
    assert queries.recovery(resident) is None
    counter.force_login(with_password(Role.EDITOR, Role.REVIEWER))
    assert counter.get("/counter/recovery/").status_code == 403


def test_no_page_of_staff_leads_to_a_resident(world: World) -> None:
    routes = [str(route.pattern) for route in staff]
    assert routes
    assert [route for route in routes if re.search(r"resident|people|person|subscription|audience", route)] == []


def test_the_audit_of_a_visit_names_nobody(browser: Browser) -> None:
    own = phone()
    come_in(browser, own)
    browser.post("/mine/data/name/", {"value": "欧阳雪樵"})
    told = "".join(f"{row.actor_key}{row.verb}{row.subject}{row.reason}" for row in AuditRow.objects.all())
    assert "resident:" in told
    assert own not in told and "欧阳" not in told
