"""Rotate: a second key begins to sign beside the first, and the log itself says so."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.db import connection

from yangguang.foundation import events
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now
from yangguang.ledger import changes, disk, policies, publishing, signing
from yangguang.ledger.actions.append import append
from yangguang.ledger.actions.sequence import held, sequence
from yangguang.ledger.errors import Keyless, Unready
from yangguang.ledger.events import KEY_CHANGED
from yangguang.ledger.models import KeyChange
from yangguang.ledger.reasons import Reason
from yangguang.ledger.tlog import succession
from yangguang.ledger.tlog.keys import Key
from yangguang.ledger.words import _

OVERLAP = timedelta(days=90)
LEAST = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Rotation:
    """What a rotation would do: the key that signs now, how large the log is, until when both would sign at least."""

    origin: str
    old: Key
    size: int
    until: datetime
    reason: Reason

    @property
    def is_immediate(self) -> bool:
        """Whether the old key would stop at once."""
        return self.reason == Reason.COMPROMISED


def plan_rotation(*, log_dir: Path, reason: Reason, overlap: timedelta = OVERLAP) -> Rotation:
    """What `rotate` would do now, without doing it. Raises as `rotate`, and makes no key."""
    with disk.locked(log_dir):
        size = publishing.compare(log_dir)
    old = [pin.key for pin in signing.pins() if pin.until is None]
    if len(old) != 1:
        raise Unready(
            _("存证正由 {n} 把公钥同时签名，上一次换钥还没有完成。").format(n=len(old)),
            do=_("请先停用其中一把（retire_log_key）。"), kept=_("公钥未动。"),
        )  # fmt: skip
    if signing.lost():
        raise Keyless(
            _("现在的签名私钥不在，换不了：没有它签名，谁也认不出新公钥是真的。"),
            do=_("请从密钥备份恢复（restore_keys）；确实找不回的，另开一本存证。"), kept=_("公钥未动。"),
        )  # fmt: skip
    if reason == Reason.LOST or (reason == Reason.ROUTINE and overlap < LEAST):
        raise Unready(
            _("新旧两把公钥至少要同时签 {n} 天。").format(n=LEAST.days),
            do=_("请把天数写长一些；私钥可能泄露的，理由写 compromised。"), kept=_("公钥未动。"),
        )  # fmt: skip
    at = now().replace(microsecond=0)
    return Rotation(signing.origin(), old[0], size, at + (overlap if reason == Reason.ROUTINE else timedelta()), reason)


def rotate(*, log_dir: Path, reason: Reason, by: Actor, overlap: timedelta = OVERLAP) -> KeyChange:
    """Let a new key sign from the next checkpoint on: beside the old one, or alone where the old is compromised.

    Runs outside any transaction, and publishes. Killed anywhere, either nothing was done, or the next start goes on.
    The new key lies in the key store before any row speaks of it. Raises Forbidden, Unready, Keyless; and what
    `sequence` raises.
    """
    policies.must_change_keys(by)
    sequence(log_dir=log_dir)
    plan = plan_rotation(log_dir=log_dir, reason=reason, overlap=overlap)
    new = signing.make(len(signing.pins())).key
    reached("ledger.key-made")
    made = _begun(plan=plan, new=new, by=by, reason=reason.value)
    reached("ledger.key-begun")
    sequence(log_dir=log_dir)
    return made


@action("ledger.rotate_key")
def _begun(*, plan: Rotation, new: Key, by: Actor, reason: str) -> KeyChange:
    at = now().replace(microsecond=0)
    held()
    made = told(
        KeyChange(origin=plan.origin, verb=succession.BEGUN, key=str(new), old=str(plan.old), until=plan.until,
                  reason=reason, at=at)
    )  # fmt: skip
    if plan.is_immediate:
        ended(plan.old, reason=reason)
    return made


def ended(key: Key, *, reason: str) -> KeyChange:
    """Keep and log that a key signed its last checkpoint, in the caller's transaction."""
    tree = held()
    at = now().replace(microsecond=0)
    return told(
        KeyChange(origin=tree.origin, verb=succession.RETIRED, key=str(key), size=tree.size, reason=reason, at=at)
    )


def told(change: KeyChange) -> KeyChange:
    """Number, keep, log and announce a change, in the caller's transaction and under the tree's lock."""
    assert connection.in_atomic_block
    change.number = KeyChange.objects.count() + 1
    change.save(force_insert=True)
    append(kind=succession.KIND, commitments=[changes.commitment_of(change)])
    events.announce(KEY_CHANGED, payload={"number": change.number})
    return change
