"""The closed lists of the outbox: what a message is for, by which way, how a try ended, and why one was not sent."""

from collections.abc import Mapping, Sequence

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """The way by which a message goes."""

    SMS = "sms", _("短信")
    EMAIL = "email", _("电子邮件")


class Purpose(models.TextChoices):
    """What a message is for; none is an order, and none tells what the matter is about."""

    CODE = "code", _("验证码")
    CASE = "case", _("本人办件")
    RATING = "asked", _("请评价")
    NOTICE = "notice", _("订阅的公开信息")
    ACCOUNT = "account", _("本人账户")
    SAFETY = "safety", _("账户安全")


OWED = frozenset({Purpose.CODE, Purpose.SAFETY})
"""What nobody stops or puts off to the morning: a code just asked for, and word that an account is touched."""


class Ended(models.TextChoices):
    """How one try ended: only `failed` (surely not taken) is tried again without a person."""

    ACCEPTED = "accepted", _("网关已接收")
    REFUSED = "refused", _("网关不收")
    FAILED = "failed", _("没有交到网关")
    UNKNOWN = "unknown", _("不知是否发出")


class Word(models.TextChoices):
    """The carrier's word on a message, in the order in which it can grow."""

    BUFFERED = "buffered", _("排队")
    ACCEPTED = "accepted", _("运营商已接收")
    DELIVERED = "delivered", _("已送达")
    FAILED = "failed", _("未送达")


class Why(models.TextChoices):
    """Why a message waits or was dropped at the moment of sending."""

    QUIET = "quiet", _("夜间不打扰")
    MANY = "many", _("当日已满")
    STALE = "stale", _("已过时")
    STOPPED = "stopped", _("本人退订")
    SILENCED = "silenced", _("本人不再接收")
    DECLINED = "declined", _("没有本人同意")
    ERASED = "erased", _("内容已删除")


class How(models.TextChoices):
    """By which way somebody stopped messages or wants them again."""

    REPLY = "reply", _("回复短信")
    PAGE = "page", _("网页")
    COUNTER = "counter", _("窗口")


class Decided(models.TextChoices):
    """What a person decided about a try that did not end well."""

    RESEND = "resend", _("再发一次")
    LEAVE = "leave", _("不再发")


class Reason(models.TextChoices):
    """Why a person decided so: a closed list."""

    NOT_RECEIVED = "not_received", _("本人说没有收到")
    CARRIER_HAS_NOT = "carrier_has_not", _("运营商说没有这一条")
    GATEWAY_REPAIRED = "gateway_repaired", _("网关已修好")
    RECEIVED = "received", _("本人已经收到")
    TOLD_OTHERWISE = "told_otherwise", _("已用其他方式告知")
    OUTDATED = "outdated", _("已不需要")


REASONS: Mapping[Decided, Sequence[Reason]] = {
    Decided.RESEND: (Reason.NOT_RECEIVED, Reason.CARRIER_HAS_NOT, Reason.GATEWAY_REPAIRED),
    Decided.LEAVE: (Reason.RECEIVED, Reason.TOLD_OTHERWISE, Reason.OUTDATED),
}
"""The reasons for each decision."""


class Paid(models.TextChoices):
    """What became of money that was reserved."""

    SETTLED = "settled", _("已结算")
    RELEASED = "released", _("已退回")


class State(models.TextChoices):
    """How a message stands: a query over its rows, never a column."""

    WAITING = "waiting", _("待发送")
    SUBMITTING = "submitting", _("正在发送")
    ACCEPTED = "accepted", _("网关已接收")
    DELIVERED = "delivered", _("已送达")
    UNDELIVERED = "undelivered", _("未送达")
    REFUSED = "refused", _("网关不收")
    FAILED = "failed", _("没有交到网关")
    UNKNOWN = "unknown", _("不知是否发出")
    DROPPED = "dropped", _("没有发送")
