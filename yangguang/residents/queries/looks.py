"""Who looked at a person's record, in words for that person."""

from dataclasses import dataclass
from datetime import datetime

from yangguang.residents.models import Look, Resident, Why

MOST = 200


@dataclass(frozen=True, slots=True)
class Seen:
    """One look: when, which office and which post in it, and why. The officer's own name is the office's to publish."""

    at: datetime
    office: str
    post: str
    why: str
    subject: str


def looks(resident: Resident) -> list[Seen]:
    """The newest looks at this person's record, newest first."""
    rows = Look.objects.filter(resident=resident).order_by("-id")[:MOST]
    return [Seen(row.at, row.office, row.post, str(Why(row.why).label), row.subject) for row in rows]
