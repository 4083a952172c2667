"""How often each column of the site promises to be renewed: data, which a county overrides with rows of its own."""

import os
import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from yangguang.disclosure.queries.editions import Standing

_OURS = Path(__file__).with_name("columns.toml")


@dataclass(frozen=True, slots=True)
class Cadence:
    """One column: the kinds of notices in it (none: all), the days in which it must be renewed, who answers."""

    name: str
    kinds: tuple[str, ...]
    days: int
    office: str
    basis: str

    def holds(self, notice: Standing) -> bool:
        """Whether a notice stands in this column."""
        return not notice.withdrawn and (not self.kinds or notice.kind in self.kinds)

    def due(self, last: date) -> date:
        """The last day on which it may be renewed after it was."""
        return last + timedelta(days=self.days)


@cache
def cadences() -> tuple[Cadence, ...]:
    """Every column in its order."""
    path = Path(os.environ.get("YANGGUANG_COLUMNS") or _OURS)
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["column"]
    return tuple(Cadence(**(row | {"kinds": tuple(row["kinds"])})) for row in rows)
