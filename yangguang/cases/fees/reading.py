"""A table of fees to the scales that hold on a day, every fault named with its row."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby, pairwise

from django.utils.translation import gettext as _

from yangguang.cases import dated
from yangguang.cases.dated import Held
from yangguang.cases.fees.bands import Band, By, Scale
from yangguang.foundation import tables
from yangguang.foundation.errors import Fault, Invalid
from yangguang.foundation.money import Money
from yangguang.foundation.tables import Row

HEADINGS = {
    "计收": "by",
    "自": "first",
    "至": "last",
    "单价（元）": "price",
    "每几件提高": "step",
    "每次提高（元）": "more",
}
_BY = {"件": By.ITEM, "页": By.PAGE}


def read(data: bytes) -> list[Scale]:
    """The scales of a CSV table, one for each place, first day and way to charge. Raises Invalid with every fault."""
    found = dated.rows(data, headings=HEADINGS, optional=("last", "step", "more"))
    if faults := [fault for row, _held in found for fault in _faults(row)]:
        raise tables.refused(faults)
    alike = groupby(sorted(found, key=_order), key=_whose)
    parts = [list(rows) for _key, rows in alike]
    if faults := [fault for rows in parts for fault in _gaps([row for row, _held in rows])]:
        raise tables.refused(faults)
    return [_scale(rows) for rows in parts]


def on(scales: Iterable[Scale], *, day: date, place: str = "") -> Mapping[By, Scale]:
    """The scale of each way to charge that holds on a day in a county; its own comes before the nation's."""
    held = sorted((scale for scale in scales if scale.held.holds(day, place=place)), key=lambda one: one.held.nearness)
    return {scale.by: scale for scale in held}


def _order(found: tuple[Row, Held]) -> tuple[str, str, date, int]:
    return (*_whose(found), int(found[0]["first"]))


def _whose(found: tuple[Row, Held]) -> tuple[str, str, date]:
    row, held = found
    return row["by"], held.jurisdiction, held.valid_from


def _faults(row: Row) -> Iterator[Fault]:
    if row["by"] not in _BY:
        yield Fault(row.number, "计收", _("应为“件”或“页”"))
    for field, heading in (("first", "自"), ("last", "至"), ("step", "每几件提高")):
        if (row[field] or field == "first") and not (row[field].isdecimal() and int(row[field]) >= 1):
            yield Fault(row.number, heading, _("应为不小于 1 的整数"))
    for field, heading in (("price", "单价（元）"), ("more", "每次提高（元）")):
        try:
            Money.parse(row[field] or "0")
        except Invalid as error:
            yield Fault(row.number, heading, error.what)
    if bool(row["step"]) != bool(row["more"]):
        yield Fault(row.number, "每几件提高", _("提高的件数和金额要一起填写"))


def _gaps(rows: list[Row]) -> Iterator[Fault]:
    """Bands follow one another from 1 on, without a gap, and only the last one is without an end."""
    if int(rows[0]["first"]) != 1:
        yield Fault(rows[0].number, "自", _("第一档应从 1 开始"))
    for before, after in pairwise(rows):
        if not before["last"] or int(after["first"]) != int(before["last"]) + 1:
            yield Fault(after.number, "自", _("应紧接第 %(row)d 行的上限") % {"row": before.number})
    if rows[-1]["last"]:
        yield Fault(rows[-1].number, "至", _("最后一档不应有上限"))


def _scale(found: list[tuple[Row, Held]]) -> Scale:
    bands = tuple(
        Band(
            first=int(row["first"]),
            last=int(row["last"]) if row["last"] else None,
            fen=Money.parse(row["price"] or "0").fen,
            step=int(row["step"] or 0),
            more=Money.parse(row["more"] or "0").fen,
        )
        for row, _held in found
    )
    first, held = found[0]
    return Scale(_BY[first["by"]], bands, held)
