"""What headings and titles say that name nobody: that something is counted, that some came or left, a programme."""

import re
from typing import Literal

from yangguang.disclosure.counts.grid import plain
from yangguang.disclosure.counts.headings import COUNT, NOTE, TAIL, bare, kind

_SORT = re.compile("(?:情况|统计|汇总|一览|明细|信息|公示|公告|公开|表)+$")
_MONEY = re.compile("金额|资金|经费|[万亿]元")
_PROGRAMME = re.compile("(?:扶助|补[助贴]|救助|慰问|奖励|优待|津贴)金?$")
_CHANGE = re.compile("[增减退]|累计|在册|实有|续发|[本上当去今期年月季][年月季期末初底]")
_PLAIN = re.compile(
    "(?:[本上当今去全年期月季](?:[年月季期]度?)?[末初底]?|截至[^截]*|[0-9]+[年月]|第?[一二三四]季度)*"
    "(?:数量|数目|总数|合计|总计|小计|共计|总和|累计|新增|净增|增加|减少|退出|在册|实有|[共总]?数|共|总)?"
)


def says_nothing(heading: str) -> bool:
    """Whether a heading says no more than that something is counted (数量, 合计, 本年新增)."""
    text = plain(heading)
    return 0 < len(text) < 20 and bool(_PLAIN.fullmatch(bare(text)))


def says_what_becomes(heading: str) -> bool:
    """Whether a heading says of those counted beside it how many came, left or stayed (本年新增, 累计, 期末)."""
    return says_nothing(heading) and bool(_CHANGE.search(plain(heading)))


def names_a_programme(heading: str) -> bool:
    """Whether it is the name of a benefit, under which people or money may be counted (奖励扶助)."""
    return bool(_PROGRAMME.search(bare(plain(heading))))


def subject(title: str) -> Literal["counts", "mentions", "money", ""]:
    """What a table's title says: that it counts people (…人数, …对象情况表), that it mentions them, or money."""
    text = _SORT.sub("", NOTE.sub("", plain(title)))
    if kind(text) == "people":
        return "counts" if COUNT.search(text) or text != TAIL.sub("", text) else "mentions"
    return "money" if _MONEY.search(text) else ""


def is_within(heading: str) -> bool:
    """Whether its numbers are a part of what stands before it (其中：女)."""
    return plain(heading).startswith("其中")
