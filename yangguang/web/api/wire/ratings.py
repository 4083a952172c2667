"""好差评: what whoever holds a code sends and is told."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from yangguang.web.api.wire.shapes import Sent, Told

Level = Literal["very_good", "good", "fair", "bad", "very_bad"]
Aspect = Literal["speed", "guide", "ease", "platform", "skill", "attitude"]
Reason = Literal[
    "slow", "unsolved", "not_at_once", "more_papers", "refused", "attitude", "absent", "charged", "guide", "platform",
    "other",
]  # fmt: skip


class Rate(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of five levels; all else may be left out, and without a contact it is anonymous."""

    level: Level
    aspects: Annotated[dict[Aspect, Level], Meta(max_length=6, description="What else, by aspect.")] = {}
    reasons: Annotated[list[Reason], Meta(max_length=11, description="Why, of a bad one.")] = []
    words: Annotated[str, Meta(max_length=1000, description="How it went; nobody's name or private life.")] = ""
    contact: Annotated[
        str, Meta(max_length=100, description="For a call-back by the office above; the rated one never sees it.")
    ] = ""
    again: Annotated[bool, Meta(description="Open the case again; then its office learns that it is this one.")] = False


class Rated(Told, frozen=True, kw_only=True):
    """What became of it: why it does not count, if so; whether the case is open again; the reply to dropped words.

    `follow` is the code by which a visit is followed from now on; a case is followed by the code that rated it.
    """

    excluded: str
    reopened: bool
    not_reopened: str
    reply: str
    follow: str


class Answer(Told, frozen=True, kw_only=True):
    """One thing that the office did about a bad rating."""

    kind: str
    on: date
    words: str
    until: date | None


class Rating(Told, frozen=True, kw_only=True):
    """A rating as its own author sees it."""

    office: str
    level: str
    on: date
    bad: bool
    finding: str
    answers: list[Answer]
    may_check: bool
    agreed: bool | None
    excluded: str
    may_appeal: bool
    appealed: bool
    lifted: bool | None
    verdict: str


class Check(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whether it is mended."""

    agrees: bool


class Appeal(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Why it should count; nothing need be said."""

    words: Annotated[str, Meta(max_length=1000)] = ""


class Done(Told, frozen=True, kw_only=True):
    """It was done; `reply` says what happened to words that were not kept."""

    reply: str = ""
