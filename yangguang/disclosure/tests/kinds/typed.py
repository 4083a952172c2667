"""Forms as they are typed, for these tests: the demo county's own example of each kind."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from yangguang.disclosure.bodies import Form
from yangguang.disclosure.kinds import KIND_NAMES, SHAPES, written
from yangguang.foundation.actors import SYSTEM
from yangguang.law.actions import import_bases
from yangguang.offices import actions as offices

EXAMPLES = Path(__file__).parents[4] / "demo" / "notices"
OFFICERS = {"{科长}": "王甲子", "{一级科员}": "刘丁卯", "{科员}": "陈戊辰"}


def examples() -> list[Form]:
    """One form of each kind."""
    [guide, *_others] = guides()
    return [*_examples(), Form("guide", guide.facts, guide.lists)]


def _examples() -> Iterator[Form]:
    for path in sorted(EXAMPLES.glob("*.yaml")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        facts = {key: _seated(value) for key, value in told["facts"].items()}
        lists = {key: [[*map(_seated, row)] for row in rows] for key, rows in told.get("lists", {}).items()}
        yield Form(told["kind"], facts, lists)


def guides() -> list[written.Written]:
    """The demo county's service guides, as its files give them."""
    paths = sorted((EXAMPLES.parent / "guides").glob("*.yaml"))
    shapes = {KIND_NAMES[kind]: shape for kind, shape in SHAPES.items()}
    return [one for path in paths for one in written.read(path.read_bytes(), shapes=shapes)]


def register() -> None:
    """Enter the officers whom the examples name, and the province's law which they cite."""
    for name in OFFICERS.values():
        offices.enter(name=name, by=SYSTEM)
    import_bases(data=(EXAMPLES.parent / "law" / "bases.csv").read_bytes(), by=SYSTEM)


def example(kind: str) -> Form:
    """The form of a kind."""
    return next(form for form in examples() if form.kind == kind)


def _seated(value: object) -> str:
    return OFFICERS.get(str(value), str(value))
