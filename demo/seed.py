"""The synthetic part of the demo county: what hangs below its real villages, its offices, and a roll of grants."""

import csv
import os
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple  # Any: a YAML file has the shape that its comment says

import yaml

from demo import names
from yangguang.foundation import tables

ROOT = Path(__file__).parent
LIST = ROOT / "places" / "places-320324.csv"
LISTED_SINCE = date(2023, 6, 30)
HEADINGS = ("姓名", "村", "项目", "金额(元)")


@dataclass(frozen=True)
class Below:
    """Places without code below a place of the list: all of one level, by the code of the place above."""

    parent: str
    level: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Post:
    """One officer in a post, since when, in which roles, with which declared duties."""

    officer: str
    title: str
    roles: tuple[str, ...]
    duties: tuple[str, ...]
    since: date


@dataclass(frozen=True)
class Body:
    """One office: its kind, its seat by code, the seat of the office above, what it publishes, its posts."""

    kind: str
    name: str
    place: str
    parent: tuple[str, str] | None
    phone: str
    hours: str
    address: str
    credit_code: str
    posts: tuple[Post, ...]


class Grant(NamedTuple):
    """One row of the roll: the village's code, who, of which programme, how many fen a year; never an age."""

    village: str
    name: str
    programme: str
    fen: int


@cache
def described(name: str) -> Mapping[str, Any]:
    """One of the county's YAML files."""
    described: Mapping[str, Any] = yaml.safe_load((ROOT / f"{name}.yaml").read_text())
    return described


def towns() -> int:
    """So many of the county's towns alone, for a quick try; 0 for all of them."""
    return int(os.environ.get("YANGGUANG_DEMO_TOWNS", "0"))


def place_list() -> tuple[Mapping[str, str], ...]:
    """The official list, row by row: code, name, parent_code, level; of `towns()` alone where one said so."""
    return _place_list(towns())


def listed(level: str) -> Mapping[str, str]:
    """Code to name of the real places of one level, in official order."""
    return _listed(level, towns())


@cache
def _place_list(most: int) -> tuple[Mapping[str, str], ...]:
    with LIST.open(newline="") as file:
        rows = tuple(csv.DictReader(file))
    kept = [row["code"] for row in rows if row["level"] == "town"][: most or None]
    return tuple(row for row in rows if row["level"] not in ("town", "village") or row["code"][:9] in kept)


@cache
def _listed(level: str, most: int) -> Mapping[str, str]:
    return {row["code"]: row["name"] for row in _place_list(most) if row["level"] == level}


def places(*, seed: int = 320324) -> list[Below]:
    """Four groups a village, two workplaces and two residences a town."""
    chance, pool = random.Random(seed), described("below")
    groups = [Below(code, "group", tuple(chance.sample(pool["groups"], 4))) for code in listed("village")]
    others = []
    for code, town in listed("town").items():
        for level in ("workplace", "residence"):
            chosen = chance.sample(pool[f"{level}s"], 2)
            others.append(Below(code, level, tuple(f"{town}{name}" for name in chosen)))
    return [*groups, *others]


def offices(*, seed: int = 320324) -> list[Body]:
    """The county's department and its family services, 20 town offices, a service point in each village."""
    ((county, county_name),) = listed("county").items()
    plan = [("department", county, county_name, None), ("section", county, county_name, ("department", county))]
    plan += [("town", code, name, ("section", county)) for code, name in listed("town").items()]
    plan += [("village", code, name, ("town", code[:9])) for code, name in listed("village").items()]
    staff, chance = iter(range(10_000)), random.Random(seed)
    bodies = []
    for number, (kind, code, name, parent) in enumerate(plan):
        form = described("offices")[kind]
        posts = tuple(_post(post, next(staff), chance) for post in form["posts"])
        bodies.append(_body(kind, code, name, parent, number, form, posts))
    return bodies


def roll(*, rows: int, seed: int) -> list[Grant]:
    """So many grants over all villages in official order, each name once in the whole roll.

    Every village gets as many as any other, or one more. Raises ValueError beyond about 190,000 rows.
    """
    programme, villages = described("roll")["programme"], list(listed("village"))
    amounts = {village: _amount(village) for village in villages}
    people = names.distinct(rows, seed=seed)
    return [
        Grant(village, name, programme, amounts[village])
        for number, village in enumerate(villages)
        for name in people[number :: len(villages)]
    ]


def written(grants: Sequence[Grant]) -> bytes:
    """The roll as an importable CSV: 姓名, 村 (official code), 项目, 金额(元); UTF-8 with a mark."""
    return tables.written(
        HEADINGS, ((grant.name, grant.village, grant.programme, _yuan(grant.fen)) for grant in grants)
    )


def _amount(village: str) -> int:
    scale = described("roll")
    stacked = [top["fen"] for top in scale["top_ups"] if top["towns"] == "all" or village[:9] in top["towns"]]
    amount: int = scale["national"]["fen"] + sum(stacked)
    return amount


def _yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02}"


def _post(form: Mapping[str, Any], number: int, chance: random.Random) -> Post:
    since = described("offices")["since"] + timedelta(days=chance.randrange(500))
    duties = tuple(form.get("duties", ()))
    return Post(names.officer(number), form["title"], tuple(form.get("roles", ())), duties, since)


def _body(
    kind: str,
    code: str,
    name: str,
    parent: tuple[str, str] | None,
    number: int,
    form: Mapping[str, Any],
    posts: tuple[Post, ...],
) -> Body:
    area, first = described("offices")["phones"].split("-")
    return Body(
        kind=kind,
        name=form["name"].format(place=name),
        place=code,
        parent=parent,
        phone=f"{area}-{int(first) + number}",
        hours=described("offices")["hours"],
        address=form["address"].format(place=name),
        credit_code=form.get("credit_code", ""),
        posts=posts,
    )
