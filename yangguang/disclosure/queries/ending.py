"""What is over: versions whose window ended and were not closed, and notices whose time to be kept has run out."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef

from yangguang.disclosure import versions, windows
from yangguang.disclosure.models import (
    Closure,
    Notice,
    Objection,
    PostingProof,
    SliceEntry,
    TakeDown,
    Version,
    Withdrawal,
)
from yangguang.files.models import Content
from yangguang.foundation.now import start_of

WORDS_KEPT = timedelta(days=60)  # the time in which review of a verdict can be asked for (行政复议法第20条)
DRAFTS_KEPT = timedelta(days=180)  # what was written and never posted
KEPT = timedelta(days=30)  # after closure or withdrawal: for payment, for proofs in dispute, and for reviews


def to_close(*, on: date) -> Iterator[Version]:
    """The versions whose window was over before a day and that were not closed yet, the oldest first."""
    newer = SliceEntry.objects.filter(version__notice=OuterRef("notice"), version__number__gt=OuterRef("number"))
    posted = Version.objects.filter(
        Exists(SliceEntry.objects.filter(version=OuterRef("pk"))), window_days__isnull=False
    )
    open_ones = posted.exclude(Exists(newer)).exclude(Exists(Closure.objects.filter(version=OuterRef("pk"))))
    standing = open_ones.exclude(Exists(Withdrawal.objects.filter(notice=OuterRef("notice"))))
    for version in standing.select_related("notice__office").order_by("pk"):
        if windows.is_over(version, on=on):
            yield version


def to_take_down(*, on: date) -> Iterator[Version]:
    """The versions that held last and whose records have been kept long enough, every objection decided."""
    before = start_of(on - KEPT)
    closed = Closure.objects.filter(version=OuterRef("pk"), at__lt=before)
    withdrawn = Withdrawal.objects.filter(version=OuterRef("pk"), at__lt=before)
    over = Version.objects.filter(Exists(closed) | Exists(withdrawn))
    newer = SliceEntry.objects.filter(version__notice=OuterRef("notice"), version__number__gt=OuterRef("number"))
    waiting = Objection.objects.filter(notice=OuterRef("notice"), verdict=None)
    done = TakeDown.objects.filter(version=OuterRef("pk"))
    kept = over.exclude(Exists(newer)).exclude(Exists(waiting)).exclude(Exists(done))
    yield from kept.select_related("notice__office").order_by("pk")


def never_posted(*, on: date) -> Iterator[Version]:
    """The newest versions of notices that were drafted long ago and never posted: their content has no purpose left."""
    before = start_of(on - DRAFTS_KEPT)
    of_it = Version.objects.filter(notice=OuterRef("notice"))
    posted = SliceEntry.objects.filter(version__notice=OuterRef("notice"))
    newer = of_it.filter(number__gt=OuterRef("number"))
    old = Version.objects.filter(at__lt=before).exclude(Exists(newer)).exclude(Exists(posted))
    done = TakeDown.objects.filter(version=OuterRef("pk"))
    yield from old.exclude(Exists(done)).select_related("notice__office").order_by("pk")


def is_ended(notice: Notice) -> bool:
    """Whether window and verdicts of a notice have ended: closed or withdrawn, and no objection waits."""
    version = versions.posted(notice)
    over = Closure.objects.filter(version=version).exists() or Withdrawal.objects.filter(notice=notice).exists()
    return over and not Objection.objects.filter(notice=notice, verdict=None).exists()


def with_photos() -> Iterator[Notice]:
    """The notices that have ended and whose photos still lie here."""
    photos = PostingProof.objects.filter(photo__in=Content.objects.values("file_id"))
    notices = Notice.objects.filter(pk__in=photos.values("posting__notice_id")).order_by("pk")
    return (notice for notice in notices if is_ended(notice))


def with_old_words(*, on: date) -> Iterator[Objection]:
    """The objections whose verdict is old enough that their words, contacts and reasons must go."""
    old = Objection.objects.filter(verdict__at__lt=start_of(on - WORDS_KEPT), content__isnull=False)
    yield from old.order_by("pk")
