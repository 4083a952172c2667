"""What staff may know of the printer: which towns' posters wait to be fetched, and what could not be printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from yangguang.accounts.models import User
from yangguang.disclosure.models import Notice
from yangguang.disclosure.queries import named
from yangguang.ledger.queries import manifest
from yangguang.offices import queries as offices
from yangguang.offices.models import Office
from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.places.models import Place
from yangguang.places.queries import Named
from yangguang.press import addresses, policies, sheets
from yangguang.press.media import speech
from yangguang.press.models import Finding, Stoppage
from yangguang.press.responsible import office_of as office_of
from yangguang.press.selfcheck.indicators import Indicator, Why
from yangguang.press.sheets import Sheet
from yangguang.press.slips import slips as slips
from yangguang.press.troubles import trouble_of as trouble_of


@dataclass(frozen=True, slots=True)
class Town:
    """One town's posters of a notice, as far as the viewer may fetch them."""

    place: Named
    sheets: Sequence[Sheet]

    @property
    def ready(self) -> int:
        """How many are printed."""
        return sum(sheet.ready for sheet in self.sheets)

    @property
    def stopped(self) -> int:
        """How many could not be printed."""
        return sum(bool(sheet.fault) for sheet in self.sheets)


@dataclass(frozen=True, slots=True)
class Stopped:
    """One poster that could not be printed: of which notice, for which village, which row and sign, what to do."""

    notice: Notice
    place: Named
    fault: str


def to_print(office: Office) -> list[Notice]:
    """The notices of which posters with names hang in the villages that an office serves."""
    villages = places.descendants(office.place, levels=[Level.VILLAGE])
    return named.hanging_in([village.id for village in villages])


def towns(notice: Notice, *, viewer: User) -> list[Town]:
    """The towns whose posters a person may fetch, in code order."""
    found: dict[int, list[Sheet]] = {}
    for place in _reach(notice, viewer):
        for sheet in sheets.of(notice, within=place):
            mine = found.setdefault(sheet.town, [])
            if sheet not in mine:
                mine.append(sheet)
    names = places.named(found)
    return sorted((Town(names[pk], each) for pk, each in found.items()), key=lambda town: town.place.code)


def of_place(notice: Notice, *, place: Place, viewer: User) -> list[Sheet]:
    """The posters of a town or village, in code order. Raises Forbidden."""
    policies.must_fetch(viewer, notice, place)
    return sheets.of(notice, within=place)


def stopped(office: Office) -> list[Stopped]:
    """What of an office's notices could not be printed and is not corrected yet: a new version that prints ends it."""
    faults = sheets.stopped(list(Stoppage.objects.values_list("slice_id", flat=True)))
    if not faults:
        return []
    standing = named.in_force(notices=named.notices_of(list(faults)))
    parts = [part for part in standing if part.slice in faults]
    notices = Notice.objects.filter(office=office).in_bulk({part.notice for part in parts})
    names = places.named({part.place for part in parts})
    return [
        Stopped(notices[part.notice], names[part.place], faults[part.slice]) for part in parts if part.notice in notices
    ]


def has_voice() -> bool:
    """Whether this machine can speak a script."""
    return speech.installed()


def package_of(notice: Notice) -> str:
    """Where the public page of a notice's media package stands, as a whole address."""
    return f"{settings.PUBLIC_URL}{addresses.package(notice.index_no)}"


def stands(path: str) -> bool:
    """Whether a page stands openly at a path of the site; what lies behind a code never does."""
    if not (path.endswith(".html") and path.isprintable() and manifest.covers(path)):
        return False
    site = Path(settings.SITE_DIR).resolve()
    wanted = (site / path).resolve()
    return wanted.is_relative_to(site) and wanted.is_file()


def findings_named(ids: Sequence[int]) -> dict[int, str]:
    """What findings of the self-check are called on a desk, by id: which question, what is wrong, where."""
    rows = Finding.objects.filter(pk__in=ids)
    return {row.pk: f"{Indicator(row.indicator).label}：{row.subject}，{Why(row.why).label}" for row in rows}


def _reach(notice: Notice, viewer: User) -> list[Place]:
    """The places whose posters someone may fetch: the whole county for the notice's office and those above it."""
    if offices.serves(viewer, notice.office):
        return [places.county()]
    return [office.place for office in offices.offices_of(viewer)]
