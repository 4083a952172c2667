"""Errata as their people may know them: one for the holder of a code, one on the desk, and counts for everyone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from yangguang.accounts.models import User
from yangguang.clocks import queries as clocks
from yangguang.disclosure import policies, sealing
from yangguang.disclosure.choices import Flaw
from yangguang.disclosure.models import AmendmentContent, Erratum, ErratumContent
from yangguang.foundation import audit
from yangguang.foundation.now import local_day, start_of
from yangguang.offices.models import Office

DUTY, CLOCK = "website.fix", "disclosure.erratum"
WORDS_KEPT = timedelta(days=30)  # after the answer, for whoever holds the code


@dataclass(frozen=True, slots=True)
class Followed:
    """What the holder of a code may know; `outcome` is empty until the answer."""

    erratum: int
    page: str
    ground: str
    at: datetime
    outcome: str
    words: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class Count:
    """Errata on one ground: how many came, are answered, wait, are past their limit; the longest wait in days."""

    ground: str
    received: int
    answered: int
    waiting: int
    late: int
    longest: int

    @property
    def label(self) -> str:
        """The ground in words, in the language of the moment."""
        return str(Flaw(self.ground).label)


def followed(erratum: Erratum) -> Followed:
    """What the holder of its code may know."""
    answer = getattr(erratum, "amendment", None)
    content = AmendmentContent.objects.filter(amendment=answer).first() if answer else None
    words = sealing.words(content.sealed, subject=erratum.subject)["words"] if content else ""
    return Followed(
        erratum=erratum.pk, page=erratum.page, ground=erratum.ground, at=erratum.at,
        outcome=answer.outcome if answer else "", words=words, answered_at=answer.at if answer else None,
    )  # fmt: skip


def read(erratum: Erratum, *, viewer: User) -> str:
    """What was said, for those who serve in the office; each reading is audited. Raises Forbidden."""
    policies.must_take_in(viewer, erratum.office)
    audit.record(actor_key=viewer.actor_key, verb="disclosure.read", subject=f"disclosure.erratum:{erratum.pk}")
    content = ErratumContent.objects.filter(erratum=erratum).first()
    return sealing.words(content.sealed, subject=erratum.subject)["words"] if content else ""


def waiting(office: Office) -> list[Erratum]:
    """The errata of an office that wait for an answer, the oldest first."""
    return list(Erratum.objects.filter(office=office, amendment=None).order_by("pk"))


def counts(*, since: date, on: date) -> Sequence[Count]:
    """Errata that came from a day on, by ground, as they stand on another; of who said it nothing is known."""
    rows = Erratum.objects.filter(at__gte=start_of(since)).select_related("amendment").order_by("pk")
    found: dict[str, list[Erratum]] = {ground: [] for ground in Flaw.values}
    for row in rows:
        found[row.ground].append(row)
    dues = clocks.dues(kind=CLOCK, subjects=[str(row.pk) for row in rows])
    return [_count(ground, here, dues, on) for ground, here in found.items() if here]


def with_old_words(*, on: date) -> Iterator[Erratum]:
    """The errata answered so long ago that their words must go."""
    old = Erratum.objects.filter(amendment__at__lt=start_of(on - WORDS_KEPT), content__isnull=False)
    yield from old.order_by("pk")


def _count(ground: str, here: Sequence[Erratum], dues: dict[str, date | None], on: date) -> Count:
    ends = {row.pk: local_day(row.amendment.at) if hasattr(row, "amendment") else None for row in here}
    late = [row for row in here if (due := dues.get(str(row.pk))) and (ends[row.pk] or on) > due]
    days = [((ends[row.pk] or on) - local_day(row.at)).days for row in here]
    answered = sum(end is not None for end in ends.values())
    return Count(ground, len(here), answered, len(here) - answered, len(late), max(days))
