"""What the house says to people: every string that a source hands to gettext, and the catalogues with its English."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.utils.translation.template import templatize

from design.translations import Entry, entries
from tests.architecture.house import HOUSE, ROOT, tree

BASES = ("yangguang", "design", "gallery", "demo", "config")
OWN = Path("locale/en/LC_MESSAGES/django.po")
_NAMES = re.compile(r"n?p?gettext(_lazy|_noop)?|_")
_STRING = r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
_CALL = re.compile(rf" (n?p?gettext|_)\({_STRING}(?:, {_STRING})?(?:, {_STRING})?[,)]")
_PLACE = re.compile(r"%(?:\(\w+\))?[a-z]|\{\w*\}")


class Saying(NamedTuple):
    """A string as gettext looks it up; `many` is its plural."""

    context: str
    one: str
    many: str


@cache
def catalogues() -> dict[Path, Path]:
    """Each catalogue of English by the folder whose sources it is for: the house's, and that of a room with its own."""
    rooms = {path.parent: path.parent / OWN for path in sorted(HOUSE.glob("*/locale"))}
    return {ROOT: ROOT / OWN, **rooms}


@cache
def english(folder: Path) -> list[Entry]:
    """The entries of a folder's catalogue without its header."""
    return [entry for entry in entries(catalogues()[folder].read_text("utf-8")) if entry["msgid"]]


@cache
def said(folder: Path) -> dict[Saying, Path]:
    """All that the sources of a catalogue's folder say, and the first place where each is said."""
    found: dict[Saying, Path] = {}
    for path in _sources(folder):
        for saying in _in_html(path) if path.suffix == ".html" else _in_python(path):
            found.setdefault(saying, path.relative_to(ROOT))
    return found


def unsaid(folder: Path) -> Iterator[str]:
    """Calls of gettext whose words are put together on the spot, so that no catalogue can hold them."""
    for path in _sources(folder):
        for name, call in _calls(path) if path.suffix == ".py" else ():
            if call.args and not isinstance(call.args[0], ast.Constant | ast.Name | ast.Attribute | ast.Subscript):
                yield f"{path.relative_to(ROOT)}:{call.lineno} {name}"


def saying(entry: Entry) -> Saying:
    """What an entry translates."""
    return Saying(entry.get("msgctxt", ""), entry["msgid"], entry.get("msgid_plural", ""))


def translations(entry: Entry) -> list[str]:
    """The English of an entry, in all its numbers."""
    return [text for field, text in entry.items() if field.startswith("msgstr")]


def places(text: str) -> set[str]:
    """The placeholders of a text: %(n)s, %d, {name}."""
    return set(_PLACE.findall(text))


def _sources(folder: Path) -> Iterator[Path]:
    bases = [ROOT / base for base in BASES] if folder == ROOT else [folder]
    others = set(catalogues()) - {ROOT, folder}
    for path in (path for base in bases for path in sorted(base.rglob("*"))):
        shown = path.suffix in (".py", ".html") and not {"tests", "migrations"} & set(path.relative_to(ROOT).parts)
        if shown and not others & set(path.parents):
            yield path


def _in_html(path: Path) -> Iterator[Saying]:
    for name, *arguments in _CALL.findall(templatize(path.read_text("utf-8"), origin=str(path))):
        yield _saying(name, [ast.literal_eval(argument) for argument in arguments if argument])


def _in_python(path: Path) -> Iterator[Saying]:
    for name, call in _calls(path):
        words = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        if words:
            yield _saying(name, words)


def _calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Calls of gettext and its kin, by their true names."""
    names = _imported(path)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
            yield names[node.func.id], node
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _NAMES.fullmatch(node.func.attr):
            yield node.func.attr, node


def _imported(path: Path) -> dict[str, str]:
    """Gettext and its kin by the names that a file gives them."""
    lists = [node.names for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom)]
    return {each.asname or each.name: each.name for names in lists for each in names if _NAMES.fullmatch(each.name)}


def _saying(name: str, words: list[str]) -> Saying:
    context = words.pop(0) if "pgettext" in name else ""
    return Saying(context, words[0], words[1] if name.startswith("n") else "")
