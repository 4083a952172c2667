"""The closed lists of this room: kinds, grounds, channels, outcomes, opinions; nothing outside them can be stored."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a notice is made of."""

    TEXT = "text", _("文本")
    ATTACHMENT = "attachment", _("附件")
    TABLE = "table", _("表格")
    ROLL = "roll", _("名单")
    POWER = "power", _("权力清单")
    FEES = "fees", _("收费目录")
    DISCRETION = "discretion", _("裁量基准")
    SPENDING = "spending", _("经费公开")
    APPOINTMENT = "appointment", _("人事任免")
    DECISION = "decision", _("行政决定")
    COMMENDATION = "commendation", _("表彰")
    AGREEMENT = "agreement", _("协议")
    MINUTES = "minutes", _("会议纪要")
    EVENTS = "events", _("活动安排")
    GUIDE = "guide", _("办事指南")
    CONDUCT = "conduct", _("文明用语和工作纪律")
    RECRUITMENT = "recruitment", _("村专干招聘")
    ANSWER = "answer", _("答复媒体")
    ANNUAL = "annual", _("年度报告")
    THREAD = "thread", _("来信选登")
    INTERVIEW = "interview", _("在线访谈")


class Unanswered(models.TextChoices):
    """Why a question of the press is closed without an answer of the office."""

    ELSEWHERE = "elsewhere", _("不属本机构职责，已告知向谁提问")
    TAKEN_BACK = "taken_back", _("媒体撤回")
    ANSWERED = "answered", _("已经公开答复过同一问题")
    LAW = "law", _("法律规定不得公开，已告知依据")


class Opinion(models.TextChoices):
    """What a second person says of a version."""

    APPROVE = "approve", _("同意")
    RETURN = "return", _("退回")


class Ground(models.TextChoices):
    """The closed grounds of an objection (charter 7)."""

    NOT_RESIDENT = "not_resident", _("不是本地居民")
    DECEASED = "deceased", _("已经去世")
    LISTED_TWICE = "listed_twice", _("重复列入")
    AMOUNT_WRONG = "amount_wrong", _("金额有误")
    LEFT_OUT = "left_out", _("应列未列")
    PROCEDURE = "procedure", _("程序没有履行")


class Channel(models.TextChoices):
    """How an objection reached the office."""

    WEB = "web", _("网上")
    COUNTER = "counter", _("当面或书面")
    PHONE = "phone", _("电话")


class Outcome(models.TextChoices):
    """What the office decided about an objection."""

    UPHELD = "upheld", _("成立")
    PARTLY = "partly", _("部分成立")
    REJECTED = "rejected", _("不成立")


class Flaw(models.TextChoices):
    """What somebody may say is wrong with a page of the site (网站找错)."""

    WORDING = "wording", _("错字、漏字")
    LINK = "link", _("打不开")
    OUTDATED = "outdated", _("内容过时")
    WRONG = "wrong", _("内容不对")
    PRIVATE = "private", _("露出了个人信息")
    UNUSABLE = "unusable", _("看不清、用不了")


class Amends(models.TextChoices):
    """What the office did about it."""

    MENDED = "mended", _("已经改好")
    RIGHT = "right", _("核对过，没有错")
    ELSEWHERE = "elsewhere", _("不归本站，已告知找谁")
