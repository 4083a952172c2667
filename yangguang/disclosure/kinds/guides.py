"""A service guide (办事指南): who may get what, with which papers, in which steps, where, how long, for how much."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type
from yangguang.disclosure.kinds.steps import STEPS

SITUATIONS = tuple((Path(__file__).parent / "situations.txt").read_text(encoding="utf-8").split())
FREE, CHARGED = "不收费", "收费"

GUIDE = Shape(
    "guide",
    _("谁能办、带什么、怎么办、多久办好、要不要钱"),
    facts=(
        Field("situation", _("什么时候用得上"), Type.CHOICE, choices=SITUATIONS),
        Field("called", _("大家也叫它"), hint=_("几种叫法用顿号隔开，方便查找"), must=False),
        Field("gives", _("办成以后"), Type.WORDS, hint=_("能领到什么、拿到什么")),
        Field("whom", _("谁可以办"), Type.WORDS),
        Field("conditions", _("办理条件"), Type.WORDS),
        Field("promised", _("承诺时限（工作日）"), Type.NUMBER),
        Field("statutory", _("法定时限（工作日）"), Type.NUMBER, must=False),
        Field("limit_basis", _("时限依据"), Type.BASIS, must=False),
        Field("fee", _("收费"), Type.CHOICE, choices=(FREE, CHARGED)),
        Field("amount", _("收多少（元）"), Type.FEN, must=False),
        Field("fee_basis", _("收费依据"), Type.BASIS, must=False),
        Field("place", _("在哪里办")),
        Field("hours", _("什么时候办")),
        Field("phone", _("咨询电话"), Type.PHONE),
        Field("away", _("不用跑的办法"), Type.WORDS, hint=_("网上、邮寄、异地、上门；在外地的人怎么办")),
        Field("proxy", _("能不能请人代办"), Type.WORDS),
        Field("complain", _("不满意找谁"), Type.WORDS),
        Field("basis", _("办理依据"), Type.BASIS),
    ),
    lists=(
        Listing(
            "papers",
            _("要带的材料"),
            (
                Field("name", _("材料")),
                Field("form", _("要什么样的"), hint=_("如 原件，看后退还")),
                Field("source", _("从哪里来")),
                Field("article", _("哪一条要求的"), Type.BASIS),
            ),
            least=0,
        ),
        STEPS,
    ),
)
