"""Whether what stands says an element of a matter (公开内容): by its place in a form, or by its words."""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from yangguang.disclosure import kinds
from yangguang.disclosure.kinds import Filled
from yangguang.disclosure.queries.editions import Standing

_BETWEEN = re.compile(r"[；;\n]+")
_ASIDE = re.compile(r"[（(][^）)]*[）)]")
_PARTS = re.compile(r"[、和及与或]|以及")


def elements(text: str) -> list[str]:
    """The elements that a catalogue row lists."""
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


def missing(asked: Iterable[str], standing: Iterable[Standing]) -> list[str]:
    """The elements of which no notice says a word; a file is taken to say what its matter asks for."""
    notices = [notice for notice in standing if not (notice.withdrawn or notice.taken_down)]
    return [element for element in asked if not any(_says(notice, element) for notice in notices)]


def _says(notice: Standing, element: str) -> bool:
    if notice.kind == "attachment" or _in_form(notice, element):
        return True
    words = "".join(_words(notice))
    return any(part and part in words for part in _PARTS.split(_ASIDE.sub("", element)))


def _in_form(notice: Standing, element: str) -> bool:
    """Whether a guide has something to say in the field that the element means, or a roll's sheet bears it always."""
    filled = kinds.of(notice.body)
    fields = {field for words, kind, field in _table() if kind == notice.kind and words in element}
    return any(not field or (filled is not None and _has(filled, field)) for field in fields)


def _has(filled: Filled, key: str) -> bool:
    return filled.fact(key) is not None or any(listed.key == key for listed in filled.lists)


def _words(notice: Standing) -> Iterator[str]:
    """Everything that a notice says: its title, its text, the headings and cells of its table, its form with labels."""
    yield notice.title
    if filled := kinds.of(notice.body):
        yield kinds.words(filled)
        yield from (column.label for listed in filled.lists for column in listed.columns)
        return
    yield str(notice.body.get("text", ""))
    for key in ("columns", "rows"):
        yield str(notice.body.get(key, ""))


@cache
def _table() -> tuple[tuple[str, str, str], ...]:
    """Which words of an element mean which field of which kind; empty: every notice of that kind says it."""
    text = (Path(__file__).parent / "elements.csv").read_text(encoding="utf-8")
    return tuple((row[0], row[1], row[2]) for row in list(csv.reader(text.splitlines()))[1:])
