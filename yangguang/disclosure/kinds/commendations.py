"""A commendation (表彰): published criteria, own nomination, consent; offices and officers, never residents."""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Listing, Shape, Type

COMMENDATION = Shape(
    "commendation",
    _("评选标准、自荐、本人同意；只列机构和工作人员"),
    facts=(
        Field("name", _("表彰名称")),
        Field("criteria", _("评选标准"), Type.WORDS),
        Field("by", _("评选机构")),
        Field("day", _("决定日期"), Type.DAY),
    ),
    lists=(
        Listing(
            "bodies",
            _("受表彰的机构"),
            (
                Field("name", _("机构")),
                Field("for", _("事由")),
                Field("nominated", _("自荐日期"), Type.DAY),
            ),
            least=0,
        ),
        Listing(
            "officers",
            _("受表彰的工作人员"),
            (
                Field("name", _("姓名"), Type.OFFICER),
                Field("for", _("事由")),
                Field("nominated", _("自荐日期"), Type.DAY),
                Field("agreed", _("同意公开日期"), Type.DAY),
            ),
            least=0,
        ),
    ),
)
