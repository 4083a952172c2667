"""What people write in a case: dropped before it is stored where it is about private family life (charter 3)."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from yangguang.cases.choices import Channel
from yangguang.cases.errors import Invalid, Refused
from yangguang.disclosure import denunciation, gate
from yangguang.files.queries import Reading
from yangguang.foundation import canonical, keys
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import local_day, now
from yangguang.foundation.once import once

LONGEST = 5000
STANDARD_REPLY = gettext_lazy(
    "您写的内容涉及他人的私人家庭生活，平台不接收、不保存、不转交这类内容，您的文字没有留下。"
    "如要反映机构怎样办事、工作人员怎样履行职责，请只写与办事有关的事实，例如时间、地点、程序和费用。"
)
DROPPED: dict[str, object] = {"dropped": True}  # all that is kept of such a text: no digest
_COUNT = """
INSERT INTO cases_dropped (day, channel, texts) VALUES (%s, %s, 1)
ON CONFLICT (day, channel) DO UPDATE SET texts = cases_dropped.texts + 1
"""


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of a resident's words: the number of the step, or the standard reply when nothing was stored."""

    step: int | None = None
    reply: str = ""


def taken_once(
    *, key: str, by: Actor, channel: str, texts: dict[str, str], said: object, run: Callable[[], object]
) -> dict[str, object]:
    """Store what a resident says once for a key of the form, or drop and count it; gives what `run` gave.

    `said` is whatever makes two sendings the same; a keyed digest of it is kept, never itself.
    """
    if is_denunciation(texts):
        result = drop(key=key, by=by, channel=channel)
    else:
        blind = keys.blind(canonical.dumps(said).decode(), purpose="case").hex()
        result = once(key=key or f"case:{uuid4()}", by=by, request={"blind": blind}, run=run)
    assert isinstance(result, dict)
    return result


def drop(*, key: str, by: Actor, channel: str) -> object:
    """Count what is not stored; the form's own key stays free for what is sent in its place."""
    apart = f"dropped:{key}" if key else f"case:{uuid4()}"
    return once(key=apart, by=by, request=DROPPED, run=lambda: _dropped(channel, by))


def is_denunciation(texts: dict[str, str]) -> bool:
    """Whether any of what was written, or all together, speaks of somebody's private family life."""
    return any(denunciation.recognised(text) for text in (*texts.values(), "\n".join(texts.values())))


def is_family_in(reading: Reading, *, asked_for: bool) -> bool:
    """Whether what is written in a file speaks of somebody's private family life.

    A paper that was asked for, or proves what somebody applies for, names their own family in the third person: there
    only words that are said of others alone count. When in doubt it is kept.
    """
    looks = denunciation.accuses if asked_for else denunciation.recognised
    texts = [passage.text for passage in reading.passages]
    return any(looks(text) for text in (*texts, "\n".join(texts)))


def must_fit(texts: dict[str, str], *, needed: str = "") -> None:
    """Raise Invalid for a text that is too long, or when the one that is needed is empty."""
    kept = _("您填写的内容仍在表中。")
    if any(len(text) > LONGEST for text in texts.values()):
        raise Invalid(_("内容太长。"), do=_("请写在 5000 字以内，其余作为附件。"), kept=kept)
    if needed and not texts[needed].strip():
        raise Invalid(_("没有写内容。"), do=_("请写几句，让办的人知道是什么事。"), kept=kept)


def public(words: str) -> str:
    """An officer's words as the applicant reads them, numbers of people masked. Raises Invalid, Refused."""
    if not words.strip():
        raise Invalid(_("没有写内容。"), do=_("请写明给本人看的内容。"), kept=_("没有发出。"))
    if len(words) > LONGEST:
        raise Invalid(_("内容太长。"), do=_("请写在 5000 字以内，其余作为附件。"), kept=_("没有发出。"))
    if denunciation.recognised(words):
        raise Refused(
            _("文字中写了他人的私人家庭生活。"), do=_("请只写与这件事的办理有关的事实。"), kept=_("没有发出。")
        )
    return masked(words)


def masked(words: str) -> str:
    """Words with ID numbers, phones, cards and addresses hidden."""
    report = gate.look(words, kind="text")
    hidden = any(finding.action == "mask" for finding in report.findings)
    return report.masked_text if hidden else words


def _dropped(channel: str, by: Actor) -> dict[str, object]:
    _drop(channel=channel, by=by)
    return dict(DROPPED)


@action("cases.drop")
def _drop(*, channel: str, by: Actor) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [local_day(now()), Channel(channel)])
