"""The tables of a folder against each other: what one of them names must stand in another."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.foundation import tables
from yangguang.foundation.errors import Fault
from yangguang.foundation.tables import Row
from yangguang.offices.models import SEATS, OfficeKind, PostRole
from yangguang.places.levels import BOARD_LEVELS, PARENTS, Level
from yangguang.places.models import BoardKind
from yangguang.web.opening.folder import Folder
from yangguang.web.opening.sheets import BELOW, BOARDS, OFFICES, PLACES, POSTS, PROGRAMMES, heading

UNCODED = (Level.GROUP, Level.WORKPLACE, Level.RESIDENCE)
_APART, _LISTED = re.compile(r"[、，,;；]+"), re.compile(r"[;；\n]+")
ONCE = {
    BELOW: ("parent", "level", "name"), BOARDS: ("place", "kind", "name", "position"),
    OFFICES: ("kind", "name", "place"), POSTS: ("office", "officer", "title"), PROGRAMMES: ("name",),
}  # fmt: skip


def check(folder: Folder, *, on: date) -> None:
    """Add to a folder's faults whatever its tables show without a database."""
    levels = {row["code"]: level(row["level"]) for row in folder.rows.get(PLACES, [])}
    if PLACES in folder.rows and levels.get(settings.COUNTY_CODE) != Level.COUNTY:
        what = _("名单里没有本县（%(code)s，见 YANGGUANG_COUNTY）") % {"code": settings.COUNTY_CODE}
        folder.blame(PLACES, [Fault(1, heading(PLACES, "code"), what)])
    for row in folder.rows.get(BELOW, []):
        folder.blame(BELOW, _below(row, levels))
    for row in folder.rows.get(BOARDS, []):
        folder.blame(BOARDS, _board(row, levels))
    _offices(folder, levels)
    keys = {row["key"] for row in folder.rows.get(OFFICES, [])}
    for row in folder.rows.get(POSTS, []):
        folder.blame(POSTS, _post(row, keys, on))
    for file, fields in ONCE.items():
        folder.blame(file, _twice(folder.rows.get(file, []), fields))


def level(written: str) -> Level | None:
    """The level that a cell names, in Chinese or English."""
    return next((one for one in Level if written in (one.value, str(one.label))), None)


def kind(written: str) -> OfficeKind | None:
    """The kind of office that a cell names, in Chinese or English."""
    return next((one for one in OfficeKind if written in (one.value, str(one.label))), None)


def board_kind(written: str) -> BoardKind | None:
    """The kind of board that a cell names, in Chinese or English."""
    return next((one for one in BoardKind if written in (one.value, str(one.label))), None)


def roles(written: str) -> list[PostRole | None]:
    """The roles that a cell names, with None for each that is unknown."""
    known = {name: role for role in PostRole for name in (role.value, str(role.label))}
    return [known.get(name.strip()) for name in _APART.split(written) if name.strip()]


def duties(written: str) -> list[str]:
    """The duties that a cell lists; they are kept apart by semicolons, since a duty itself has commas."""
    return [part.strip() for part in _LISTED.split(written) if part.strip()]


def _below(row: Row, levels: dict[str, Level | None]) -> Iterator[Fault]:
    own = level(row["level"])
    if own not in UNCODED:
        yield Fault(row.number, "级别", _unknown(row["level"], [str(one.label) for one in UNCODED]))
    if row["parent"] not in levels:
        yield _no_place(row, "上级代码", row["parent"])
    elif own in UNCODED and own and levels[row["parent"]] not in PARENTS[own]:
        yield Fault(row.number, "上级代码", _("%(level)s不能设在这一级地点之下。") % {"level": own.label})


def _board(row: Row, levels: dict[str, Level | None]) -> Iterator[Fault]:
    if board_kind(row["kind"]) is None:
        yield Fault(row.number, "类型", _unknown(row["kind"], [str(one.label) for one in BoardKind]))
    if level(row["place"]) not in BOARD_LEVELS and row["place"] not in levels:
        yield _no_place(row, "地点", row["place"])


def _offices(folder: Folder, levels: dict[str, Level | None]) -> None:
    found = folder.rows.get(OFFICES, [])
    folder.blame(OFFICES, tables.repeated(found, key="key", heading="代号"))
    lettered = [row for row in found if row["letters"]]
    folder.blame(OFFICES, tables.repeated(lettered, key="letters", heading="索引号字母"))
    before: set[str] = set()
    for row in found:
        folder.blame(OFFICES, _office(row, levels, before))
        before.add(row["key"])


def _office(row: Row, levels: dict[str, Level | None], before: set[str]) -> Iterator[Fault]:
    own = kind(row["kind"])
    if own is None:
        yield Fault(row.number, "类型", _unknown(row["kind"], [str(one.label) for one in OfficeKind]))
    if row["place"] not in levels:
        yield _no_place(row, "地点代码", row["place"])
    elif own and levels[row["place"]] not in SEATS[own]:
        yield Fault(row.number, "地点代码", _("%(kind)s不设在这一级地点。") % {"kind": own.label})
    if row["above"] and row["above"] not in before:
        what = _("前面的行里没有代号为“%(key)s”的机构；上级应排在下级之前") % {"key": row["above"]}
        yield Fault(row.number, "上级代号", what)


def _post(row: Row, keys: set[str], on: date) -> Iterator[Fault]:
    if row["office"] not in keys:
        what = _("%(file)s 里没有代号为“%(key)s”的机构") % {"file": OFFICES, "key": row["office"]}
        yield Fault(row.number, "机构代号", what)
    since = tables.day(row["since"]) if row["since"] else on
    if since is None:
        yield Fault(row.number, "任职日期", _("“%(value)s”不是日期") % {"value": row["since"]})
    elif since < on:
        what = _("早于机构设立日 %(on)s；请用 --on 给出更早的日期") % {"on": on}
        yield Fault(row.number, "任职日期", what)
    if None in roles(row["roles"]):
        yield Fault(row.number, "角色", _unknown(row["roles"], [str(one.label) for one in PostRole]))
    if any(len(duty) > 120 for duty in duties(row["duties"])):
        yield Fault(row.number, "职责", _("超过 %(limit)d 个字") % {"limit": 120})


def _twice(found: Sequence[Row], fields: Sequence[str]) -> Iterator[Fault]:
    first: dict[tuple[str, ...], int] = {}
    for row in found:
        before = first.setdefault(tuple(row[name] for name in fields), row.number)
        if before != row.number:
            yield Fault(row.number, "", _("与第 %(row)d 行是同一条") % {"row": before})


def _no_place(row: Row, column: str, code: str) -> Fault:
    return Fault(row.number, column, _("%(file)s 里没有代码为“%(code)s”的地点") % {"file": PLACES, "code": code})


def _unknown(seen: str, known: list[str]) -> str:
    return _("不认识“%(seen)s”，应为 %(due)s") % {"seen": seen, "due": "、".join(known)}
