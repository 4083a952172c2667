"""Forms as they are typed, for these tests: the demo county's own example of each kind."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from yangguang.disclosure.bodies import Form

EXAMPLES = Path(__file__).parents[4] / "demo" / "notices"
OFFICERS = {"{科长}": "王甲子", "{一级科员}": "刘丁卯", "{科员}": "陈戊辰"}


def examples() -> list[Form]:
    """One form of each kind."""
    return list(_examples())


def _examples() -> Iterator[Form]:
    for path in sorted(EXAMPLES.glob("*.yaml")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        facts = {key: _seated(value) for key, value in told["facts"].items()}
        lists = {key: [[*map(_seated, row)] for row in rows] for key, rows in told.get("lists", {}).items()}
        yield Form(told["kind"], facts, lists)


def example(kind: str) -> Form:
    """The form of a kind."""
    return next(form for form in examples() if form.kind == kind)


def _seated(value: object) -> str:
    return OFFICERS.get(str(value), str(value))
