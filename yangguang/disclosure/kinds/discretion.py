"""A scale of discretion by article (裁量基准): for each circumstance the span of the law and what is applied."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type

DISCRETION = Shape(
    "discretion",
    _("法律给的幅度里，什么情形怎样处理"),
    facts=(
        Field("act", _("违法行为")),
        Field("article", _("处罚依据")),
        Field("since", _("施行日期"), Type.DAY),
    ),
    lists=(
        Listing(
            "scale",
            _("裁量标准"),
            (
                Field("degree", _("情形")),
                Field("when", _("怎样认定")),
                Field("span", _("法定幅度")),
                Field("applied", _("裁量标准")),
            ),
        ),
    ),
)
