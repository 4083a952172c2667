"""The closed words of accountability: what an office did, what was decided, what the person who complained gets."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Conduct(models.TextChoices):
    """Conduct in office, and nothing else, for which an office is held to account."""

    FALSE_POSTING = "false_posting", _("虚假公示")
    BROKEN_PROMISE = "broken_promise", _("承诺不兑现")
    RUDENESS = "rudeness", _("态度粗暴")
    UNLAWFUL_CHARGE = "unlawful_charge", _("违规收费")
    INACTION = "inaction", _("不作为、慢作为")


class Consequence(models.TextChoices):
    """What was decided about the office."""

    ORDERED = "ordered", _("责令改正")
    TALKED = "talked", _("约谈负责人")
    CRITICISED = "criticised", _("通报批评")
    REFERRED = "referred", _("移送有权机关处理")
    NONE = "none", _("查明后不追究")


class Remedy(models.TextChoices):
    """What the person who complained gets."""

    DONE = "done", _("把事情办好")
    CORRECTED = "corrected", _("更正公示")
    REFUNDED = "refunded", _("退还收的钱")
    APOLOGY = "apology", _("赔礼道歉")
    NONE = "none", _("没有损失可以补")
