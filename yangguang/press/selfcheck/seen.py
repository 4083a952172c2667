"""What one look at the site brings home: figures, and what is wrong where."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from yangguang.press.selfcheck.indicators import Indicator, Why


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing that is wrong: the same on two nights when indicator, reason and subject are the same.

    `subject` is an address, a column's name or an office; `page` where it was seen; `size` how many or how much.
    """

    indicator: Indicator
    why: Why
    subject: str
    page: str = ""
    size: int = 1
    office: int | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it the same on another night."""
        return self.indicator, self.why, self.subject[:200]


@dataclass(frozen=True, slots=True)
class Answer:
    """One indicator tonight; without a figure it was not measured."""

    figure: int | None
    seen: Sequence[Seen] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """Everything tonight."""

    pages: int = 0
    links: int = 0
    addresses: Sequence[str] = ()
    answers: dict[Indicator, Answer] = field(default_factory=dict)
