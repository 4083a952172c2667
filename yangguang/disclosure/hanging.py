"""What stands where on a day: a query over rows, never a column that could disagree."""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from yangguang.disclosure import sealing, windows
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.models import Notice, PosterCode, Posting, PostingProof, Removal, Slice, TakeDown, Withdrawal
from yangguang.foundation.now import today
from yangguang.places.models import BoardKind


def standing(*, on: date | None = None) -> QuerySet[Posting]:
    """The postings that stand on a day (today): begun, not over, not removed, withdrawn, taken down or replaced.

    What is over is said by the window's clock as computed today, not by the end that was known when it was posted.
    """
    day = on or today()
    begun = Posting.objects.filter(since__lte=day).exclude(windows.ended("version_id", before=day))
    later = Posting.objects.filter(board=OuterRef("board"), notice=OuterRef("notice"), pk__gt=OuterRef("pk"))
    return begun.exclude(
        Exists(later)
        | Exists(Removal.objects.filter(posting=OuterRef("pk")))
        | Exists(Withdrawal.objects.filter(notice=OuterRef("notice")))
        | Exists(TakeDown.objects.filter(version__notice=OuterRef("notice")))
    )


def unproved(*, on: date | None = None) -> QuerySet[Posting]:
    """The sheets that stand on a day (today) and of which no photo shows it yet; a website's column needs none.

    A photo is owed by the first sheet of a notice on a board and by each that changed what is said there. A roll's
    shared counts that are hung anew after a correction elsewhere owe none: what was proved before stays so (ADR 18).
    """
    proofs = PostingProof.objects.filter(
        posting__board=OuterRef("board"), posting__notice=OuterRef("notice"), posting__gte=OuterRef("owes")
    )
    same = Posting.objects.filter(board=OuterRef("board"), notice=OuterRef("notice"))
    owes = same.filter(_changes()).order_by("-pk").values("pk")[:1]
    here = standing(on=on).exclude(board__kind=BoardKind.COLUMN).annotate(owes=Subquery(owes))
    return here.exclude(Exists(proofs))


def _changes() -> Q:
    """Whether a sheet says something new on its board; `queries.boards` says the same in SQL."""
    earlier = Posting.objects.filter(board=OuterRef("board"), notice=OuterRef("notice"), pk__lt=OuterRef("pk"))
    return Q(slice__named=True) | ~Q(notice__kind=Kind.ROLL) | Q(~Exists(earlier))


def codes_by_place(notice: Notice) -> dict[int, str]:
    """The newest poster code of each village of a notice; those erased are left out."""
    coded = PosterCode.objects.filter(slice__version__notice=notice).values("slice_id")
    slices = list(Slice.objects.filter(pk__in=coded).order_by("pk"))
    found = sealing.poster_codes(slices)
    return {slice.place_id: found[slice.pk] for slice in slices if slice.place_id}


def places_of(*, notice: int, slices: object = None) -> list[int]:
    """The places on whose boards a notice was ever posted, or those of its given slices alone (a list of ids)."""
    postings = Posting.objects.filter(notice=notice)
    if isinstance(slices, list):
        postings = postings.filter(slice__in=slices)
    return sorted(set(postings.values_list("board__place_id", flat=True)))
