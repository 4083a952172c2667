"""What a person has begun to write: for their own pages alone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from yangguang.foundation.now import today
from yangguang.residents import sealing
from yangguang.residents.models import Draft, Resident

LASTS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Begun:
    """One draft of one's own: what was typed by name of its field, since when it is kept and the last day of that."""

    pk: int
    typed: Mapping[str, str]
    since: date
    until: date


def drafts(resident: Resident) -> list[Begun]:
    """A person's own drafts, the newest first; what is over is not shown, whenever it is erased."""
    rows = Draft.objects.filter(whose=sealing.whose(resident, Draft), since__gte=today() - LASTS).order_by("-id")
    opened = [(row, sealing.held(row)) for row in rows]
    return [Begun(row.pk, json.loads(held["typed"]), row.since, row.since + LASTS) for row, held in opened if held]
