"""One office's annual report: its words and its figures; what is not known or not applicable is None, never nought."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from yangguang.cases.annual.forms import FORMS, WORDS, Form
from yangguang.foundation.money import Money

Figure = int | None  # None: not applicable, or not known; 0: it did not happen. Money is in fen.


@dataclass(frozen=True, eq=False)
class Filled:
    """A table with a figure or None in each of its cells."""

    form: Form
    figures: Mapping[tuple[str, str], Figure]

    def __post_init__(self) -> None:
        if set(self.figures) != set(self.form.keys):
            raise ValueError(f"cells of {self.form.key} do not fit: {set(self.figures) ^ set(self.form.keys)}")
        if bad := [key for key, figure in self.figures.items() if figure is not None and figure < 0]:
            raise ValueError(f"below nought: {bad}")
        object.__setattr__(self, "figures", MappingProxyType(dict(self.figures)))

    def __getitem__(self, cell: tuple[str, str]) -> Figure:
        return self.figures[cell]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Filled) and (self.form, dict(self.figures)) == (other.form, dict(other.figures))

    __hash__ = None  # type: ignore[assignment]  # figures are a mapping

    def row(self, key: str) -> list[Figure]:
        """One row's figures from left to right."""
        return [self.figures[key, column.key] for column in self.form.columns]

    def also(self, figures: Mapping[tuple[str, str], Figure]) -> "Filled":
        """The same table with other figures in some cells."""
        return Filled(self.form, {**self.figures, **figures})


def empty(form: Form) -> Filled:
    """A table in which nothing is known yet."""
    return Filled(form, dict.fromkeys(form.keys))


@dataclass(frozen=True, kw_only=True)
class Report:
    """A year's report of one office; `handling_fees` is what it took as 信息处理费 (办法: to be told in part 6)."""

    year: int
    office: str
    words: Mapping[int, str] = field(default_factory=dict)
    tables: Mapping[str, Filled] = field(default_factory=dict)
    handling_fees: Money | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", {part: self.words.get(part, "") for part in WORDS})
        tables = {key: self.tables.get(key) or empty(form) for key, form in FORMS.items()}
        object.__setattr__(self, "tables", tables)

    def figure(self, table: str, row: str, column: str) -> Figure:
        """One figure, or None."""
        return self.tables[table][row, column]


def added(figures: "list[Figure]") -> Figure:
    """A sum; not known as soon as one part is not."""
    known = [figure for figure in figures if figure is not None]
    return sum(known) if len(known) == len(figures) else None
