"""Hold and release: a reasoned decision, after the person was heard, to keep back one row; and its end (charter 7)."""

from datetime import datetime

from django.utils.translation import gettext as _

from yangguang.disclosure import events, locks, policies, sealing, versions
from yangguang.disclosure.errors import Already, Invalid, NotStanding, UnknownRow
from yangguang.disclosure.models import Hold, Objection, Release, Slice
from yangguang.disclosure.queries import roll_rows
from yangguang.disclosure.rolls import slicing
from yangguang.disclosure.rolls.rows import keyed
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.events import announce
from yangguang.foundation.now import now


def hold(
    *, slice: Slice, row: str, reason: str, heard_at: datetime, by: Actor, objection: Objection | None = None
) -> Hold:
    """Keep back one row (by its key) of a posted slice; `close` leaves it out until it is released.

    Only after the person was heard, at `heard_at`, and with a reason; never by a machine, never by an objection alone.
    Raises SamePerson, Forbidden; Invalid; UnknownRow; NotStanding; Already.
    """
    return _hold(slice=slice, row=row, words=reason, heard_at=heard_at, by=by, objection=objection)


@action("disclosure.hold")
def _hold(
    *, slice: Slice, row: str, words: str, heard_at: datetime | None, by: Actor, objection: Objection | None
) -> Hold:
    officer = policies.must_decide(by, slice.version)
    notice = slice.version.notice
    locks.hold_notice(notice)
    heard = _must_be_heard(words, heard_at)
    posted = versions.posted(notice)
    if posted is None or not versions.slices(posted).filter(pk=slice.pk).exists():
        raise NotStanding(_("这份名单现在没有在公示。"), do=_("请选择现行的一版。"))
    if row not in keyed(slicing.entries(sealing.body(slice)), place=slice.place_id or 0, salt=sealing.row_salt(notice)):
        raise UnknownRow(_("名单中没有这一行。"), do=_("请刷新名单后重选。"))
    if row in roll_rows.held(notice):
        raise Already(_("这一行已经暂缓。"), do=_("请刷新页面查看。"))
    reason = sealing.keep_reason(words)
    kept = Hold.objects.create(
        slice=slice, row=row, objection=objection, reason=reason, heard_at=heard, by=officer, at=now()
    )
    announce(events.HELD, payload={"notice": notice.pk, "slice": slice.pk, "hold": kept.pk})
    return kept


def release(*, hold: Hold, reason: str, by: Actor) -> Release:
    """End a hold with a reason; the row stands again. Raises SamePerson, Forbidden; Invalid; Already."""
    return _release(held=hold, words=reason, by=by)


@action("disclosure.release")
def _release(*, held: Hold, words: str, by: Actor) -> Release:
    officer = policies.must_decide(by, held.slice.version)
    notice = held.slice.version.notice
    locks.hold_notice(notice)
    if not words.strip():
        raise Invalid(_("没有写明理由。"), do=_("请写明为什么解除暂缓。"))
    if Release.objects.filter(hold=held).exists():
        raise Already(_("这一行的暂缓已经解除。"))
    row = Release.objects.create(hold=held, reason=sealing.keep_reason(words), by=officer, at=now())
    announce(events.RELEASED, payload={"notice": notice.pk, "slice": held.slice_id, "hold": held.pk})
    return row


def _must_be_heard(words: str, heard_at: datetime | None) -> datetime:
    if not words.strip():
        raise Invalid(_("没有写明暂缓的理由。"), do=_("请写明理由。"))
    if heard_at is None or heard_at > now():
        raise Invalid(_("还没有听取本人意见，不能暂缓。"), do=_("请先听取本人意见，并记下时间。"), kept=_("名单未变。"))
    return heard_at
