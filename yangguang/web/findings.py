"""What the privacy gate found, in words for the editor and the reviewer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.models import Finding

WHY = {
    "id_number": _("身份证号不得公开"),
    "bank_card": _("银行卡号不得公开"),
    "phone": _("个人电话不得公开"),
    "address": _("家庭住址不得公开"),
    "birth_date": _("出生日期不得公开"),
    "name": _("正文里出现姓名"),
    "name_beside_term": _("姓名与家庭、健康用语写在一起"),
    "lexicon": _("章程禁止的说法"),
    "mention": _("提到了章程禁止的事"),
    "small_count": _("人数太少，会认出个人"),
    "column": _("这一列不得公开"),
    "unread": _("这一部分机器读不了，须人工看过"),
    "covered": _("文字被盖住，仍可复制"),
    "unseen": _("有看不见的文字"),
}
DONE = {"mask": _("已遮盖"), "stop": _("必须改，否则不能签字"), "warn": _("请看过后确认")}


@dataclass(frozen=True)
class Shown:
    """One finding on the page."""

    id: int
    where: str
    shown: str
    why: str
    done: str
    stops: bool
    warns: bool


def shown(found: Iterable[Finding]) -> Sequence[Shown]:
    """The findings of a version, those that stop first."""
    rows = [
        Shown(
            id=row.pk,
            where=row.where,
            shown=row.shown,
            why=str(WHY.get(row.detector, row.detector)),
            done=str(DONE.get(row.action, row.action)),
            stops=row.action == "stop",
            warns=row.action == "warn",
        )
        for row in found
    ]
    return sorted(rows, key=lambda row: (not row.stops, not row.warns, row.id))
