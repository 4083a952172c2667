"""A batch of corrections applied to a roll: which villages change, and what they then hold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from yangguang.disclosure.errors import UnknownRow
from yangguang.disclosure.rolls import rows
from yangguang.disclosure.rolls.rows import Entry


@dataclass(frozen=True)
class Add:
    """A person who was left out."""

    place: int
    entry: Entry


@dataclass(frozen=True)
class Remove:
    """A row that must go; `row` is its key."""

    place: int
    row: str


@dataclass(frozen=True)
class Replace:
    """A row that was wrong, and what it should be; to move a row to another village, remove it and add it there."""

    place: int
    row: str
    entry: Entry


Change = Add | Remove | Replace


def apply(before: Mapping[int, list[Entry]], *, changes: Iterable[Change], salt: bytes) -> dict[int, list[Entry]]:
    """The changed villages alone, with all their entries after the batch, in order; an empty list means none left.

    `before` holds at least every village that a change names and that had entries. Raises UnknownRow when a row is
    missing, or a name would stand twice in its village.
    """
    touched: dict[int, dict[str, Entry]] = {}
    for change in changes:
        place = change.place
        if place not in touched:
            touched[place] = rows.keyed(before.get(place, []), place=place, salt=salt)
        touched[place] = _changed(touched[place], change, salt)
    after = {place: list(kept.values()) for place, kept in touched.items()}
    return {place: entries for place, entries in after.items() if entries != before.get(place, [])}


def _changed(kept: dict[str, Entry], change: Change, salt: bytes) -> dict[str, Entry]:
    if isinstance(change, Add):
        return kept | {_free(kept, change.entry, change.place, salt): change.entry}
    if change.row not in kept:
        raise UnknownRow(_("要更正的一行不在当前名单中。"), do=_("请刷新名单后重选。"), kept=_("没有改动任何一行。"))
    others = {key: entry for key, entry in kept.items() if key != change.row}
    if isinstance(change, Remove):
        return others
    fresh = _free(others, change.entry, change.place, salt)
    return {fresh if key == change.row else key: kept[key] if key != change.row else change.entry for key in kept}


def _free(kept: dict[str, Entry], entry: Entry, place: int, salt: bytes) -> str:
    """The key of a new entry, when nobody of that name stands in the village."""
    if any(known.name == entry.name for known in kept.values()):
        raise UnknownRow(
            _("更正后会有两行同村同名。"),
            do=_("确是两人的，请在姓名后写（一）（二）区分。"),
            kept=_("没有改动任何一行。"),
        )
    return rows.key(entry, place=place, salt=salt)
