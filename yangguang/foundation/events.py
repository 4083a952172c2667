"""Events as jobs in the action's own transaction; each (event, listener) takes effect once."""

from collections.abc import Callable

from django.db import IntegrityError, transaction
from procrastinate.contrib.django import app

from yangguang.foundation.models import Delivery, Event
from yangguang.foundation.now import now

Payload = dict[str, object]
Listener = Callable[[Payload], None]
DELIVER = "foundation.deliver"  # the task in `jobs`, named so that nothing here imports what stands above
_listeners: dict[str, dict[str, Listener]] = {}


def subscribe(name: str, listener: str, function: Listener) -> None:
    """Let an upper room hear a lower room's event; called from `apps.py`. `listener` is a permanent id."""
    _listeners.setdefault(name, {})[listener] = function


def announce(name: str, *, payload: Payload) -> Event:
    """Insert an event and one job per listener in the caller's transaction. The payload holds ids, never content."""
    event = Event.objects.create(name=name, payload=payload, at=now())
    for listener in _listeners.get(name, {}):
        app.configure_task(DELIVER).defer(event_id=event.pk, listener=listener)
    return event


def take(*, event_id: int, listener: str) -> bool:
    """Let one listener hear one event; False when it already had."""
    event = Event.objects.get(pk=event_id)
    try:
        with transaction.atomic():
            Delivery.objects.create(event=event, listener=listener, at=now())
            _listeners[event.name][listener](event.payload)
    except IntegrityError:
        if Delivery.objects.filter(event=event, listener=listener).exists():
            return False
        raise
    return True


def deliver_pending() -> int:
    """Let every listener hear every event it has not heard, here and now; returns how many deliveries were made."""
    made, seen = 0, -1
    while seen != made:
        seen = made
        for name, listeners in _listeners.items():
            for listener in listeners:
                heard = Delivery.objects.filter(listener=listener).values("event_id")
                waiting = Event.objects.filter(name=name).exclude(pk__in=heard).order_by("pk")
                for event_id in list(waiting.values_list("pk", flat=True)):
                    made += take(event_id=event_id, listener=listener)
    return made
