"""Saying that information came to be or changed: its publication is owed."""

from datetime import datetime

from django.utils.translation import gettext as _

from yangguang.clocks.models import Clock
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Refused
from yangguang.foundation.now import now
from yangguang.matters import owing, policies
from yangguang.matters.choices import Manner
from yangguang.matters.errors import NotProactive
from yangguang.matters.models import Matter
from yangguang.offices.queries import serves


@action("matters.owe")
def owe(*, matter: Matter, by: Actor, at: datetime | None = None) -> Clock:
    """Open the duty to publish what came to be or changed under a matter at an instant (政府信息公开条例 26).

    Raises NotProactive where the matter is published on request alone, Refused for who does not serve there.
    """
    if not policies.may_owe(by=by, serves=serves(by, matter.office)):
        raise Refused(_("只有公开主体的工作人员可以登记。"), do=_("请联系该机构。"), kept=_("没有登记。"))
    if matter.manner != Manner.PROACTIVE:
        raise NotProactive(
            _("“%(matter)s”依申请公开，不产生主动公开的期限。") % {"matter": matter}, kept=_("没有登记。")
        )
    return owing.owe(matter, at=at or now(), by=by)
