"""What web does when something happened below: keep search in step, tell people of their cases; and clear sessions."""

from django.core.management import call_command
from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from yangguang.cases import events as cases
from yangguang.disclosure import events as disclosure
from yangguang.foundation.events import Payload, subscribe
from yangguang.foundation.queues import LONG
from yangguang.matters import events as matters
from yangguang.offices import events as offices
from yangguang.places import events as places
from yangguang.ratings import events as ratings
from yangguang.web import duty, telling, upkeep
from yangguang.web.searching import keeping

_NOTICES = (disclosure.POSTED, disclosure.WITHDRAWN, disclosure.TAKEN_DOWN)
_OTHERS = (matters.CATALOGUE_CHANGED, offices.CHANGED, places.CHANGED, places.LISTED)


def listen() -> None:
    """Hear every event that changes what can be found, and what people want to hear of their own cases."""
    for name in _NOTICES:
        subscribe(name, "web.search", lambda payload: keeping.renew_notice(int(str(payload["notice"]))))
    for name in _OTHERS:
        subscribe(name, "web.search", renew)
    subscribe(offices.FACILITIES, "web.upkeep", note_facilities)
    subscribe(cases.STEPPED, "web.tell", telling.on_stepped, wants=cases.of_verbs(telling.HEARD))
    subscribe(cases.SLOT_CLOSED, "web.tell", telling.on_slot_closed)
    subscribe(ratings.MENDED, "web.tell", telling.on_mended)


def note_facilities(payload: Payload) -> None:
    """The clocks of these facilities run from what is on record now."""
    ids = payload["facilities"]
    assert isinstance(ids, list)
    upkeep.settle([int(each) for each in ids])


def renew(payload: Payload) -> None:
    """Make all entries anew soon."""
    try:
        with transaction.atomic():  # a refused insert must not spoil the delivery's own transaction
            renew_search.defer()
    except AlreadyEnqueued:
        return  # a waiting job will see this change too


@app.task(name="web.renew_search", queue=LONG, queueing_lock="web.renew_search", retry=3)
def renew_search() -> None:
    """Make all entries anew."""
    keeping.renew_all()


@app.periodic(cron="7 */2 * * *")
@app.task(name="web.open_duty_day", queueing_lock="web.open_duty_day")
def open_duty_day(timestamp: int) -> None:
    """Open today as a day of duty where the calendar says that offices work; again and again, since a machine rests."""
    duty.open_today()


@app.periodic(cron="10 9 * * *")
@app.task(name="web.due_soon", queueing_lock="web.due_soon")
def due_soon(timestamp: int) -> None:
    """Say of what is soon due for people themselves."""
    telling.due_soon()


@app.periodic(cron="17 3 * * *")
@app.task(name="web.clear_sessions", queueing_lock="web.clear_sessions")
def clear_sessions(timestamp: int) -> None:
    """Remove sessions whose time is over, with whatever was kept in them."""
    call_command("clearsessions")
