"""The register of facilities for machines, as JSON and as CSV: what the pages say; whoever comes is on none of them."""

import csv
import io
import json
from collections.abc import Iterator

from django.utils.translation import override

from yangguang.foundation.money import Money
from yangguang.foundation.pages import touches
from yangguang.offices.queries.facilities import Whole
from yangguang.press import addresses
from yangguang.press.compose import facilities
from yangguang.press.compose.snapshot import Snapshot

type Data = dict[str, object]
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COLUMNS = (
    "id", "name", "kind", "place_code", "place", "office", "address", "phone", "hours", "opened", "closed", "checked",
    "due", "days_late", "page",
)  # fmt: skip


def files(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """Both files, where something about facilities changed."""
    if touches(frozenset({facilities.KEY, "today"}), changed):
        with override("zh-hans"):
            rows = [_told(snapshot, whole) for whole in snapshot.facilities]
            whole = {"county": snapshot.county.name, "facilities": rows}
            yield addresses.FACILITIES_DATA, (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
            yield addresses.FACILITIES_CSV, _table(rows)


def _told(snapshot: Snapshot, whole: Whole) -> Data:
    seat, state, clock = snapshot.seat(whole), whole.state, snapshot.checks.get(whole.facility.pk)
    return {
        "id": whole.facility.pk,
        "name": state.name,
        "kind": whole.facility.get_kind_display(),
        "place_code": seat.code,
        "place": seat.name,
        "office": state.office.name,
        "address": state.address,
        "phone": state.phone,
        "hours": {_DAYS[day]: [f"{a:%H:%M}-{b:%H:%M}" for a, b in spans] for day, spans in whole.hours.items()},
        "note": state.note,
        "opened": whole.facility.opened.isoformat(),
        "closed": whole.end.day.isoformat() if whole.end else None,
        "checked": whole.upkeep[0].day.isoformat() if whole.upkeep else None,
        "due": clock.due.isoformat() if clock and clock.due else None,
        "days_late": facilities.days_late(clock),
        "equipment": [{"name": each.name, "count": each.count, "state": each.state} for each in whole.items],
        "upkeep": [
            {
                "day": row.day.isoformat(), "found": row.found, "text": row.text, "office": row.office.name,
                "yuan": None if row.fen is None else str(Money(row.fen)).replace(",", ""),
            }
            for row in whole.upkeep
        ],
        "page": snapshot.site.address + addresses.facility(whole.facility.pk),
    }  # fmt: skip


def _table(rows: list[Data]) -> bytes:
    """The rows in one table, with a mark so that spreadsheets read Chinese; hours as one cell."""
    out = io.StringIO()
    writer = csv.DictWriter(out, _COLUMNS, extrasaction="ignore", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: _cell(row[name]) for name in _COLUMNS} for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _cell(value: object) -> object:
    """A value that no spreadsheet takes for a formula."""
    if isinstance(value, dict):
        return "; ".join(f"{day} {' '.join(spans)}" for day, spans in value.items())
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@" and value else value
