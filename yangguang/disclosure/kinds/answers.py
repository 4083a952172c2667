"""An answer to the press (答复媒体): who asked what, what the spokesperson said. The journalist is not named."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Shape, Type

ANSWER = Shape(
    "answer",
    _("媒体问了什么，发言人怎么答；不写记者姓名"),
    facts=(
        Field("outlet", _("媒体")),
        Field("asked", _("提问日期"), Type.DAY),
        Field("question", _("问题"), Type.WORDS),
        Field("answer", _("答复"), Type.WORDS),
        Field("by", _("答复人"), Type.OFFICER),
    ),
)
