"""A wall's form: its page as the templates word it, cut where villages differ; used only where it is proved."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from yangguang.places.queries import Named
from yangguang.press.compose import walls
from yangguang.press.compose.page import BOTH, printed
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.nation.patterns import Shape, Village, pattern, villages
from yangguang.press.render import one

File = tuple[str, bytes]
WORTH_IT = 4  # villages of one shape; a form costs as much as three pages of the templates


@dataclass(frozen=True)
class Form:
    """What all walls of one shape have in common, and by which sign each gap between is filled."""

    path: Sequence[str]
    page: Sequence[str]

    def filled(self, words: dict[str, str]) -> File:
        """One village's page: where it lies, and its bytes."""
        return _joined(self.path, words), _joined(self.page, words).encode()


@dataclass(frozen=True)
class Walls:
    """The pages of a county's walls, and how many the templates word singly: no form fits, or none is proved."""

    files: Iterator[File]
    singly: int
    unproved: int


def ordinary(snapshot: Snapshot, place: Named) -> list[File]:
    """A village's wall in each language as every other publication prints it."""
    return [(page.path, one(page)) for page in printed(walls.village(snapshot, place), snapshot.site)]


def made(snapshot: Snapshot) -> Walls:
    """Every wall of a county, byte for byte as the ordinary press prints it.

    A form is filled only if for the first and the last village of its shape it gives exactly the template's bytes.
    Where it does not, where few villages have a shape, and where boards stand below a village, the templates word
    each page.
    """
    alike, single = villages(snapshot)
    shapes: dict[Shape, list[Village]] = {}
    for village in alike:
        shapes.setdefault(village.shape, []).append(village)
    filled, unproved = list[tuple[Sequence[Form], list[Village]]](), 0
    for like in shapes.values():
        forms = _proved(snapshot, like) if len(like) >= WORTH_IT else ()
        if forms:
            filled.append((forms, like))
        else:
            single += [village.place for village in like]
            unproved += len(like) * (len(like) >= WORTH_IT)
    return Walls(_files(snapshot, filled, single), len(single) * len(BOTH), unproved * len(BOTH))


def _files(
    snapshot: Snapshot, filled: Iterable[tuple[Sequence[Form], list[Village]]], single: Iterable[Named]
) -> Iterator[File]:
    for forms, like in filled:
        for village in like:
            words = village.words()
            for form in forms:
                yield form.filled(words)
    for place in single:
        yield from ordinary(snapshot, place)


def _proved(snapshot: Snapshot, like: Sequence[Village]) -> Sequence[Form]:
    """The form of a shape in each language; nothing where a village of it would get other bytes than its template's."""
    forms = form_of(snapshot, like[0])
    for village in {0: like[0], len(like) - 1: like[-1]}.values():
        words = village.words()
        if [form.filled(words) for form in forms] != ordinary(snapshot, village.place):
            return ()
    return forms


def form_of(snapshot: Snapshot, like: Village) -> Sequence[Form]:
    """The form of walls shaped like one, in each language."""
    signs = re.compile("(" + "|".join(sorted(map(re.escape, like.words()), key=len, reverse=True)) + ")")
    record, place = pattern(snapshot, like)
    pages = ordinary(record, place)
    assert len(pages) == len(BOTH)
    return [Form(signs.split(path), signs.split(page.decode())) for path, page in pages]


def _joined(pieces: Sequence[str], words: dict[str, str]) -> str:
    """The pieces at even places as they are, the signs at odd places as this village has it."""
    text = list(pieces)
    text[1::2] = [words[sign] for sign in text[1::2]]
    return "".join(text)
