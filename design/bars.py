"""Where each day of a clock's bar is drawn: plain numbers for the SVG, worked out once, not in a template."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe

from .parts import Clock, DayMark

LONGEST = 70  # days; a longer bar would be a blur, the words must do
WIDE, NARROW, GAP, HEIGHT = 20, 9, 3, 16
COUNTS = {"counted", "beyond"}


@dataclass(frozen=True)
class Cell:
    """One day: its place, how it is drawn, and the hatching of a day that does not count."""

    x: int
    width: int
    look: str  # gone, today, ahead, over, off
    hatch: str


@dataclass(frozen=True)
class Bar:
    """A whole bar, its width, first and last day."""

    cells: Sequence[Cell]
    width: int
    first: date
    last: date

    @property
    def marks(self) -> SafeString:
        """The cells as SVG, made of our own numbers and words alone; a loop in the template is five times slower."""
        return mark_safe("".join(map(_drawn, self.cells)))


def bar(clock: Clock) -> Bar | None:
    """The bar of a clock; None where it has no days to show, or too many to tell apart."""
    if not clock.marks or len(clock.marks) > LONGEST:
        return None
    cells, x = [], 0
    for mark in clock.marks:
        width = WIDE if mark.kind in COUNTS else NARROW
        cells.append(Cell(x, width, _look(mark, clock), "" if mark.kind in COUNTS else _hatch(x, width)))
        x += width + GAP
    return Bar(cells, x - GAP, clock.marks[0].day, clock.marks[-1].day)


def _look(mark: DayMark, clock: Clock) -> str:
    now = min(clock.closed, clock.today) if clock.closed else clock.today
    if mark.day == now and not clock.closed:
        return "today"
    if mark.kind not in COUNTS:
        return "off"
    if mark.day > now:
        return "ahead"
    return "over" if clock.due and mark.day > clock.due else "gone"


def _drawn(cell: Cell) -> str:
    box = f'<rect class="{cell.look}" x="{cell.x}" width="{cell.width}" height="{HEIGHT}"/>'
    return box + (f'<path d="{cell.hatch}"/>' if cell.hatch else "")


def _hatch(x: int, width: int) -> str:
    """Two strokes rising to the right, within the day's own box."""
    return f"M{x} {HEIGHT // 2}L{x + width} 0M{x} {HEIGHT}L{x + width} {HEIGHT // 2}"
