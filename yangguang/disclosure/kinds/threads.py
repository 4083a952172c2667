"""Letters and answers (来信选登): what somebody asked or proposed, with their leave and without who they are."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Shape, Type

ABOUT = ("咨询", "建议", "投诉")
CAME = ("网上", "窗口", "电话", "来信", "热线", "广播电视")

THREAD = Shape(
    "thread",
    _("来信问了什么、机构怎么答；经本人同意，不写是谁"),
    facts=(
        Field("about", _("类别"), Type.CHOICE, choices=ABOUT),
        Field("came", _("从哪里来"), Type.CHOICE, choices=CAME),
        Field("asked", _("收到日期"), Type.DAY),
        Field("question", _("来信"), Type.WORDS, hint=_("去掉姓名、住址、号码和能认出是谁的细节")),
        Field("body", _("答复机构")),
        Field("answered", _("答复日期"), Type.DAY),
        Field("answer", _("答复"), Type.WORDS),
    ),
)
