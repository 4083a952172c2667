"""A form as it was filled in: facts and lists with their labels, so that its record explains itself for good."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import cast

from yangguang.disclosure.rolls.slicing import Body

type Value = str | int | None


@dataclass(frozen=True)
class Fact:
    """One thing told: its key and type for machines, its label and value for people."""

    key: str
    label: str
    type: str
    value: Value


@dataclass(frozen=True)
class Column:
    """One column of a list."""

    key: str
    label: str
    type: str


@dataclass(frozen=True)
class Listed:
    """A list with its rows, each as long as there are columns."""

    key: str
    label: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def named(self) -> Iterator[dict[str, Value]]:
        """The rows with their values by key."""
        keys = [column.key for column in self.columns]
        return (dict(zip(keys, row, strict=True)) for row in self.rows)


@dataclass(frozen=True)
class Filled:
    """A whole form, of one kind."""

    kind: str
    facts: tuple[Fact, ...]
    lists: tuple[Listed, ...]

    def fact(self, key: str) -> Value:
        """What a fact says; None where it says nothing."""
        return next((fact.value for fact in self.facts if fact.key == key), None)

    def listed(self, key: str) -> Listed:
        """One of its lists."""
        return next(each for each in self.lists if each.key == key)

    def body(self) -> Body:
        """As its record keeps it."""
        lists = [
            asdict(each) | {"columns": [*map(asdict, each.columns)], "rows": [*map(list, each.rows)]}
            for each in self.lists
        ]
        return {"form": self.kind, "facts": [asdict(fact) for fact in self.facts], "lists": lists}


def of(body: Mapping[str, object]) -> Filled | None:
    """The form that a record keeps; None where it keeps something else."""
    if "form" not in body:
        return None
    facts = cast("list[Mapping[str, str]]", body["facts"])
    lists = cast("list[Mapping[str, list[Mapping[str, str]]]]", body["lists"])
    return Filled(str(body["form"]), tuple(Fact(**fact) for fact in facts), tuple(map(_listed, lists)))


def _listed(kept: Mapping[str, object]) -> Listed:
    columns = cast("list[Mapping[str, str]]", kept["columns"])
    rows = cast("list[list[Value]]", kept["rows"])
    return Listed(
        str(kept["key"]), str(kept["label"]), tuple(Column(**each) for each in columns), tuple(map(tuple, rows))
    )
