"""Money (经费公开): what was planned, what was paid, for what; budget, payments, vehicles."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type

SPENDING = Shape(
    "spending",
    _("预算多少、花了多少、花在哪里"),
    facts=(
        Field("what", _("公开类别"), Type.CHOICE, choices=("部门预算", "支出", "三公经费", "公务用车", "专项资金")),
        Field("period", _("期间"), hint=_("如 2026 年第一季度")),
        Field("body", _("单位")),
    ),
    lists=(
        Listing(
            "lines",
            _("收支明细"),
            (
                Field("item", _("科目")),
                Field("planned", _("预算（元）"), Type.FEN, must=False),
                Field("paid", _("执行（元）"), Type.FEN),
                Field("note", _("说明"), must=False),
            ),
        ),
    ),
)
