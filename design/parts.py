"""What each component of the design needs, as typed values; rooms fill them in, templates draw them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

type Text = "StrOrPromise"  # plain text, or a lazy translation of it; never HTML
type Path = str  # from the language's tree ("place/320324112.html"), from `root` where said so, or a whole http address


@dataclass(frozen=True, kw_only=True)
class Link:
    """Words that lead somewhere; without a path they are words alone."""

    text: Text
    path: Path = ""


@dataclass(frozen=True, kw_only=True)
class SheetHead:
    """Whose sheet it is, what it is called, and its line of facts. Empty facts are left out."""

    title: Text
    office: Link | None = None
    index: str = ""  # 索引号
    publisher: Text = ""  # 发布机构, where it is not the office above
    posted: date | None = None
    basis: Sequence[Link] = ()
    valid_to: date | None = None


@dataclass(frozen=True, kw_only=True)
class Answerable:
    """Who answers for this sheet: the office, the officer on duty, and how to reach them."""

    office: Link
    officer: str = ""
    post: str = ""
    phone: str = ""
    hours: Text = ""
    address: str = ""


class DayMark(Protocol):
    """One day of a clock's bar, as `clocks` draws it: start, counted, rest, holiday, suspended, unknown, beyond."""

    @property
    def day(self) -> date: ...
    @property
    def kind(self) -> str: ...
    @property
    def name(self) -> str: ...


type ClockState = Literal["running", "last", "overdue", "done", "late", "stopped", "unknown"]


@dataclass(frozen=True, kw_only=True)
class Clock:
    """A time limit as people read it; `left` counts what remains (negative: overdue by) in `unit`."""

    today: date
    due: date | None
    left: int = 0
    unit: str = "working_days"  # or calendar_days
    marks: Sequence[DayMark] = ()
    what: Text = ""  # "公示期", "答复异议"
    trace: Path = ""  # the page 怎么算的
    closed: date | None = None  # when the duty was done, or the window ended
    stopped: Text = ""  # why the clock stands still
    earliest: date | None = None  # where there is no due date yet

    @property
    def state(self) -> ClockState:
        """How the clock stands; done and late are closed ones."""
        if self.closed:
            return "late" if self.due and self.closed > self.due else "done"
        if self.stopped:
            return "stopped"
        if self.due is None:
            return "unknown"
        if self.due < self.today:
            return "overdue"
        return "last" if self.due == self.today else "running"

    @property
    def over(self) -> int:
        """By how much an overdue clock is past, in its unit."""
        return max(-self.left, 0)


@dataclass(frozen=True, kw_only=True)
class Proof:
    """What proves a sheet: poster code, checkpoint, witnesses, and the files to check it with (from `root`)."""

    size: int
    root: str  # hex of the root hash; shown short
    code: str = ""
    witnessed: int = 0
    witnesses: int = 0
    record: Path = ""
    proof: Path = ""
    how: Path = "check.html"

    @property
    def short_root(self) -> str:
        """The root as people compare it: its first and last eight digits, in fours."""
        head, tail = self.root[:8], self.root[-8:]
        return f"{head[:4]} {head[4:]} … {tail[:4]} {tail[4:]}"


@dataclass(frozen=True, kw_only=True)
class Ground:
    """One closed ground of objection, asked as a plain question."""

    question: Text
    path: Path = ""


@dataclass(frozen=True, kw_only=True)
class ObjectionBox:
    """How to object to this sheet, until when; a closed window says so instead.

    While the calendar cannot tell, `ends` is None and `earliest` the first day on which it may end.
    """

    path: Path
    ends: date | None
    earliest: date | None = None
    grounds: Sequence[Ground] = ()
    open: bool = True


type LevelName = Literal["county", "town", "village", "group", "workplace", "residence"]
type LevelState = Literal["posted", "proved", "late", "none"]


@dataclass(frozen=True, kw_only=True)
class Level:
    """One of the six levels: whether its boards bear the sheet; of `boards`, `done` are proved, `late` ones late."""

    level: LevelName
    state: LevelState
    boards: int = 0
    done: int = 0
    late: int = 0
    path: Path = ""


@dataclass(frozen=True, kw_only=True)
class Empty:
    """What will stand here, and from when."""

    what: Text
    since: Text = ""


@dataclass(frozen=True, kw_only=True)
class Problem:
    """An error for people: what happened, what was kept, what to do."""

    what: Text
    kept: Text = ""
    do: Text = ""
    way: Link | None = None


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One number with its word; a bad one is said in words too."""

    label: Text
    value: Text
    note: Text = ""
    path: Path = ""
    bad: bool = False


@dataclass(frozen=True, kw_only=True)
class Notice:
    """One row of a notice list; `people` and `fen` are counts and totals, never names."""

    title: Text
    path: Path
    kind: Text = ""
    office: str = ""
    posted: date | None = None
    people: int | None = None
    fen: int | None = None
    clock: Clock | None = None


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a table."""

    label: Text
    number: bool = False


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table from the record; cells are plain text or links, the first column stays in sight."""

    id: str
    caption: Text
    columns: Sequence[Column]
    rows: Sequence[Sequence[Link]]
    foot: Sequence[Text] = ()


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One answer to choose from."""

    value: str
    text: Text
    hint: Text = ""
    chosen: bool = False


@dataclass(frozen=True, kw_only=True)
class Field:
    """One question of a form; `kind` is an input's type, or area, choices, boxes."""

    id: str
    name: str
    label: Text
    kind: str = "text"
    hint: Text = ""
    error: Text = ""
    value: str = ""
    choices: Sequence[Choice] = ()
    autocomplete: str = ""
    required: bool = True
    width: str = ""  # short, middle or empty for the whole line
    inputmode: str = ""
    accept: str = ""  # what a file field takes
    capture: str = ""  # "environment": a phone's camera
    limit: int | None = None  # the most characters


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing to mend in a form, in the same words as at its field."""

    text: Text
    field: str = ""


@dataclass(frozen=True, kw_only=True)
class QueueRow:
    """One duty on the desk: its clock, matter, place, who has it, and the next verb."""

    clock: Clock
    matter: Link
    place: Text
    holder: str
    verb: Link
