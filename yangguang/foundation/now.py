"""The one clock of the house: instants in UTC, days in Asia/Shanghai, both movable for the demo and for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings

SHANGHAI = ZoneInfo("Asia/Shanghai")
_moved: ContextVar[datetime | None] = ContextVar("moved", default=None)
_hourly: ContextVar[bool] = ContextVar("hourly", default=False)


def now() -> datetime:
    """The present instant, aware, in UTC; on the pinned business date where one is set."""
    instant = _now()
    return instant.replace(minute=0, second=0, microsecond=0) if _hourly.get() else instant


def _now() -> datetime:
    if (instant := _moved.get()) is not None:
        return instant
    wall = datetime.now(UTC)
    pinned: date | None = settings.BUSINESS_DATE
    if pinned is None:
        return wall
    return datetime.combine(pinned, wall.astimezone(SHANGHAI).time(), SHANGHAI).astimezone(UTC)


def wall() -> datetime:
    """The machine's own instant, aware, in UTC, whatever business date is pinned: for sessions and log-in codes."""
    return _moved.get() or datetime.now(UTC)


def today() -> date:
    """The present day in Asia/Shanghai."""
    return local_day(now())


def local_day(instant: datetime) -> date:
    """The day in Asia/Shanghai on which an aware instant falls."""
    return instant.astimezone(SHANGHAI).date()


def start_of(day: date) -> datetime:
    """The first instant of a day in Asia/Shanghai, in UTC."""
    return datetime.combine(day, time.min, SHANGHAI).astimezone(UTC)


def noon() -> datetime:
    """Today's noon in Asia/Shanghai, in UTC: what is kept of an instant that would tell who came."""
    return datetime.combine(today(), time(12), SHANGHAI).astimezone(UTC)


@contextmanager
def to_the_hour() -> Iterator[None]:
    """Within the block the present instant is told by the hour alone: nobody is to be known by when they came."""
    token = _hourly.set(True)
    try:
        yield
    finally:
        _hourly.reset(token)


@contextmanager
def moved(to: datetime | date) -> Iterator[None]:
    """Hold the clock at an instant, or at 09:00 Shanghai time of a day (tests and seeded demonstrations)."""
    instant = to if isinstance(to, datetime) else datetime.combine(to, time(9), SHANGHAI)
    token = _moved.set(instant.astimezone(UTC))
    try:
        yield
    finally:
        _moved.reset(token)
