"""A batch of corrections applied to a roll: which villages change, and what they then hold."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from yangguang.disclosure.errors import UnknownRow
from yangguang.disclosure.rolls import rows
from yangguang.disclosure.rolls.rows import Entry


@dataclass(frozen=True)
class Add:
    """A person who was left out of a village (`place` is its id)."""

    place: int
    name: str
    fen: int


@dataclass(frozen=True)
class Remove:
    """A row that must go; `row` is its key."""

    place: int
    row: str


@dataclass(frozen=True)
class Replace:
    """A row that was wrong, and what it should say; to move it to another village, remove it and add it there."""

    place: int
    row: str
    name: str
    fen: int


Change = Add | Remove | Replace
Entries = Mapping[int, list[Entry]]
Write = Callable[[int, str, int], Entry]


def apply(before: Entries, *, changes: Iterable[Change], salt: bytes, write: Write) -> dict[int, list[Entry]]:
    """The changed villages alone, with all their entries after the batch, in order; an empty list means none left.

    `before` holds at least every village that a change names and that had entries; `write` makes an entry of village,
    name and fen. Raises UnknownRow when a row is missing, or a name would stand twice in its village.
    """
    touched: dict[int, dict[str, Entry]] = {}
    for change in changes:
        place = change.place
        if place not in touched:
            touched[place] = rows.keyed(before.get(place, []), place=place, salt=salt)
        entry = None if isinstance(change, Remove) else write(place, change.name, change.fen)
        touched[place] = _changed(touched[place], change, entry, salt)
    after = {place: list(kept.values()) for place, kept in touched.items()}
    return {place: entries for place, entries in after.items() if entries != before.get(place, [])}


def _changed(kept: dict[str, Entry], change: Change, entry: Entry | None, salt: bytes) -> dict[str, Entry]:
    if isinstance(change, Add):
        assert entry
        return kept | {_free(kept, entry, change.place, salt): entry}
    if change.row not in kept:
        raise UnknownRow(_("要更正的一行不在当前名单中。"), do=_("请刷新名单后重选。"), kept=_("没有改动任何一行。"))
    others = {key: known for key, known in kept.items() if key != change.row}
    if entry is None:
        return others
    fresh = _free(others, entry, change.place, salt)
    return {fresh if key == change.row else key: entry if key == change.row else kept[key] for key in kept}


def _free(kept: dict[str, Entry], entry: Entry, place: int, salt: bytes) -> str:
    """The key of a new entry, when nobody of that name stands in the village."""
    if any(known.name == entry.name for known in kept.values()):
        raise UnknownRow(
            _("更正后会有两行同村同名。"),
            do=_("确是两人的，请在姓名后写（一）（二）区分。"),
            kept=_("没有改动任何一行。"),
        )
    return rows.key(entry, place=place, salt=salt)
