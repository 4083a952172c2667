"""What the name of a row or column tells of sums: a total of all, a total of some, a place above others."""

import re
from typing import Literal

from yangguang.disclosure.counts.grid import plain
from yangguang.disclosure.counts.labels import Levels

_TOTAL = re.compile(
    "^(?:合计|总计|共计|总数|总和|汇总|[全本][县市省区镇乡村]|[县市区镇乡]合计)|(?:合计|总计|共计|总和|小计)(?:\\(.*\\))?$"
)
_SUB = re.compile("小计")
_GENERAL = re.compile("^总|^(?:人数|户数|人口)$")
_RANKS = (re.compile("(?:村|社区|居委会|组)$"), re.compile("(?:镇|乡|街道|办事处)$"), re.compile("(?:县|区|市)$"))


def total(levels: Levels) -> Literal["all", "some", ""]:
    """Whether any level of a label names a total of all, or of some (小计)."""
    texts = [plain(level) for level in levels]
    if any(_SUB.search(text) for text in texts):
        return "some"
    return "all" if any(_TOTAL.search(text) for text in texts) else ""


def could_be_total(levels: Levels) -> bool:
    """Whether a label may well name a total beside others that name traits (人数, 总户数)."""
    return bool(levels) and bool(_GENERAL.search(plain(levels[-1])))


def rank(levels: Levels) -> int:
    """How high a place stands: villages 1, towns 2, counties 3; 0 for what is no place."""
    last = plain(levels[-1]) if levels else ""
    return next((height for height, word in enumerate(_RANKS, 1) if word.search(last)), 0)
