"""What the check of the audit found, in words."""

from django.utils.translation import gettext as _

from yangguang.foundation.audit import Finding, Kind


def words(finding: Finding) -> str:
    """One finding as a sentence that names the rows."""
    return _sentence(finding.kind, named=bool(finding.first)).format(first=finding.first, last=finding.last)


def _sentence(kind: Kind, *, named: bool) -> str:
    if kind is Kind.REWRITTEN and not named:
        return _("存证里有的封存值，审计链里没有：有些行连同封存一起被拿走或改写，或者数据库是从旧备份恢复的。")
    return {
        Kind.EDITED: _("第 {first} 行在封存后被改动过。"),
        Kind.GONE: _("第 {first} 行在封存后被删除。"),
        Kind.GAP: _("第 {first} 行之前缺少封存过的行。"),
        Kind.REWRITTEN: _("第 {first} 行到第 {last} 行之间被改写，之后的封存也被重算过，与存证不符。"),
        Kind.ANCHOR: _("到期删除的起点与存证不符。"),
        Kind.LOG: _("存证本身与签名不符，无法用它核对审计。"),
    }[kind]
