"""A small county for tests that need one: two towns with two villages each."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from yangguang.foundation.actors import SYSTEM
from yangguang.places import actions, queries
from yangguang.places.models import Place

FIRST = date(2023, 6, 30)
SMALL = """code,name,parent_code,level
32,江苏省,,province
3203,徐州市,32,city
320324,睢宁县,3203,county
320324001,睢城街道,320324,town
320324002,金城街道,320324,town
320324001001,东升社区居委会,320324001,village
320324001002,王庄村委会,320324001,village
320324002001,和平社区居委会,320324002,village
320324002002,李圩村委会,320324002,village
"""


@pytest.fixture
def listed(tmp_path: Path) -> Callable[..., Path]:
    """Write a list to a file; `old=…` and `new=…` replace text in the small county's."""

    def write(*, old: str = "", new: str = "", text: str = SMALL, encoding: str = "utf-8") -> Path:
        path = tmp_path / "places.csv"
        path.write_bytes(text.replace(old, new).encode(encoding) if old else text.encode(encoding))
        return path

    return write


@pytest.fixture
def county(db: None, listed: Callable[..., Path]) -> Place:
    """The small county, imported."""
    actions.import_(path=listed(), on=FIRST, by=SYSTEM)
    return queries.county()


@pytest.fixture
def at(county: Place) -> Callable[[str], Place]:
    """The place of an official code today."""

    def find(code: str) -> Place:
        place = queries.by_code(code)
        assert place is not None
        return place

    return find
