"""Minutes of a meeting (会议纪要): what was on the table, what was decided, who does it by when."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type

MINUTES = Shape(
    "minutes",
    _("议了什么、定了什么、谁来办、哪天前"),
    facts=(
        Field("meeting", _("会议")),
        Field("day", _("日期"), Type.DAY),
        Field("chair", _("主持"), Type.OFFICER, must=False),
        Field("present", _("到会人数"), Type.NUMBER),
    ),
    lists=(
        Listing(
            "items",
            _("议定事项"),
            (
                Field("subject", _("议题")),
                Field("decided", _("决定")),
                Field("who", _("责任机构")),
                Field("until", _("哪天前"), Type.DAY, must=False),
            ),
        ),
    ),
)
