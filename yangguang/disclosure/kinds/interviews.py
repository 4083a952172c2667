"""A live interview (在线访谈): announced beforehand, questions taken before and during, every answer told after."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type

INTERVIEW = Shape(
    "interview",
    _("谈什么、哪天、谁来答、怎样提问；谈完以后公开问答"),
    facts=(
        Field("theme", _("主题")),
        Field("day", _("日期"), Type.DAY),
        Field("hours", _("时间")),
        Field("where", _("在哪里听、在哪里看")),
        Field("guest", _("谁来答"), Type.OFFICER),
        Field("ask_by", _("提问截止"), Type.DAY),
        Field("asked", _("收到问题（件）"), Type.NUMBER, must=False, hint=_("谈完以后填写")),
        Field("phone", _("提问电话"), Type.PHONE),
    ),
    lists=(
        Listing(
            "answers",
            _("问答"),
            (
                Field("question", _("问"), hint=_("不写提问人姓名")),
                Field("answer", _("答"), Type.WORDS),
            ),
            least=0,
        ),
    ),
)
