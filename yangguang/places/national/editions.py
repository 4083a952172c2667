"""Which edition of the national list this release knows: name, version, digest, how many rows of each level."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from yangguang.places.levels import CODE_LENGTH, Level


@dataclass(frozen=True, kw_only=True)
class Edition:
    """One edition; `integrity` is the npm digest of its package, `damaged` the codes whose names came damaged."""

    name: str
    version: str
    integrity: str
    as_of: date
    source: str
    damaged: frozenset[str]
    rows: Mapping[Level, int]

    def __str__(self) -> str:
        return f"{self.name} {self.version}"


def pinned() -> Edition:
    """The edition of this release."""
    told = tomllib.loads((Path(__file__).parent / "edition.toml").read_text(encoding="utf-8"))
    rows = {level: told["rows"][level] for level in CODE_LENGTH}
    return Edition(**told | {"damaged": frozenset(told["damaged"]), "rows": rows})
