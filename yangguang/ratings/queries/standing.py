"""How a bad rating stands: a query over its rows."""

from yangguang.foundation.now import today
from yangguang.ratings.choices import MendKind
from yangguang.ratings.models import Check, Mend, Rating


def is_seen(rating: Rating) -> bool:
    """Whether offices see a rating: from the day after, for its own day would tell who it was."""
    return rating.on < today()


def round_of(rating: Rating) -> int | None:
    """In which round a bad rating waits to be mended; None when it has its answer."""
    ends = {mend.round: mend for mend in Mend.objects.filter(rating=rating).exclude(kind=MendKind.LATER)}
    if 1 not in ends:
        return 1
    disagreed = Check.objects.filter(mend=ends[1], agrees=False).exists()
    return 2 if disagreed and 2 not in ends else None
