"""Taking in the photo of a sheet: what the camera says, what it proves, and that nothing is kept of what is refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from yangguang.accounts.models import User
from yangguang.disclosure import actions
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.errors import Refused
from yangguang.disclosure.models import Posting, PostingProof
from yangguang.files import actions as files
from yangguang.files import queries as file_queries
from yangguang.foundation import audit
from yangguang.foundation.now import local_day, today, wall

KEPT = timedelta(days=30)  # after the window: until its verdicts are in


@dataclass(frozen=True)
class Taken:
    """The bytes of a photo, and when the phone says that it was taken, for a camera that does not say so."""

    data: bytes
    at: datetime | None = None


def keep(taken: Taken, *, posting: Posting, by: User) -> PostingProof:
    """The photo and what it proves are kept together or not at all.

    What a camera wrote into the picture goes before what the phone says beside it: an old picture from the album is no
    new one. Raises Refused and Invalid, as `disclosure.prove` and `files.keep` do.
    """
    moment = _moved(file_queries.taken_at(taken.data) or taken.at)
    with files.keeping(data=taken.data, by=by, retain_until=_until(posting)) as photo:
        return actions.prove(posting=posting, photo=photo, by=by, taken_at=moment)


@contextmanager
def on_record(*, by: User) -> Iterator[None]:
    """Around the whole: that a photo was refused stays on record; the row that `prove` wrote went with the photo."""
    try:
        yield
    except Refused:
        audit.record(actor_key=by.actor_key, verb="disclosure.prove", result="refused")
        raise


def _moved(said: datetime | None) -> datetime | None:
    """What a camera says; where the business date is pinned, moved as that moves our own clock."""
    return said + (today() - local_day(wall())) if said else None


def _until(posting: Posting) -> date:
    return (disclosure.window_end(posting.version) or today()) + KEPT
