"""A small made-up country, the same each time, as the package of the national list would bring it."""

import io
import tarfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from yangguang.places import national
from yangguang.places.levels import Level
from yangguang.places.listing.reading import Row
from yangguang.places.national import Edition
from yangguang.places.national.packages import FILES, Line

_SIGNS = "东西南北河山前后上下大小新李王张赵孙周吴郑冯陈"


def made_up(*, counties: int, towns: int, villages: int) -> tuple[list[Line], Edition]:
    """A country of one province, the same each time: so many counties, towns in each, villages in each of those."""
    rows: dict[Level, list[list[str]]] = {level: [] for level in national.pinned().rows}
    rows[Level.PROVINCE].append(["99", "样本省"])
    for city in {f"99{1 + county // 20:02d}" for county in range(counties)}:
        rows[Level.CITY].append([city, f"样本{_named(int(city))}市", "99"])
    for county in range(counties):
        code = f"99{1 + county // 20:02d}{21 + county % 20}"
        rows[Level.COUNTY].append([code, f"{_named(county)}县", code[:4], "99"])
        for town in range(towns):
            below = f"{code}{100 + town}"
            rows[Level.TOWN].append([below, f"{_named(town + county)}镇", code, "99", code[:4]])
            rows[Level.VILLAGE] += [
                [f"{below}{200 + at}", f"{_named(at * 7 + town)}村委会", below, "99", code[:4], code]
                for at in range(villages)
            ]
    edition = replace(national.pinned(), damaged=frozenset(), rows={level: len(all_) for level, all_ in rows.items()})
    lines = [Line(level, at, cells) for level, all_ in rows.items() for at, cells in enumerate(all_, start=2)]
    return lines, edition


def _named(number: int) -> str:
    return _SIGNS[number % len(_SIGNS)] + _SIGNS[number * 5 // len(_SIGNS) % len(_SIGNS)]


def as_package(rows: Sequence[Row]) -> tuple[list[Line], Edition]:
    """A county's own list as the package would bring it."""
    lengths = dict(zip(FILES[Level.VILLAGE][1][3:], (2, 4, 6), strict=True))
    lines = [
        Line(Level(row.level), number, [
            row.code, row.name, *[row.parent_code][: row.parent_code != ""],
            *(row.code[: lengths[column]] for column in FILES[Level(row.level)][1][3:]),
        ])
        for level in FILES
        for number, row in enumerate((row for row in rows if row.level == level), start=2)
    ]  # fmt: skip
    counts = {level: sum(line.level == level for line in lines) for level in FILES}
    return lines, replace(national.pinned(), damaged=frozenset(), rows=counts)


def packed(path: Path, lines: Sequence[Line]) -> Path:
    """The list as a package, with the files and headings of the real one."""
    with tarfile.open(path, "w:gz") as archive:
        for level, (name, heading) in FILES.items():
            rows = [heading, *(line.cells for line in lines if line.level == level)]
            data = "".join(",".join(cells) + "\n" for cells in rows).encode()
            entry = tarfile.TarInfo(f"package/dist/{name}")
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return path
