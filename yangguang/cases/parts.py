"""Who has a part in a case: the offices that help with it, and those who have none because it is about them."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Q

from yangguang.accounts.models import User
from yangguang.cases.choices import Verb, Why
from yangguang.cases.errors import Invalid
from yangguang.cases.models import Barred, Case, Step
from yangguang.foundation.now import now, today
from yangguang.offices import queries as offices
from yangguang.offices.models import Office, Officer, Position


def joined(case: Case) -> list[Office]:
    """The offices whose help was asked for."""
    asked = Step.objects.filter(case=case, verb=Verb.JOIN).select_related("to_office").order_by("number")
    return [step.to_office for step in asked if step.to_office]


def joined_ids(case: Case) -> list[int]:
    """The same by their ids."""
    asked = Step.objects.filter(case=case, verb=Verb.JOIN, to_office__isnull=False)
    return list(asked.order_by("number").values_list("to_office_id", flat=True))


def is_barred(viewer: User, case: Case) -> bool:
    """Whether a viewer is accused in a case, serves in an office that is, or stepped aside."""
    return Barred.objects.filter(_touches(viewer), case=case).exists()


def barred(viewer: User) -> Exists:
    """Inside a query over rows with a `case`: whether the viewer has no part in it."""
    return Exists(Barred.objects.filter(_touches(viewer), case=OuterRef("case_id")))


def bar(case: Case, *, offices_: Sequence[Office] = (), officers: Sequence[Officer] = (), why: Why) -> None:
    """Write down who has no part in a case; twice is once."""
    at = case.at if why == Why.ACCUSED else now()
    rows = [Barred(case=case, office=office, why=Why.ACCUSED, at=at) for office in offices_]
    rows += [Barred(case=case, officer=officer, why=why, at=at) for officer in officers]
    Barred.objects.bulk_create(rows, ignore_conflicts=True)


def bar_alike(case: Case, other: Case) -> None:
    """Whoever has no part in one case has none in the other."""
    for row in Barred.objects.filter(case=case).select_related("office", "officer"):
        offices_, officers = [row.office] if row.office else [], [row.officer] if row.officer else []
        bar(other, offices_=offices_, officers=officers, why=Why(row.why))


def risen(case: Case, office: Office) -> Office | None:
    """The nearest office above one such that neither it nor any above it is accused; None where there is none.

    `flow_guard` asks the same of every review and of what is taken from whom it is about.
    """
    accused = set(Barred.objects.filter(case=case, office__isnull=False).values_list("office_id", flat=True))
    way = offices.above(office)[1:]
    last = max((place for place, each in enumerate(way) if each.pk in accused), default=-1)
    return next(iter(way[last + 1 :]), None)


def unaccused(office: Office, accused: Office | None, message: str, do: str) -> Office:
    """The office that takes in a case about `accused`: the one asked for, or the one above who is spoken of.

    Neither the accused office nor one below it may have the case (信访工作条例 30). Raises Invalid where nothing
    stands above.
    """
    if accused is None or accused not in offices.above(office):
        return office
    if accused.parent is None:
        raise Invalid(message, do=do)
    return accused.parent


def _touches(viewer: User) -> Q:
    served = Position.objects.on(today()).filter(officer__user=viewer)
    return Q(officer__user=viewer) | Q(office__in=served.values("office_id"))
