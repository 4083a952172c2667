"""An open recruitment of a village service worker (村专干): terms, hours, allowance and its day, how to apply."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type

RECRUITMENT = Shape(
    "recruitment",
    _("村专干公开招聘：条件、值班时间、补贴和发放日、怎么报名"),
    facts=(
        Field("post", _("岗位")),
        Field("seats", _("人数"), Type.NUMBER),
        Field("terms", _("条件"), Type.WORDS),
        Field("hours", _("值班时间")),
        Field("allowance", _("每月补贴（元）"), Type.FEN),
        Field("pay", _("发放日")),
        Field("begins", _("合同开始"), Type.DAY),
        Field("ends", _("合同结束"), Type.DAY),
        Field("how", _("怎么报名"), Type.WORDS),
        Field("until", _("报名截止"), Type.DAY),
        Field("appeal", _("怎么申诉"), Type.WORDS),
        Field("phone", _("咨询电话")),
    ),
    lists=(
        Listing("sites", _("岗位所在"), (Field("village", _("村（社区）")), Field("seats", _("人数"), Type.NUMBER))),
    ),
)
