"""The named posters of a notice, village by village: where each file is; whether it is printed, waits or stopped."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings

from yangguang.disclosure.models import Notice
from yangguang.disclosure.queries import named
from yangguang.disclosure.queries.named import NamedSlice
from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.places.models import Place
from yangguang.press.models import Impression, Stoppage, Unprinted
from yangguang.press.posters.papers import Layout

SHARED = "全县共用"
type Folders = Mapping[tuple[int, date], str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One village's poster; `place` is the village as it stands today, `town` the place above it."""

    slice: int
    place: int
    town: int
    name: str
    people: int
    version: int
    stem: str
    fault: str = ""
    waits: bool = False

    def path(self, layout: Layout) -> Path:
        """Where its file lies."""
        return Path(settings.PRINT_DIR) / f"{self.stem}.{layout}.pdf"

    @property
    def ready(self) -> bool:
        """Whether it can be taken from the printer."""
        return not (self.fault or self.waits)


def stem(index_no: str, folder: str, version: int) -> str:
    """The path of a poster below the print folder, without layout and ending."""
    return f"{index_no}/{folder}.v{version}"


def folders(parts: Iterable[tuple[int, date]]) -> Folders:
    """What the files of places are called: by the code each had when its sheet was posted, so that names stay."""
    by_day: dict[date, list[int]] = {}
    for place, posted in parts:
        by_day.setdefault(posted, []).append(place)
    return {
        (place.id, day): place.code or str(place.id)
        for day, ids in by_day.items()
        for place in places.named(ids, on=day).values()
    }


def of(notice: Notice, *, within: Place) -> list[Sheet]:
    """The posters of the villages within a place, in code order; none once the notice has ended."""
    villages = [*places.descendants(within, levels=[Level.VILLAGE]), *places.split_within(within)]
    heirs = places.redirects()
    parts: dict[int, list[NamedSlice]] = {}
    for part in named.in_force(notices=[notice.pk]):
        parts.setdefault(heirs.get(part.place, part.place), []).append(part)
    mine = [(village, part) for village in villages for part in parts.get(village.id, ())]
    names = folders((part.place, part.posted) for _, part in mine)
    slices = [part.slice for _, part in mine]
    faults, done = stopped(slices), _printed(slices)
    return [
        Sheet(
            slice=part.slice, place=village.id, town=village.parent_id or 0, name=village.name, people=part.people,
            version=part.number, stem=stem(notice.index_no, names[part.place, part.posted], part.number),
            fault=faults.get(part.slice, ""), waits=part.slice not in done,
        )
        for village, part in mine
    ]  # fmt: skip


def stopped(slices: Collection[int]) -> dict[int, str]:
    """Why slices could not be printed, by slice id; the last word on each."""
    return dict(Stoppage.objects.filter(slice_id__in=slices).order_by("pk").values_list("slice_id", "fault"))


def _printed(slices: Collection[int]) -> set[int]:
    """The slices that the printer is done with: they have their impression and wait no more."""
    done = Impression.objects.filter(slice_id__in=slices).values_list("slice_id", flat=True)
    return set(done) - set(Unprinted.objects.values_list("slice_id", flat=True))
