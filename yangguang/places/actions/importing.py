"""Take in an official place list, whole or not at all; or see beforehand what it would change."""

import hashlib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from django.db import transaction

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Fault
from yangguang.foundation.now import now
from yangguang.foundation.tables import refused
from yangguang.places import events, national, policies, queries, staging
from yangguang.places.listing import checking
from yangguang.places.listing.reading import Row, read
from yangguang.places.models import Listing


@dataclass(frozen=True)
class Comparison:
    """What a list would change: how many rows are new or as recorded; (code, old, new) names; codes it leaves out.

    What a list leaves out is never ended by the import: that a place ends or merges is somebody's decision. `national`
    is what to look at because the national list, where this machine has it, says otherwise; it stops nothing.
    """

    added: int
    unchanged: int
    renamed: tuple[tuple[str, str, str], ...]
    missing: tuple[str, ...]
    national: tuple[Fault, ...] = ()


def preview(*, path: Path, on: date, by: Actor) -> Comparison:
    """Say what importing a list would change, and change nothing. Raises Invalid with every fault and its row."""
    policies.must_keep_places(by)
    rows = _checked(path.read_bytes(), on=on)
    with transaction.atomic():
        return replace(_compared(rows, on=on), national=_national(rows))


@action("places.import")
def import_(*, path: Path, on: date, by: Actor) -> Listing:
    """Take in a list as in force from a day: new places, new names; importing it again changes nothing.

    CSV in UTF-8 or GB18030 with the columns code, name, parent_code, level (province … village). Raises Invalid with
    every fault named by its row; then nothing was imported.
    """
    policies.must_keep_places(by)
    data = path.read_bytes()
    found = _compared(_checked(data, on=on), on=on)
    staging.take(on=on)
    listing = Listing.objects.create(
        file_name=path.name,
        digest=hashlib.sha256(data).digest(),
        valid_from=on,
        at=now(),
        added=found.added,
        renamed=len(found.renamed),
        unchanged=found.unchanged,
    )
    events.listed(listing=listing.pk)
    return listing


def _checked(data: bytes, *, on: date) -> list[Row]:
    rows = read(data)
    known = queries.by_codes(checking.outside(rows), on=on)
    if faults := checking.faults(rows, known=known):
        raise refused(faults)
    return rows


def _national(rows: list[Row]) -> tuple[Fault, ...]:
    return tuple(national.differences(rows, national.opened())) if national.kept() else ()


def _compared(rows: list[Row], *, on: date) -> Comparison:
    staging.lay(rows, on=on)
    if faults := staging.faults(on=on):
        raise refused(faults)
    new, whole = staging.counts()
    renamed = tuple(staging.renamed())
    return Comparison(new, whole - new - len(renamed), renamed, tuple(staging.missing(on=on)))
