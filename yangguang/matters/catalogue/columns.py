"""The standard columns of the catalogue, and the many ways in which offices write their headings."""

import re
import unicodedata
from collections.abc import Sequence

# The ten columns of the standard; four of them have two sub-columns each.
COLUMNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("序号", ()),
    ("公开事项", ("一级事项", "二级事项")),
    ("公开内容（要素）", ()),
    ("公开依据", ()),
    ("公开时限", ()),
    ("公开主体", ()),
    ("公开渠道和载体", ()),
    ("公开对象", ("全社会", "特定群体")),
    ("公开方式", ("主动", "依申请")),
    ("公开层级", ("县级", "乡级")),
)
# The same without merged cells: one line of headings, choices as words.
FLAT = (
    "序号", "公开事项（一级）", "公开事项（二级）", "公开内容（要素）", "公开依据", "公开时限", "公开主体",
    "公开渠道和载体", "公开对象", "公开方式", "公开层级",
)  # fmt: skip

_FIELDS = {
    "序号": "number",
    "公开事项一级": "first",
    "公开事项一级事项": "first",
    "一级事项": "first",
    "公开事项二级": "second",
    "公开事项二级事项": "second",
    "二级事项": "second",
    "公开内容要素": "elements",
    "公开内容": "elements",
    "公开依据": "basis",
    "公开时限": "limit",
    "公开主体": "office",
    "公开渠道和载体": "channels",
    "公开渠道": "channels",
    "公开对象": "audience",
    "公开对象全社会": "audience.everyone",
    "公开对象特定群体": "audience.group",
    "公开方式": "manner",
    "公开方式主动": "manner.proactive",
    "公开方式依申请": "manner.on_request",
    "公开方式依申请公开": "manner.on_request",
    "公开层级": "levels",
    "公开层级县级": "levels.county",
    "公开层级乡级": "levels.town",
    "公开层级乡镇级": "levels.town",
}
HEADINGS = {
    "number": "序号", "first": "公开事项", "second": "公开事项", "elements": "公开内容（要素）", "basis": "公开依据",
    "limit": "公开时限", "office": "公开主体", "channels": "公开渠道和载体", "audience": "公开对象",
    "manner": "公开方式", "levels": "公开层级",
}  # fmt: skip
NEEDED = frozenset(HEADINGS)


def field(heading: str, below: str = "") -> str | None:
    """The field of a heading and, where it is split, the one below it; None for an unknown one.

    Sub-columns of a choice are `audience.everyone` and the like.
    """
    return (
        _FIELDS.get(_bare(heading) + _bare(below)) or _FIELDS.get(_bare(below))
        if below
        else _FIELDS.get(_bare(heading))
    )


def missing(fields: Sequence[str]) -> list[str]:
    """The standard columns that a heading lacks."""
    seen = {name.split(".")[0] for name in fields}
    return sorted({HEADINGS[name] for name in NEEDED - seen})


def _bare(heading: str) -> str:
    return re.sub(r"[\s()（）\[\]【】:：/、]|请(?:写|注|说)明.*$", "", unicodedata.normalize("NFKC", heading))
