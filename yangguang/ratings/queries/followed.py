"""What the holder of a code may know of their rating."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from yangguang.ratings import sealing
from yangguang.ratings.choices import BAD, Finding, Level, MendKind, What
from yangguang.ratings.models import Check, Exclusion, Mend, Rating, Verification


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that the office did: its kind in words, its day, its words, the deadline of what was put off."""

    kind: str
    on: date
    words: str
    until: date | None


class Excluded(TypedDict):
    """Why a rating does not count, and what became of an appeal."""

    excluded: str
    may_appeal: bool
    appealed: bool
    lifted: bool | None
    verdict: str


@dataclass(frozen=True, slots=True)
class Followed:
    """A rating as its own author sees it; `excluded` says why it does not count, empty when it does."""

    office: str
    level: str
    on: date
    bad: bool
    finding: str
    answers: tuple[Answer, ...]
    may_check: bool
    agreed: bool | None
    excluded: str
    may_appeal: bool
    appealed: bool
    lifted: bool | None
    verdict: str


def followed(rating: Rating) -> Followed:
    """What the holder of its code may know."""
    found = Verification.objects.filter(rating=rating).first()
    done = Mend.objects.filter(rating=rating).exclude(kind=MendKind.LATER).order_by("-round").first()
    said = Check.objects.filter(mend=done).first() if done else None
    return Followed(
        office=rating.ticket.office.name,
        level=str(Level(rating.level).label),
        on=rating.on,
        bad=rating.level in BAD,
        finding=str(Finding(found.finding).label) if found else "",
        answers=tuple(_answers(rating)),
        may_check=done is not None and said is None,
        agreed=said.agrees if said else None,
        **_exclusion(rating),
    )


def _answers(rating: Rating) -> Iterator[Answer]:
    for mend in Mend.objects.filter(rating=rating).order_by("pk"):
        what = What.LATER if mend.kind == MendKind.LATER else What.MEND
        words = sealing.words(rating, what, number=mend.round)
        yield Answer(str(MendKind(mend.kind).label), mend.on, words, mend.until)


def _exclusion(rating: Rating) -> Excluded:
    row = Exclusion.objects.filter(rating=rating).select_related("appeal__verdict").first()
    appeal = getattr(row, "appeal", None)
    verdict = getattr(appeal, "verdict", None)
    return {
        "excluded": str(row.get_why_display()) if row else "",
        "may_appeal": row is not None and appeal is None,
        "appealed": appeal is not None,
        "lifted": verdict.lifted if verdict else None,
        "verdict": sealing.words(rating, What.VERDICT) if verdict else "",
    }
