"""Published tables: which cells count people, and which of them must not be shown (统计法第28条).

1 to 9 are suppressed, with enough others that nothing shown gives them back: no sum, no share, no amount, no earlier
table. What an office did (件数, 次数, 人次, 金额 by itself) is never suppressed. ADR 14 says what is promised.
"""

from django.utils.translation import gettext_noop

from yangguang.disclosure.counts.grid import HIDDEN, Cell, Grid
from yangguang.disclosure.counts.hiding import still_tell, to_hide

__all__ = ["ADVICE", "HIDDEN", "NOTE", "WHY", "Cell", "Grid", "shown", "still_tell", "to_hide"]

NOTE = "＊ 人数不足10，或可由此推算，为保护个人不予显示。"
"""Stands in the record under the table; a record has one language."""
WHY = gettext_noop("人数不足10，或可由合计、占比、金额、以前的表推算出来。")
ADVICE = gettext_noop("已用“＊”代替；不必修改，原数没有保存。")


def shown(grid: Grid, hidden: frozenset[Cell]) -> list[list[str]]:
    """The rows with a sign in place of what must not be shown."""
    return [
        [HIDDEN if (at, column) in hidden else cell for column, cell in enumerate(row)]
        for at, row in enumerate(grid.rows)
    ]
