"""What the architecture tests know of the house: rooms, floors, sources and who imports whom."""

import ast
import re
from collections.abc import Container, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HOUSE = ROOT / "yangguang"
PUBLIC = {"actions", "queries", "events", "pages", "errors", "models"}


@cache
def floors() -> list[list[str]]:
    """The floors from top to bottom, as the contract has them."""
    text = (ROOT / ".importlinter").read_text()
    lines = re.findall(r"^    ([(\w].*)$", text.split("layers =")[1], re.MULTILINE)
    return [re.findall(r"\w+", line) for line in lines]


@cache
def rooms() -> list[str]:
    """The rooms that are built."""
    return sorted(path.parent.name for path in HOUSE.glob("*/apps.py"))


def below(room: str) -> set[str]:
    """The rooms on the floors below a room."""
    level = next(number for number, floor in enumerate(floors()) if room in floor)
    return {name for floor in floors()[level + 1 :] for name in floor}


def sources(room: str = "", *, tests: bool = False) -> Iterator[Path]:
    """The Python files of a room, or of all, without migrations and (unless asked) tests."""
    for path in sorted((HOUSE / room).rglob("*.py")):
        if "migrations" not in path.parts and (tests or "tests" not in path.parts):
            yield path


@cache
def tree(path: Path) -> ast.Module:
    """A file's syntax tree."""
    return ast.parse(path.read_text())


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports from the house, as dotted names; `from a import b` counts as `a.b`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("yangguang."))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("yangguang"):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def circle(room: str) -> list[str]:
    """Modules of a room that lead back to themselves, one after another; none where there is no circle."""
    names = {_named(path): path for path in sources(room)}
    graph = {
        name: {found for asked in imports(path) if (found := _found(asked, names)) and found != name}
        for name, path in names.items()
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as fault:
        return list(fault.args[1])
    return []


def _named(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _found(asked: str, names: Container[str]) -> str:
    """The module that a dotted name stands in."""
    return asked if asked in names else parent if (parent := asked.rpartition(".")[0]) in names else ""


def foreign(room: str) -> Iterator[tuple[Path, str, str]]:
    """Every import that crosses into another room: file, that room, and the module's name within it."""
    for path in sources(room):
        for name in imports(path):
            parts = name.split(".")
            if len(parts) > 1 and parts[1] not in (room, ""):
                yield path, parts[1], parts[2] if len(parts) > 2 else ""


def readme(room: str, title: str) -> set[str]:
    """The names on a line such as `May import: places, foundation.` of a room's README."""
    match = re.search(rf"^{title}: *(.*)$", (HOUSE / room / "README.md").read_text(), re.MULTILINE)
    return set(re.findall(r"[a-z_]+", match[1])) if match else set()
