"""What witnesses have signed, as rows: notes with their lines, how far each witness is, what is owed to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from yangguang.foundation.errors import Invalid
from yangguang.foundation.now import now
from yangguang.ledger import signing
from yangguang.ledger.models import Checkpoint, Cosignature, Refusal, Wanted
from yangguang.ledger.refusals import Why
from yangguang.ledger.stretch import first, within
from yangguang.ledger.witnesses import Witness, configured, readable

_AT_ONCE = 100  # wanted checkpoints in one round of questions


def note_of(checkpoint: Checkpoint) -> str:
    """The signed note with the cosignatures that have come since, in the order in which they came."""
    lines = Cosignature.objects.filter(checkpoint=checkpoint.size).order_by("pk").values_list("line", flat=True)
    return checkpoint.note + "".join(lines)


def newest_by(vkey: str) -> Cosignature | None:
    """The cosignature under the largest checkpoint of the open log that this witness has signed."""
    rows = Cosignature.objects.filter(witness=vkey, checkpoint__gte=first(signing.log()))
    return rows.order_by("-checkpoint_id").first()


def due(vkey: str) -> list[Checkpoint]:
    """The checkpoints for which this witness is to be asked: those on paper one by one, then the newest."""
    seen = newest_by(vkey)
    since = seen.checkpoint_id if seen else first(signing.log())
    later = Checkpoint.objects.filter(size__gt=since).order_by("size")
    wanted = list(later.filter(size__in=Wanted.objects.values("checkpoint_id"))[:_AT_ONCE])
    newest = later.last()
    if newest and newest not in wanted and len(wanted) < _AT_ONCE:
        wanted.append(newest)
    return wanted


def trouble_of(vkey: str) -> Refusal | None:
    """What is wrong with a witness now: its newest refusal, unless it has signed since."""
    trouble = Refusal.objects.filter(witness=vkey).order_by("-pk").first()
    seen = newest_by(vkey)
    return None if trouble is None or (seen and seen.kept > trouble.at) else trouble


@dataclass(frozen=True, slots=True)
class Lag:
    """How far one witness is behind a checkpoint; hours since the first thing was signed that it has not seen."""

    name: str
    vkey: str
    size: int
    at: datetime | None
    entries: int
    hours: int
    trouble: Refusal | None

    @property
    def is_grave(self) -> bool:
        """Whether it says that somebody's past is not true."""
        return self.trouble is not None and Why(self.trouble.why).is_grave


def lags(point: Checkpoint) -> list[Lag]:
    """How far each configured witness is behind a checkpoint, in the order of the list."""
    return [_lag(witness, point) for witness in readable()]


def witnessed(point: Checkpoint) -> tuple[int, int]:
    """How many of the configured witnesses have signed this very checkpoint, and how many there are."""
    keys = [witness.vkey for witness in readable()]
    return Cosignature.objects.filter(checkpoint=point, witness__in=keys).count(), len(keys)


def late(*, hours: int) -> Sequence[Lag]:
    """The witnesses to see to: in grave trouble, or so many hours behind the newest checkpoint or more."""
    newest = Checkpoint.objects.order_by("-size").first()
    return [lag for lag in lags(newest) if lag.is_grave or lag.hours >= hours] if newest else []


def list_fault() -> str:
    """What is wrong with the list of witnesses; empty where nothing is."""
    try:
        configured()
    except Invalid as fault:
        return str(fault)
    return ""


def _lag(witness: Witness, point: Checkpoint) -> Lag:
    seen = newest_by(witness.vkey)
    size = seen.checkpoint_id if seen else first(point.log)
    unseen = Checkpoint.objects.filter(size__gt=size, size__lte=point.size).order_by("size").first()
    waiting = now() - unseen.at if unseen else timedelta()
    return Lag(
        name=witness.name, vkey=witness.vkey, size=within(size), at=seen.at if seen else None,
        entries=max(0, point.size - size), hours=max(0, waiting // timedelta(hours=1)),
        trouble=trouble_of(witness.vkey),
    )  # fmt: skip
