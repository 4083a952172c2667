"""Close: the window is over; rows without a hold stand."""

from datetime import datetime

from django.utils.translation import gettext as _

from yangguang.disclosure import endings, events, locks, policies, versions, windows
from yangguang.disclosure.errors import Already, NotStanding, WindowRunning
from yangguang.disclosure.models import Closure, Version, Withdrawal
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.events import announce
from yangguang.foundation.now import local_day, now


@action("disclosure.close")
def close(*, version: Version, by: Actor, at: datetime | None = None) -> Closure:
    """Close the window of the version that holds, after its last day; `queries.closed_rows` leaves out held rows.

    An open objection holds nothing by itself (charter 7). Raises Forbidden; WindowRunning; NotStanding; Already.
    """
    publisher = policies.must_end(by, version.notice.office)
    locks.hold_notice(version.notice)
    instant = at or now()
    if Closure.objects.filter(version=version).exists():
        raise Already(_("这一版的公示期已经结束并记录。"))
    withdrawn = Withdrawal.objects.filter(notice=version.notice_id).exists()
    if withdrawn or versions.posted(version.notice) != version or not windows.has_one(version):
        raise NotStanding(_("这一版现在没有公示期。"), do=_("请选择正在公示的一版。"))
    if not windows.is_over(version, on=local_day(instant)):
        raise WindowRunning(_("公示期还没有结束。"), do=_("请在公示期满的次日办理。"), kept=_("公示照常进行。"))
    closure = Closure.objects.create(version=version, by=publisher, at=instant)
    endings.stop_clocks(version.notice, by=by)
    slices = list(versions.slices(version).values_list("pk", flat=True))
    announce(events.CLOSED, payload={"notice": version.notice_id, "version": version.pk, "slices": slices})
    return closure
