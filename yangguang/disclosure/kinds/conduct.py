"""How an office's own people speak and behave (文明用语、工作纪律): rules that bind officers, never visitors."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type

CONDUCT = Shape(
    "conduct",
    _("工作人员怎么说话、怎么办事；只约束工作人员"),
    facts=(
        Field("of", _("规范"), Type.CHOICE, choices=("文明用语", "工作纪律")),
        Field("since", _("施行日期"), Type.DAY),
        Field("phone", _("监督电话")),
    ),
    lists=(
        Listing(
            "rules",
            _("条目"),
            (
                Field("when", _("情形")),
                Field("do", _("应当")),
                Field("never", _("不得"), must=False),
            ),
        ),
    ),
)
