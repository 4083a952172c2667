"""Prove: an officer shows by a photo that a sheet hangs; it is never public and is erased in time (charter 8)."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from yangguang.disclosure import events, hanging, policies, proving
from yangguang.disclosure.errors import Already, Invalid, NotStanding
from yangguang.disclosure.models import Notice, Posting, PostingProof
from yangguang.disclosure.queries import ending
from yangguang.files import actions as files
from yangguang.files.models import StoredFile
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.events import announce
from yangguang.foundation.now import local_day, now
from yangguang.offices import queries as offices

ASKEW = timedelta(minutes=10)
"""By so much a phone's clock may be ahead of ours, or behind it."""


@action("disclosure.prove")
def prove(*, posting: Posting, photo: StoredFile, by: Actor, taken_at: datetime | None = None) -> PostingProof:
    """Keep a photo that shows a sheet on its board, who took it and when; what stays in the end is its digest.

    `taken_at` is the phone's word on the moment of the photo; when it came to us is our own, and both are kept.
    Anyone may who serves in the office nearest to the board, or in one above it. Raises Forbidden; NotStanding;
    Already for a photo that proves something else; Invalid when it is no photo, or of another time.
    """
    near = offices.nearest(posting.board.place) or posting.notice.office
    witness = policies.must_take_in(by, near)
    received = now()
    if not hanging.standing(on=local_day(received)).filter(pk=posting.pk).exists():
        raise NotStanding(_("这一张已不在公示栏上。"), do=_("请刷新页面，为现在张贴的一张拍照。"))
    _must_be_of_now(photo, posting, taken_at, received)
    proof = PostingProof.objects.create(
        posting=posting,
        photo=photo,
        officer=offices.officer_of(witness),
        by=witness,
        taken_at=taken_at,
        received_at=received,
    )
    proving.settle(posting.notice, by=by)
    announce(events.PROVED, payload={"notice": posting.notice_id, "posting": posting.pk})
    return proof


@action("disclosure.erase_photos")
def erase_photos(*, notice: Notice, by: Actor) -> Notice:
    """Erase the photos of a notice whose window and verdicts have ended; their digests stay.

    Raises Forbidden; NotStanding.
    """
    policies.must_end(by, notice.office)
    if not ending.is_ended(notice):
        raise NotStanding(_("公示或异议尚未结束，照片暂不删除。"), kept=_("照片仍在。"))
    for proof in PostingProof.objects.filter(posting__notice=notice).select_related("photo"):
        if not proof.photo.is_erased:
            files.erase(file=proof.photo, by=by, reason="window-ended")
    return notice


def _must_be_of_now(photo: StoredFile, posting: Posting, taken_at: datetime | None, received: datetime) -> None:
    if not photo.media_type.startswith("image/"):
        raise Invalid(_("这不是照片。"), do=_("请上传 JPEG 或 PNG 照片。"))
    if PostingProof.objects.filter(photo=photo).exists() or _was_seen(photo):
        raise Already(_("这张照片已用作别处的凭证。"), do=_("请为这一处重新拍照。"))
    if taken_at and taken_at > received + ASKEW:
        raise Invalid(
            _("照片的拍摄时间不在张贴期间：比现在还晚。"),
            do=_("请先校准手机的时间，再重新拍照。"),
            kept=_("张贴记录未变。"),
        )
    if taken_at and taken_at < posting.at - ASKEW:
        raise Invalid(
            _("照片的拍摄时间不在张贴期间：比张贴还早。"),
            do=_("请为现在张贴的这一张重新拍照。"),
            kept=_("张贴记录未变。"),
        )


def _was_seen(photo: StoredFile) -> bool:
    return PostingProof.objects.filter(photo__digest=bytes(photo.digest)).exists()
