"""What waits for whom: versions to review and to post, objections to decide, windows to close, sheets to prove."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from yangguang.disclosure import policies
from yangguang.disclosure.choices import Opinion
from yangguang.disclosure.hanging import unproved
from yangguang.disclosure.models import (
    Objection,
    Posting,
    Review,
    SliceEntry,
    TakeDown,
    Version,
    Withdrawal,
)
from yangguang.foundation.actors import Actor
from yangguang.offices.models import Office


@dataclass(frozen=True)
class Desk:
    """The querysets of one office's desk, each ready to be sliced; the oldest first."""

    returned: QuerySet[Version]
    to_review: QuerySet[Version]
    to_post: QuerySet[Version]
    to_decide: QuerySet[Objection]
    to_prove: QuerySet[Posting]


def desk(office: Office, *, viewer: Actor) -> Desk:
    """What waits in an office. Raises Forbidden for those who do not serve there."""
    policies.must_take_in(viewer, office)
    open_versions = _open(office)
    reviewed = Review.objects.filter(version=OuterRef("pk"))
    return Desk(
        returned=open_versions.filter(review__opinion=Opinion.RETURN),
        to_review=open_versions.exclude(Exists(reviewed)),
        to_post=open_versions.filter(review__opinion=Opinion.APPROVE),
        to_decide=Objection.objects.filter(notice__office=office, verdict=None).select_related("notice").order_by("pk"),
        to_prove=to_prove(office),
    )


def to_prove(office: Office) -> QuerySet[Posting]:
    """The sheets of an office that stand on boards at all six levels and were not proved yet."""
    return unproved().filter(notice__office=office).select_related("board", "notice").order_by("pk")


def _open(office: Office) -> QuerySet[Version]:
    """The newest version of each notice, while it is not posted."""
    newer = Version.objects.filter(notice=OuterRef("notice"), number__gt=OuterRef("number"))
    posted = SliceEntry.objects.filter(version=OuterRef("pk"))
    withdrawn = Withdrawal.objects.filter(notice=OuterRef("notice"))
    discarded = TakeDown.objects.filter(version__notice=OuterRef("notice"))
    mine = Version.objects.filter(notice__office=office).select_related("notice", "by")
    for ended in (newer, posted, withdrawn, discarded):
        mine = mine.exclude(Exists(ended))
    return mine.order_by("pk")
