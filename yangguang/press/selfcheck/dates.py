"""False dates: a notice that says another day than the record and the log, a day to come, or one before its office."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from design.wording import meta_time
from yangguang.disclosure.queries.editions import Standing
from yangguang.foundation.now import local_day
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.selfcheck.indicators import Indicator, Why
from yangguang.press.selfcheck.seen import Seen

_SAID = re.compile(rb'<meta name="PubDate" content="([^"]*)"')
_MIDNIGHT = timedelta(days=1)  # what was posted late in the evening may be signed after midnight


@dataclass
class Dates:
    """What pages say of themselves: when they were published."""

    said: dict[str, str] = field(default_factory=dict)

    def take(self, page: str, data: bytes) -> None:
        """Note what one page says."""
        if found := _SAID.search(data):
            self.said[page] = found[1].decode()


def false(
    snapshot: Snapshot, dates: Dates, *, signed: Mapping[int, datetime], founded: Mapping[int, date]
) -> Iterator[Seen]:
    """Each notice whose date is not true.

    `signed` is when the log first signed each version's entries, by version; `founded` each office's first day.
    """
    for notice in snapshot.standing:
        page = addresses.notice(notice.index_no)
        for why in _wrong(snapshot, notice, dates.said.get(page), signed, founded):
            yield Seen(Indicator.DATES, why, page, page, office=notice.office)


def _wrong(
    snapshot: Snapshot, notice: Standing, said: str | None, signed: Mapping[int, datetime], founded: Mapping[int, date]
) -> Iterator[Why]:
    if any(edition.posted > snapshot.today for edition in notice.editions):
        yield Why.FUTURE
    if (first := founded.get(notice.office)) and notice.editions[0].posted < first:
        yield Why.FOUNDING
    if said is not None and said != meta_time(notice.published):
        yield Why.RECORD
    if (at := signed.get(notice.version)) and not is_near(notice.published, at):
        yield Why.LOGGED


def is_near(published: datetime, signed: datetime) -> bool:
    """Whether a stated time fits the log: not after the checkpoint that holds it, and at most a day before."""
    return published <= signed and local_day(signed) - local_day(published) <= _MIDNIGHT
