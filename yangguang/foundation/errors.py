"""Errors for people: what happened, what to do, what was kept."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One fault: the row (1 = header of a file; 0 = no row), the column's or field's name, what is wrong with it."""

    row: int
    column: str
    text: str

    def __str__(self) -> str:
        where = (f"第 {self.row} 行" if self.row else "") + (f"「{self.column}」" if self.column else "")
        return f"{where}:{self.text}"


class YangguangError(Exception):
    """The root of every error that a person may read."""

    def __init__(self, what: str, *, do: str = "", kept: str = "") -> None:
        super().__init__(what)
        self.what, self.do, self.kept = what, do, kept

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.do, self.kept) if part)


class Refused(YangguangError):
    """The actor may not do this to that."""


class Invalid(YangguangError):
    """The input cannot be taken; `faults` names each place."""

    def __init__(self, what: str, *, do: str = "", kept: str = "", faults: Sequence[Fault] = ()) -> None:
        super().__init__(what, do=do, kept=kept)
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return "\n".join([super().__str__(), *map(str, self.faults)])


class Unavailable(YangguangError):
    """The machine cannot do this now (disk full, database away); nothing was lost."""
