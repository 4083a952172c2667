"""Titles in Chinese break between words: on paper, on screens and on pages."""

import re

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

SIGNS_BEFORE, SIGNS_AFTER = "（《“‘「【〔", "）》”’」】〕，、。；：！？"
# What stays whole, longer before shorter: words that titles of this field are made of, figures with their unit.
_WHOLE = (
    "村委会|居委会|计划生育|奖励扶助|特别扶助|育儿补贴|公开表|名单|公示|公开|对象|年度|季度|名册|情况|通知|公告|办事|指南|"
    "社区|农村|部分|家庭|扶助|人数|金额|免费|孕前|优生|健康|检查|开展|关于|政务|标准|目录|卫生|领域|基层|办件|时限|统计|"
    "工作人员|人事|职务|任免|权力|事项|清单|行政|事业性|收费|收支|经费|裁量|基准|许可|执业|延续|决定|处罚|母婴保健|母婴|保健|技术|服务|"
    "机构|窗口|群众|满意|表彰|奖励|业务|培训|协议|工作|例会|会议|纪要|活动|安排|"
    r"发放|补贴|结果|[A-Za-z0-9.,%/-]+(?:年度|年|月|日)?"
)
# Names of places in a title whose names nobody tells beforehand; one sign too many before a name does no harm.
_PLACE = "[\u4e00-\u9fff]{1,3}(?:镇|乡|县|街道|社区|村)"


def pieces(title: str, words: tuple[str, ...] = (), *, page: bool = False) -> list[str]:
    """The pieces between which a line may end: words and names whole, signs with the word to which they belong.

    `words` are names that stay whole. On a `page`, where nobody tells them, what ends like the name of a place stays
    whole too, and no line begins with 的.
    """
    names = sorted((re.escape(word) for word in words if 1 < len(word) <= 12), key=len, reverse=True)
    whole = "|".join([*names, _WHOLE, *([_PLACE] if page else [])])
    piece = re.compile(f"[{SIGNS_BEFORE}]*(?:{whole}|.){'的?' if page else ''}[{SIGNS_AFTER}]*", re.DOTALL)
    return [match[0] for match in piece.finditer(title)] or [title]


def whole_words(title: str) -> SafeString:
    """The title as HTML that breaks between its words alone; copied, searched and read aloud it is the plain title."""
    words = "<wbr>".join(conditional_escape(piece) for piece in pieces(title, page=True))
    return mark_safe(f'<span class="words">{words}</span>')
