"""Sample places and invented people."""

from collections.abc import Sequence
from dataclasses import dataclass

from design.frame import Here
from yangguang.press import context as c

SURNAMES = "王李张刘陈杨仝朱胡孙徐高周魏沈卓鲍单仇夏"
GIVEN = [
    "秀英",
    "桂兰",
    "玉珍",
    "凤侠",
    "兰英",
    "建国",
    "传宝",
    "士明",
    "怀亮",
    "德胜",
    "学梅",
    "素云",
    "永华",
    "景芝",
    "立侠",
    "广田",
    "成云",
    "其昌",
    "二妮",
    "保玲",
]
TOWNS = [
    "睢城街道",
    "睢河街道",
    "金城街道",
    "王集镇",
    "双沟镇",
    "岚山镇",
    "李集镇",
    "桃园镇",
    "官山镇",
    "高作镇",
    "沙集镇",
    "凌城镇",
    "邱集镇",
    "古邳镇",
    "姚集镇",
    "魏集镇",
    "梁集镇",
    "庆安镇",
    "八里街道",
    "潼河街道",
]
VILLAGES = [
    "古邳社区",
    "旧州村",
    "新龙村",
    "下邳村",
    "葛庄村",
    "双乔村",
    "白林村",
    "官前村",
    "半山村",
    "青墩村",
    "望山村",
    "圯桥村",
    "奎仓村",
    "五墩村",
    "薛集村",
    "大庄村",
]


@dataclass(frozen=True)
class Sample:
    """A page of the gallery."""

    template: str
    here: Here
    page: object


def names(count: int) -> Sequence[c.RollRow]:
    """A roll of invented people."""
    made = [SURNAMES[n * 7 % len(SURNAMES)] + GIVEN[n * 3 % len(GIVEN)] for n in range(count)]
    return [
        c.RollRow(
            name=name,
            village=f"古邳社区{'一二三四'[n % 4]}组",
            programme="奖励扶助",
            fen=96_000 + 24_000 * (n % 5 == 0),
        )
        for n, name in enumerate(made)
    ]


def places(listed: Sequence[str], prefix: str) -> Sequence[c.PlaceLink]:
    """Links to places."""
    return [
        c.PlaceLink(name=name, path=f"place/{prefix}{n:03}.html", open=n % 3, late=int(n == 5))
        for n, name in enumerate(listed, 1)
    ]
