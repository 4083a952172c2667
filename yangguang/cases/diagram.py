"""Draws the states of each kind from its flow: `python -m yangguang.cases.diagram` writes docs/reference/cases/."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from yangguang.cases.choices import ENDS, As, Kind, State
from yangguang.cases.flow import Move, moves

FOLDER = Path(__file__).parents[2] / "docs" / "reference" / "cases"
_ROW, _LEFT, _WIDTH, _BOX = 34, 20, 720, 116
_MARK = {As.APPLICANT: "○", As.OFFICER: "●", As.RECEIVER: "◐", As.JOINED: "◑", As.HEAD: "◆", As.MACHINE: "□"}


def svg(kind: Kind) -> str:
    """The states of a kind from top to bottom, each with its steps: who takes it and where it leads."""
    rows, y = list[str](), 70
    for state in _states(moves(kind)):
        steps = [move for move in moves(kind) if move.start == state]
        height = max(len(steps), 1) * 22 + 12
        rows.append(_state(state, y, height))
        rows += [_step(move, y + 21 + number * 22) for number, move in enumerate(steps)]
        y += height + _ROW - 20
    legend = "　".join(f"{mark} {who.label}" for who, mark in _MARK.items())
    head = f'<text x="{_LEFT}" y="28" font-size="20">{escape(str(kind.label))}</text>'
    told = f'<text x="{_LEFT}" y="52" fill="#555">{escape(legend)}</text>'
    title = f"<title>{escape(str(kind.label))}</title>"
    size = f'viewBox="0 0 {_WIDTH} {y}" width="{_WIDTH}" height="{y}"'
    style = 'font-family="Noto Sans SC, sans-serif" font-size="14"'
    return "\n".join(
        [f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" {style}>', title, head, told, *rows, "</svg>", ""]
    )


def write() -> None:
    """One file a kind."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for kind in Kind:
        (FOLDER / f"{kind.value}.svg").write_text(svg(kind))


def _states(of: Sequence[Move]) -> list[State]:
    """The states of a kind that can be reached."""
    reached = {State.NONE}
    while more := {move.to for move in of if move.start in reached} - reached:
        reached |= more
    return [state for state in State if state in reached]


def _state(state: State, y: int, height: int) -> str:
    dashed = ' stroke-dasharray="4 3"' if state in ENDS else ""
    box = f'<rect x="{_LEFT}" y="{y}" width="{_BOX}" height="{height}" rx="4" fill="#fff" stroke="#333"{dashed}/>'
    middle = y + height / 2 + 5
    return f'{box}<text x="{_LEFT + _BOX / 2}" y="{middle:g}" text-anchor="middle">{escape(str(state.label))}</text>'


def _step(move: Move, y: int) -> str:
    ticks = "，".join(f"{tick.op} {tick.rule}" for tick in move.ticks)
    to = "" if move.to == move.start else f" → {move.to.label}"
    said = f"{_MARK[move.who]} {move.verb.label}{to}" + ("（仅一次）" if move.once else "")
    note = f' <tspan fill="#555" font-size="11">{escape(ticks)}</tspan>' if ticks else ""
    return f'<text x="{_LEFT + _BOX + 16}" y="{y}">{escape(said)}{note}</text>'


if __name__ == "__main__":
    import django

    django.setup()
    write()
