"""To what a person agreed, and whether it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from yangguang.foundation.now import today
from yangguang.outbox.choices import Purpose as ToldOf
from yangguang.residents import consenting, sealing
from yangguang.residents.models import Consent, How, KeptCode, Purpose, Resident, Subscription, Told

MESSAGES: Mapping[str, Purpose] = {
    ToldOf.CASE: Purpose.CASES,
    ToldOf.RATING: Purpose.FEEDBACK,
    ToldOf.NOTICE: Purpose.NOTICES,
}


@dataclass(frozen=True, slots=True)
class Said:
    """One purpose, as its person sees it: since when it holds, or that it does not."""

    purpose: Purpose
    since: datetime | None
    how: str
    wording: consenting.Wording

    @property
    def label(self) -> str:
        """The purpose in words."""
        return str(self.purpose.label)

    @property
    def may_be_taken_back(self) -> bool:
        """All can, here; the one to the account itself by having it erased."""
        return self.since is not None and self.purpose != Purpose.ACCOUNT


def consented(resident: Resident, purpose: Purpose) -> bool:
    """Whether the person agrees to this now, in the words of today; a new text asks anew (个人信息保护法 14)."""
    return standing(resident, purpose) is not None


def standing(resident: Resident, purpose: Purpose) -> Consent | None:
    """The consent that holds."""
    given = Consent.objects.filter(resident=resident, purpose=purpose, version=consenting.CURRENT[purpose])
    return given.filter(withdrawal=None, resident__leaving=None).order_by("-id").first()


def consents(resident: Resident) -> list[Said]:
    """Every purpose of the closed list, and how it stands."""
    found = []
    for purpose in Purpose:
        held = standing(resident, purpose)
        how = str(How(held.how).label) if held else ""
        found.append(Said(purpose, held.at if held else None, how, consenting.current(purpose)))
    return found


def still_agreed(*, subject: str, purpose: str) -> bool:
    """Whether the resident of an opaque subject agrees to messages of a purpose now; yes where it is no resident's.

    What the message rests on must be there still: who ended a subscription gets nothing that was queued for it.
    """
    asked = MESSAGES.get(purpose)
    key = subject.removeprefix("told:")
    if key == subject:
        return True
    row = Told.objects.filter(key=key).first()
    person = sealing.owner(row) if row else None
    if row is None or person is None or not _stands(sealing.held(row).get("rests_on", "")):
        return False
    return asked is None or consented(person, asked)


def _stands(subject: str) -> bool:
    kind, _colon, key = subject.partition(":")
    if kind == "subscription":
        return Subscription.objects.filter(key=key).filter(Q(until=None) | Q(until__gt=today())).exists()
    return kind != "kept-code" or KeptCode.objects.filter(key=key).exists()
