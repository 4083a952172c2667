"""The pages of places: county, town, village wall, small board, the page behind a poster's code, its tombstone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from design.parts import (
    Answerable,
    Clock,
    Figure,
    Level,
    LevelName,
    Link,
    Notice,
    ObjectionBox,
    Path,
    Proof,
    SheetHead,
    Text,
)


@dataclass(frozen=True, kw_only=True)
class PlaceLink:
    """A place one level down: how many notices stand open there, how many boards are late."""

    name: str
    path: Path
    open: int = 0
    late: int = 0


@dataclass(frozen=True, kw_only=True)
class CountyPage:
    """press/county.html: find your village, what is open now, how the county stands."""

    head: SheetHead
    towns: Sequence[PlaceLink]
    open: Sequence[Notice] = ()
    latest: Sequence[Notice] = ()
    figures: Sequence[Figure] = ()
    levels: Sequence[Level] = ()
    answerable: Answerable | None = None
    proof: Proof | None = None
    screen: Path = ""  # the same for a screen in a hall, from `root`


@dataclass(frozen=True, kw_only=True)
class TownPage:
    """press/town.html: the town's own board and the boards below it."""

    head: SheetHead
    open: Sequence[Notice] = ()
    ended: Sequence[Notice] = ()
    villages: Sequence[PlaceLink] = ()
    workplaces: Sequence[PlaceLink] = ()
    residences: Sequence[PlaceLink] = ()
    figures: Sequence[Figure] = ()
    levels: Sequence[Level] = ()
    answerable: Answerable | None = None
    proof: Proof | None = None
    screen: Path = ""
    facilities: Path = ""  # empty where there are none
    calendar: Path = ""


@dataclass(frozen=True, kw_only=True)
class WallPosting:
    """One notice on a wall: counts and totals, its window, its boards; never a name."""

    title: Text
    path: Path  # the notice's page
    posted: date
    people: int | None = None
    fen: int | None = None
    clock: Clock | None = None
    levels: Sequence[Level] = ()
    object: Path = ""  # where to object while the window is open
    named: bool = False  # the names hang on the village's own wall
    stopped: bool = False  # its poster could not be printed
    office: str = ""
    before: str = ""  # on whose wall it was posted, where that place was merged or split since


@dataclass(frozen=True, kw_only=True)
class VillagePage:
    """press/village.html: a village's wall."""

    head: SheetHead
    open: Sequence[WallPosting] = ()
    ended: Sequence[Notice] = ()
    groups: Sequence[PlaceLink] = ()
    others: Sequence[PlaceLink] = ()  # workplaces and residences
    answerable: Answerable | None = None
    proof: Proof | None = None
    screen: Path = ""
    facilities: Path = ""  # empty where there are none


@dataclass(frozen=True, kw_only=True)
class BoardPage:
    """press/board.html: the small board of a group, a workplace or a residence."""

    head: SheetHead
    level: LevelName
    above: Link
    open: Sequence[WallPosting] = ()
    ended: Sequence[Notice] = ()
    answerable: Answerable | None = None
    proof: Proof | None = None


@dataclass(frozen=True, kw_only=True)
class RollRow:
    """One row of a named roll, as it is printed on the village's own poster."""

    name: str
    village: str
    programme: str
    fen: int


@dataclass(frozen=True, kw_only=True)
class CodePage:
    """press/code.html: the page behind a poster's code; the only page with names, kept by no engine."""

    head: SheetHead
    board: str
    rows: Sequence[RollRow]
    people: int
    fen: int
    clock: Clock
    record: str  # the text of record.json: {"record": …, "salt": …}
    tlog_proof: str  # the text of the .tlog-proof, as a JSON string
    stopped: bool = False  # there is no poster of it: it could not be printed
    objection: ObjectionBox | None = None
    answerable: Answerable | None = None
    proof: Proof | None = None
    wall: Link | None = None  # the village's wall
    notice: Link | None = None


@dataclass(frozen=True, kw_only=True)
class MovedPage:
    """press/moved.html: what stands where a merged place was; `near` is its successor from the same folder."""

    to: Link
    near: Path


@dataclass(frozen=True, kw_only=True)
class SplitPage:
    """press/split.html: what stands where a split place was: among whom one chooses, and what still runs here."""

    name: str
    heirs: Sequence[Link]
    open: Sequence[WallPosting] = ()


@dataclass(frozen=True, kw_only=True)
class GonePage:
    """press/gone.html: what stands (410) where a file of a notice was."""

    notices: Link


@dataclass(frozen=True, kw_only=True)
class TombstonePage:
    """press/tombstone.html: what stands (410) where a named page was; no name, no title that tells one."""

    why: Text  # "公示期已满，名单已从网上撤下。"
    ended: date
    people: int | None = None
    fen: int | None = None
    notice: Link | None = None
    wall: Link | None = None
    answerable: Answerable | None = None


@dataclass(frozen=True, kw_only=True)
class BoardRow:
    """A notice on one board: since when, when proved by the phone's word and by ours, by how many days late."""

    place: str
    board: str
    level: LevelName
    posted: date
    version: int = 1
    office: Link | None = None  # who answers for the board
    taken: datetime | None = None
    received: datetime | None = None
    late: int = 0  # days
    needless: bool = False  # a column of a website: no photo
    removed: date | None = None
    moved: str = ""  # the place that took over where this one was merged


@dataclass(frozen=True, kw_only=True)
class TownRow:
    """The boards of one town that bear a notice: how many, how many proved, how many late, by how many days at most."""

    name: str
    path: Path
    boards: int
    proved: int
    late: int = 0
    days: int = 0


@dataclass(frozen=True, kw_only=True)
class BoardsPage:
    """press/boards.html: where a notice hangs; the summary of all levels and towns, or the boards of one town."""

    head: SheetHead
    notice: Link
    levels: Sequence[Level] = ()
    clocks: Sequence[Clock] = ()  # until when its sheets must be proved
    towns: Sequence[TownRow] = ()
    rows: Sequence[BoardRow] = ()
    whole: Path = ""  # from one town back to the summary
    withdrawn: bool = False


@dataclass(frozen=True, kw_only=True)
class WaitingRow:
    """A town, an office or a board without photos: of how many sheets, how many late, by how many days at most."""

    name: Text
    sheets: int
    late: int = 0
    days: int = 0
    boards: int = 0
    path: Path = ""
    office: Link | None = None
    level: LevelName = "village"
    board: str = ""


@dataclass(frozen=True, kw_only=True)
class LatePage:
    """press/late.html: boards of which no photo came yet, by town, or of one town by office and board by board."""

    head: SheetHead
    as_of: date
    sheets: int = 0
    late: int = 0
    rows: Sequence[WaitingRow] = ()
    boards: Sequence[WaitingRow] = ()
    whole: Path = ""


@dataclass(frozen=True, kw_only=True)
class Slide:
    """One sheet of a screen: counts and totals, never a name."""

    title: str
    office: str
    phone: str
    until: date | None
    posted: date
    people: int | None
    fen: int | None
    code: str  # a QR code as SVG, made here
    address: str
    roll: bool = False


@dataclass(frozen=True, kw_only=True)
class ScreenPage:
    """press/screen.html: what hangs in a place, for a screen that nobody touches."""

    place: str
    slides: Sequence[Slide]
    seconds: int  # how long each sheet stands
    minutes: int  # how often the screen asks for something new, give or take a quarter
    wall: str
