"""Objections as the public may know them: counts by ground and outcome; and those that wait on the desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet

from yangguang.accounts.models import User
from yangguang.disclosure import policies, sealing
from yangguang.disclosure.models import Notice, Objection, ObjectionContent, VerdictContent
from yangguang.foundation import audit

OPEN = ""


@dataclass(frozen=True, slots=True)
class Said:
    """An objection opened for whoever decides it."""

    objection: Objection
    text: str
    about: str
    contact: str


@dataclass(frozen=True, slots=True)
class Followed:
    """What the holder of a code may know; `outcome` is empty until the verdict."""

    objection: int
    index_no: str
    title: str
    ground: str
    at: datetime
    outcome: str
    reasons: str
    decided_at: datetime | None


def counts(notice: Notice) -> dict[tuple[str, str], int]:
    """How many objections to a notice, by ground and outcome; the outcome of those without a verdict is empty."""
    rows = Objection.objects.filter(notice=notice).values_list("ground", "verdict__outcome").annotate(n=Count("pk"))
    return {(ground, outcome or OPEN): n for ground, outcome, n in rows.order_by("ground", "verdict__outcome")}


def undecided(notice: Notice) -> QuerySet[Objection]:
    """The objections to a notice that wait for their verdict, the oldest first."""
    return Objection.objects.filter(notice=notice, verdict=None).order_by("pk")


def read(objection: Objection, *, viewer: User) -> Said:
    """An objection's words, for those who may decide it and for whoever typed it in; each reading is audited.

    Raises Forbidden, SamePerson for the author of what is objected to.
    """
    if viewer.pk != objection.taken_by_id:
        policies.must_decide(viewer, objection.version)
    audit.record(actor_key=viewer.actor_key, verb="disclosure.read", subject=f"disclosure.objection:{objection.pk}")
    said = _words(objection)
    return Said(objection, said.get("text", ""), said.get("about", ""), said.get("contact", ""))


def followed(objection: Objection) -> Followed:
    """What the holder of its code may know."""
    verdict = getattr(objection, "verdict", None)
    content = VerdictContent.objects.filter(verdict=verdict).first() if verdict else None
    reasons = sealing.words(content.sealed, subject=objection.subject)["reasons"] if content else ""
    return Followed(
        objection=objection.pk,
        index_no=objection.notice.index_no,
        title=objection.notice.title,
        ground=objection.ground,
        at=objection.at,
        outcome=verdict.outcome if verdict else OPEN,
        reasons=reasons,
        decided_at=verdict.at if verdict else None,
    )


def _words(objection: Objection) -> Mapping[str, str]:
    content = ObjectionContent.objects.filter(objection=objection).first()
    return sealing.words(content.sealed, subject=objection.subject) if content else {}
