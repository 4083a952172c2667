"""A decision about an institution (行政决定): what was decided, on which facts and article; never about a person."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Shape, Type

DECISION = Shape(
    "decision",
    _("对机构作出的许可、处罚等决定"),
    facts=(
        Field("number", _("决定书文号")),
        Field("type", _("决定类别"), Type.CHOICE, choices=("行政许可", "行政处罚", "行政强制", "行政确认", "其他")),
        Field("party", _("行政相对人（机构）"), hint=_("只写机构，不写个人")),
        Field("credit_code", _("统一社会信用代码"), Type.CREDIT_CODE),
        Field("facts", _("主要事实"), Type.WORDS),
        Field("article", _("依据")),
        Field("result", _("决定内容"), Type.WORDS),
        Field("day", _("决定日期"), Type.DAY),
        Field("remedy", _("救济途径"), Type.WORDS),
    ),
)
