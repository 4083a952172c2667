"""What the lexicon and the columns must stop and must let pass, in disguises drawn anew for each run."""

import random

from yangguang.disclosure import gate
from yangguang.disclosure.tests.gate import people
from yangguang.disclosure.tests.gate.seeds import words
from yangguang.foundation.lexicon import PHRASES

Case = str | tuple[str, str]  # a text, or a heading with what stands below it
_FILLERS = ("", "", " ", "\u3000", "\u200b", "·", "-", "*", "\u00ad", "_", "　")
_AROUND = ("关于公布{}的通知", "{}", "请各村于三日内上报{}。", "附件：{}", "2026年第三季度{}情况", "第3条 {}", "（{}）")
_WHO = words("育龄妇女 已婚妇女 村民 群众 人员 对象 流动妇女 农村妇女")
_CHECK = words("孕检 妇检 体检 环检 两癌筛查 孕前优生健康检查 健康检查 产前检查")
_LIST = words("名单 名册 花名册 台账 通报 一览表 统计表")
_HEADINGS = {
    "身份证号 公民身份号码 证件号码 身份证号码": ("11010519491231002X", "320324********1234"),
    "手机号码 联系电话 联系方式 手机": ("13812345678", "138****5678"),
    "银行卡号 一卡通账号 开户账号 存折号": ("6228480402564890018", "***************0018"),
    "家庭住址 现住址 户籍地址 门牌号": ("王集镇鲁庙村3组12号", "中山路12号"),
    "出生年月 出生日期 年龄 生日": ("1965-03", "196503", "61岁", "61"),
    "子女姓名 孩子姓名 儿童姓名 新生儿姓名": ("王小红", "张伟"),
    "配偶 婚姻状况 残疾等级 健康状况 孕产情况 病种": ("已婚", "二级残疾", "乙肝病人", "有"),
}
_OFFICE_HEADINGS = words(
    "事项 依据 办理时限 承办机构 咨询电话时间 收到件数 办结件数 金额 经费 备注 日期 地点 服务项目 序号 乡镇"
)
_OFFICE_CELLS = words("卫生健康委员会 7个工作日 12 便民服务中心 2026年3月 睢城街道 已办结 宣传 960.00")


def stopped(case: Case, detector: str) -> bool:
    """Whether the gate stops it by this detector."""
    if isinstance(case, str):
        return any(found.detector == detector for found in gate.look(case, kind="text").findings)
    cells = [_Cell("A1", case[0], "1", "A"), _Cell("A2", case[1], "2", "A")]
    found = gate.look(gate.Document(cells), kind="attachment").findings
    return any(finding.detector == detector for finding in found)


class _Cell:
    def __init__(self, where: str, text: str, row: str, column: str) -> None:
        self.where, self.text, self.row, self.column = where, text, row, column


def _phrase(dice: random.Random) -> str:
    said = dice.choice(PHRASES).words
    if dice.random() < 0.3:
        said = (
            f"未{dice.choice(('', '按时', '参加', '接受'))}{dice.choice(_CHECK)}{dice.choice(_WHO)}{dice.choice(_LIST)}"
        )
    filler = dice.choice(_FILLERS)
    wide = filler.join(said) if dice.random() < 0.6 else said
    return dice.choice(_AROUND).format(wide)


def _heading(dice: random.Random) -> Case:
    headings = dice.choice(list(_HEADINGS))
    written = dice.choice(headings.split())
    return dice.choice(("", " ", "　")).join(written) + dice.choice(("", "：", " ", "*")), dice.choice(
        _HEADINGS[headings]
    )


def _blank_or_office(dice: random.Random) -> Case:
    if dice.random() < 0.4:
        return dice.choice([word for headings in _HEADINGS for word in headings.split()]), dice.choice(
            ("", "　", "填写")
        )
    return dice.choice(_OFFICE_HEADINGS), dice.choice(_OFFICE_CELLS)


POSITIVES = {"lexicon": _phrase, "column": _heading}
NEGATIVES = {"lexicon": people.office_text, "column": _blank_or_office}
