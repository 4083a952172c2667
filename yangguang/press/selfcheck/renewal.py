"""Whether the home page and the columns were renewed as they promised."""

from yangguang.press.cadences import Cadence, cadences
from yangguang.press.compose.columns import last_in, office_id
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.selfcheck.indicators import Bar, Indicator, Why
from yangguang.press.selfcheck.seen import Answer, Seen

_LONG = 9999  # days, where nothing was ever posted


def home(snapshot: Snapshot, bar: Bar) -> Answer:
    """For how many days nothing new stands on the home page, which shows what is newest of all."""
    last = max((notice.editions[0].posted for notice in snapshot.standing if not notice.withdrawn), default=None)
    days = max((snapshot.today - last).days, 0) if last else _LONG
    found = Seen(Indicator.HOME, Why.NOT_RENEWED, "index.html", "index.html", days)
    return Answer(days, () if bar.passes(days) else (found,))


def stale(snapshot: Snapshot) -> Answer:
    """Columns past their promise."""
    found = [
        _seen(snapshot, Indicator.STALE, Why.NOT_RENEWED, one, over)
        for one in _columns()
        if (over := _over(snapshot, one)) > 0
    ]
    return Answer(len(found), found)


def empty(snapshot: Snapshot) -> Answer:
    """Columns in which nothing was ever posted."""
    bare = [one for one in _columns() if last_in(snapshot, one) is None]
    found = [_seen(snapshot, Indicator.EMPTY, Why.NOTHING, one, 1) for one in bare]
    return Answer(len(found), found)


def _columns() -> list[Cadence]:
    """The columns beside the home page."""
    return [one for one in cadences() if one.kinds]


def _over(snapshot: Snapshot, column: Cadence) -> int:
    last = last_in(snapshot, column)
    return (snapshot.today - column.due(last)).days if last else 0


def _seen(snapshot: Snapshot, indicator: Indicator, why: Why, column: Cadence, size: int) -> Seen:
    return Seen(indicator, why, column.name, "columns.html", size, office_id(snapshot, column))
