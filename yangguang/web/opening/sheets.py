"""What lies in a county's folder: its tables, their columns, what may be left out, how long a cell may be."""

from collections.abc import Mapping
from dataclasses import dataclass, field

PLACES, BELOW, BOARDS, OFFICES, POSTS = "places.csv", "below.csv", "boards.csv", "offices.csv", "posts.csv"
BASES, PROGRAMMES, CATALOGUES = "bases.csv", "programmes.csv", ("catalogue.csv", "catalogue.xlsx")
ORDER = (PLACES, BELOW, BOARDS, OFFICES, POSTS, BASES, PROGRAMMES, *CATALOGUES)
NEEDED = (PLACES, BOARDS, OFFICES)


@dataclass(frozen=True)
class Sheet:
    """A table's columns (Chinese heading to field), which columns may be missing, and how long each cell may be.

    A field with a length below zero may be blank.
    """

    headings: Mapping[str, str]
    lengths: Mapping[str, int]
    optional: tuple[str, ...] = field(default=())


SHEETS: Mapping[str, Sheet] = {
    PLACES: Sheet({"代码": "code", "名称": "name", "上级代码": "parent_code", "级别": "level"}, {}),
    BELOW: Sheet({"上级代码": "parent", "级别": "level", "名称": "name"}, {"parent": 12, "level": 9, "name": 80}),
    BOARDS: Sheet(
        {"地点": "place", "类型": "kind", "名称": "name", "位置": "position"},
        {"place": 12, "kind": 6, "name": 80, "position": -120},
        ("position",),
    ),
    OFFICES: Sheet(
        {
            "代号": "key", "类型": "kind", "名称": "name", "地点代码": "place", "上级代号": "above",
            "统一社会信用代码": "credit_code", "地址": "address", "电话": "phone", "办公时间": "hours",
            "索引号字母": "letters",
        },
        {
            "key": 40, "kind": 20, "name": 80, "place": 12, "above": -40, "credit_code": -30, "address": -120,
            "phone": -20, "hours": -80, "letters": -12,
        },
        ("above", "credit_code", "address", "phone", "hours", "letters"),
    ),
    POSTS: Sheet(
        {
            "机构代号": "office", "姓名": "officer", "职务": "title", "任职日期": "since", "角色": "roles",
            "职责": "duties", "登录名": "login",
        },
        {"office": 40, "officer": 40, "title": 40, "since": -20, "roles": -60, "duties": -2000, "login": -80},
        ("since", "roles", "duties", "login"),
    ),
    PROGRAMMES: Sheet({"项目": "name", "公布姓名的依据": "basis"}, {"name": 80, "basis": -400}, ("basis",)),
}  # fmt: skip


def heading(file: str, name: str) -> str:
    """What a field is called in a table's heading."""
    return next(heading for heading, known in SHEETS[file].headings.items() if known == name)
