"""A power of an office (权力事项): what it may do, on which article, in which steps, and who watches it."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type
from yangguang.disclosure.kinds.steps import STEPS

POWER = Shape(
    "power",
    _("机构能做什么、凭哪一条、怎么办、谁监督"),
    facts=(
        Field("code", _("权力编码"), must=False),
        Field(
            "type",
            _("权力类型"),
            Type.CHOICE,
            choices=("行政许可", "行政确认", "行政给付", "行政奖励", "行政检查", "行政处罚", "其他行政权力"),
        ),
        Field("body", _("实施机构")),
        Field("article", _("实施依据"), hint=_("写明文件和条，如《某某条例》第几条")),
        Field("level", _("行使层级"), Type.CHOICE, choices=("县级", "乡级", "县乡共有")),
        Field("limit", _("办理时限（工作日）"), Type.NUMBER, must=False),
        Field("fee", _("收费"), Type.CHOICE, choices=("不收费", "按收费目录收费")),
        Field("watch", _("监督电话")),
    ),
    lists=(
        STEPS,
        Listing(
            "faults",
            _("追责情形"),
            (
                Field("case", _("什么情形")),
                Field("consequence", _("怎样追责")),
            ),
            least=0,
        ),
    ),
)
