"""What posted programmes of events announce, one by one; what a correction or a withdrawal took back is called off."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from yangguang.disclosure import kinds
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.models import VersionContent
from yangguang.disclosure.queries.editions import Standing


@dataclass(frozen=True, slots=True)
class Occasion:
    """One event of a notice. Of one that was called off the day and the hours alone stay: its words were taken back."""

    notice: Standing
    mark: str  # the same for what was announced once, whatever became of it
    day: date
    hours: str
    what: str = ""
    where: str = ""
    whom: str = ""
    fee: str = ""
    called_off: bool = False


def occasions(notices: Iterable[Standing]) -> list[Occasion]:
    """The events of all programmes among these notices, by day; one statement for what stood in earlier versions."""
    programmes = [each for each in notices if each.kind == Kind.EVENTS and not each.taken_down]
    earlier = _earlier(programmes)
    found = [one for each in programmes for one in _of(each, earlier)]
    return sorted(found, key=lambda one: (one.day, one.called_off))


def _of(notice: Standing, earlier: dict[int, Sequence[Occasion]]) -> list[Occasion]:
    stands = [] if notice.withdrawn else _read(notice, notice.body)
    known = {one.mark for one in stands}
    gone = _read(notice, notice.body) if notice.withdrawn else []
    for edition in notice.editions:
        gone += [one for one in earlier.get(edition.version, ()) if one.mark not in known]
    off = {one.mark: Occasion(notice, one.mark, one.day, one.hours, called_off=True) for one in gone}
    return [*stands, *off.values()]


def _earlier(notices: Sequence[Standing]) -> dict[int, Sequence[Occasion]]:
    of = {edition.version: each for each in notices for edition in each.editions if edition.version != each.version}
    bodies = VersionContent.objects.filter(version__in=list(of)).values_list("version_id", "body") if of else ()
    return {version: _read(of[version], body) for version, body in bodies}


def _read(notice: Standing, body: object) -> list[Occasion]:
    filled = kinds.of(body) if isinstance(body, dict) else None
    if filled is None:
        return []
    rows = [{key: str(value or "") for key, value in row.items()} for row in filled.listed("events").named()]
    return [_occasion(notice, row) for row in rows]


def _occasion(notice: Standing, row: dict[str, str]) -> Occasion:
    return Occasion(
        notice, _mark(row), date.fromisoformat(row["day"]), row["hours"], what=row["what"], where=row["where"],
        whom=row["whom"], fee=row["fee"],
    )  # fmt: skip


def _mark(row: dict[str, str]) -> str:
    return sha256(f"{row['day']} {row['hours']} {row['what']}".encode()).hexdigest()[:12]
