"""Take down: at the end of its time record, salt and code are erased; counts, dates and digests stay (到期下架)."""

from collections.abc import Iterable, Sequence

from django.db import models
from django.utils.translation import gettext as _

from yangguang.disclosure import endings, events, locks, policies, sealing, versions
from yangguang.disclosure.actions.prove import erase_photos
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.errors import Already, WindowRunning
from yangguang.disclosure.models import (
    Closure,
    Objection,
    PosterCode,
    Slice,
    SliceContent,
    TakeDown,
    Version,
    VersionContent,
    Withdrawal,
)
from yangguang.disclosure.queries import attached
from yangguang.files import actions as files
from yangguang.files.models import StoredFile
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.erase import erase, forget
from yangguang.foundation.events import announce
from yangguang.foundation.now import now

_WHY = "take-down"


@action("disclosure.take_down")
def take_down(*, version: Version, by: Actor) -> TakeDown:
    """Erase every record, salt and poster code of a notice with the version that held last; what stays bears no name.

    Only after closure or withdrawal, and when every objection has its verdict; or when nothing was ever posted: then
    what was drafted is discarded. Killed halfway, the next call finishes.
    Raises Forbidden; WindowRunning; Already.
    """
    publisher = policies.must_end(by, version.notice.office)
    notice = version.notice
    locks.hold_notice(notice)
    if TakeDown.objects.filter(version=version).exists():
        raise Already(_("这一版已经到期下架。"))
    _must_be_over(version)
    slices = list(Slice.objects.filter(version__notice=notice).select_related("version__notice"))
    _erase_files(slices, by)
    for slice in slices:
        _erase(slice, by)
    for content in VersionContent.objects.filter(version__notice=notice):
        erase(content, by=by, subject=f"version:{content.version_id}", reason=_WHY)
    if versions.posted(notice):
        erase_photos(notice=notice, by=by)
    endings.erase_reasons_of_holds(notice, by=by, why=_WHY)
    forget(sealing.rows_subject(notice), by=by, reason=_WHY)
    reached("disclosure.erased")
    row = TakeDown.objects.create(version=version, by=publisher, at=now())
    gone = [slice.pk for slice in slices]
    announce(events.TAKEN_DOWN, payload={"notice": notice.pk, "version": version.pk, "slices": gone})
    return row


def _must_be_over(version: Version) -> None:
    if versions.posted(version.notice) is None:
        return
    over = Closure.objects.filter(version=version).exists() or Withdrawal.objects.filter(notice=version.notice).exists()
    if not over or versions.posted(version.notice) != version:
        raise WindowRunning(_("还在公示，不能下架。"), do=_("请等公示期满并结束，或先撤回。"))
    if Objection.objects.filter(notice=version.notice, verdict=None).exists():
        raise WindowRunning(_("还有异议没有处理结论，不能下架。"), do=_("请先处理异议。"), kept=_("记录仍在。"))


def _erase_files(slices: Sequence[Slice], by: Actor) -> None:
    """The files that any version handed in; each upload is a file of its own."""
    bodies = sealing.bodies(slice for slice in slices if slice.version.notice.kind == Kind.ATTACHMENT)
    for described in filter(None, map(attached.described, bodies.values())):
        file = StoredFile.objects.get(pk=described.file)
        if not file.is_erased:
            files.erase(file=file, by=by, reason=_WHY)


def _erase(slice: Slice, by: Actor) -> None:
    contents: Iterable[type[models.Model]] = (SliceContent, PosterCode)
    for table in contents:
        for content in table._default_manager.filter(slice=slice):
            erase(content, by=by, subject=slice.subject, reason=_WHY)
