"""Remove: a sheet is taken from one board (揭下)."""

from django.utils.translation import gettext as _

from yangguang.disclosure import events, locks, policies, proving
from yangguang.disclosure.errors import Already
from yangguang.disclosure.models import Posting, Removal
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.events import announce
from yangguang.foundation.now import now


@action("disclosure.remove")
def remove(*, posting: Posting, by: Actor) -> Removal:
    """Take a sheet from its board; the notice stands on the others. Raises Forbidden; Already."""
    publisher = policies.must_post(by, posting.notice.office)
    locks.hold_notice(posting.notice)
    if Removal.objects.filter(posting=posting).exists():
        raise Already(_("这一张已经揭下。"), do=_("请刷新页面。"))
    removal = Removal.objects.create(posting=posting, by=publisher, at=now())
    proving.settle(posting.notice, by=by)
    announce(events.REMOVED, payload={"notice": posting.notice_id, "posting": posting.pk})
    return removal
