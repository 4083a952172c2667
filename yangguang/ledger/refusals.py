"""Why an answer of a witness is not taken: a closed list, each with its sentence."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Why(models.TextChoices):
    """What was wrong with a witness's answer; `grave` ones mean that somebody's past is not true."""

    SILENT = "silent", _("没有按时答完")
    OVERSIZED = "oversized", _("回答过长")
    REDIRECTED = "redirected", _("让我们去问别的地址")
    MALFORMED = "malformed", _("回答的格式不对")
    UNKNOWN_LOG = "unknown-log", _("还没有登记这本存证")
    UNKNOWN_KEY = "unknown-key", _("不认得这本存证的公钥")
    INCONSISTENT = "inconsistent", _("说我们的存证与它见过的不是同一段历史")
    AHEAD = "ahead", _("见过比我们更长的存证")
    BACK = "back", _("忘了它见证过的校验点")
    WRONG_KEY = "wrong-key", _("不是用登记的公钥签的")
    WRONG_SIGNATURE = "wrong-signature", _("签名不符")
    WRONG_TIME = "wrong-time", _("签名的时间不对")

    @property
    def is_grave(self) -> bool:
        """Whether one of the two has lost or changed its past: people must look at once."""
        return self in (Why.INCONSISTENT, Why.AHEAD, Why.BACK)
