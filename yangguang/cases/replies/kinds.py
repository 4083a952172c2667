"""How an information request may be answered: exactly the rows of the annual report's part 3, and nothing else.

国办公开办函〔2021〕30号, part 3 三 (一)–(六). A request is answered with one kind; where parts of it are given it
counts as 部分公开 and as nothing else. The labels are the form's words, Chinese wherever they stand.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Group(TextChoices):
    """The six groups of answers, in the report's order."""

    GIVEN = "given", "（一）予以公开"
    PARTLY = "partly", "（二）部分公开"
    REFUSED = "refused", "（三）不予公开"
    NOT_HAD = "not_had", "（四）无法提供"
    NOT_HANDLED = "not_handled", "（五）不予处理"
    OTHER = "other", "（六）其他处理"


class Reply(TextChoices):
    """The closed list of answers, in the report's order."""

    OPENED = "opened", "予以公开"
    PARTLY_OPENED = "partly_opened", "部分公开"
    SECRET = "secret", "属于国家秘密"
    FORBIDDEN = "forbidden", "其他法律行政法规禁止公开"
    SAFETY = "safety", "危及“三安全一稳定”"
    THIRD_PARTY = "third_party", "保护第三方合法权益"
    INTERNAL = "internal", "属于三类内部事务信息"
    PROCESS = "process", "属于四类过程性信息"
    ENFORCEMENT_FILE = "enforcement_file", "属于行政执法案卷"
    QUERY = "query", "属于行政查询事项"
    NOT_HELD = "not_held", "本机关不掌握相关政府信息"
    NOT_MADE = "not_made", "没有现成信息需要另行制作"
    STILL_UNCLEAR = "still_unclear", "补正后申请内容仍不明确"
    NOT_A_REQUEST = "not_a_request", "信访举报投诉类申请"
    REPEATED = "repeated", "重复申请"
    PUBLICATION = "publication", "要求提供公开出版物"
    EXCESSIVE = "excessive", "无正当理由大量反复申请"
    CONFIRM_AGAIN = "confirm_again", "要求行政机关确认或重新出具已获取信息"
    NOT_CORRECTED = "not_corrected", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    UNPAID = "unpaid", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
    OTHER = "other", "其他"


@dataclass(frozen=True, slots=True)
class Field:
    """One fact that a reply states: its key, what it is called, whether it must be there."""

    key: str
    must: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One kind as the report has it: its group, its number within it (0: it is the group), what its reply states."""

    kind: Reply
    group: Group
    number: int
    states: tuple[Field, ...]


_REASON, _HOW = Field("reason"), Field("way")
_REFUSED = (_REASON, Field("rests_on"))  # why, and the law beside the regulation on which it rests


def _rows() -> list[Row]:
    refused = [
        (Reply.SECRET, _REFUSED),
        (Reply.FORBIDDEN, _REFUSED),
        (Reply.SAFETY, (_REASON,)),
        (Reply.THIRD_PARTY, (_REASON, Field("third_party"))),
        (Reply.INTERNAL, (_REASON,)),
        (Reply.PROCESS, (_REASON,)),
        (Reply.ENFORCEMENT_FILE, (_REASON,)),
        (Reply.QUERY, (_HOW, Field("rests_on"))),
    ]
    not_had = [
        (Reply.NOT_HELD, (_REASON, Field("holder", must=False), Field("contact", must=False))),
        (Reply.NOT_MADE, (_REASON,)),
        (Reply.STILL_UNCLEAR, (Field("asked_on"), Field("unclear"))),
    ]
    not_handled = [
        (Reply.NOT_A_REQUEST, (_REASON, _HOW)),
        (Reply.REPEATED, (Field("earlier"), Field("earlier_on"))),
        (Reply.PUBLICATION, (_HOW,)),
        (Reply.EXCESSIVE, (Field("asked_on"), _REASON)),
        (Reply.CONFIRM_AGAIN, (Field("earlier"), Field("earlier_on"))),
    ]
    other = [
        (Reply.NOT_CORRECTED, (Field("asked_on"), Field("until"))),
        (Reply.UNPAID, (Field("fee_notice"), Field("amount"), Field("until"))),
        (Reply.OTHER, _REFUSED),
    ]
    groups = [
        (Group.REFUSED, refused),
        (Group.NOT_HAD, not_had),
        (Group.NOT_HANDLED, not_handled),
        (Group.OTHER, other),
    ]
    first = [
        Row(Reply.OPENED, Group.GIVEN, 0, (_HOW,)),
        Row(Reply.PARTLY_OPENED, Group.PARTLY, 0, (_HOW, Field("given"))),  # and what is withheld, part by part
    ]
    return first + [
        Row(kind, group, number, states)
        for group, kinds in groups
        for number, (kind, states) in enumerate(kinds, start=1)
    ]


ROWS: Mapping[Reply, Row] = MappingProxyType({row.kind: row for row in _rows()})
WITHHELD = tuple(kind for kind, row in ROWS.items() if row.group == Group.REFUSED)  # why a part may be kept back
FIELD_NAMES: Mapping[str, object] = MappingProxyType(
    {
        "way": _("怎样获取"),
        "given": _("提供的部分"),
        "reason": _("理由"),
        "rests_on": _("另外依据的法律法规"),
        "third_party": _("征求第三方意见的情况"),
        "holder": _("由哪个机关负责公开"),
        "contact": _("该机关的联系方式"),
        "asked_on": _("通知日期"),
        "unclear": _("仍不明确之处"),
        "earlier": _("此前答复的文号"),
        "earlier_on": _("此前答复的日期"),
        "until": _("最后一日"),
        "fee_notice": _("收费通知的文号"),
        "amount": _("应缴金额（元）"),
    }
)
