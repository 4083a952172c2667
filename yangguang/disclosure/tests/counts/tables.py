"""Tables written as a line: columns by blanks, rows by slashes."""

from yangguang.disclosure.counts import Grid, shown, to_hide


def grid(columns: str, rows: str, *, title: str = "") -> Grid:
    """A table of words without blanks; · stands for an empty cell."""
    lines = [[cell.replace("·", "") for cell in line.split()] for line in (columns, *rows.split(" / "))]
    return Grid(lines[0], lines[1:], title)


def hidden(columns: str, rows: str, *, title: str = "", earlier: tuple[Grid, ...] = ()) -> list[str]:
    """The rows as they are shown."""
    table = grid(columns, rows, title=title)
    return [" ".join(cell or "·" for cell in row) for row in shown(table, to_hide(table, earlier=earlier))]
