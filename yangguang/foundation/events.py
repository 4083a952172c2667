"""Events as jobs in the action's own transaction; each (event, listener) takes effect once."""

from collections.abc import Callable, Iterator

from django.db import IntegrityError, transaction
from procrastinate.contrib.django import app

from yangguang.foundation.models import Delivery, Event
from yangguang.foundation.now import now

Payload = dict[str, object]
Listener = Callable[[Payload], None]
DELIVER = "foundation.deliver"  # the task in `jobs`, named so that nothing here imports what stands above
_listeners: dict[str, dict[str, Listener]] = {}
_wants: dict[tuple[str, str], Callable[[Payload], bool] | None] = {}


def subscribe(name: str, listener: str, function: Listener, *, wants: Callable[[Payload], bool] | None = None) -> None:
    """Let an upper room hear a lower room's event; called from `apps.py`. `listener` is a permanent id.

    `wants` looks at the payload alone: what it declines makes no work for anyone.
    """
    _listeners.setdefault(name, {})[listener] = function
    _wants[name, listener] = wants


def announce(name: str, *, payload: Payload) -> Event:
    """Insert an event, and a job where somebody listens, in the caller's transaction; the payload holds no content."""
    event = Event.objects.create(name=name, payload=payload, at=now())
    if any(_hearing(event)):
        app.configure_task(DELIVER).defer(event_id=event.pk)
    return event


def take_all(*, event_id: int) -> None:
    """Let every listener hear an event, each by itself; what one of them raises is raised after all were asked."""
    event, faults = Event.objects.get(pk=event_id), list[Exception]()
    for listener in _hearing(event):
        try:
            take(event_id=event_id, listener=listener)
        except Exception as fault:
            faults.append(fault)
    if faults:
        raise faults[0]


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


def _hearing(event: Event) -> Iterator[str]:
    """Who hears an event, by name."""
    for listener in _listeners.get(event.name, {}):
        wants = _wants.get((event.name, listener))
        if wants is None or wants(event.payload):
            yield listener


def deliver_pending() -> int:
    """Let every listener hear every event it has not heard, here and now; returns how many deliveries were made."""
    made, seen = 0, -1
    while seen != made:
        seen = made
        for name, listeners in _listeners.items():
            for listener in listeners:
                heard = Delivery.objects.filter(listener=listener).values("event_id")
                waiting = Event.objects.filter(name=name).exclude(pk__in=heard).order_by("pk")
                for event in list(waiting):
                    made += listener in _hearing(event) and take(event_id=event.pk, listener=listener)
    return made
