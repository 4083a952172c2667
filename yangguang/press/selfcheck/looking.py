"""One look at the whole site: the disk, the record, the server; nothing is written."""

import hashlib
from datetime import date, datetime
from pathlib import Path

from django.conf import settings

from yangguang.disclosure.queries.logged import entries_of
from yangguang.ledger import queries as log
from yangguang.offices import queries as offices
from yangguang.press.compose.leaves import leaves_of
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.models import Address
from yangguang.press.selfcheck import dates, lasting, outside, renewal, speed, unanswered
from yangguang.press.selfcheck.disk import Disk
from yangguang.press.selfcheck.indicators import Indicator, Why, bars
from yangguang.press.selfcheck.links import Links
from yangguang.press.selfcheck.seen import Answer, Looked, Seen
from yangguang.press.selfcheck.weights import Weights

_HEAVIEST = 20


def look(snapshot: Snapshot) -> Looked:
    """Everything that the indicators ask about, as it stands now."""
    disk, bar = Disk.read(Path(settings.SITE_DIR)), bars()
    links, weights, said = Links(snapshot.site.address), Weights(disk), dates.Dates()
    broken, pages = [], []
    for path, data in disk.pages():
        if data is None or hashlib.sha256(data).hexdigest() != disk.files[path]:
            broken.append(Seen(Indicator.LOST, Why.GONE if data is None else Why.ALTERED, path, path))
        if data is not None and path.endswith(".html"):
            pages.append(path)
            for taker in (links, weights, said):
                taker.take(path, data)
    before = Address.objects.order_by("path").values_list("path", flat=True)
    lost = [*broken, *lasting.lost(disk, leaves=leaves_of(snapshot), before=before)]
    dead = [*links.dead(disk), *outside.dead(links.outside)]
    false = list(dates.false(snapshot, said, signed=_signed(snapshot), founded=_founded()))
    return Looked(
        pages=len(pages), links=links.count, addresses=lasting.lasting(disk),
        answers={
            Indicator.HOME: renewal.home(snapshot, bar[Indicator.HOME]),
            Indicator.STALE: renewal.stale(snapshot),
            Indicator.EMPTY: renewal.empty(snapshot),
            Indicator.LINKS: Answer(len(dead), dead),
            Indicator.LOST: Answer(len(lost), lost),
            Indicator.SLOW: speed.slow(speed.sample(pages, weights.heaviest(_HEAVIEST)), bar[Indicator.SLOW]),
            Indicator.HEAVY: weights.heavy(bar[Indicator.HEAVY]),
            Indicator.REQUESTS: weights.many(bar[Indicator.REQUESTS]),
            Indicator.DATES: Answer(len(false), false),
            Indicator.UNANSWERED: unanswered.unanswered(),
        },
    )  # fmt: skip


def _signed(snapshot: Snapshot) -> dict[int, datetime]:
    """When the log first signed what each version put into it, by version."""
    pending = entries_of([notice.version for notice in snapshot.standing])
    first = log.first_signed(pending)
    return {version: first[entry] for entry, version in pending.items() if entry in first}


def _founded() -> dict[int, date]:
    """The first day of every office in the register, of closed ones too."""
    every = (*offices.standing(), *offices.closed())
    return {office.pk: office.valid_from for office in every}
