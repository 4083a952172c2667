"""The desk: what an office sees of bad ratings (never who), by clock; and whom the office above calls back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.clocks.models import Clock
from yangguang.foundation import audit
from yangguang.foundation.now import today
from yangguang.offices.models import Office
from yangguang.ratings import clocking, policies, sealing, standing
from yangguang.ratings.choices import BAD, What
from yangguang.ratings.errors import NotAllowed
from yangguang.ratings.models import CallBack, Counter, Rating, Verification

NEXT = (clocking.VERIFY, clocking.MEND)
type Place = tuple[date, str]  # the day and key of a row, after which the next page begins


@dataclass(frozen=True, slots=True)
class Bad:
    """A bad rating on the desk: how bad, why, what is to be done next and by when; nothing tells who.

    Matter and counter are empty where too few share them; `clock` is that of the next step.
    """

    key: UUID
    office: str
    matter: str
    counter: str
    level: str
    on: date
    reasons: tuple[str, ...]
    next: str
    due: date | None
    clock: int | None = None
    place: Place | None = None
    words: str = ""
    called: tuple[str, ...] = ()

    @property
    def overdue(self) -> bool:
        """Whether the next step is late."""
        return self.due is not None and self.due < today()


def bad(*, viewer: User, office: Office, after: Place | None = None, limit: int = 50) -> list[Bad]:
    """The bad ratings for which an office answers and that wait for it, by their clock; of one day in no order.

    Raises Forbidden.
    """
    policies.must_serve(viewer, office)
    waiting = Clock.objects.filter(kind=clocking.KIND, duty__in=NEXT, office=office, standing__closed_on=None)
    if after:
        waiting = waiting.filter(Q(standing__until__gt=after[0]) | Q(standing__until=after[0], subject__gt=after[1]))
    return _rows(waiting.select_related("standing").order_by("standing__until", "subject")[:limit])


def page(rating: Rating, *, viewer: User) -> Bad:
    """One bad rating with its words, for those who mend it; each reading is audited. Raises Forbidden, NotAllowed."""
    policies.must_handle(viewer, rating)
    _must_be_seen(rating)
    audit.record(actor_key=viewer.actor_key, verb="ratings.read", subject=f"ratings.rating:{rating.pk}")
    return _row(rating, words=sealing.words(rating, What.RATING), called=tuple(_called(rating)))


def to_reach(rating: Rating, *, viewer: User) -> Bad:
    """One bad rating without its words, for those who call back. Raises Forbidden, NotAllowed."""
    policies.must_know_who(viewer, rating.ticket.office)
    _must_be_seen(rating)
    return _row(rating, called=tuple(_called(rating)))


def found(key: UUID, *, viewer: User) -> Rating | None:
    """A bad rating by its key, for those with a part in it; None for everyone else, as for one that is not there."""
    rating = _known([str(key)]).get(str(key))
    if rating is None:
        return None
    return rating if knows(rating, viewer=viewer) or handles(rating, viewer=viewer) else None


def handles(rating: Rating, *, viewer: User) -> bool:
    """Whether a viewer verifies and mends this rating."""
    return policies.may_handle(viewer, rating)


def knows(rating: Rating, *, viewer: User) -> bool:
    """Whether a viewer calls back and decides on appeals; nobody of the rated office does."""
    return policies.may_know_who(policies.towards(viewer, rating.ticket.office))


def counter(pk: int) -> Counter | None:
    """A counter by its id, for the action that decides who may give out its slips."""
    return Counter.objects.filter(pk=pk).select_related("office").first()


def counters(office: Office) -> list[tuple[Counter, int]]:
    """The counters of an office, each with how many slips it gave out today."""
    today_ = Count("tickets", filter=Q(tickets__on=today()))
    return [(each, each.given) for each in Counter.objects.filter(office=office).annotate(given=today_).order_by("pk")]


def to_call(*, viewer: User, limit: int = 50) -> list[Bad]:
    """The named bad ratings that a viewer may call back and nobody has, the most urgent first; without who."""
    calls = Clock.objects.filter(kind=clocking.KIND, duty=clocking.CALL_BACK, standing__closed_on=None)
    rows, may = [], dict[int, bool]()
    for row, rating in _pairs(calls.select_related("standing").order_by("standing__until", "subject")):
        office = rating.ticket.office
        if office.pk not in may:
            may[office.pk] = policies.may_know_who(policies.towards(viewer, office))
        if may[office.pk]:
            rows.append(row)
    return rows[:limit]


def _rows(waiting: Iterable[Clock]) -> list[Bad]:
    return [row for row, _rating in _pairs(waiting)]


def _pairs(waiting: Iterable[Clock]) -> Iterator[tuple[Bad, Rating]]:
    clocks = list(waiting)
    known = _known([clock.subject.split("/")[0] for clock in clocks])
    for clock in clocks:
        if rating := known.get(clock.subject.split("/")[0]):
            yield _row(rating, of=clock), rating


def _known(keys: Sequence[str]) -> dict[str, Rating]:
    """The bad ratings of these keys that offices see by now."""
    rows = Rating.objects.filter(key__in=keys, level__in=BAD, on__lt=today())
    joined = rows.select_related("ticket__office__parent", "ticket__matter", "ticket__counter")
    return {str(each.key): each for each in joined.prefetch_related("reasons")}


def _must_be_seen(rating: Rating) -> None:
    if not standing.is_seen(rating):
        raise NotAllowed(_("当天的评价第二天才看得到。"), do=_("请明天再看。"))


def _called(rating: Rating) -> Iterator[str]:
    for call in CallBack.objects.filter(rating=rating).order_by("number"):
        said = sealing.words(rating, What.CALL_BACK, number=call.number)
        yield ": ".join(filter(None, (str(call.get_reached_display()), said)))


def _row(rating: Rating, *, of: Clock | None = None, words: str = "", called: tuple[str, ...] = ()) -> Bad:
    ticket, shared, clock = rating.ticket, standing.crowd(rating), of or _next(rating)
    return Bad(
        key=rating.key,
        office=ticket.office.name,
        matter=ticket.matter.second if ticket.matter and shared.matter else "",
        counter=ticket.counter.name if ticket.counter and shared.counter else "",
        level=str(rating.get_level_display()),
        on=rating.on,
        reasons=tuple(sorted(str(row.get_reason_display()) for row in rating.reasons.all())),
        next=clock.duty if clock else "",
        due=clock.standing.due if clock else None,
        clock=clock.pk if clock else None,
        place=(clock.standing.until, clock.subject) if clock and clock.standing.until else None,
        words=words,
        called=called,
    )


def _next(rating: Rating) -> Clock | None:
    """The clock of what is to be done next; None where nothing is, or its duty was not begun yet."""
    round_ = standing.round_of(rating)
    verified = Verification.objects.filter(rating=rating).exists()
    duty = clocking.MEND if verified else clocking.VERIFY
    running = clocking.of(rating, duty, round_=round_ if verified and round_ else 1) if round_ else []
    return running[0] if running else None
