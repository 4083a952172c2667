"""What the holder of a code may know of their rating."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from yangguang.clocks import queries as clocks
from yangguang.ratings import clocking, sealing
from yangguang.ratings.choices import BAD, Finding, Level, MendKind, What
from yangguang.ratings.models import Appeal, Check, Exclusion, Mend, Rating, Verification


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
    decided_by: date | None


@dataclass(frozen=True, slots=True)
class Looked:
    """Somebody opened the contact: on which day, from which office, and why."""

    on: date
    office: str
    why: str


@dataclass(frozen=True, slots=True)
class Followed:
    """A rating as its own author sees it; `excluded` says why it does not count, empty when it does.

    `answered_by` and `called_by` are the days until which the office must answer and somebody must call back; None
    where that is done, or nobody need.
    """

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
    decided_by: date | None
    answered_by: date | None = None
    called_by: date | None = None
    calls: tuple[str, ...] = ()
    looks: tuple[Looked, ...] = ()
    public: bool = False


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
        answered_by=_answered_by(rating),
        called_by=_due(rating, clocking.CALL_BACK),
        calls=tuple(str(call.get_reached_display()) for call in rating.call_backs.order_by("number")),
        looks=tuple(
            Looked(look.on, look.office.name, str(look.get_why_display()))
            for look in rating.looks.select_related("office").order_by("pk")
        ),
        public=bool(done and done.public),
        **_exclusion(rating),
    )


def _answered_by(rating: Rating) -> date | None:
    return _due(rating, clocking.VERIFY) or _due(rating, clocking.MEND, 2) or _due(rating, clocking.MEND)


def _due(rating: Rating, duty: str, round_: int = 1) -> date | None:
    """Until when a duty that runs must be done; before the morning after, when it begins, None."""
    running = [clock for clock in clocking.of(rating, duty, round_=round_) if clock.standing.closed_on is None]
    return running[0].standing.due if running else None


def _answers(rating: Rating) -> Iterator[Answer]:
    for mend in Mend.objects.filter(rating=rating).order_by("pk"):
        what = What.LATER if mend.kind == MendKind.LATER else What.MEND
        words = sealing.words(rating, what, number=mend.round)
        yield Answer(str(MendKind(mend.kind).label), mend.on, words, mend.until)


def _exclusion(rating: Rating) -> Excluded:
    row = Exclusion.objects.filter(rating=rating).first()
    appeals = list(Appeal.objects.filter(exclusion=row).select_related("verdict").order_by("pk")) if row else []
    appeal = next((each for each in appeals if each.group is None), None)
    verdict = getattr(appeal, "verdict", None)
    lifted = any(getattr(each, "verdict", None) and each.verdict.lifted for each in appeals)
    running = clocks.of(kind=clocking.APPEALS, subject=str(appeal.pk)) if appeal and not verdict else []
    return {
        "excluded": str(row.get_why_display()) if row else "",
        "may_appeal": row is not None and appeal is None and not lifted,
        "appealed": appeal is not None,
        "lifted": lifted or (verdict.lifted if verdict else None),
        "verdict": sealing.words(rating, What.VERDICT) if verdict else "",
        "decided_by": running[0].standing.due if running else None,
    }
