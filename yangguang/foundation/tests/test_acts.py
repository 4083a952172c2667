"""An action is one transaction, one check, one audit row."""

import pytest
from django.db import connection

from yangguang.foundation import events
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Refused
from yangguang.foundation.models import AuditRow, Delivery, Event

heard: list[object] = []


@action("test.hang")
def hang(*, by: Actor, reason: str = "") -> Event:
    return events.announce("Hung", payload={"board": 7})


@action("test.refuse")
def refuse(*, by: Actor) -> Event:
    events.announce("Hung", payload={"board": 8})
    raise Refused("不可以。")


@pytest.mark.django_db
def test_an_action_leaves_who_when_what_why_and_result() -> None:
    event = hang(by=SYSTEM, reason="演示")
    row = AuditRow.objects.get(verb="test.hang")
    assert (row.actor_key, row.verb, row.reason, row.result) == ("system", "test.hang", "演示", "done")
    assert row.subject == f"foundation.event:{event.pk}"


@pytest.mark.django_db
def test_a_refused_action_leaves_nothing_but_its_audit_row() -> None:
    with pytest.raises(Refused):
        refuse(by=SYSTEM)
    assert not Event.objects.filter(name="Hung").exists()
    assert AuditRow.objects.get(verb="test.refuse").result == "refused"


@pytest.mark.django_db
def test_a_listener_hears_an_event_once() -> None:
    heard.clear()
    events.subscribe("Hung", "test.listener", heard.append)
    events.deliver_pending()
    event = hang(by=SYSTEM)
    assert events.deliver_pending() == 1
    assert events.take(event_id=event.pk, listener="test.listener") is False
    assert heard == [{"board": 7}]
    assert Delivery.objects.filter(listener="test.listener").count() == 1


@pytest.mark.django_db
def test_an_event_makes_one_job_and_none_where_nobody_wants_it() -> None:
    def jobs() -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = %s", [events.DELIVER])
            return int(cursor.fetchone()[0])

    heard.clear()
    for name in ("test.one", "test.other"):
        events.subscribe("Raised", name, heard.append, wants=lambda payload: payload.get("board") == 7)
    before = jobs()
    events.announce("Raised", payload={"board": 8})
    assert (jobs(), events.deliver_pending()) == (before, 0)
    wanted = events.announce("Raised", payload={"board": 7})
    assert jobs() == before + 1
    events.take_all(event_id=wanted.pk)
    events.take_all(event_id=wanted.pk)
    assert heard == [{"board": 7}] * 2


@pytest.mark.django_db
def test_a_listener_that_fails_keeps_no_other_from_hearing_and_hears_again_alone() -> None:
    heard.clear()
    broken = [True]

    def fails(payload: events.Payload) -> None:
        if broken:
            raise ValueError
        heard.append({"late": payload["board"]})

    events.subscribe("Lowered", "test.fails", fails)
    events.subscribe("Lowered", "test.hears", heard.append)
    event = events.announce("Lowered", payload={"board": 7})
    with pytest.raises(ValueError):
        events.take_all(event_id=event.pk)
    assert heard == [{"board": 7}]
    broken.clear()
    events.take_all(event_id=event.pk)
    assert heard == [{"board": 7}, {"late": 7}]
