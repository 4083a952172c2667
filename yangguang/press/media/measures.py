"""How much fits into each medium: figures that are data, which a county overrides with rows of its own."""

import os
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_OURS = Path(__file__).with_name("measures.toml")


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure, its unit, where it comes from, and whether that was verified."""

    value: int
    unit: str
    basis: str
    certain: bool


def value(name: str) -> int:
    """The figure in force. Raises KeyError for a name that no row has."""
    return measures()[name].value


@cache
def measures() -> dict[str, Measure]:
    """Every figure by its name: the house's own, then the county's rows over them."""
    rows = _read(_OURS)
    county = os.environ.get("YANGGUANG_MEASURES")
    return rows | _read(Path(county)) if county else rows


def _read(path: Path) -> dict[str, Measure]:
    return {name: Measure(**row) for name, row in tomllib.loads(path.read_text(encoding="utf-8")).items()}
