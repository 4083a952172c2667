"""What the page of offices held to account shows: conduct in office alone, never who complained."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from design.parts import Link, Text


@dataclass(frozen=True, kw_only=True)
class AccountabilityRow:
    """An office, what it did, what followed for it, and what was made good; `fen` is what was paid back."""

    office: Link
    conduct: Text
    consequence: Text
    remedy: Text
    fen: int | None
    on: date


@dataclass(frozen=True, kw_only=True)
class AccountabilityPage:
    """press/accountability.html, 投诉属实追责."""

    rows: Sequence[AccountabilityRow]
