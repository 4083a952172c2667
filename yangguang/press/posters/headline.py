"""A title set to be read at five metres: broken where the sense breaks, as large as its length allows."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from yangguang.press.posters import fonts

LARGEST = 72.0
_CAP, _LEADING = 0.733, 0.42
_WIDER = 1.1
_BAD_BREAK = 12.0
_SIGNS_BEFORE, _SIGNS_AFTER = "（《“‘「【〔", "）》”’」】〕，、。；：！？"
# What stays whole, longer before shorter: words that titles of this field are made of, figures with their unit.
_WHOLE = (
    "村委会|居委会|计划生育|奖励扶助|特别扶助|育儿补贴|公开表|名单|公示|公开|对象|年度|季度|名册|情况|通知|公告|办事|指南|"
    "社区|农村|部分|家庭|扶助|人数|金额|免费|孕前|优生|健康|检查|开展|关于|政务|标准|目录|卫生|领域|基层|办件|时限|统计|"
    "工作人员|人事|职务|任免|权力|事项|清单|行政|事业性|收费|收支|经费|裁量|基准|许可|执业|延续|决定|处罚|母婴保健|母婴|保健|技术|服务|"
    "机构|窗口|群众|满意|表彰|奖励|业务|培训|协议|工作|例会|会议|纪要|活动|安排|"
    r"发放|补贴|结果|[A-Za-z0-9.,%/-]+(?:年度|年|月|日)?"
)


@dataclass(frozen=True)
class Headline:
    """A title's lines and its size in points."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """The height in points, from the top of the first line to the foot of the last."""
        return self.size * _height(len(self.lines))


@lru_cache(maxsize=64)
def fit(title: str, *, width: float, most: int, height: float, words: tuple[str, ...] = ()) -> Headline:
    """Break a title into at most `most` lines of `width` points, as large as fits in `height` points, 72 at most.

    `words` are names that stay whole (a village, a programme). A line more must gain a tenth in size.
    """
    tokens = pieces(title, words)
    best = Headline((title,), 0)
    for count in range(1, min(most, len(tokens)) + 1):
        lines = _balance(tokens, count)
        widest = max(fonts.face(bold=True).width(line) for line in lines)
        size = min(LARGEST, 0.985 * width / max(widest, 1), height / _height(count))
        if size > best.size * _WIDER:
            best = Headline(lines, round(size, 1))
    return best


def running(title: str, *, width: float, largest: float) -> float:
    """The size in which a title stands on one line at the head of each further sheet."""
    return round(min(largest, 0.985 * width / max(fonts.face(bold=True).width(title), 1)), 1)


def _height(lines: int) -> float:
    return lines * (_CAP + _LEADING) - _LEADING


def pieces(title: str, words: tuple[str, ...] = ()) -> list[str]:
    """The pieces between which a line may end: words and names whole, signs with the word to which they belong."""
    names = sorted((re.escape(word) for word in words if 1 < len(word) <= 12), key=len, reverse=True)
    whole = "|".join([*names, _WHOLE])
    piece = re.compile(f"[{_SIGNS_BEFORE}]*(?:{whole}|.)[{_SIGNS_AFTER}]*", re.DOTALL)
    return [match[0] for match in piece.finditer(title)] or [title]


def _balance(tokens: list[str], count: int) -> tuple[str, ...]:
    """The split into `count` lines with the least sum of squared widths; a break where the sense breaks costs less."""
    widths = [fonts.face(bold=True).width(token) for token in tokens]
    nowhere: tuple[float, list[int]] = (float("inf"), [])
    table: list[tuple[float, list[int]]] = [(0.0, []), *[nowhere] * len(tokens)]
    for _ in range(count):
        fresh = [nowhere] * (len(tokens) + 1)
        for start, (cost, cuts) in enumerate(table):
            for end in range(start + 1, len(tokens) + 1):
                total = cost + sum(widths[start:end]) ** 2 + _penalty(tokens, end)
                if total < fresh[end][0]:
                    fresh[end] = (total, [*cuts, end])
        table = fresh
    return tuple("".join(tokens[start:end]).strip() for start, end in pairwise([0, *table[-1][1]]))


def _penalty(tokens: list[str], end: int) -> float:
    if end == len(tokens):
        return 0.0
    good = tokens[end][0] in _SIGNS_BEFORE or tokens[end - 1][-1] in f"{_SIGNS_AFTER}的"
    return 0.0 if good else _BAD_BREAK
