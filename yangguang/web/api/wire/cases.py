"""What whoever wants something of an office sends and is told; the code travels in a header, never in an address."""

from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import Meta

from yangguang.web.api.wire.shapes import UNSET, Id, Line, Maybe, Sent, Told, Words

Kind = Literal["application", "consultation", "suggestion", "complaint", "report", "petition", "information", "help"]
Help = Literal["", "agent", "at_home", "school", "hardship", "message"]
Reach = Literal["none", "phone", "email", "post"]


class NewCase(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is wanted, of whom; as on the pages, nothing is asked that the kind does not need.

    `area`, where it happened: the county or a town; left out, that of the office. `matter`: which one of the office is
    applied for.
    """

    kind: Kind
    office: Annotated[Id, Meta(description="Which office; the one that gets it hands it on if it is another's.")]
    about: Annotated[Line, Meta(min_length=1, description="In one line, without names and numbers of people.")]
    words: Annotated[Words, Meta(min_length=1, description="At length; nothing of anybody's private family life.")]
    area: Maybe = UNSET
    help: Annotated[Help, Meta(description="Which help, where the kind is `help`.")] = ""
    whom: Annotated[
        Literal["other", "itself"],
        Meta(description="Whether a complaint, report or petition is about that office itself; then it never sees it."),
    ] = "other"
    matter: Maybe = UNSET
    anonymous: Annotated[bool, Meta(description="A report without a name.")] = False
    tell: Annotated[bool, Meta(description="Whether question and answer may be told in public, without who asked.")] = (
        False
    )
    applicant: Annotated[
        Literal["person", "business", "research", "welfare", "law", "other"],
        Meta(description="Who requests information; for the counts of the annual report alone."),
    ] = "person"
    reach: Annotated[Reach, Meta(description="How the office reaches the person, if at all.")] = "none"
    contact: Annotated[str, Meta(max_length=100, description="Where, if it does.")] = ""
    name: Annotated[
        str, Meta(max_length=50, description="Needed for applications and requests for information alone.")
    ] = ""


class Proof(Told, frozen=True, kw_only=True):
    """By which one shows later that and when this was handed in: SHA-256 (salt, then record) is in the log."""

    salt: str
    digest: str
    record: dict[str, str | bool]


class Receipt(Told, frozen=True, kw_only=True):
    """What to keep. `reply` alone is filled where nothing was stored; it says why."""

    code: str
    number: str
    office: str
    due: date | None
    proof: Proof | None
    reply: str


class Step(Told, frozen=True, kw_only=True):
    """One thing that happened, as the person is told it."""

    verb: str
    at: datetime
    office: str
    words: str
    outcome: str
    mine: bool


class Paper(Told, frozen=True, kw_only=True):
    """A paper of the case."""

    id: int
    what: str
    at: datetime
    mine: bool


class Case(Told, frozen=True, kw_only=True):
    """A case as the holder of its code may know it; `may` lists the verbs that the holder has now.

    `rating_code` is the code that rates it, and follows that; empty where there is none.
    """

    number: str
    kind: Kind
    about: str
    state: str
    state_label: str
    office: str
    received_on: date
    due: date | None
    comes: str
    missing: list[str]
    steps: list[Step]
    papers: list[Paper]
    looks: list[datetime]
    may: list[str]
    rating_code: str


class Say(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words to the office."""

    words: Annotated[Words, Meta(min_length=1)]


class Choose(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which span of a day."""

    slot: Id


class What(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the paper is, and what its file is called; the file itself is the body."""

    what: Annotated[str, Meta(min_length=1, max_length=60, description="What the paper is.")]
    name: Annotated[str, Meta(max_length=200, description="The name of the file.")] = ""


class Payout(Told, frozen=True, kw_only=True):
    """By which the reward is paid at a counter, without a name; the same key shows it again, nothing else does."""

    payout: str
    fen: int
    office: str
    until: date


class Heard(Told, frozen=True, kw_only=True):
    """What became of it: the number of the step; or `reply`, and nothing was stored."""

    step: int | None
    reply: str


class Kept(Told, frozen=True, kw_only=True):
    """A paper was taken in."""

    paper: int
