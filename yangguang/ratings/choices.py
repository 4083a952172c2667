"""The closed words of ratings: levels, aspects, reasons, ways in, and what an office makes of a bad one."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """The five levels (国办发〔2019〕51号), the best first; the last two are bad."""

    VERY_GOOD = "very_good", _("非常满意")
    GOOD = "good", _("满意")
    FAIR = "fair", _("基本满意")
    BAD = "bad", _("不满意")
    VERY_BAD = "very_bad", _("非常不满意")


BAD = frozenset({Level.BAD, Level.VERY_BAD})


class Of(models.TextChoices):
    """What a ticket is for: one handled case, or one visit to a counter."""

    CASE = "case", _("一次办件")
    VISIT = "visit", _("一次到窗口")


class Aspect(models.TextChoices):
    """What else may be rated beside the whole; nobody must."""

    SPEED = "speed", _("办事速度")
    GUIDE = "guide", _("指南准确")
    EASE = "ease", _("操作方便")
    PLATFORM = "platform", _("网上平台")
    SKILL = "skill", _("业务水平")
    ATTITUDE = "attitude", _("服务态度")


ASPECTS: dict[str, tuple[Aspect, ...]] = {
    Of.CASE: (Aspect.SPEED, Aspect.GUIDE, Aspect.EASE, Aspect.PLATFORM),
    Of.VISIT: (Aspect.SPEED, Aspect.SKILL, Aspect.ATTITUDE),
}


class Reason(models.TextChoices):
    """Why somebody was not content: acts of an office, and nothing else."""

    SLOW = "slow", _("办得慢，过了时限")
    UNSOLVED = "unsolved", _("事情没有解决")
    NOT_AT_ONCE = "not_at_once", _("材料没有一次说清，多跑了")
    MORE_PAPERS = "more_papers", _("多要了材料")
    REFUSED = "refused", _("推诿，或者不办又不说为什么")
    ATTITUDE = "attitude", _("态度不好")
    ABSENT = "absent", _("窗口没有人")
    CHARGED = "charged", _("收了不该收的费")
    GUIDE = "guide", _("指南和实际不一样")
    PLATFORM = "platform", _("网上办不了")
    OTHER = "other", _("办事的其他问题")


class Channel(models.TextChoices):
    """By which way a rating came."""

    QR = "qr", _("窗口二维码")
    ONLINE = "online", _("网上")
    PAPER = "paper", _("纸质评价单")


class Excluded(models.TextChoices):
    """Why a rating does not count, by the published rule."""

    BURST = "burst", _("短时间内同一来源连续评价")
    OWN_NETWORK = "own_network", _("从机构自己的网络评价")
    COUNTER = "counter", _("这个窗口当天的评价已满上限")


class Finding(models.TextChoices):
    """What was found when a bad rating was verified."""

    FOUNDED = "founded", _("属实")
    PARTLY = "partly", _("部分属实")
    NOT_FOUND = "not_found", _("没有查实")


class MendKind(models.TextChoices):
    """What the office made of it: mended, logged with reason and deadline, or explained."""

    MENDED = "mended", _("已整改")
    LATER = "later", _("已登记，限期整改")
    EXPLAINED = "explained", _("已说明")


class Delay(models.TextChoices):
    """Why it cannot be mended at once."""

    MONEY = "money", _("需要经费")
    SYSTEM = "system", _("需要改造系统")
    OTHERS = "others", _("需要其他机构配合")
    RULE = "rule", _("需要上级修改规定")


class Look(models.TextChoices):
    """Why a contact is opened; the rater reads it."""

    CALL = "call", _("打电话回访")
    AGAIN = "again", _("上次没有联系上，再打一次")
    TELL = "tell", _("把处理结果告诉本人")


class Reached(models.TextChoices):
    """How a call-back ended."""

    REACHED = "reached", _("已联系上")
    NOT_REACHED = "not_reached", _("没有联系上")
    DECLINED = "declined", _("本人不愿多谈")


class What(models.TextChoices):
    """Whose words a sealed text holds."""

    RATING = "rating", _("评价人的话")
    APPEAL = "appeal", _("评价人的申诉")
    VERDICT = "verdict", _("申诉的答复")
    MEND = "mend", _("整改情况")
    LATER = "later", _("延期的说明")
    CALL_BACK = "call_back", _("回访情况")
