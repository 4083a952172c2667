"""The desk of ratings: found, verified, mended, put off, called back; slips, counters, appeals; never who it was."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from yangguang.accounts.models import Grant, Role, User
from yangguang.accounts.tests.people import Browser
from yangguang.cases.tests.world import MONDAY, World, build
from yangguang.foundation.now import moved, now
from yangguang.ratings import actions, queries
from yangguang.ratings.actions import Said
from yangguang.ratings.models import Counter, Rating, Ticket
from yangguang.ratings.sources import Source
from yangguang.ratings.tests.world import NAMED, TUESDAY, Handled, counter, handle, rated, visit

PHONE = "13812345678"


@pytest.fixture
def offices(db: None, settings: Settings) -> Iterator[World]:
    """The offices of `cases`, where one rating alone may be shown."""
    settings.RATINGS_DESK_LEAST = 1
    with moved(MONDAY):
        yield build()


@pytest.fixture
def bad(offices: World) -> Iterator[tuple[Handled, Rating]]:
    """A bad rating with a phone, on the morning after."""
    handled = handle(offices)
    rating = rated(handled, NAMED)
    with moved(TUESDAY):
        actions.begin_what_is_due()
        yield handled, rating


def _of(user: User) -> Client:
    browser = Browser()
    browser.force_login(user)
    return browser


def _deed(rating: Rating, deed: str) -> str:
    return reverse("web:rating-deed", args=[rating.key, deed])


def _text(page: object) -> str:
    return str(page.content.decode())  # type: ignore[attr-defined]  # an answer


def test_a_bad_rating_goes_over_the_desk_from_the_queue_to_its_mend(
    offices: World, bad: tuple[Handled, Rating]
) -> None:
    handled, rating = bad
    clerk = _of(offices.clerk)
    queue = _text(clerk.get(reverse("web:ratings")))
    assert "非常不满意" in queue
    assert str(rating.key) in queue
    page = _text(clerk.get(reverse("web:rating", args=[rating.key])))
    assert "等了三个星期" in page
    assert _deed(rating, "mend") not in page  # verified first
    assert clerk.post(_deed(rating, "verify"), {}).status_code == 400
    assert clerk.post(_deed(rating, "verify"), {"finding": "founded"}).status_code == 302
    assert clerk.get(_deed(rating, "verify")).status_code == 404
    empty = clerk.post(_deed(rating, "mend"), {"kind": "mended", "words": ""})
    assert "请写改了什么" in _text(empty)
    mended = {"kind": "mended", "words": "已加开一个窗口。", "public": "on"}
    assert clerk.post(_deed(rating, "mend"), mended).status_code == 302
    assert clerk.post(_deed(rating, "mend"), mended).status_code == 404
    assert "现在没有等办的评价" in _text(clerk.get(reverse("web:ratings")))
    found = actions.follow(code=handled.code)
    assert found is not None
    assert [answer.words for answer in found.answers] == ["已加开一个窗口。"]
    assert found.public


def test_what_is_refused_is_said_and_what_was_typed_stands_in_the_form(
    offices: World, bad: tuple[Handled, Rating]
) -> None:
    _handled, rating = bad
    clerk = _of(offices.clerk)
    clerk.post(_deed(rating, "verify"), {"finding": "founded"})
    for words in ("她家超生，不用理。", "字" * 1001, "a\x00b"):
        answer = clerk.post(_deed(rating, "mend"), {"kind": "mended", "words": words})
        assert answer.status_code == 400
        assert 'role="alert"' in _text(answer)
    script = "<script>alert(1)</script>𠮷😀\u202e"
    answer = clerk.post(_deed(rating, "mend"), {"kind": "nothing", "words": script})
    assert "<script>alert" not in _text(answer)
    assert "𠮷😀" in _text(answer)


def test_it_is_put_off_once_with_a_reason_and_a_head(offices: World, bad: tuple[Handled, Rating]) -> None:
    _handled, rating = bad
    clerk = _of(offices.clerk)
    clerk.post(_deed(rating, "verify"), {"finding": "partly"})
    page = _text(clerk.get(_deed(rating, "put-off")))
    assert "王五" in page
    sent = {"delay": "system", "value": "5", "words": "要改系统。", "approver": str(offices.head.pk)}
    assert clerk.post(_deed(rating, "put-off"), sent | {"approver": str(offices.clerk.pk)}).status_code == 400
    assert clerk.post(_deed(rating, "put-off"), sent).status_code == 302
    assert "已经登记过一次延期" in _text(clerk.post(_deed(rating, "put-off"), sent))


def test_the_contact_is_opened_elsewhere_for_a_reason_and_the_call_is_written_down(
    offices: World, bad: tuple[Handled, Rating]
) -> None:
    handled, rating = bad
    above = _of(offices.top_clerk)
    assert "等您回访" in _text(above.get(reverse("web:ratings")))
    assert PHONE not in _text(above.get(reverse("web:rating", args=[rating.key])))
    assert above.post(_deed(rating, "contact"), {}).status_code == 400
    assert PHONE in _text(above.post(_deed(rating, "contact"), {"why": "call"}))
    assert above.post(_deed(rating, "call"), {"reached": "reached", "words": "希望按时开门。"}).status_code == 302
    assert "等您回访" not in _text(above.get(reverse("web:ratings")))
    seen = _text(_of(offices.clerk).get(reverse("web:rating", args=[rating.key])))
    assert "希望按时开门" in seen
    assert PHONE not in seen
    told = _text(Client().post("/ratings/follow/", {"code": handled.code}, secure=True))
    assert "县卫健委看了您留的联系方式：打电话回访" in told


@pytest.mark.parametrize("who", ["other_clerk", "custodian"])
def test_whoever_has_no_part_in_it_finds_nothing_there(offices: World, bad: tuple[Handled, Rating], who: str) -> None:
    _handled, rating = bad
    stranger = _of(getattr(offices, who))
    missing = reverse("web:rating", args=["00000000-0000-4000-8000-000000000000"])
    none = stranger.get(missing)
    for path in (reverse("web:rating", args=[rating.key]), _deed(rating, "verify"), _deed(rating, "contact")):
        answer = stranger.get(path)
        assert answer.status_code == 404
        assert _text(answer).replace(path[1:], "") == _text(none).replace(missing[1:], "")
    for deed in ("contact", "call"):
        assert _of(offices.clerk).get(_deed(rating, deed)).status_code == 404


def test_no_page_of_the_desk_leads_to_the_case_or_to_the_order_in_which_they_came(
    offices: World, bad: tuple[Handled, Rating]
) -> None:
    handled, rating = bad
    pages = [_text(_of(offices.clerk).get(path)) for path in (
        reverse("web:ratings"), reverse("web:rating", args=[rating.key]), reverse("web:desk"),
    )]  # fmt: skip
    for page in pages:
        assert handled.case.number not in page
        assert handled.code not in page
        assert f"/ratings/{rating.pk}/" not in page


def test_slips_are_typed_in_one_by_one_with_their_number(offices: World) -> None:
    codes = [visit(offices), visit(offices)]
    beside = _of(offices.other_clerk)
    done = "0"
    for at, code in enumerate(codes, start=1):
        assert 'name="attitude"' in _text(beside.post(reverse("web:slip"), {"code": code, "done": done}))
        sent = {"code": code, "done": done, "at": "slip", "level": "bad", "reasons": ["absent"]}
        page = _text(beside.post(reverse("web:slip"), sent))
        assert f"这一叠已录 {at} 张" in page
        done = re.findall(r'name="done" value="(\d+)"', page)[0]
        assert "已经用过" in _text(beside.post(reverse("web:slip"), sent))
    assert Rating.objects.filter(channel="paper", level="bad").count() == 2
    refused = _of(offices.clerk).post(reverse("web:slip"), {"code": visit(offices)})
    assert "不能由被评价机构的人录入" in _text(refused)


def test_a_table_of_slips_says_how_many_or_what_is_wrong_where(offices: World) -> None:
    def sent(*lines: str) -> str:
        data = "\n".join(["评价码,等级", *lines]).encode()
        file = SimpleUploadedFile("slips.csv", data)
        return _text(_of(offices.other_clerk).post(reverse("web:slips"), {"table": file}))

    code = visit(offices)
    assert "第 3 行" in sent(f"{code},5", "AAAA,5")
    assert not Rating.objects.exists()
    assert "录入了 1 张" in sent(f"{code},5")


def test_counters_are_registered_and_their_slips_printed_by_their_own_office(offices: World) -> None:
    Grant.objects.create(user=offices.clerk, role=Role.EDITOR, at=now())
    clerk, where = _of(offices.clerk), reverse("web:counters", args=[offices.office.pk])
    assert "请填窗口名称" in _text(clerk.post(where, {"name": " "}))
    assert clerk.post(where, {"name": "二号窗口"}).status_code == 302
    path = reverse("web:print-slips", args=[Counter.objects.get().pk])
    assert clerk.post(path, {"number": "61"}).status_code == 400
    answer = clerk.post(path, {"number": "7"})
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    assert "no-store" in answer["Cache-Control"]
    assert Ticket.objects.count() == 7
    assert "今天印了 7 张" in _text(clerk.get(where))
    assert _of(offices.top_clerk).post(path, {"number": "1"}).status_code == 400
    assert Ticket.objects.count() == 7


def test_an_appeal_is_read_and_answered_by_the_office_above(offices: World) -> None:
    receipt = actions.rate(code=visit(offices), said=Said("very_good"), channel="qr", source=Source(own_network=True))
    actions.appeal(code=receipt.follow, words="我用的是大厅的无线网。")
    with moved(TUESDAY):
        [waiting] = queries.to_decide(viewer=offices.top_clerk)
        path = reverse("web:rating-appeal", args=[waiting.appeal])
        above = _of(offices.top_clerk)
        assert path in _text(above.get(reverse("web:ratings")))
        assert "我用的是大厅的无线网" in _text(above.get(path))
        assert above.post(path, {"lifted": "yes", "words": ""}).status_code == 400
        assert _of(offices.clerk).get(path).status_code == 404
        assert above.post(path, {"lifted": "yes", "words": "予以计入。"}).status_code == 302
        assert "已经答复过" in _text(above.get(path))
        told = Client().post("/ratings/follow/", {"code": receipt.follow}, secure=True)
    assert "予以计入" in _text(told)


def test_the_office_appeals_for_a_day_of_which_it_sees_the_number(offices: World) -> None:
    counter(offices)
    for _ in range(2):
        actions.rate(code=visit(offices), said=Said("good"), channel="qr", source=Source(own_network=True))
    path = reverse("web:ratings-left-out", args=[offices.office.pk])
    with moved(MONDAY + timedelta(days=1)):
        clerk = _of(offices.clerk)
        assert "从机构自己的网络评价" in _text(clerk.get(path))
        sent = {"which": "2026-03-09,own_network", "words": "大厅的无线网给来办事的人用。"}
        assert clerk.post(path, sent).status_code == 302
        assert "已申诉" in _text(clerk.get(path))
        assert clerk.post(path, sent).status_code == 400
        assert _of(offices.top_clerk).get(path).status_code == 403
