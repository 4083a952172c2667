"""What a person keeps and what was said to them: one's own codes, one's own messages, what one stopped."""

from dataclasses import dataclass
from datetime import datetime

from yangguang.outbox import queries as outbox
from yangguang.outbox.queries import Told as Sent
from yangguang.residents import reaching, sealing
from yangguang.residents.models import KeptCode, Kind, Recovery, Resident, Told


@dataclass(frozen=True, slots=True)
class Kept:
    """One code of one's own: what it opens, and by which way one wants to hear of it (empty: as the account has it)."""

    pk: int
    of: str
    code: str
    channel: str


@dataclass(frozen=True, slots=True)
class Pending:
    """A recovery that waits: asked for by which office and post, when, and from when it holds."""

    office: str
    post: str
    at: datetime
    due: datetime


def kept_codes(resident: Resident) -> list[Kept]:
    """The codes that a person keeps, the newest first; for their own pages alone."""
    rows = KeptCode.objects.filter(whose=sealing.whose(resident, KeptCode)).order_by("-id")
    opened = [(row, sealing.held(row)) for row in rows]
    return [Kept(row.pk, held["of"], held["code"], row.channel) for row, held in opened if held]


def messages(resident: Resident) -> list[Sent]:
    """What was queued for a person, the newest first; neither address nor words."""
    rows = Told.objects.filter(whose=sealing.whose(resident, Told)).order_by("-id")
    return outbox.of_subjects([row.subject for row in rows])


def stops(resident: Resident) -> list[tuple[Kind, str]]:
    """Which of one's own contacts stopped which messages: a purpose, or empty for all but what is owed."""
    found = [(each.kind, outbox.is_stopped(reaching.address_of(each))) for each in reaching.contacts_of(resident)]
    return [(kind, purpose) for kind, purposes in found for purpose in sorted(purposes)]


def recovery(resident: Resident) -> Pending | None:
    """The recovery of the account that an officer asked for and that waits, if there is one."""
    row = Recovery.objects.filter(resident=resident, end=None).order_by("-id").first()
    return Pending(row.office, row.post, row.at, row.due) if row else None
