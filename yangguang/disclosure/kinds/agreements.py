"""An agreement (协议): with whom, about what, for how much, how long."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Shape, Type

AGREEMENT = Shape(
    "agreement",
    _("和谁签、做什么、多少钱、到什么时候"),
    facts=(
        Field("name", _("协议名称")),
        Field("ours", _("甲方")),
        Field("theirs", _("乙方（机构）")),
        Field("credit_code", _("乙方统一社会信用代码"), Type.CREDIT_CODE, must=False),
        Field("amount", _("金额（元）"), Type.FEN, must=False),
        Field("signed", _("签订日期"), Type.DAY),
        Field("until", _("到期日期"), Type.DAY, must=False),
        Field("how", _("怎样选定")),
        Field("duties", _("双方义务"), Type.WORDS),
    ),
)
