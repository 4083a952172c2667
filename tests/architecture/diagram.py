"""Draws the rooms and floors as they are into docs/reference/rooms.svg: `python -m tests.architecture.diagram`."""

import re
from pathlib import Path

from tests.architecture.house import HOUSE, ROOT, floors, foreign, rooms

PICTURE = ROOT / "docs" / "reference" / "rooms.svg"
_ROW, _WIDTH, _BOX = 64, 960, 180
_STYLE = (
    "text{font:14px system-ui,'Noto Sans SC',sans-serif;fill:#1F1B16}.soft{fill:#5A5247;font-size:12px}"
    ".room{fill:#FFFFFF;stroke:#1F1B16}.later{fill:none;stroke:#D8D2C4;stroke-dasharray:4 4}"
    ".floor{stroke:#D8D2C4}"
)


def draw() -> str:
    """The picture as SVG: built rooms whole with how many rooms each uses, rooms to come dashed."""
    height = _ROW * len(floors()) + 24
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-label="Rooms and floors of the house"><title>Rooms and floors</title><style>{_STYLE}</style>'
        f'<rect width="{_WIDTH}" height="{height}" fill="#FFFDF7"/>'
    ]
    for number, floor in enumerate(floors()):
        top = 12 + number * _ROW
        parts.append(f'<line class="floor" x1="12" x2="{_WIDTH - 12}" y1="{top + _ROW - 6}" y2="{top + _ROW - 6}"/>')
        left = (_WIDTH - len(floor) * (_BOX + 24) + 24) // 2
        parts += [_room(name, left + index * (_BOX + 24), top) for index, name in enumerate(floor)]
    return "\n".join([*parts, "</svg>\n"])


def _room(name: str, x: int, y: int) -> str:
    built = name in rooms()
    words = _chinese(name) if built else ""
    uses = len({other for _, other, _ in foreign(name)}) if built else 0
    note = f"{words} · uses {uses}" if built else "to come"
    kind = "room" if built else "later"
    return (
        f'<rect class="{kind}" x="{x}" y="{y}" width="{_BOX}" height="46" rx="3"/>'
        f'<text x="{x + 12}" y="{y + 20}">{name}</text><text class="soft" x="{x + 12}" y="{y + 37}">{note}</text>'
    )


def _chinese(name: str) -> str:
    readme = HOUSE / name / "README.md"
    first = readme.read_text().splitlines()[0] if readme.exists() else ""
    found = re.search(r"[\u4e00-\u9fff][\u4e00-\u9fff、与和]*", first)
    return found[0] if found else ""


if __name__ == "__main__":
    Path(PICTURE).write_text(draw())
