"""The issues of the bulletin: when one is due, from what it is made, where its file is kept and put out."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from django.conf import settings

from yangguang.foundation import durable
from yangguang.foundation.now import now, today
from yangguang.ledger import queries as log
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.media import bulletins, measures, telling
from yangguang.press.media.bulletins import Issue
from yangguang.press.media.told import Told
from yangguang.press.models import Bulletin

type File = tuple[str, bytes]


@dataclass(frozen=True)
class Made:
    """An issue that is laid out and not issued yet."""

    issue: Issue
    notices: int
    content: bytes


def due() -> date | None:
    """The last day of the issue that should be out by today; None while the period is running.

    The first issue is due once a whole period has passed since the day on which the log was begun.
    """
    last = Bulletin.objects.order_by("-number").first()
    days = measures.value("bulletin_days")
    if last is None:
        return today() - timedelta(days=1)
    end = last.until + timedelta(days=days)
    return end if end < today() else None


def lay_out(snapshot: Snapshot, *, until: date) -> Made:
    """The next issue from the notices posted since the last one; with none it says so."""
    last = Bulletin.objects.order_by("-number").first()
    first = until - timedelta(days=measures.value("bulletin_days") - 1)
    since = last.until + timedelta(days=1) if last else first
    point, site = log.checkpoint(), snapshot.site
    issue = Issue(
        number=last.number + 1 if last else 1, since=min(since, until), until=until, name=str(site.name),
        county=site.county, host=site.host, address=site.address, phone=site.phone, size=point.size,
        root=bytes(point.root).hex(), demo=site.demo,
    )  # fmt: skip
    posted, running = _told(snapshot, issue)
    return Made(issue, len(posted), bulletins.pdf(issue, posted=posted, running=running))


def keep(made: Made) -> Bulletin:
    """Record an issue and keep its file."""
    digest = hashlib.sha256(made.content).hexdigest()
    row = Bulletin.objects.create(
        number=made.issue.number, since=made.issue.since, until=made.issue.until, notices=made.notices,
        checkpoint_size=made.issue.size, digest=digest, at=now(),
    )  # fmt: skip
    durable.write(_path(row), made.content)
    return row


def files(*, held: Mapping[str, str]) -> Iterator[File]:
    """The issues that are not out yet."""
    for row in Bulletin.objects.order_by("number"):
        path = addresses.bulletin(row.number)
        if held.get(path) != row.digest and _path(row).is_file():
            yield path, _path(row).read_bytes()


def _told(snapshot: Snapshot, issue: Issue) -> tuple[list[Told], list[Told]]:
    """What was posted in the period, and every window that is open; what was withdrawn or taken down is in neither."""
    stand = [notice for notice in snapshot.standing if not (notice.withdrawn or notice.taken_down)]
    new = [notice for notice in stand if issue.since <= notice.editions[0].posted <= issue.until]
    posted = [telling.of(snapshot, notice) for notice in new]
    running = [telling.of(snapshot, n) for n in stand if n.version in snapshot.windows and snapshot.is_open(n)]
    return posted, running


def _path(row: Bulletin) -> Path:
    return Path(settings.VAR_DIR) / "bulletins" / f"{row.number}.pdf"
