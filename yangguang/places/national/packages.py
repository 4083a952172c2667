"""The package of the national list to rows, level by level, one row in memory at a time."""

import csv
import io
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext as _

from yangguang.foundation.errors import Fault
from yangguang.foundation.tables import refused
from yangguang.places.levels import Level

FILES = {
    Level.PROVINCE: ("provinces.csv", ["code", "name"]),
    Level.CITY: ("cities.csv", ["code", "name", "provinceCode"]),
    Level.COUNTY: ("areas.csv", ["code", "name", "cityCode", "provinceCode"]),
    Level.TOWN: ("streets.csv", ["code", "name", "areaCode", "provinceCode", "cityCode"]),
    Level.VILLAGE: ("villages.csv", ["code", "name", "streetCode", "provinceCode", "cityCode", "areaCode"]),
}
"""Each level's file and its columns; the third one is the place right above, those after it lie further up."""


class Line(NamedTuple):
    """One row as it stands in its file; `number` counts as a spreadsheet does (1 = the heading)."""

    level: Level
    number: int
    cells: list[str]


def lines(package: Path) -> Iterator[Line]:
    """Every row below the headings, upper levels first. Raises Invalid where a file is missing or no such table."""
    with tarfile.open(package, "r:gz") as archive:
        for level, (name, heading) in FILES.items():
            try:
                member = archive.extractfile(f"package/dist/{name}")
            except KeyError:
                member = None
            if member is None:
                raise refused([Fault(0, name, _("软件包里没有这个文件"))])
            yield from _below(level, name, heading, io.TextIOWrapper(member, encoding="utf-8", newline=""))


def _below(level: Level, name: str, heading: list[str], text: io.TextIOWrapper) -> Iterator[Line]:
    number = 0
    try:
        for number, cells in enumerate(csv.reader(text, strict=True), start=1):
            if number > 1:
                yield Line(level, number, cells)
            elif cells != heading:
                raise refused([Fault(1, name, _("列名应为 %(due)s") % {"due": "、".join(heading)})])
    except UnicodeDecodeError as fault:
        raise refused([Fault(number + 1, name, _("不是 UTF-8 文字"))]) from fault
    except csv.Error as fault:
        raise refused([Fault(number + 1, name, _("引号或换行不完整"))]) from fault
