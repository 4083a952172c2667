"""A programme of events (活动安排): what happens when and where, for whom, free or not."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type

EVENTS = Shape(
    "events",
    _("哪天、在哪里、有什么、谁可以来"),
    facts=(
        Field("body", _("主办")),
        Field("phone", _("咨询电话")),
    ),
    lists=(
        Listing(
            "events",
            _("活动"),
            (
                Field("day", _("日期"), Type.DAY),
                Field("hours", _("时间")),
                Field("where", _("地点")),
                Field("what", _("内容")),
                Field("whom", _("谁可以来")),
                Field("fee", _("费用"), Type.CHOICE, choices=("免费", "收费")),
            ),
        ),
    ),
)
