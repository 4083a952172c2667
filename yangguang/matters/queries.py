"""What is known of the catalogue, and what should stand on the record and does not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from yangguang.clocks import queries as clocks
from yangguang.clocks.models import Clock
from yangguang.foundation.now import today
from yangguang.law import queries as law
from yangguang.law.models import Basis
from yangguang.matters import guiding
from yangguang.matters.catalogue import documents, writing
from yangguang.matters.catalogue.columns import FLAT
from yangguang.matters.catalogue.reading import read
from yangguang.matters.models import GuidedPath, HeldPaper, HeldPaperQuerySet, Matter, Retention
from yangguang.matters.owing import KIND
from yangguang.matters.papers import asks_for
from yangguang.matters.resolving import Resolved, resolve


@dataclass(frozen=True, slots=True)
class Missing:
    """A publication that was due and does not stand on the record."""

    matter: Matter
    clock: Clock


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do: which matters are new, which change, how many stay, which the table does not name."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: int
    unnamed: tuple[str, ...]


def key(matter: int) -> str:
    """The dependency key of pages that show a matter."""
    return f"matter:{matter}"


def address(matter: int) -> str:
    """The permanent address of a matter's page, from the language's tree."""
    return f"matter/{matter}.html"


def catalogue() -> QuerySet[Matter]:
    """Every matter, in the order of the catalogue, with office and bases."""
    return Matter.objects.order_by("number").select_related("office").prefetch_related("bases")


def matter(first: str, second: str) -> Matter | None:
    """The matter of these two names."""
    return catalogue().filter(first=first, second=second).first()


def expired(matter: Matter, *, on: date | None = None) -> list[Basis]:
    """The bases of a matter that may not be cited on a day (today)."""
    return [basis for basis in matter.bases.all() if not basis.is_in_force(on or today())]


def findings(*, on: date | None = None) -> list[tuple[Matter, law.Finding]]:
    """The linter over the whole catalogue: each citation that may not stand on a day (today), with its matter."""
    day = on or today()
    return [(row, finding) for row in catalogue() for finding in law.check(row.bases.all(), on=day)]


def occasions(matter: Matter) -> Sequence[Clock]:
    """Every duty to publish that a matter ever had, in the order in which they began."""
    found = Clock.objects.filter(kind=KIND, subject__startswith=f"{matter.pk}/")
    return list(found.select_related("rule", "office", "standing").order_by("pk"))


def owed(matter: Matter) -> list[Clock]:
    """The open duties to publish under a matter, in the order in which they began."""
    return [clock for clock in occasions(matter) if clock.standing.closed_on is None]


def missing(*, on: date | None = None) -> list[Missing]:
    """What should stand on the record by a day (today) and does not, the oldest first."""
    late = list(clocks.late(duties=_duties(), kind=KIND, on=on or today()))
    matters = catalogue().in_bulk([_matter_of(clock) for clock in late])
    return [Missing(matters[_matter_of(clock)], clock) for clock in late]


def tally(*, on: date | None = None) -> clocks.Tally:
    """How many publications fell due before a day (today), and how many of them stood on the record by it."""
    return clocks.tally(duties=_duties(), kind=KIND, on=on or today())


def as_csv() -> bytes:
    """The whole catalogue as CSV in the standard columns, UTF-8 with a mark."""
    return writing.as_csv(map(written, catalogue()))


def as_xlsx() -> bytes:
    """The whole catalogue as XLSX in the standard form; the same catalogue gives the same bytes."""
    return writing.as_xlsx(map(written, catalogue()), title="基层政务公开标准目录")


def fields() -> list[str]:
    """The first-level names, in the order of the catalogue: each is a field with an annex of its own."""
    return list(dict.fromkeys(catalogue().values_list("first", flat=True)))


def annex_as_xlsx(field: str) -> bytes:
    """One field as the standard's annex, XLSX."""
    return writing.as_xlsx(map(written, catalogue().filter(first=field)), title=annex_title(field))


def annex_as_docx(field: str) -> bytes:
    """One field as the standard's annex, DOCX."""
    return documents.as_docx(map(written, catalogue().filter(first=field)), title=annex_title(field))


def annex_title(field: str) -> str:
    """What an annex is called."""
    return f"{field}领域基层政务公开标准目录"


def written(matter: Matter) -> writing.Written:
    """A matter as it stands in the catalogue."""
    return writing.Written(
        number=matter.number,
        first=matter.first,
        second=matter.second,
        elements=matter.elements,
        basis=matter.basis_text,
        limit=matter.limit_text,
        office=matter.office_text,
        channels=matter.channels,
        audience=matter.audience,
        audience_group=matter.audience_group,
        manner=matter.manner,
        levels=matter.levels,
    )


def columns(matter: Matter) -> dict[str, str]:
    """A matter as its own page tells it: the catalogue's columns after the names, with what each says, line by line."""
    told = dict(zip(FLAT, written(matter).flat, strict=True))
    return {heading: told[heading].replace("；", "\n") for heading in FLAT[3:]}


def preview_import(data: bytes) -> ImportPlan:
    """What importing a catalogue would do; raises Invalid with every fault and changes nothing."""
    found = {(one.row.first, one.row.second): one for one in resolve(read(data), on=today())}
    known = {(row.first, row.second): row for row in catalogue()}
    changed = [key for key in found if key in known and differs(known[key], found[key])]
    new = [key for key in found if key not in known]
    return ImportPlan(
        new=tuple(second for _first, second in new),
        changed=tuple(second for _first, second in changed),
        same=len(found) - len(new) - len(changed),
        unnamed=tuple(row.second for key, row in known.items() if key not in found),
    )


def differs(known: Matter, found: Resolved) -> bool:
    """Whether a table says something else of a matter than stands in the catalogue."""
    return any(getattr(known, field) != value for field, value in found.values.items()) or (
        {basis.pk for basis in known.bases.all()} != {basis.pk for basis in found.bases}
    )


def held_papers(*, on: date | None = None) -> HeldPaperQuerySet:
    """The papers that may not be asked for on a day (today)."""
    return HeldPaper.objects.on(on or today())


def held_paper(asked: str, *, on: date) -> HeldPaper | None:
    """The paper that a guide's row asks for though an office holds it on that day; None where it may be asked for."""
    return next((paper for paper in held_papers(on=on) if asks_for(asked, paper)), None)


def retention(*, on: date | None = None) -> list[Retention]:
    """For how long the file of each matter is kept on a day (today), in the order of the catalogue."""
    rows = Retention.objects.filter(since__lte=on or today()).select_related("matter__office")
    newest = {row.matter_id: row for row in rows.order_by("since")}
    return sorted(newest.values(), key=lambda row: row.matter.number)


def guided_path() -> guiding.Path:
    """The questions that lead to a matter, by number, beginning with `guiding.FIRST`; empty where none is laid."""
    newest = GuidedPath.objects.order_by("-pk").first()
    return guiding.kept(newest.questions) if newest else {}


def preview_path(data: bytes) -> guiding.Path:
    """The path that a table would lay; raises Invalid with every fault and changes nothing."""
    return guiding.read(data)


def _duties() -> list[str]:
    return list(Matter.objects.order_by("duty").values_list("duty", flat=True).distinct())


def _matter_of(clock: Clock) -> int:
    return int(clock.subject.partition("/")[0])
