"""What everyone may know: counts by office and matter in whole batches, what does not count, what was mended."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from yangguang.clocks import queries as clocks
from yangguang.foundation.now import today
from yangguang.matters.models import Matter
from yangguang.offices.models import Office
from yangguang.ratings import clocking, sealing
from yangguang.ratings.choices import BAD, Excluded, Level, MendKind, What
from yangguang.ratings.figures import Figure, Shown, figure, shown
from yangguang.ratings.models import Check, Mend, Rating, Verdict

type Leaf = tuple[int, int | None, str]  # office, matter and channel


@dataclass(frozen=True, slots=True)
class Row:
    """The public figures of one office, matter and channel up to a day; all else is worked out from these counts.

    What was mended is of the bad ones that count.
    """

    office: int
    office_name: str
    matter: int | None
    matter_name: str
    channel: str
    through: date
    counts: Mapping[str, int]
    excluded: Mapping[str, int]
    bad: int
    mended: int
    explained: int
    open: int
    overdue: int
    agreed: int
    disagreed: int

    @property
    def figure(self) -> Figure:
        """Total, share, mean and median of the counts."""
        found = figure(self.counts, least=1)
        assert found is not None
        return found


@dataclass(frozen=True, slots=True)
class Mended:
    """What an office said in public that it mended."""

    office: int
    matter_name: str
    on: date
    kind: str
    words: str


def rows(*, office: int | None = None) -> list[Row]:
    """The public rows by office, matter and channel; one with fewer ratings than `RATINGS_LEAST` is not among them.

    Only whole batches of days count, and never today. There is no total over rows that are not shown: it would tell
    them.
    """
    public = _public(office)
    names = Office.objects.in_bulk({leaf[0] for leaf in public})
    matters = Matter.objects.in_bulk({leaf[1] for leaf in public if leaf[1]})
    order = sorted(public, key=lambda leaf: (leaf[0], leaf[1] or 0, leaf[2]))
    found = []
    for leaf in order:
        matter = matters[leaf[1]].second if leaf[1] else ""
        found.append(_row(leaf, names[leaf[0]].name, matter, public[leaf]))
    return found


def table(found: Sequence[Row]) -> list[dict[str, object]]:
    """The rows as flat values for JSON and CSV: counts alone, from which anyone works out shares."""
    return [
        {
            "office": row.office,
            "office_name": row.office_name,
            "matter": row.matter,
            "matter_name": row.matter_name,
            "channel": row.channel,
            "through": row.through.isoformat(),
            **{level.value: row.counts[level] for level in Level},
            **{f"excluded_{why.value}": row.excluded.get(why, 0) for why in Excluded},
            **{f"bad_{name}": getattr(row, name) for name in _MENDS},
        }
        for row in found
    ]


def mended(*, office: int, limit: int = 20) -> list[Mended]:
    """What an office mended in its own public words, the newest first; only of ratings that the figures hold."""
    public = _public(office)
    ends = Mend.objects.filter(rating__ticket__office_id=office, public=True).exclude(kind=MendKind.LATER)
    found = []
    for mend in ends.select_related("rating__ticket__matter").order_by("-pk")[: limit * 5]:
        ticket = mend.rating.ticket
        known = public.get((ticket.office_id, ticket.matter_id, mend.rating.channel))
        words = sealing.words(mend.rating, What.MEND, number=mend.round)
        if known and known.through and mend.rating.on <= known.through and words:
            name = ticket.matter.second if ticket.matter else ""
            found.append(Mended(office, name, mend.on, str(MendKind(mend.kind).label), words))
    return found[:limit]


_MENDS = ("mended", "explained", "open", "overdue", "agreed", "disagreed")


def _public(office: int | None) -> dict[Leaf, Shown]:
    """What is public of each office and matter."""
    days: dict[Leaf, dict[date, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for office_id, matter_id, channel, day, level, count in _counted(office):
        days[office_id, matter_id, channel][day][level] += count
    all_ = {leaf: shown(sorted(of.items()), least=settings.RATINGS_LEAST) for leaf, of in days.items()}
    return {leaf: what for leaf, what in all_.items() if what.through}


def _counted(office: int | None) -> Iterator[tuple[int, int | None, str, date, str, int]]:
    """Ratings that count, by the day on which they do."""
    counting = _counting(until=today() - timedelta(days=1))
    if office:
        counting = counting.filter(ticket__office_id=office)
    by = ("ticket__office_id", "ticket__matter_id", "channel", "day", "level")
    yield from counting.order_by().values_list(*by).annotate(count=Count("pk"))


def _counting(*, until: date) -> QuerySet[Rating]:
    """Ratings that count up to a day, each with its `day`: one that was left out counts from when that was lifted."""
    back = Verdict.objects.filter(appeal__exclusion__rating=OuterRef("pk"), lifted=True).order_by("on")
    dated = Rating.objects.annotate(back=Subquery(back.values("on")[:1]))
    return (
        dated.filter(Q(exclusion=None) | Q(back__isnull=False))
        .annotate(day=Coalesce(F("back"), F("on")))
        .filter(day__lte=until)
    )


def _row(leaf: Leaf, office_name: str, matter_name: str, what: Shown) -> Row:
    assert what.through is not None
    here = {"ticket__office": leaf[0], "channel": leaf[2]}
    here |= {"ticket__matter": leaf[1]} if leaf[1] else {"ticket__matter__isnull": True}
    counting = _counting(until=what.through).filter(**here)
    out = Rating.objects.filter(on__lte=what.through, exclusion__isnull=False, **here)
    out = out.exclude(pk__in=counting.values("pk"))
    excluded = dict(out.order_by().values_list("exclusion__why").annotate(count=Count("pk")))
    bad = counting.filter(level__in=BAD)
    return Row(
        office=leaf[0], office_name=office_name, matter=leaf[1], matter_name=matter_name, channel=leaf[2],
        through=what.through, counts=what.counts, excluded=excluded, **_mends(list(bad.values_list("pk", flat=True))),
    )  # fmt: skip


def _mends(bad: list[int]) -> dict[str, int]:
    """What became of bad ratings; one that was opened again is open until its second answer."""
    last = {
        mend.rating_id: mend
        for mend in Mend.objects.filter(rating__in=bad).exclude(kind=MendKind.LATER).order_by("round")
    }
    said = {check.mend_id: check.agrees for check in Check.objects.filter(mend__in=[each.pk for each in last.values()])}
    again = {pk for pk, mend in last.items() if mend.round == 1 and said.get(mend.pk) is False}
    kinds = Counter(mend.kind for pk, mend in last.items() if pk not in again)
    waiting = [pk for pk in bad if pk not in last or pk in again]
    return {
        "bad": len(bad),
        "mended": kinds[MendKind.MENDED],
        "explained": kinds[MendKind.EXPLAINED],
        "open": len(waiting),
        "overdue": len(_late(waiting)),
        "agreed": sum(said.get(mend.pk) is True for mend in last.values()),
        "disagreed": sum(said.get(mend.pk) is False for mend in last.values()),
    }


def _late(waiting: Sequence[int]) -> set[int]:
    """Those of which verifying or mending is past its day."""
    keys = {str(key): pk for pk, key in Rating.objects.filter(pk__in=waiting).values_list("pk", "key")}
    late = clocks.late(duties=[clocking.VERIFY, clocking.MEND], kind=clocking.KIND, on=today())
    return {keys[key] for clock in late if (key := clock.subject.split("/")[0]) in keys}
