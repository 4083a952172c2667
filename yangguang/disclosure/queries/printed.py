"""What the press shows of notices, read at once: their counts, editions and outcomes; never a name."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from django.db.models import Count, Max, Q

from yangguang.disclosure import choices, sealing, windows
from yangguang.disclosure.models import (
    Carried,
    Notice,
    Objection,
    Posting,
    Slice,
    SliceEntry,
    Version,
    VersionContent,
)
from yangguang.disclosure.queries.editions import Edition, Outcome, Part, Standing
from yangguang.disclosure.queries.walls import shown_counts
from yangguang.foundation.now import local_day


def standings(*, notices: Collection[int] | None = None, places: Collection[int] | None = None) -> list[Standing]:
    """Every notice that was ever posted (or those given), newest first, each in its newest posted version.

    Of those that were taken down only the parts of these `places` (None: all) are read. A fixed number of statements,
    whatever the number of notices and boards.
    """
    newest = _newest(notices)
    versions = Version.objects.filter(pk__in=newest.values()).select_related(
        "notice__roll_kind", "notice__matter", "notice__withdrawal", "closure", "take_down"
    )
    by_id = {version.pk: version for version in versions}
    parts = _parts(by_id, _holders(by_id, places))
    frames, editions, outcomes = _frames(by_id), _editions(newest), _outcomes(newest)
    bodies = dict(VersionContent.objects.filter(version__in=list(by_id)).values_list("version_id", "body"))
    found = [
        _standing(v, frames[pk], bodies.get(pk, {}), parts[pk], editions[v.notice_id], outcomes[v.notice_id])
        for pk, v in by_id.items()
    ]
    return sorted(found, key=lambda each: (each.published, each.notice), reverse=True)


def _newest(notices: Collection[int] | None) -> dict[int, int]:
    entries = SliceEntry.objects.all() if notices is None else SliceEntry.objects.filter(version__notice__in=notices)
    return dict(entries.values_list("version__notice").annotate(newest=Max("version_id")))


def _holders(versions: Mapping[int, Version], places: Collection[int] | None) -> Mapping[int, list[int]]:
    """For each slice, the versions that consist of it, as their own or carried over."""
    whole = Q(version__in=[pk for pk, each in versions.items() if places is None or not hasattr(each, "take_down")])
    every, here = Q(version__in=list(versions)), list(places or ())
    own = Slice.objects.filter(whole | every & (Q(place=None) | Q(place__in=here)))
    carried = Carried.objects.filter(whole | every & (Q(slice__place=None) | Q(slice__place__in=here)))
    found: dict[int, list[int]] = defaultdict(list)
    for slice_id, version in [*own.values_list("id", "version_id"), *carried.values_list("slice_id", "version_id")]:
        found[slice_id].append(version)
    return found


def _parts(versions: Mapping[int, Version], holders: Mapping[int, list[int]]) -> Mapping[int, list[Part]]:
    slices = list(Slice.objects.filter(pk__in=list(holders)).select_related("entry").order_by("place_id", "pk"))
    kinds = {pk: versions[held[0]].notice.roll_kind for pk, held in holders.items()}
    counts = shown_counts(slices, kinds)
    found: dict[int, list[Part]] = defaultdict(list)
    for each in slices:
        posted = date.fromisoformat(str(each.entry.frame["posted"]))
        part = Part(each.pk, each.place_id, each.named, *counts[each.pk], posted)
        for version in holders[each.pk]:
            found[version].append(part)
    return found


def _frames(versions: Iterable[int]) -> dict[int, tuple[dict[str, object], datetime]]:
    """One record's frame of each version, and when it was posted."""
    ids = list(versions)
    entries = SliceEntry.objects.filter(version__in=ids).order_by("version_id", "pk").distinct("version_id")
    first = Posting.objects.filter(version__in=ids).order_by("version_id", "pk").distinct("version_id")
    times = dict(first.values_list("version_id", "at"))
    signed = dict(Version.objects.filter(pk__in=ids).values_list("pk", "at"))
    return {entry.version_id: (entry.frame, times.get(entry.version_id, signed[entry.version_id])) for entry in entries}


def _editions(notices: Iterable[int]) -> Mapping[int, list[Edition]]:
    found: dict[int, list[Edition]] = defaultdict(list)
    entries = SliceEntry.objects.filter(version__notice__in=list(notices)).order_by("version_id", "pk")
    for entry in entries.distinct("version_id").select_related("version"):
        version = entry.version
        posted = date.fromisoformat(str(entry.frame["posted"]))
        found[version.notice_id].append(Edition(version.pk, version.number, posted, sealing.reason(version.reason)))
    return found


def _outcomes(notices: Iterable[int]) -> Mapping[int, list[Outcome]]:
    found: dict[int, list[Outcome]] = defaultdict(list)
    rows = Objection.objects.filter(notice__in=list(notices)).values("notice_id", "ground").order_by("ground")
    for row in rows.annotate(
        received=Count("pk"),
        upheld=_decided(choices.Outcome.UPHELD),
        partly=_decided(choices.Outcome.PARTLY),
        rejected=_decided(choices.Outcome.REJECTED),
    ):
        counts = (row["received"], row["upheld"], row["partly"], row["rejected"])
        found[row["notice_id"]].append(Outcome(row["ground"], *counts))
    return found


def _decided(outcome: choices.Outcome) -> Count:
    return Count("pk", filter=Q(verdict__outcome=outcome))


def _standing(
    version: Version,
    framed: tuple[dict[str, object], datetime],
    body: Mapping[str, object],
    parts: list[Part],
    editions: list[Edition],
    outcomes: list[Outcome],
) -> Standing:
    notice, (frame, published) = version.notice, framed
    closure, withdrawal = getattr(version, "closure", None), getattr(notice, "withdrawal", None)
    basis = frame.get("basis")
    return Standing(
        notice=notice.pk, index_no=notice.index_no, title=notice.title, kind=notice.kind,
        programme=notice.roll_kind.name if notice.roll_kind else "", matter=notice.matter_id,
        matter_title=str(frame.get("matter", "")), office=notice.office_id, version=version.pk,
        number=version.number, posted=date.fromisoformat(str(frame["posted"])), published=published,
        window_days=version.window_days, closed=local_day(closure.at) if closure else None,
        withdrawn=withdrawal is not None,
        withdrawn_why=sealing.reason(withdrawal.reason) if withdrawal else "",
        taken_down=hasattr(version, "take_down"), basis=tuple(map(str, basis)) if isinstance(basis, list) else (),
        body=body, parts=tuple(parts), editions=tuple(editions), outcomes=tuple(outcomes),
    )  # fmt: skip


def matter_of(notice: int) -> int:
    """The id of the matter under which a notice stands."""
    return Notice.objects.values_list("matter_id", flat=True).get(pk=notice)


def office_of(notice: int) -> int:
    """The id of the office whose notice it is."""
    return Notice.objects.values_list("office_id", flat=True).get(pk=notice)


def index_of(notice: int) -> str:
    """The index number of a notice."""
    return Notice.objects.values_list("index_no", flat=True).get(pk=notice)


def kind_of(notice: int) -> str:
    """The kind of a notice."""
    return Notice.objects.values_list("kind", flat=True).get(pk=notice)


def touched_places(*, notice: int, slices: Collection[int] | None) -> set[int]:
    """The places whose walls change when these slices are posted (None: when the notice ends).

    A wall bears its own slice's counts and the window's end; totals stand on the notice's page. So a correction that
    leaves the window as it was touches the walls of its own slices alone.
    """
    versions = list(Version.objects.filter(notice=notice, entries__isnull=False).distinct().order_by("number"))
    ends = set(windows.ends([each.pk for each in versions[-2:]]).values())
    if slices is None or len(versions) < 2 or len(ends) > 1:
        return set(Posting.objects.filter(notice=notice).values_list("board__place_id", flat=True).distinct())
    named = Slice.objects.filter(pk__in=list(slices), place__isnull=False)
    return set(named.values_list("place_id", flat=True))


def versions_of(notice: int) -> list[int]:
    """The ids of all versions of a notice."""
    return list(Version.objects.filter(notice=notice).values_list("pk", flat=True))


def place_of(posting: int) -> int:
    """The place in which the board of a posting stands, or stood."""
    return Posting.objects.values_list("board__place_id", flat=True).get(pk=posting)
