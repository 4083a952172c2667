"""The issues of the bulletin: when one is due, from what it is made, where its file is kept and put out."""

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from django.conf import settings

from yangguang.disclosure.queries.editions import Standing
from yangguang.foundation import durable
from yangguang.foundation.now import now, today
from yangguang.ledger import queries as log
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.media import bulletins, measures, telling
from yangguang.press.media.bulletins import Issue
from yangguang.press.media.heavy import Piece
from yangguang.press.models import Bulletin


@dataclass(frozen=True)
class Made:
    """An issue that is laid out and not issued yet: how many notices are new in it, and of which it tells."""

    issue: Issue
    notices: int
    told: list[int]
    content: bytes
    checkpoint: int  # its place in the log


def due() -> date | None:
    """The last day of the issue that should be out by today; None while the period is running.

    The first one is due at once: it closes with yesterday.
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
        county=site.county, host=site.host, address=site.address, phone=site.phone, size=point.entries,
        root=bytes(point.root).hex(), demo=site.demo,
    )  # fmt: skip
    new, still = _new(snapshot, issue), _running(snapshot)
    posted, running = ([telling.of(snapshot, notice) for notice in each] for each in (new, still))
    told = sorted({notice.notice for notice in (*new, *still)})
    return Made(issue, len(posted), told, bulletins.pdf(issue, posted=posted, running=running), point.size)


def keep(made: Made) -> Bulletin:
    """Record an issue and keep its file."""
    digest = hashlib.sha256(made.content).hexdigest()
    row = Bulletin.objects.create(
        number=made.issue.number, since=made.issue.since, until=made.issue.until, notices=made.notices,
        told=made.told, checkpoint_size=made.checkpoint, digest=digest, at=now(),
    )  # fmt: skip
    durable.write(_path(row), made.content)
    return row


def standing(snapshot: Snapshot) -> list[Piece]:
    """The files of the issues that tell of no notice that was withdrawn since."""
    return [piece for row in Bulletin.objects.order_by("number") if (piece := piece_of(snapshot, row))]


def piece_of(snapshot: Snapshot, row: Bulletin) -> Piece | None:
    """The file of an issue; None once a notice of which it tells was withdrawn: the whole issue is taken down."""
    path = _path(row)
    if fallen(snapshot, row) or not path.is_file():
        return None
    return Piece(path.name, row.digest, path.stat().st_size, path)


def fallen(snapshot: Snapshot, row: Bulletin) -> bool:
    """Whether an issue tells of a notice that was withdrawn."""
    return any(notice.withdrawn and notice.notice in row.told for notice in snapshot.standing)


def sweep(snapshot: Snapshot) -> None:
    """Destroy the files of issues that were taken down: what was withdrawn is kept nowhere."""
    for row in Bulletin.objects.all():
        if fallen(snapshot, row) and _path(row).is_file():
            durable.remove(_path(row))


def _new(snapshot: Snapshot, issue: Issue) -> list[Standing]:
    return [notice for notice in _kept(snapshot) if issue.since <= notice.editions[0].posted <= issue.until]


def _running(snapshot: Snapshot) -> list[Standing]:
    return [n for n in _kept(snapshot) if n.version in snapshot.windows and snapshot.is_open(n)]


def _kept(snapshot: Snapshot) -> list[Standing]:
    return [notice for notice in snapshot.standing if not (notice.withdrawn or notice.taken_down)]


def _path(row: Bulletin) -> Path:
    return Path(settings.VAR_DIR) / "bulletins" / f"{row.number}.pdf"
