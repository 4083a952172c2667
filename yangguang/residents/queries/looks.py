"""Who looked at a person's record, in words for that person."""

from dataclasses import dataclass
from datetime import datetime

from yangguang.residents.models import Look, Resident, Why

MOST = 100


@dataclass(frozen=True, slots=True)
class Seen:
    """One look: when, which office and which post in it, and why. The officer's own name is the office's to publish."""

    pk: int
    at: datetime
    office: str
    post: str
    why: str
    subject: str


def looks(resident: Resident, *, before: int | None = None, most: int | None = MOST) -> list[Seen]:
    """The newest looks at this person's record, newest first; `before` one, for the next page; all where no most is."""
    rows = Look.objects.filter(resident=resident).order_by("-id")
    older = rows.filter(pk__lt=before) if before else rows
    return [Seen(row.pk, row.at, row.office, row.post, str(Why(row.why).label), row.subject) for row in older[:most]]
