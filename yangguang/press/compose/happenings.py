"""What happens when: events of posted programmes and of facilities, in one shape; nobody registers or is counted."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from design.parts import Link, Text
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.queries.occasions import Occasion, occasions
from yangguang.offices.queries.facilities import Whole
from yangguang.places.levels import Level
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import Happening, HappeningDay

KEY = "calendar"
"""The key of what shows events."""
_SPAN = re.compile(r"([01]?\d|2[0-3])[::时点]([0-5]\d)?\s*(?:-|–|—|~|至|到)+\s*([01]?\d|2[0-3])[::时点]([0-5]\d)?")


@dataclass(frozen=True, slots=True)
class Event:
    """One event with what calendars need: a permanent id, which word about it this is, when said, which town."""

    uid: str
    turn: int
    said: datetime
    day: date
    span: tuple[time, time] | None  # None: the hours are words
    town: int  # 0: the county's
    office: int
    shown: Happening


def all_(snapshot: Snapshot) -> list[Event]:
    """Every event on record, past ones too, in the order of time."""
    found = [_of_notice(snapshot, one) for one in occasions(snapshot.standing)]
    found += [each for whole in snapshot.facilities for each in of_facility(snapshot, whole)]
    return sorted(found, key=lambda each: (each.day, each.span or (time.min, time.min), each.uid))


def of_facility(snapshot: Snapshot, whole: Whole) -> Iterator[Event]:
    """The events in one facility; those that a closed one still had before it are called off."""
    seat, state = snapshot.seat(whole), whole.state
    for row in whole.events:
        off, ended = getattr(row, "called_off", None), whole.end if whole.end and whole.end.day <= row.day else None
        yield Event(
            uid=f"f{row.pk}", turn=int(bool(off or ended)), said=(off or ended or row).at, day=row.day,
            span=(row.opens, row.closes), town=snapshot.towns.get(seat.id, 0), office=state.office_id,
            shown=Happening(
                hours=f"{row.opens:%H:%M}–{row.closes:%H:%M}", what=row.what, where=state.name, whom=row.whom,
                fee=row.get_fee_display(), called_off=bool(off or ended),
                why=off.why if off else ended.why if ended else "",
                source=Link(text=state.name, path=addresses.facility(whole.facility.pk)),
            ),
        )  # fmt: skip


def by_day(found: Iterable[Event]) -> list[HappeningDay]:
    """Events that are in the order of time, by day."""
    return [
        HappeningDay(day=day, happenings=[each.shown for each in group])
        for day, group in groupby(found, key=lambda each: each.day)
    ]


def has_programme(kind: str) -> bool:
    """Whether notices of a kind announce events."""
    return kind == Kind.EVENTS


def _of_notice(snapshot: Snapshot, one: Occasion) -> Event:
    notice = one.notice
    what: Text = one.what or _("原定活动")
    return Event(
        uid=f"n{notice.notice}-{one.mark}", turn=notice.number - 1 + int(notice.withdrawn), said=notice.published,
        day=one.day, span=_span(one.hours), town=_town(snapshot, one), office=notice.office,
        shown=Happening(
            hours=one.hours, what=what, where=one.where, whom=one.whom, fee=one.fee, called_off=one.called_off,
            source=Link(text=notice.title, path=addresses.notice(notice.index_no)),
        ),
    )  # fmt: skip


def _span(hours: str) -> tuple[time, time] | None:
    found = _SPAN.search(hours)
    if found is None:
        return None
    opens, closes = (time(int(found[at]), int(found[at + 1] or 0)) for at in (1, 3))
    return (opens, closes) if opens < closes else None


def _town(snapshot: Snapshot, one: Occasion) -> int:
    """The town whose office announces it, else the one that the words about the place name; 0 for neither."""
    seat = next((place for place, office in snapshot.offices.items() if office == one.notice.office), 0)
    own = snapshot.towns.get(seat, 0)
    named = (p.id for p in snapshot.places.values() if p.level == Level.TOWN and p.name and p.name in one.where)
    return own or next(named, 0)
