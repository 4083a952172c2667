"""What is wrong with a witness, in words for the page of the log and for the desk."""

from django.utils.translation import gettext_lazy as _

from design.parts import Text
from yangguang.ledger.queries import Lag, Why

_WORDS = {
    Why.SILENT: _("没有按时答完"),
    Why.OVERSIZED: _("回答过长"),
    Why.REDIRECTED: _("让我们去问别的地址"),
    Why.MALFORMED: _("回答的格式不对"),
    Why.UNKNOWN_LOG: _("还没有登记这本存证"),
    Why.UNKNOWN_KEY: _("不认得这本存证的公钥"),
    Why.INCONSISTENT: _("说我们的存证与它见过的不是同一段历史"),
    Why.AHEAD: _("见过比我们更长的存证"),
    Why.BACK: _("忘了它见证过的校验点"),
    Why.WRONG_KEY: _("不是用登记的公钥签的"),
    Why.WRONG_SIGNATURE: _("签名不符"),
    Why.WRONG_TIME: _("签名的时间不对"),
}


def trouble_of(lag: Lag) -> Text:
    """What is wrong with it; empty where nothing is."""
    return _WORDS[Why(lag.trouble.why)] if lag.trouble else ""
