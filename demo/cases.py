"""Two cases of the demo: one asked and answered, one that waits for the office after what was missing came."""

from demo import setting
from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases.actions import Asked, Said
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case


def walk(section: setting.Section, *, clerk: User) -> str:
    """Walk two cases through the section; says what came of them."""
    _answered(section, clerk)
    _waiting(section, clerk)
    return "咨询 1 件已答复，依申请公开 1 件补正后重新计时；都可凭查询码查"


def _answered(section: setting.Section, clerk: User) -> None:
    said = Said("奖励扶助哪一天发", "奖励扶助金今年哪一天发到一卡通？", "", "")
    case = _submitted(section, Kind.CONSULTATION, said)[0]
    actions.accept(case=case, by=clerk)
    words = "按发放计划，每年 9 月底前一次发到一卡通。以公示的批次为准。"
    actions.answer(case=case, outcome="explained", words=words, by=clerk)


def _waiting(section: setting.Section, clerk: User) -> None:
    said = Said("公示目录", "请公开公示栏的目录。", "", "")
    case, code = _submitted(section, Kind.INFORMATION, said)
    actions.ask_missing(case=case, missing=["请写明要哪一年的目录"], by=clerk)
    actions.supplement(code=code, words="要 2025 年的。", key="demo")


def _submitted(section: setting.Section, kind: Kind, said: Said) -> tuple[Case, str]:
    receipt = actions.submit(asked=Asked(kind=kind), office=section.office, said=said, key=f"demo-{kind}")
    assert receipt.case is not None
    return Case.objects.get(pk=receipt.case), receipt.code
