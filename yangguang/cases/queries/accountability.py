"""Offices held to account: on the desk for who decides, beside the case for who complained, in public without names."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from yangguang.accounts.models import User
from yangguang.cases import policies
from yangguang.cases.choices import As
from yangguang.cases.models import Standing
from yangguang.cases.models.accountability import Accountability, AccountabilityDecision
from yangguang.foundation.now import today


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided about an office; nothing leads to the complaint or to who complained."""

    accused: str
    accused_id: int
    conduct: str
    consequence: str
    remedy: str
    fen: int | None
    on: date


def account(pk: int, *, viewer: User) -> Accountability | None:
    """One that waits or was decided, for a head who decides; None for everyone else, as for one that is not there."""
    found = Accountability.objects.filter(pk=pk).select_related("case", "accused", "office").first()
    if found is None:
        return None
    person = policies.towards(viewer, found.case, Standing.objects.select_related("office").get(case=found.case))
    return found if policies.may_act(person, As.HEAD) else None


def held(case: int) -> Decided | None:
    """What was decided after one's own complaint, for whoever holds its code."""
    row = _rows().filter(accountability__case_id=case).first()
    return _told(row) if row else None


def decided(*, limit: int = 200) -> list[Decided]:
    """All that was decided before today, the newest first, for everyone."""
    return [_told(row) for row in _rows().filter(on__lt=today()).order_by("-on", "-pk")[:limit]]


def _rows() -> QuerySet[AccountabilityDecision]:
    return AccountabilityDecision.objects.select_related("accountability__accused")


def _told(row: AccountabilityDecision) -> Decided:
    accused = row.accountability.accused
    return Decided(
        accused=accused.name,
        accused_id=accused.pk,
        conduct=str(row.get_conduct_display()),
        consequence=str(row.get_consequence_display()),
        remedy=str(row.get_remedy_display()),
        fen=row.fen,
        on=row.on,
    )
