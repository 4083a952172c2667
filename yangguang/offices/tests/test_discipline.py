"""Trainings, talks and certificates are public as counts and dates: nobody's marks, numbers or talks."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.now import moved, now
from yangguang.offices import actions
from yangguang.offices.errors import Invalid, NotInForce, Refused
from yangguang.offices.models import Certificate, CertificateKind, Position, Talk, TalkLevel, Training
from yangguang.offices.queries import in_post
from yangguang.offices.tests.conftest import FIRST, County, officer

DAY = date(2026, 3, 2)


@pytest.fixture
def post(county: County) -> Position:
    """A post of the town office."""
    return actions.appoint(office=county.town, officer=officer(), title="主任", on=FIRST, by=SYSTEM)


@pytest.fixture(autouse=True)
def monday() -> Any:
    """All of it on 9 March 2026."""
    with moved(date(2026, 3, 9)):
        yield


def certified(post: Position, first: date, last: date) -> Certificate:
    """An enforcement licence of a post's holder."""
    return actions.certify(position=post, kind=CertificateKind.ENFORCEMENT, first_day=first, last_day=last, by=SYSTEM)


def test_what_was_held_is_published_newest_first(county: County) -> None:
    for day in (DAY, DAY + timedelta(days=2)):
        actions.train(office=county.town, day=day, topic="一次性告知", minutes=90, officers=6, by=SYSTEM)
    actions.hold_talk(office=county.town, day=DAY, level=TalkLevel.REMINDER, topic="节前纪律", by=SYSTEM)
    published = in_post.published([county.town])[county.town.pk]
    assert [row.day.day for row in published.trainings] == [4, 2]
    assert [row.topic for row in published.talks] == ["节前纪律"]


@pytest.mark.parametrize(
    "change", [{"day": date(2026, 3, 10)}, {"minutes": 0}, {"officers": 0}, {"topic": " "}, {"topic": "其妻参加"}]
)
def test_a_training_that_cannot_have_been_is_not_written_down(county: County, change: dict[str, Any]) -> None:
    told: dict[str, Any] = {"day": DAY, "topic": "一次性告知", "minutes": 90, "officers": 6}
    with pytest.raises(Invalid):
        actions.train(office=county.town, by=SYSTEM, **told | change)


def test_a_visitor_writes_nothing_down(county: County, post: Position) -> None:
    with pytest.raises(Refused):
        actions.train(office=county.town, day=DAY, topic="纪律", minutes=90, officers=6, by=VISITOR)
    with pytest.raises(Refused):
        actions.hold_talk(office=county.town, day=DAY, level=TalkLevel.ROUTINE, topic="纪律", by=VISITOR)
    with pytest.raises(Refused):
        actions.certify(position=post, kind=CertificateKind.NURSE, first_day=DAY, last_day=DAY, by=VISITOR)


def test_nobody_who_took_part_or_was_talked_to_can_be_written_down() -> None:
    kept = {"id", "office", "day", "topic", "at", "by"}
    assert {field.name for field in Training._meta.get_fields()} == kept | {"minutes", "officers"}
    assert {field.name for field in Talk._meta.get_fields()} == kept | {"level"}
    assert {field.name for field in Certificate._meta.get_fields()} == {
        "id", "position", "kind", "first_day", "last_day", "at", "by",
    }  # fmt: skip


def test_a_certificate_is_shown_while_it_is_valid_and_its_end_is_said_before(county: County, post: Position) -> None:
    certified(post, DAY, date(2026, 6, 30))
    on = {"valid": date(2026, 6, 30), "over": date(2026, 7, 1), "early": date(2026, 4, 30), "warned": date(2026, 5, 1)}
    assert len(in_post.published([county.town], on=on["valid"])[county.town.pk].certificates) == 1
    assert in_post.published([county.town], on=on["over"])[county.town.pk].certificates == []
    assert in_post.ending(county.town, on=on["early"]) == []
    assert [row.last_day for row in in_post.ending(county.town, on=on["warned"])] == [date(2026, 6, 30)]
    certified(post, date(2026, 7, 1), date(2029, 6, 30))
    assert in_post.ending(county.town, on=on["warned"]) == []


def test_a_certificate_ends_after_it_begins_and_belongs_to_a_post_that_is_held(post: Position) -> None:
    with pytest.raises(Invalid, match="早于首日"):
        certified(post, DAY, DAY - timedelta(days=1))
    actions.end_position(position=post, on=DAY, by=SYSTEM)
    with pytest.raises(NotInForce):
        certified(post, DAY, DAY)


def test_the_database_refuses_what_says_nothing(county: County, post: Position) -> None:
    common = {"at": now(), "by": "x"}
    with pytest.raises(IntegrityError, match="training_says"), transaction.atomic():
        Training.objects.create(office=county.town, day=DAY, topic="", minutes=1, officers=1, **common)
    with pytest.raises(IntegrityError, match="talk_says"), transaction.atomic():
        Talk.objects.create(office=county.town, day=DAY, topic="纪律", level="worst", **common)
    with pytest.raises(IntegrityError, match="certificate_lasts"), transaction.atomic():
        Certificate.objects.create(position=post, kind="nurse", first_day=DAY, last_day=FIRST, **common)
    with pytest.raises(IntegrityError, match="certificate_kind"), transaction.atomic():
        Certificate.objects.create(position=post, kind="marks", first_day=DAY, last_day=DAY, **common)
