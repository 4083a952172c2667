"""The trace: the steps by which a due date was computed, as data from which a page is worded."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class StepKind(StrEnum):
    """What happened at one step of a computation."""

    STARTED = "started"
    RESTARTED = "restarted"
    LIMIT = "limit"
    EXTENDED = "extended"
    EXTENSION_TOO_LATE = "extension_too_late"
    SUSPENDED = "suspended"
    STILL_SUSPENDED = "still_suspended"
    HOLIDAY = "holiday"
    WORKED_WEEKEND = "worked_weekend"
    UNCOVERED = "uncovered"
    COUNTED = "counted"
    ROLLED = "rolled"
    DUE = "due"
    EARLIEST = "earliest"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: a day or a span of days, a number with its unit, a name of a holiday."""

    kind: StepKind
    day: date
    until: date | None = None
    value: int | None = None
    unit: str = ""
    name: str = ""

    def as_data(self) -> dict[str, str | int]:
        """This step in JSON types; what is empty is left out."""
        until = self.until.isoformat() if self.until else ""
        whole = {"kind": str(self.kind), "day": self.day.isoformat(), "until": until}
        rest = {"value": self.value, "unit": self.unit, "name": self.name}
        return {key: value for key, value in (whole | rest).items() if value not in (None, "")}

    @classmethod
    def from_data(cls, data: dict[str, str | int]) -> "Step":
        """The step that `as_data` wrote."""
        until, value = data.get("until"), data.get("value")
        return cls(
            StepKind(str(data["kind"])),
            date.fromisoformat(str(data["day"])),
            date.fromisoformat(str(until)) if until else None,
            int(value) if value is not None else None,
            str(data.get("unit", "")),
            str(data.get("name", "")),
        )
