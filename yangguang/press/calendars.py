"""The event calendars for calendar programs (iCalendar, RFC 5545): the county's and each town's."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from django.utils.translation import override
from icalendar import Calendar
from icalendar import Event as Entry

from design.wording import SHANGHAI
from yangguang.foundation.pages import touches
from yangguang.places.levels import Level
from yangguang.press import addresses
from yangguang.press.compose import calendars, happenings
from yangguang.press.compose.happenings import KEY, Event
from yangguang.press.compose.snapshot import Snapshot

_DAY = timedelta(days=1)


def files(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """The feeds, where something about events changed; in Chinese, the same whenever they are written."""
    if not touches(frozenset({KEY, "today"}), changed):
        return
    with override("zh-hans"):
        events = happenings.all_(snapshot)
        towns = [place for place in snapshot.children[snapshot.county.id] if place.level == Level.TOWN]
        yield addresses.calendar_feed(), _feed(snapshot, snapshot.county.name, events)
        for town in towns:
            yield addresses.calendar_feed(town.id), _feed(snapshot, town.name, calendars.of(events, town.id))


def _feed(snapshot: Snapshot, name: str, events: Sequence[Event]) -> bytes:
    whole = Calendar()
    whole.add("prodid", f"-//{snapshot.site.domain}//Yangguang//ZH")
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add("name", f"{name}活动日历")
    whole.add("x-wr-calname", f"{name}活动日历")
    for event in events:
        whole.add_component(_entry(snapshot, event))
    written: bytes = whole.to_ical()
    return written


def _entry(snapshot: Snapshot, event: Event) -> Entry:
    entry, shown = Entry(), event.shown
    entry.add("uid", f"{event.uid}@{snapshot.site.domain}")
    entry.add("dtstamp", event.said.astimezone(UTC).replace(microsecond=0))
    entry.add("sequence", event.turn)
    entry.add("summary", str(shown.what))
    entry.add("status", "CANCELLED" if shown.called_off else "CONFIRMED")
    if event.span:  # in UTC: no program needs to know the zone, and Shanghai's clocks are never put forward
        for name, at in zip(("dtstart", "dtend"), event.span, strict=True):
            entry.add(name, datetime.combine(event.day, at, SHANGHAI).astimezone(UTC))
    else:
        entry.add("dtstart", event.day)
        entry.add("dtend", event.day + _DAY)
    if shown.where:
        entry.add("location", shown.where)
    if words := [word for word in (_hours(event), shown.whom, str(shown.fee), shown.why) if word]:
        entry.add("description", "；".join(words))
    if shown.source:
        entry.add("url", snapshot.site.address + shown.source.path)
    return entry


def _hours(event: Event) -> str:
    """The hours in words, where the times do not say them."""
    return "" if event.span else event.shown.hours
