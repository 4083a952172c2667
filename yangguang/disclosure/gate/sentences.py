"""What the gate says to an editor about each kind of finding: why, and what to do; and the words that replace it."""

from django.utils.translation import gettext as _

from yangguang.disclosure.gate.report import Action, Detector, Hit


def why(hit: Hit) -> str:
    """Why this may not be shown, in one sentence."""
    if hit.because:
        return hit.because
    return {
        "id_number": _("公民身份号码是个人信息，任何公示都不得出现（个人信息保护法第28条）。"),
        "bank_card": _("银行账号是敏感个人信息，任何公示都不得出现（个人信息保护法第28条）。"),
        "phone": _("手机号码是个人信息；公开联系方式只用单位的公布电话。"),
        "address": _("家庭住址是个人信息，任何公示都不得出现（民法典第1032条）。"),
        "birth_date": _("出生日期是个人信息，公示的表栏里没有它的位置。"),
        "name": _("正文里疑似有个人姓名；居民姓名只出现在依决定生成的名单里。"),
        "name_beside_term": _("姓名与健康或家庭情况写在了一起，这是敏感个人信息（个人信息保护法第28条）。"),
        "lexicon": _("这是本平台章程禁止公布的内容。"),
        "column": _("名单只准有姓名、村、项目、金额四栏。"),
        "unread": _("这一部分是图片，机器读不全其中的文字，也看不出照片里有谁。"),
        "covered": _("这里有文字被色块或图片盖住：看不见，却仍可复制和搜索。"),
        "unseen": _("这里有看不见的文字（与纸同色、极小、在页外或在关闭的图层），打开文件的人仍可复制。"),
    }[hit.detector]


def advice(detector: Detector, action: Action) -> str:
    """What the editor does next, in one sentence."""
    if action == "mask":
        return _("已在遮盖后的文本中隐去；请核对后采用遮盖后的文本。")
    return {
        "name": _("请删去姓名，或改用“一名居民”；工作人员请从任职名单中选。"),
        "name_beside_term": _("请删去姓名，或删去健康、家庭情况；两者不得并存。"),
        "lexicon": _("请删去这一内容；公示的对象是机关的工作，不是居民的生活。"),
        "mention": _("这里像是在说“不做”这件事；请审核人看过全句，确认不是在公布或要求它，再签字。"),
        "column": _("请删去这一栏后重新导入。"),
        "covered": _("请在原件中删去被盖住的文字，再重新导出；画黑块不算删去。"),
        "unseen": _("请审核人全选这一页的文字看一遍，确认没有个人信息后再签字；最好在原件中删去。"),
        "unread": _("请审核人逐页看过，确认没有个人信息后再签字；能换成文字版的请换。"),
    }.get(detector, _("请在原件中删去后重新上传。"))


def replacement(detector: Detector, shown: str) -> str:
    """What stands in the masked text where a finding stood."""
    labels: dict[str, str] = {
        "id_number": _("〔身份证号已隐去〕"),
        "bank_card": _("〔银行账号已隐去〕"),
        "phone": _("〔手机号已隐去〕"),
        "address": _("〔住址已隐去〕"),
        "birth_date": _("〔出生日期已隐去〕"),
    }
    return labels.get(detector, shown)
