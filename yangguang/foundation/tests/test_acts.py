"""An action is one transaction, one check, one audit row."""

from collections.abc import Callable

import pytest
from django.db import connection

from yangguang.foundation import audit, events
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Refused
from yangguang.foundation.models import AuditLink, AuditRow, Delivery, Event

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
def test_the_sealer_chains_rows_and_finds_them_unbent() -> None:
    audit.seal()
    before = AuditLink.objects.count()
    for _ in range(3):
        hang(by=SYSTEM)
    assert audit.seal() == 3
    assert audit.seal() == 0
    assert AuditLink.objects.count() == before + 3
    assert audit.verify() == []


def test_an_edited_audit_row_is_named(committed: str, owner_sql: Callable[[str], object]) -> None:
    for _ in range(3):
        hang(by=SYSTEM)
    audit.seal()
    second = AuditRow.objects.filter(verb="test.hang").order_by("id")[1].pk
    connection.close()
    owner_sql("ALTER TABLE foundation_auditrow DISABLE TRIGGER append_only")
    owner_sql(f"UPDATE foundation_auditrow SET actor_key = 'someone else' WHERE id = {second}")
    assert audit.verify() == [second]
