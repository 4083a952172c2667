"""Which version of a notice is the newest, which one stands, and of which slices a version consists."""

from django.db.models import F, Q, QuerySet

from yangguang.disclosure.models import Carried, Notice, Slice, SliceEntry, Version


def newest(notice: Notice) -> Version:
    """The version written last, posted or not."""
    return notice.versions.select_related("notice__office").latest("number")


def posted(notice: Notice) -> Version | None:
    """The version posted last; None before the first posting."""
    with_entries = SliceEntry.objects.filter(version__notice=notice).values("version_id")
    return notice.versions.filter(pk__in=with_entries).order_by("-number").first()


def slices(version: Version | int) -> QuerySet[Slice]:
    """All slices of which a version consists, its own and those carried over, by place, the shared one first."""
    carried = Carried.objects.filter(version=version).values("slice_id")
    return Slice.objects.filter(Q(version=version) | Q(pk__in=carried)).order_by(F("place_id").asc(nulls_first=True))
