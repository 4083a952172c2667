"""Free words: dropped before they are stored where they are about private family life; numbers of people masked."""

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from yangguang.disclosure import denunciation, gate
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today
from yangguang.ratings.errors import Invalid, Refused

LONGEST = 1000
STANDARD_REPLY = gettext_lazy(
    "您写的话涉及他人的私人家庭生活，平台不接收、不保存、不转交这类内容，您的文字没有留下；您选的等级已经收下。"
)
_COUNT = """
INSERT INTO ratings_dropped (day, texts) VALUES (%s, 1)
ON CONFLICT (day) DO UPDATE SET texts = ratings_dropped.texts + 1
"""


def heard(words: str) -> tuple[str, str]:
    """A resident's words as they are kept, and the standard reply when they were dropped. Raises Invalid."""
    if len(words) > LONGEST:
        raise Invalid(_("内容太长。"), do=_("请写在 1000 字以内。"), kept=_("您填写的内容仍在表中。"))
    if denunciation.recognised(words):
        _drop(by=VISITOR)
        return "", str(STANDARD_REPLY)
    return masked(words), ""


def reached(contact: str) -> str:
    """How somebody may be called back; nothing where that tells of private family life too."""
    if denunciation.recognised(contact):
        _drop(by=VISITOR)
        return ""
    return contact


def public(words: str) -> str:
    """An officer's words as the rater, or everyone, reads them. Raises Invalid, Refused."""
    if not words.strip() or len(words) > LONGEST:
        raise Invalid(_("没有写，或者超过 1000 字。"), do=_("请写明做了什么，或者为什么。"), kept=_("没有保存。"))
    if denunciation.recognised(words) or gate.look(words, kind="text").stopped:
        raise Refused(
            _("文字中有不能公开的内容。"), do=_("请只写办事的情况，不写任何人的家事和身份。"), kept=_("没有保存。")
        )
    return masked(words)


def masked(words: str) -> str:
    """Words with ID numbers, phones, cards and addresses hidden."""
    report = gate.look(words.strip(), kind="text")
    hidden = any(finding.action == "mask" for finding in report.findings)
    return report.masked_text if hidden else words.strip()


@action("ratings.drop")
def _drop(*, by: Actor) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [today()])
