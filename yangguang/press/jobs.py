"""What the press does when something happened below: remember which pages are stale, and print soon after."""

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from yangguang.disclosure import events as disclosure
from yangguang.disclosure import queries as walls
from yangguang.foundation.events import Payload, subscribe
from yangguang.press import actions

_SLICED = (disclosure.POSTED, disclosure.CLOSED, disclosure.TAKEN_DOWN)
_OTHERS = (disclosure.OBJECTED, disclosure.DECIDED, disclosure.REMOVED, disclosure.WITHDRAWN)


def listen() -> None:
    """Hear every event that changes a public page."""
    for name in (*_SLICED, *_OTHERS):
        subscribe(name, "press.stale", note)


def note(payload: Payload) -> None:
    """Mark the pages of a notice and of the places on whose boards it stands, and wake the press."""
    notice = int(str(payload["notice"]))
    places = walls.places_of(notice=notice, slices=payload.get("slices"))
    actions.mark_stale("county", f"notice:{notice}", *(f"place:{place}" for place in places))
    try:
        with transaction.atomic():  # a refused insert must not spoil the delivery's own transaction
            publish.defer()
    except AlreadyEnqueued:
        return  # a waiting job will see these keys too


@app.task(name="press.publish", queueing_lock="press.publish", retry=3)
def publish() -> None:
    """Print and put out what is stale."""
    actions.publish_stale()


@app.periodic(cron="* * * * *")
@app.task(name="press.sweep", queueing_lock="press.sweep")
def sweep(timestamp: int) -> None:
    """Finish what a crash left, and print what still waits."""
    actions.publish_stale()
