"""A year's report on information disclosure (政府信息公开工作年度报告), in the parts of 国办公开办函〔2021〕30号.

What must add up in it is checked by the room that handles requests (`checks.checked_by`); here are its fields alone.
A cell that is left empty is not known or does not apply; nought is typed as 0.
"""

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.kinds.shape import Field, Label, Listing, Shape, Type


def _figure(key: str, label: Label, type_: Type = Type.NUMBER) -> Field:
    return Field(key, label, type_, must=False)


def _lines(key: str, label: Label, *figures: Field, least: int) -> Listing:
    return Listing(key, label, (Field("row", _("信息内容")), *figures), least=least)


_DECIDED = _figure("decided", _("本年处理决定数量"))
_TOTAL = _figure("total", _("总计"))

ANNUAL = Shape(
    "annual",
    _("一年来主动公开、依申请公开的情况；各数相互核对，不符不能保存"),
    facts=(
        Field("year", _("年度"), Type.NUMBER),
        Field("body", _("机关")),
        Field("overview", _("一、总体情况"), Type.WORDS),
        Field("problems", _("五、存在的主要问题及改进情况"), Type.WORDS),
        Field("other", _("六、其他需要报告的事项"), Type.WORDS),
        Field(
            "handling_fees", _("本年收取信息处理费（元）"), Type.FEN, must=False, hint=_("没有收取的写 0，不掌握的空着")
        ),
    ),
    lists=(
        _lines(
            "rules",
            _("二、主动公开政府信息情况 · 第二十条第（一）项"),
            _figure("made", _("本年制发件数")),
            _figure("ended", _("本年废止件数")),
            _figure("valid", _("现行有效件数")),
            least=2,
        ),
        _lines("licences", _("二、主动公开政府信息情况 · 第二十条第（五）项"), _DECIDED, least=1),
        _lines("penalties", _("二、主动公开政府信息情况 · 第二十条第（六）项"), _DECIDED, least=2),
        _lines(
            "charges",
            _("二、主动公开政府信息情况 · 第二十条第（八）项"),
            _figure("amount", _("本年收费金额（元）"), Type.FEN),
            least=1,
        ),
        _lines(
            "requests",
            _("三、收到和处理政府信息公开申请情况"),
            _figure("person", _("自然人")),
            _figure("business", _("商业企业")),
            _figure("research", _("科研机构")),
            _figure("welfare", _("社会公益组织")),
            _figure("law", _("法律服务机构")),
            _figure("other", _("其他")),
            _TOTAL,
            least=25,
        ),
        _lines(
            "challenges",
            _("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"),
            _figure("upheld", _("结果维持")),
            _figure("corrected", _("结果纠正")),
            _figure("otherwise", _("其他结果")),
            _figure("undecided", _("尚未审结")),
            _TOTAL,
            least=3,
        ),
    ),
)
