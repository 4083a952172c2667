"""Appointments (人事任免): officers who take up or leave a post, by which decision."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type

APPOINTMENT = Shape(
    "appointment",
    _("谁任什么职、谁免什么职"),
    facts=(
        Field("number", _("文号")),
        Field("by", _("决定机构")),
        Field("day", _("决定日期"), Type.DAY),
    ),
    lists=(
        Listing(
            "people",
            _("任免"),
            (
                Field("name", _("姓名"), Type.OFFICER),
                Field("act", _("任或免"), Type.CHOICE, choices=("任", "免")),
                Field("post", _("职务")),
                Field("since", _("起算日期"), Type.DAY, must=False),
            ),
        ),
    ),
)
