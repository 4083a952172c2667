"""The steps of a power or a service as a flow: where each leads, under which condition."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from yangguang.disclosure.errors import Fault
from yangguang.disclosure.kinds.filled import Listed
from yangguang.disclosure.kinds.shape import Field, Listing, Type

END = 0
STEPS = Listing(
    "steps",
    gettext_lazy("办理流程"),
    (
        Field("name", gettext_lazy("步骤")),
        Field("who", gettext_lazy("由谁办")),
        Field("days", gettext_lazy("几个工作日"), Type.NUMBER, must=False),
        Field(
            "next", gettext_lazy("之后"), hint=gettext_lazy("空着就是下一步；写成「符合→3；不符合→结束」可以分岔"),
            must=False,
        ),
    ),
    least=2,
)  # fmt: skip
_ONE_WAY = re.compile(r"(?:(?P<when>[^;>→]+?)\s*(?:→|->|>)\s*)?(?P<to>[0-9]{1,3}|结束)")


@dataclass(frozen=True)
class Way:
    """Where a step leads: the number of the next one, or END; under which condition, if any."""

    to: int
    when: str = ""


@dataclass(frozen=True)
class Step:
    """One step: its number from 1, what is done, by whom, in how many working days, and its ways on."""

    number: int
    name: str
    who: str
    days: int | None
    ways: tuple[Way, ...]


def of(listed: Listed) -> tuple[Step, ...]:
    """The steps of a list that was checked."""
    last = len(listed.rows)
    return tuple(
        Step(number, str(row["name"]), str(row["who"]), _days(row["days"]), _ways(row["next"], number, last) or ())
        for number, row in enumerate(listed.named(), start=1)
    )


def faults(listed: Listed) -> Iterator[Fault]:
    """Steps that lead nowhere, and steps to which none leads."""
    last, column = len(listed.rows), f"{listed.label}·{_('之后')}"
    leads: dict[int, set[int]] = {}
    for number, row in enumerate(listed.named(), start=1):
        ways = _ways(row["next"], number, last)
        if ways is None:
            yield Fault(
                number, column, _("看不懂「%(typed)s」，请写成「符合→3；不符合→结束」") % {"typed": row["next"]}
            )
            return
        for way in ways:
            if way.to > last or way.to == number:
                yield Fault(number, column, _("没有第 %(to)d 步可去") % {"to": way.to})
        leads[number] = {way.to for way in ways}
    reached = _reached(leads)
    for number in sorted(set(leads) - reached):
        yield Fault(number, column, _("没有哪一步通到这里"))
    if END not in reached:
        yield Fault(last, column, _("没有一步走到「结束」"))


def _reached(leads: Mapping[int, set[int]]) -> set[int]:
    """Where one comes from the first step on."""
    found, waiting = set[int](), {1}
    while waiting:
        found |= waiting
        waiting = {to for number in waiting for to in leads.get(number, ())} - found
    return found


def _days(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _ways(typed: object, number: int, last: int) -> tuple[Way, ...] | None:
    """The ways on; the next step where nothing is said; None where it cannot be read."""
    if typed is None:
        return (Way(number + 1 if number < last else END),)
    parts = [part.strip() for part in unicodedata.normalize("NFKC", str(typed)).split(";") if part.strip()]
    found = [_ONE_WAY.fullmatch(part) for part in parts]
    ways = [Way(END if way["to"] == "结束" else int(way["to"]), (way["when"] or "").strip()) for way in found if way]
    return tuple(ways) if ways and len(ways) == len(parts) else None
