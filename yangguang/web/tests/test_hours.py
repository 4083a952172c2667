"""Hours on the pages: opened after they were shown, chosen by code and at the counter, closed with a word."""

from collections.abc import Callable
from datetime import date, time, timedelta

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.cases import actions, queries
from yangguang.cases.models import Case, Slot
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.foundation.events import deliver_pending
from yangguang.foundation.now import moved
from yangguang.outbox.models import Message
from yangguang.residents import actions as residents
from yangguang.residents.models import Purpose
from yangguang.residents.tests.people import entered, phone, sent_to
from yangguang.web import telling
from yangguang.web.tests.test_cases import a_case, act, buttons, followed

Desk = Callable[[User], Browser]
TUESDAY = MONDAY + timedelta(days=1)
TYPED = {"day": "2026-04-20", "opens": "9:00", "closes": "10:30", "seats": "2", "until": "2026-05-11"}


def _open(world: World, *, day: date = TUESDAY, hour: int = 9) -> Slot:
    return actions.open_slot(
        office=world.office, day=day, opens=time(hour), closes=time(hour + 1), seats=1, by=world.editor
    )  # fmt: skip


def test_a_series_is_put_in_place_only_as_it_was_shown(world: World, desk_of: Desk) -> None:
    desk, way = desk_of(world.editor), f"/offices/{world.office.pk}/hours/"
    shown = desk.post(way, TYPED).content.decode()
    assert shown.count("✓ 开放") == 3
    assert "放假" in shown
    assert not Slot.objects.exists()
    seen = "2026-04-20|9:00|10:30|2|2026-05-11"
    assert f'name="seen" value="{seen}"' in shown
    changed = desk.post(way, {**TYPED, "seats": "5", "seen": seen}).content.decode()
    assert "还没有开放" in changed
    assert not Slot.objects.exists()
    for _twice in range(2):
        assert desk.post(way, {**TYPED, "seen": seen}).status_code == 302
    assert Slot.objects.count() == 3
    assert "约了 0 个，共 2 个位" in desk.get(way).content.decode()
    wrong = desk.post(way, {**TYPED, "closes": "9:00"}).content.decode()
    assert "结束要晚于开始" in wrong
    assert "<title>错误：" in wrong


def test_by_the_code_an_hour_is_chosen_moved_given_back_and_put_into_a_calendar(world: World) -> None:
    code, case = a_case(world)
    early, late = _open(world), _open(world, hour=14)
    assert "book" in buttons(followed(code))
    done = act(code, "book", slot=str(early.pk))
    assert "约好了，写在上面" in done
    assert "09:00—10:00" in done
    assert "09:00—10:00" in act(code, "book", slot=str(early.pk))
    act(code, "book", slot=str(late.pk))
    assert queries.coming(early) == []
    kept = Browser().post("/follow/case/hour/", {"code": code})
    assert kept["Content-Type"].startswith("text/calendar")
    text = kept.content.decode()
    for line in ("DTSTART:20260310T060000Z", "DTEND:20260310T070000Z", "LOCATION:县卫健委", case.number):
        assert line in text
    assert "出生医学证明" not in text
    assert "取消了" in act(code, "let_go")
    assert Browser().post("/follow/case/hour/", {"code": code}).status_code == 404
    assert "刚被约满或者关了" in act(code, "book", slot="x")
    assert "请选一个时间" in act(code, "book")


def test_a_full_or_strange_hour_is_not_chosen_and_the_page_says_so(world: World) -> None:
    one, _case = a_case(world)
    other, _other = a_case(world)
    only = _open(world)
    act(one, "book", slot=str(only.pk))
    assert "book" not in buttons(followed(other))
    assert "刚被约满或者关了" in act(other, "book", slot=str(only.pk))
    assert len(queries.coming(only)) == 1


def test_at_the_counter_an_officer_chooses_and_gives_back_for_who_phones(world: World, desk_of: Desk) -> None:
    _code, case = a_case(world)
    slot, desk, way = _open(world), desk_of(world.editor), f"/desk/cases/{case.pk}/hour/"
    assert way in desk.get(f"/desk/cases/{case.pk}/").content.decode()
    assert desk.post(way, {"slot": str(slot.pk)}).status_code == 302
    assert queries.coming(slot) == [case]
    assert "09:00—10:00" in desk.get(way).content.decode()
    assert desk.post(way, {"leave": "on"}).status_code == 302
    assert queries.coming(slot) == []


def _keeps(code: str, case: Case) -> str:
    """Somebody who keeps a case and agreed to messages: their number."""
    own = phone()
    resident = entered(own)
    residents.agree(resident=resident, purpose=Purpose.CASES, by=resident)
    residents.keep_code(by=resident, of=case.subject, code=code)
    return own


def test_a_closed_hour_is_told_on_the_page_and_to_who_agreed_to_messages(world: World, desk_of: Desk) -> None:
    code, case = a_case(world)
    own, slot = _keeps(code, case), _open(world, day=MONDAY + timedelta(days=3))
    act(code, "book", slot=str(slot.pk))
    desk, way = desk_of(world.editor), f"/hours/{slot.pk}/end/"
    assert case.number in desk.get(way).content.decode()
    assert Slot.objects.filter(closing=None).exists()
    assert desk.post(way).status_code == 302
    assert desk.post(way).status_code == 404
    deliver_pending()
    [words] = sent_to(own, "case.hour_off")
    assert case.number in words
    text = followed(code)
    assert "单位取消了，可以另选" in text
    assert "let_go" not in buttons(text)


def test_the_day_before_who_comes_is_reminded_once_and_who_moved_or_gave_back_is_not(world: World) -> None:
    code, case = a_case(world)
    own = _keeps(code, case)
    early, late = _open(world), _open(world, day=MONDAY + timedelta(days=2))
    act(code, "book", slot=str(early.pk))
    act(code, "book", slot=str(late.pk))
    telling.due_soon()
    assert not Message.objects.filter(template="case.hour").exists()
    with moved(TUESDAY):
        telling.due_soon()
        telling.due_soon()
        [words] = sent_to(own, "case.hour")
    assert "3月11日" in words
