"""Appeals on the desk: with their words for those who decide; for the rated office a day's number and no more."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import Count

from yangguang.accounts.models import User
from yangguang.clocks import queries as clocks
from yangguang.foundation import audit
from yangguang.foundation.now import today
from yangguang.offices.models import Office
from yangguang.ratings import clocking, policies, sealing
from yangguang.ratings.choices import Excluded, What
from yangguang.ratings.models import Appeal, Exclusion, Rating


@dataclass(frozen=True, slots=True)
class Asked:
    """An appeal that waits: about which office, why it does not count, how many it is about, until when; its words."""

    appeal: int
    office: str
    why: str
    number: int
    by_office: bool
    on: date
    due: date | None
    clock: int | None
    level: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many ratings of an office were left out on a day for one reason; never which."""

    on: date
    why: str
    label: str
    number: int
    appealed: bool


def to_decide(*, viewer: User, limit: int = 50) -> list[Asked]:
    """The appeals that wait for a viewer, the oldest first; one for a whole day where an office appealed."""
    waiting = Appeal.objects.filter(verdict=None).select_related("exclusion__rating__ticket__office").order_by("pk")
    rows, may, groups = [], dict[int, bool](), set[object]()
    for each in waiting:
        office = each.exclusion.rating.ticket.office
        if office.pk not in may:
            may[office.pk] = policies.may_know_who(policies.towards(viewer, office))
        if may[office.pk] and (each.group is None or each.group not in groups):
            groups.add(each.group)
            rows.append(_asked(each))
    return rows[:limit]


def appeal(pk: int, *, viewer: User) -> Appeal | None:
    """An appeal, for those who decide on it; None for everyone else, as for one that is not there."""
    found = Appeal.objects.filter(pk=pk).select_related("exclusion__rating__ticket__office").first()
    if found is None:
        return None
    knows = policies.may_know_who(policies.towards(viewer, found.exclusion.rating.ticket.office))
    return found if knows else None


def appeal_page(appeal: Appeal, *, viewer: User) -> Asked:
    """One appeal with its words, for those who decide; each reading is audited. Raises Forbidden."""
    rating = appeal.exclusion.rating
    policies.must_know_who(viewer, rating.ticket.office)
    audit.record(actor_key=viewer.actor_key, verb="ratings.read", subject=f"ratings.appeal:{appeal.pk}")
    return _asked(appeal, words=sealing.words(rating, What.APPEAL, number=2 if appeal.group else 1), rating=rating)


def left_out(*, viewer: User, office: Office, days: int = 60) -> list[LeftOut]:
    """The days on which enough ratings of one's own office were left out to say so, the newest first.

    Raises Forbidden.
    """
    policies.must_appeal(viewer, office)
    of = Exclusion.objects.filter(rating__ticket__office=office, on__lt=today()).values("on", "why").order_by("-on")
    least = max(settings.RATINGS_DESK_LEAST, 1)
    enough = of.annotate(number=Count("pk")).filter(number__gte=least)[:days]
    appealed = Appeal.objects.filter(exclusion__rating__ticket__office=office).exclude(group=None)
    said = set(appealed.values_list("exclusion__on", "exclusion__why"))
    return [
        LeftOut(row["on"], row["why"], str(Excluded(row["why"]).label), row["number"], (row["on"], row["why"]) in said)
        for row in enough
    ]


def _asked(appeal: Appeal, *, words: str = "", rating: Rating | None = None) -> Asked:
    running = clocks.of(kind=clocking.APPEALS, subject=str(appeal.pk))
    return Asked(
        appeal=appeal.pk,
        office=appeal.exclusion.rating.ticket.office.name,
        why=str(appeal.exclusion.get_why_display()),
        number=Appeal.objects.filter(group=appeal.group).count() if appeal.group else 1,
        by_office=appeal.group is not None,
        on=appeal.on,
        due=running[0].standing.due if running else None,
        clock=running[0].pk if running else None,
        level=str(rating.get_level_display()) if rating and appeal.group is None else "",
        words=words,
    )
