"""The desk: what a rated office sees of bad ratings (never who), and what the office above has to do."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.clocks.models import Clock
from yangguang.foundation import audit
from yangguang.foundation.now import today
from yangguang.offices.models import Office
from yangguang.ratings import clocking, policies, sealing
from yangguang.ratings.choices import BAD, What
from yangguang.ratings.errors import NotAllowed
from yangguang.ratings.models import Appeal, CallBack, Rating, Verification
from yangguang.ratings.queries.standing import is_seen, round_of


@dataclass(frozen=True, slots=True)
class Bad:
    """A bad rating on the desk: what for, how bad, why; what is to be done next and by when; nothing tells who."""

    rating: int
    office: str
    matter: str
    counter: str
    level: str
    on: date
    reasons: tuple[str, ...]
    next: str
    due: date | None
    words: str = ""
    called: tuple[str, ...] = ()

    @property
    def overdue(self) -> bool:
        """Whether the next step is late."""
        return self.due is not None and self.due < today()


def bad(*, viewer: User, office: Office, limit: int = 50) -> list[Bad]:
    """The bad ratings of an office that wait for it, the oldest first; from the day after. Raises Forbidden."""
    policies.must_mend(viewer, office)
    waiting = (row for row in _seen().filter(ticket__office=office).iterator(chunk_size=limit))
    found = []
    for rating in waiting:
        row = _row(rating)
        if row.next:
            found.append(row)
        if len(found) == limit:
            break
    return found


def page(rating: Rating, *, viewer: User) -> Bad:
    """One bad rating with its words, for those who mend it; each reading is audited. Raises Forbidden."""
    policies.must_mend(viewer, rating.ticket.office)
    if not is_seen(rating):
        raise NotAllowed(_("当天的评价第二天才看得到。"), do=_("请明天再看。"))
    audit.record(actor_key=viewer.actor_key, verb="ratings.read", subject=f"ratings.rating:{rating.pk}")
    calls = CallBack.objects.filter(rating=rating).order_by("number")
    called = tuple(
        ": ".join(
            filter(None, (str(call.get_reached_display()), sealing.words(rating, What.CALL_BACK, number=call.number)))
        )
        for call in calls
    )
    return _row(rating, words=sealing.words(rating, What.RATING), called=called)


def to_call(*, viewer: User) -> list[Rating]:
    """The named bad ratings that a viewer may call back and nobody has, the oldest first; without who."""
    open_ = Clock.objects.filter(kind=clocking.KIND, duty=clocking.CALL_BACK, standing__closed_on=None)
    waiting = _seen().filter(pk__in=[int(subject) for subject in open_.values_list("subject", flat=True)])
    return [rating for rating in waiting if policies.may_know_who(policies.towards(viewer, rating.ticket.office))]


def to_decide(*, viewer: User) -> list[Appeal]:
    """The appeals that wait for a viewer, the oldest first."""
    waiting = Appeal.objects.filter(verdict=None).select_related("exclusion__rating__ticket__office").order_by("pk")
    return [
        each for each in waiting if policies.may_know_who(policies.towards(viewer, each.exclusion.rating.ticket.office))
    ]


def _seen() -> QuerySet[Rating]:
    begun = Exists(Verification.objects.filter(rating=OuterRef("pk")))
    bad_ones = Rating.objects.filter(level__in=BAD, on__lt=today()).annotate(begun=begun)
    return bad_ones.select_related("ticket__office__parent", "ticket__matter", "ticket__counter").order_by("on", "pk")


def _row(rating: Rating, *, words: str = "", called: tuple[str, ...] = ()) -> Bad:
    ticket, step, round_ = rating.ticket, "", round_of(rating)
    if not Verification.objects.filter(rating=rating).exists():
        step, round_ = clocking.VERIFY, 1
    elif round_:
        step = clocking.MEND
    clocks = clocking.of(rating, step, round_=round_ or 1) if step else []
    return Bad(
        rating=rating.pk,
        office=ticket.office.name,
        matter=ticket.matter.second if ticket.matter else "",
        counter=ticket.counter.name if ticket.counter else "",
        level=str(rating.get_level_display()),
        on=rating.on,
        reasons=tuple(str(row.get_reason_display()) for row in rating.reasons.order_by("pk")),
        next=step,
        due=clocks[0].standing.due if clocks else None,
        words=words,
        called=called,
    )
