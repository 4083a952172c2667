"""What the press does when something happened below: remember which pages are stale, and print soon after."""

from collections.abc import Iterable

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from yangguang.clocks import events as clock_events
from yangguang.clocks import pages as clock_pages
from yangguang.clocks import queries as clocks
from yangguang.disclosure import events as disclosure
from yangguang.disclosure.models import Notice
from yangguang.disclosure.queries import WINDOW
from yangguang.disclosure.queries.boards import KIND as PROOF
from yangguang.disclosure.queries.printed import (
    index_of,
    kind_of,
    matter_of,
    office_of,
    place_of,
    touched_places,
    versions_of,
)
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.events import Payload, subscribe
from yangguang.foundation.queues import LONG
from yangguang.ledger import events as ledger
from yangguang.matters import events as matters
from yangguang.offices import events as offices
from yangguang.offices.pages import own_key
from yangguang.offices.queries import facilities
from yangguang.places import events as places
from yangguang.places import queries as place_queries
from yangguang.press import actions, impressions, issues
from yangguang.press.compose import boards, late
from yangguang.press.compose.facilities import KEY as FACILITIES
from yangguang.press.compose.happenings import KEY as CALENDAR
from yangguang.press.compose.happenings import has_programme
from yangguang.press.compose.ratings import KEY as RATINGS
from yangguang.ratings import events as ratings

_ENDS = (disclosure.CLOSED, disclosure.TAKEN_DOWN, disclosure.REMOVED, disclosure.WITHDRAWN)
_COUNTS = (disclosure.OBJECTED, disclosure.DECIDED, disclosure.DELIVERED)
_GROUND = (places.LISTED, places.CHANGED, places.BOARDS_CHANGED, offices.CHANGED, matters.CATALOGUE_CHANGED)


def listen() -> None:
    """Hear every event that changes a public page."""
    subscribe(disclosure.POSTED, "press.posted", note_posted)
    for name in _ENDS:
        subscribe(name, "press.ended", note_ended)
    subscribe(disclosure.TAKEN_DOWN, "press.forgotten", forget_posters)
    for name in _GROUND:  # rare, and visible in crumbs, lists and feet everywhere
        subscribe(name, "press.ground", lambda payload: _mark([actions.EVERYTHING]))
    for name in (clock_events.RECOMPUTED, clock_events.DUE_SOON, clock_events.OVERDUE):
        subscribe(name, "press.clocks", note_clocks)
    subscribe(clock_events.WRITTEN, "press.clock_written", lambda payload: _mark(_pages_of(payload)))
    for name in (matters.OWED, matters.MET):
        subscribe(name, "press.owed", lambda payload: _mark(["county", f"matter:{payload['matter']}"]))
    subscribe(ratings.MOVED, "press.ratings", lambda payload: _mark([RATINGS]))
    subscribe(offices.FACILITIES, "press.facilities", note_facilities)
    subscribe(disclosure.PROVED, "press.proved", note_proved)
    subscribe(disclosure.QUESTIONED, "press.questioned", lambda payload: _mark([own_key(int(str(payload["office"])))]))
    subscribe(offices.PUBLISHED, "press.published", note_published)
    for name in _COUNTS:
        subscribe(name, "press.counted", lambda payload: _mark([f"notice:{payload['notice']}"]))
    subscribe(ledger.WITNESSED, "press.witnessed", note_witnessed)
    subscribe(ledger.LOG_OPENED, "press.log_opened", lambda payload: _mark(["witnesses"]))
    subscribe(ledger.KEY_CHANGED, "press.key_changed", lambda payload: _mark(["witnesses"]))


def note_posted(payload: Payload) -> None:
    """What tells of the notice, the walls and pages of the posted slices, and the window's clock are stale."""
    notice, version, slices = int(str(payload["notice"])), str(payload["version"]), payload["slices"]
    assert isinstance(slices, list)
    windows = clocks.of(kind=WINDOW, subject=version)
    known = all(clocks.due(clock).day for clock in windows)  # else every wall says another earliest day
    walls = place_queries.with_heirs(touched_places(notice=notice, slices=slices if known else None))
    keys = [f"place:{place}" for place in walls] + [f"slice:{each}" for each in slices]
    _mark([*_telling(notice), *keys, *(clock_pages.key(clock.pk) for clock in windows), *_boards(notice, walls)])


def note_published(payload: Payload) -> None:
    """Offices said more of those in post: their own pages, and the lists of all offices."""
    ids = payload["offices"]
    assert isinstance(ids, list)
    _mark(["offices", *(own_key(int(each)) for each in ids)])


def note_facilities(payload: Payload) -> None:
    """Facilities or what happens there changed: their pages, the lists, the calendars, the walls that lead there."""
    ids = payload["facilities"]
    assert isinstance(ids, list)
    wanted = [int(each) for each in ids]
    walls = {step.id for seat in facilities.seats(wanted) for step in place_queries.path(seat)[1:]}
    pages = [facilities.key(pk) for pk in wanted]
    _mark([FACILITIES, CALENDAR, *pages, *(place_queries.key(wall) for wall in walls)])


def note_ended(payload: Payload) -> None:
    """A notice ended or left a board: what tells of it, every wall on which it stood, and what lies behind codes."""
    notice = int(str(payload["notice"]))
    walls = place_queries.with_heirs(touched_places(notice=notice, slices=None))
    _mark([*_telling(notice), f"ended:{notice}", *(f"place:{place}" for place in walls), *_boards(notice, walls)])


def note_proved(payload: Payload) -> None:
    """A photo came of one board: what counts proofs is stale, and of the pages board by board that of its town."""
    notice = int(str(payload["notice"]))
    place = place_of(int(str(payload["posting"])))
    _mark(["county", f"notice:{notice}", *_boards(notice, [place])])


def _boards(notice: int, walls: Iterable[int]) -> list[str]:
    """The keys of what tells board by board of a notice in these places, and of the clocks that run for it."""
    towns = boards.towns_of(walls)
    clocks_of_it = clocks.about(kind=PROOF, subjects=[str(version) for version in versions_of(notice)])
    return [
        *(boards.key(notice, town) for town in towns), *(late.key(town) for town in towns),
        *(clock_pages.key(clock.pk) for each in clocks_of_it.values() for clock in each),
    ]  # fmt: skip


def forget_posters(payload: Payload) -> None:
    """A notice was taken down: its posters in the print folder hold what was erased, so they go too.

    At once, and once more when nothing is printed: what was being printed meanwhile knew nothing of it.
    """
    index_no = index_of(int(str(payload["notice"])))
    actions.forget(index_no=index_no)
    forget.defer(index_no=index_no)


def note_witnessed(payload: Payload) -> None:
    """A witness signed what stands on paper: the proofs behind its codes can say so. Paper stays as it was printed."""
    _mark(["witnesses", *(f"slice:{pk}" for pk in impressions.under(int(str(payload["size"]))))])


def _telling(notice: int) -> list[str]:
    """The keys of what tells of a notice: its page, its matter's, the lists, and how far the log has come."""
    own = own_key(office_of(notice))
    events = [CALENDAR] if has_programme(kind_of(notice)) else []
    return ["county", "checkpoint", f"notice:{notice}", f"matter:{matter_of(notice)}", own, *events]


def note_clocks(payload: Payload) -> None:
    """Clocks got another due date or passed it: their pages, and whatever shows what is left."""
    _mark(["today", "county", *_pages_of(payload)])


def _pages_of(payload: Payload) -> list[str]:
    ids = payload["clocks"]
    assert isinstance(ids, list)
    return [clock_pages.key(int(each)) for each in ids]


def _mark(keys: list[str]) -> None:
    """Remember the keys and wake the press."""
    actions.mark_stale(*keys)
    try:
        with transaction.atomic():  # a refused insert must not spoil the delivery's own transaction
            publish.defer()
    except AlreadyEnqueued:
        return  # a waiting job will see these keys too


@app.task(name="press.publish", queue=LONG, queueing_lock="press.publish", retry=3)
def publish() -> None:
    """Print and put out what is stale."""
    actions.publish_stale()


@app.task(name="press.media", queue=LONG)
def media(notice: int) -> None:
    """Make the heavy pieces of a media package that somebody ordered, and put them out."""
    actions.make_media(notice=Notice.objects.get(pk=notice))
    actions.publish_stale()


@app.task(name="press.forget", queue=LONG, retry=3)
def forget(index_no: str) -> None:
    """Destroy what was printed of a notice while it was taken down."""
    actions.forget(index_no=index_no)


@app.periodic(cron="* * * * *")
@app.task(name="press.sweep", queue=LONG, queueing_lock="press.sweep")
def sweep(timestamp: int) -> None:
    """Finish what a crash left, and print what still waits."""
    actions.publish_stale()


@app.periodic(cron="3 16 * * *")
@app.task(name="press.midnight", queue=LONG, queueing_lock="press.midnight")
def midnight(timestamp: int) -> None:
    """Just after midnight in Shanghai: «还有几个工作日» is another number today."""
    _mark(["today", "county"])


@app.periodic(cron="13 22 * * *")
@app.task(name="press.bulletin", queue=LONG, queueing_lock="press.bulletin")
def bulletin(timestamp: int) -> None:
    """Early in the morning in Shanghai: the issue that ended yesterday, where one did."""
    if until := issues.due():
        actions.issue_bulletin(until=until, by=SYSTEM)
        actions.publish_stale()


@app.periodic(cron="41 19-22 * * *")
@app.task(name="press.selfcheck", queue=LONG, queueing_lock="press.selfcheck")
def selfcheck(timestamp: int) -> None:
    """Before dawn in Shanghai the site looks at itself; what was broken off is done at the next of four hours."""
    if actions.check_site(by=SYSTEM):
        actions.publish_stale()
