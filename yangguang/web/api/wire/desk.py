"""What an officer's program sends and is told."""

from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import Meta

from yangguang.web.api.wire.cases import Kind, Paper
from yangguang.web.api.wire.shapes import UNSET, Id, Maybe, Sent, Told, Words

State = Literal[
    "",
    "received",
    "missing",
    "offered",
    "accepted",
    "aside",
    "paying",
    "answered",
    "review",
    "reviewed",
    "rereview",
    "hearing",
]
Verb = Literal[
    "accept", "assign", "decline", "ask_missing", "lapse", "transfer", "take_over", "send_back", "join", "opine", "ask",
    "note", "ask_third", "ask_office", "resume", "ask_more", "extend", "refuse_more", "answer", "close", "reopen",
    "merge", "decide_review", "hear", "heard", "decide_rereview",
]  # fmt: skip


class Served(Told, frozen=True, kw_only=True):
    """An office in which the person serves."""

    id: int
    name: str


class Mine(Told, frozen=True, kw_only=True):
    """Where the person serves; what this token is good for, and until when."""

    offices: list[Served]
    scopes: list[str]
    until: datetime


class Asked(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which part of the queue; `after` is what the page before gave as `next`."""

    office: Id
    view: Annotated[
        Literal["clock", "mine", "offered", "unclaimed", "all"],
        Meta(description="By clock, mine, what waits to be taken over, what nobody has, or all that are open."),
    ] = "clock"
    kind: Annotated[Literal[""] | Kind, Meta(description="Of one kind; with it `clock` is `all`.")] = ""
    state: Annotated[State, Meta(description="In one state; with it `clock` is `all`.")] = ""
    after: Annotated[
        str, Meta(max_length=30, pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2},[0-9]{1,16})?$", description="Where to go on.")
    ] = ""
    limit: Annotated[int, Meta(ge=1, le=100, description="How many.")] = 30


class Row(Told, frozen=True, kw_only=True):
    """One open case; `until` and `duty` are of its most urgent clock, none while it waits for the person."""

    case: int
    number: str
    kind: str
    state: str
    officer: str
    opened: date
    until: date | None
    duty: str


class Queue(Told, frozen=True, kw_only=True):
    """A page of the queue; `next` goes into `after`, empty on the last page."""

    rows: list[Row]
    next: str


class Said(Told, frozen=True, kw_only=True):
    """What was said; empty for who sees only how far it is, or reads what was forwarded."""

    about: str
    text: str
    name: str
    contact: str


class Taken(Told, frozen=True, kw_only=True):
    """One step with its words."""

    number: int
    verb: str
    who: str
    at: datetime
    office: str
    officer: str
    outcome: str
    words: str


class May(Told, frozen=True, kw_only=True):
    """A step that the person may take now, and the outcomes from which it chooses."""

    verb: str
    label: str
    outcomes: list[str]


class Clock(Told, frozen=True, kw_only=True):
    """A clock of the case, and the page that says how it is counted."""

    duty: str
    until: date | None
    closed_on: date | None
    page: str


class Part(Told, frozen=True, kw_only=True):
    """A part of the case that another office has."""

    case: int
    number: str
    office: str
    state: str


class Handled(Told, frozen=True, kw_only=True):
    """A case as its reader may see it; the reading is in the audit."""

    id: int
    number: str
    kind: str
    state: str
    office: str
    officer: str
    received_on: date
    said: Said
    steps: list[Taken]
    may: list[May]
    papers: list[Paper]
    clocks: list[Clock]
    parts: list[Part]
    draft: str


class Take(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One step, with what it needs: words, an outcome, an office, another case, or days."""

    verb: Verb
    words: Words = ""
    outcome: Annotated[str, Meta(max_length=16, description="One of those that `may` lists with the verb.")] = ""
    to_office: Maybe = UNSET
    to_officer: Maybe = UNSET
    into: Annotated[str, Meta(max_length=14, description="The number of the case into which it is merged.")] = ""
    value: Annotated[int, Meta(ge=0, le=60, description="By how many days more time is asked for.")] = 0


class Stepped(Told, frozen=True, kw_only=True):
    """It was taken: the number of the last step, and how the case stands now."""

    step: int
    state: str


class Sends(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the paper is, what its file is called, who may fetch it; the file itself is the body."""

    what: Annotated[str, Meta(min_length=1, max_length=60, description="What the paper is.")]
    audience: Annotated[
        Literal["applicant", "internal"], Meta(description="The person by the lookup code, or the offices alone.")
    ]
    name: Annotated[str, Meta(max_length=200, description="The name of the file.")] = ""


class Accuse(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which office the words of the case are about, or who of it."""

    office: Id
    name: Annotated[str, Meta(max_length=30, description="An officer in post there; left out, the whole office.")] = ""


class Aside(Told, frozen=True, kw_only=True):
    """It is written down; `here` says whether the caller still has the case."""

    here: bool


class Together(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which cases are taken up."""

    cases: Annotated[list[Id], Meta(min_length=1, max_length=30)]


class One(Told, frozen=True, kw_only=True):
    """What became of one of them; `says` is empty where it was taken up."""

    case: int
    done: bool
    says: str


class All(Told, frozen=True, kw_only=True):
    """Each by itself: one that is refused keeps none of the others back."""

    cases: list[One]


class NoticesAsked(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Of which office, and what comes before an id."""

    office: Id
    before: Maybe = UNSET


class Notice(Told, frozen=True, kw_only=True):
    """A notice, how it stands, and its newest version."""

    id: int
    index: str
    title: str
    kind: str
    version: int
    state: str


class Notices(Told, frozen=True, kw_only=True):
    """The notices of an office, newest first; `next` goes into `before`, none on the last page."""

    notices: list[Notice]
    next: int | None


class Post(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The version that was seen and signed; if another is newer by now, nothing is posted."""

    version: Id


class Posted(Told, frozen=True, kw_only=True):
    """It hangs; the page on the public site follows within seconds."""

    index: str
    version: int
    page: str
