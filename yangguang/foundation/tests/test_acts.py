"""An action is one transaction, one check, one audit row."""

import pytest

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
