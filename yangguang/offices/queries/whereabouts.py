"""Where those on duty are now, for whoever needs them; outside the hours of duty nobody is anywhere."""

from dataclasses import dataclass
from datetime import date, datetime, time

from yangguang.foundation.now import SHANGHAI, now, today
from yangguang.offices.models import DutyDay, Office, Position, State, Whereabouts
from yangguang.offices.queries import positions


@dataclass(frozen=True, slots=True)
class Seen:
    """A post on the board: who, and, where it was told today, the state, since when, back when, and who stands in."""

    post: Position
    state: State | None = None
    told_at: datetime | None = None
    back_at: time | None = None
    stands_in: Position | None = None


def clock() -> time:
    """The time of day in Shanghai."""
    return now().astimezone(SHANGHAI).time()


def day_of_duty(*, on: date | None = None) -> DutyDay | None:
    """The day of duty that a day (today) is, whatever the hour; None where offices rest or nobody opened it."""
    return DutyDay.objects.filter(day=on or today()).first()


def on_duty() -> DutyDay | None:
    """Today's day of duty while its hours run; None outside them."""
    duty = day_of_duty()
    return duty if duty and duty.opens <= clock() <= duty.closes else None


def board(office: Office) -> list[Seen]:
    """The posts of an office with what each told today, longest held first; without states outside the hours."""
    told = {} if on_duty() is None else _told(office)
    return [_seen(post, told.get(post.pk)) for post in positions(office)]


def _told(office: Office) -> dict[int, Whereabouts]:
    rows = Whereabouts.objects.filter(position__office=office, duty__day=today())
    return {row.position_id: row for row in rows.select_related("stands_in__officer")}


def _seen(post: Position, told: Whereabouts | None) -> Seen:
    if told is None:
        return Seen(post)
    return Seen(post, State(told.state), told.told_at, told.back_at, told.stands_in)
