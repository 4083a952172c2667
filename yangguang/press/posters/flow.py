"""A table without names as the press sets it: widths and cells, so that its rows keep their meaning for a listener."""

from yangguang.press.posters.columns import Setting
from yangguang.press.posters.contents import Table
from yangguang.press.posters.lines import titles_of, wrap

_EASE = 0.08  # em by which a column is wider than its widest text, so that rounding never breaks a line


def table(table: Table, setting: Setting) -> dict[str, object]:
    """Widths and gutters in points, and the rows side by side, short ones filled with blanks."""
    ease = _EASE * setting.size
    lefts = [left + group * setting.step for group in range(setting.abreast) for left, _ in setting.columns]
    widths = [width + ease for _ in range(setting.abreast) for _, width in setting.columns]
    gutters = [round(right - left - width, 2) for left, right, width in zip(lefts, lefts[1:], widths, strict=False)]
    return {
        "widths": [round(width, 2) for width in widths],
        "gutters": gutters,
        "titles": ["\n".join(lines) for lines in titles_of(table, setting)] * setting.abreast,
        "rows": _abreast(table, setting),
    }


def _abreast(table: Table, setting: Setting) -> list[list[str]]:
    rows = [_wrapped(row, table, setting) for row in table.rows]
    rows += [[""] * len(table.columns)] * (-len(rows) % setting.abreast)
    step = setting.abreast
    return [[cell for row in rows[start : start + step] for cell in row] for start in range(0, len(rows), step)]


def _wrapped(row: tuple[str, ...], table: Table, setting: Setting) -> list[str]:
    return [
        "\n".join(wrap(text, width / setting.size, bold=column.sought))
        for text, column, (_, width) in zip(row, table.columns, setting.columns, strict=True)
    ]
