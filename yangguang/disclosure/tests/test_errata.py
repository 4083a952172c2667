"""Somebody says that a page is wrong: a code, three working days, an answer; who it was is known to nobody."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from yangguang.accounts.models import User
from yangguang.clocks import queries as clocks
from yangguang.disclosure import actions
from yangguang.disclosure.choices import Channel
from yangguang.disclosure.errors import Already, Forbidden, Invalid, Refused
from yangguang.disclosure.jobs import end_what_is_over
from yangguang.disclosure.models import Dropped, Erratum, ErratumContent
from yangguang.disclosure.queries import errata
from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.foundation.now import local_day, moved, now

WORDS = "第二段把“窗口”写成了“窗囗”。"


def told(world: World, words: str = WORDS, page: str = "about.html", ground: str = "wording", key: str = "") -> str:
    """An erratum; returns its code."""
    return actions.point_out(office=world.office, page=page, ground=ground, words=words, key=key).code


def test_an_erratum_gets_a_code_and_a_clock_of_three_working_days(world: World) -> None:
    found = actions.follow_erratum(code=told(world).lower())
    assert found is not None
    assert (found.page, found.ground, found.outcome) == ("about.html", "wording", "")
    [clock] = clocks.of(kind=errata.CLOCK, subject=str(found.erratum))
    assert (clock.rule.code, clock.rule.value, str(clocks.due(clock).day)) == ("website.fix", 3, "2026-03-12")
    assert actions.follow_erratum(code="AAAA-AAAA-AAAA-AAAA") is None


def test_the_same_form_sent_twice_is_one_erratum_with_one_code(world: World) -> None:
    assert told(world, key="k") == told(world, key="k")
    assert Erratum.objects.count() == 1


def test_what_was_said_of_a_page_lies_sealed_and_its_time_is_coarse(world: World) -> None:
    with moved(datetime(2026, 3, 9, 2, 17, 23, tzinfo=UTC)):
        told(world)
    erratum = Erratum.objects.get()
    assert (erratum.at.minute, erratum.at.second) == (0, 0)
    assert WORDS.encode() not in bytes(ErratumContent.objects.get().sealed)
    assert errata.read(erratum, viewer=world.editor) == WORDS
    with pytest.raises(Forbidden):
        errata.read(erratum, viewer=world.stranger)


def test_numbers_of_people_in_an_erratum_are_masked_before_it_is_stored(world: World) -> None:
    told(world, "这一页写着电话 13800138000。", ground="private")
    assert "13800138000" not in errata.read(Erratum.objects.get(), viewer=world.editor)


def test_a_denunciation_sent_as_an_erratum_is_dropped_and_only_counted(world: World) -> None:
    receipt = actions.point_out(office=world.office, page="", ground="wrong", words="村里李大妈家二胎是超生的。")
    assert receipt.code == ""
    assert "没有留下" in receipt.reply
    assert not Erratum.objects.exists()
    assert Dropped.objects.get().texts == 1


@pytest.mark.parametrize("page", ["w/abc/", "../etc/passwd", "13 800", "https://elsewhere.example/", "a" * 121])
def test_a_page_behind_a_code_or_outside_the_site_is_refused(world: World, page: str) -> None:
    with pytest.raises(Invalid, match="没有这样的网页"):
        told(world, page=page)


def test_the_grounds_of_an_erratum_are_closed(world: World) -> None:
    with pytest.raises(Invalid, match="选一项"):
        told(world, ground="neighbour")
    with pytest.raises(IntegrityError, match="erratum_ground_closed"), transaction.atomic():
        Erratum.objects.create(office=world.office, ground="x", code=b"1", key="0" * 32, at=now())
    with pytest.raises(IntegrityError, match="erratum_page_is_no_secret"), transaction.atomic():
        Erratum.objects.create(office=world.office, page="w/c/", ground="link", code=b"1", key="0" * 32, at=now())


def test_the_office_answers_once_and_the_clock_ends(world: World) -> None:
    code = told(world)
    erratum = Erratum.objects.get()
    with pytest.raises(Forbidden):
        actions.amend(erratum=erratum, outcome="mended", words="改了。", by=world.stranger)
    with pytest.raises(Invalid):
        actions.amend(erratum=erratum, outcome="mended", words=" ", by=world.editor)
    with pytest.raises(Refused, match="私人家庭生活"):
        actions.amend(erratum=erratum, outcome="right", words="李四家二胎是超生的。", by=world.editor)
    actions.amend(erratum=erratum, outcome="mended", words="已改成“窗口”。", by=world.editor)
    found = actions.follow_erratum(code=code)
    assert found is not None
    assert (found.outcome, found.words) == ("mended", "已改成“窗口”。")
    assert clocks.of(kind=errata.CLOCK, subject=str(erratum.pk))[0].standing.closed_on == local_day(now())
    with pytest.raises(Already):
        actions.amend(erratum=erratum, outcome="right", words="再答一次。", by=world.editor)


def test_counts_say_how_long_and_how_many_are_late_and_nothing_else(world: World) -> None:
    told(world)
    told(world, ground="link")
    actions.amend(erratum=Erratum.objects.order_by("pk")[0], outcome="mended", words="改了。", by=world.editor)
    later = MONDAY + timedelta(days=7)
    found = {each.ground: each for each in errata.counts(since=MONDAY, on=later)}
    first, second = found["wording"], found["link"]
    assert (first.received, first.answered, first.waiting, first.late, first.longest) == (1, 1, 0, 0, 0)
    assert (second.received, second.answered, second.waiting, second.late, second.longest) == (1, 0, 1, 1, 7)


def test_words_of_an_answered_erratum_are_erased_after_thirty_days(world: World) -> None:
    code = told(world)
    erratum = Erratum.objects.get()
    with pytest.raises(Refused, match="还没有答复"):
        actions.erase_erratum(erratum=erratum, by=world.publisher)
    actions.amend(erratum=erratum, outcome="mended", words="改了。", by=world.editor)
    with moved(MONDAY + timedelta(days=32)):
        end_what_is_over()
        found = actions.follow_erratum(code=code)
    assert not ErratumContent.objects.exists()
    assert found is not None
    assert (found.outcome, found.words) == ("mended", "")


def _typed(world: World, *, by: User, read_back: bool = True) -> str:
    typed = actions.Typed(channel=Channel.PHONE, counter=world.office, read_back_at=now() if read_back else None)
    return actions.point_out(
        office=world.office, page="", ground="wording", words=WORDS, typed=typed, by=by, key="k"
    ).code


def test_an_erratum_said_by_phone_is_typed_in_by_an_officer_of_that_counter_and_read_back(world: World) -> None:
    with pytest.raises(Forbidden):
        _typed(world, by=world.stranger)
    with pytest.raises(Invalid, match="还没有读给本人听"):
        _typed(world, by=world.editor, read_back=False)
    assert not Erratum.objects.exists()
    assert _typed(world, by=world.editor) == _typed(world, by=world.editor)
    erratum = Erratum.objects.get()
    assert (erratum.channel, erratum.taken_by) == ("phone", world.editor)


def test_the_database_keeps_no_erratum_typed_in_without_an_officer_and_a_reading_back(world: World) -> None:
    told(world)
    first = Erratum.objects.get()
    for channel, by, read in (("phone", None, None), ("web", world.editor, now()), ("counter", world.editor, None)):
        with pytest.raises(IntegrityError, match="erratum_typed_in_was_read_back"), transaction.atomic():
            Erratum.objects.create(
                office=first.office, ground="wording", channel=channel, taken_by=by, read_back_at=read, at=first.at,
                code=b"x", key=uuid4(),
            )  # fmt: skip
