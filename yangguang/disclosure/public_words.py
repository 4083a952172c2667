"""Reasons that will stand in public: why something was corrected or withdrawn; the gate looks before they are kept."""

from uuid import UUID

from django.utils.translation import gettext as _

from yangguang.disclosure import bodies, sealing
from yangguang.disclosure.allowed import allowed
from yangguang.disclosure.errors import Invalid, Stopped
from yangguang.foundation.now import today


def keep(words: str) -> UUID:
    """Keep the words of a public reason. Raises Invalid when there are none, Stopped by the gate."""
    if not words.strip():
        raise Invalid(_("没有写明理由。"), do=_("请写明理由，理由将公开。"), kept=_("没有作任何改动。"))
    if found := bodies.look_at_title(words, allowed=allowed(on=today())):
        raise Stopped(_("理由将公开，其中有不得公开的内容。"), do=_("请改写理由。"), findings=found)
    return sealing.keep_reason(words)
