"""A table of fees (收费目录): what is charged for, how much, on which basis, who pays less."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type

FEES = Shape(
    "fees",
    _("收什么、收多少、凭什么、谁减免"),
    facts=(
        Field("body", _("收费单位")),
        Field("since", _("执行日期"), Type.DAY),
        Field("complain", _("价格投诉电话")),
    ),
    lists=(
        Listing(
            "items",
            _("收费项目"),
            (
                Field("name", _("项目")),
                Field("unit", _("计费单位")),
                Field("price", _("标准（元）"), Type.FEN),
                Field("article", _("收费依据")),
                Field("relief", _("减免"), must=False),
            ),
        ),
    ),
)
