"""Which village a roll's row means: by name, by town and name, or by official code."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _


class Village(NamedTuple):
    """A village as far as a roll needs it: its id, its name, its town's name, its official code."""

    id: int
    name: str
    town: str
    code: str


class Unknown(Exception):
    """No one village is meant; the text says why."""


@dataclass(frozen=True)
class Villages:
    """The villages in which an office may post, ready to be looked up."""

    by_id: Mapping[int, Village]
    _meanings: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, villages: Iterable[Village]) -> "Villages":
        """Index villages by every way in which a list may write them."""
        known = {village.id: village for village in villages}
        meanings: dict[str, list[int]] = defaultdict(list)
        for village in known.values():
            for written in (village.name, village.town + village.name, village.code):
                if written:
                    meanings[written].append(village.id)
        return cls(known, {written: tuple(ids) for written, ids in meanings.items()})

    def find(self, written: str) -> Village:
        """The village that is meant; blanks and a stroke between town and village are forgiven. Raises Unknown."""
        plain = "".join(written.split()).replace("/", "").replace("／", "")
        ids = self._meanings.get(plain, ())
        if not ids:
            raise Unknown(_("没有“%(village)s”这个村（社区）") % {"village": written[:20]})
        if len(ids) > 1:
            towns = "、".join(f"{self.by_id[place].town}/{self.by_id[place].name}" for place in ids)
            raise Unknown(_("同名村不止一个，请写成：%(villages)s") % {"villages": towns})
        return self.by_id[ids[0]]
