"""Open a new origin: a log that cannot go on is closed for good; the next begins by naming its last checkpoint."""

from dataclasses import dataclass
from pathlib import Path

from yangguang.foundation import events
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now
from yangguang.ledger import disk, openings, policies, signing
from yangguang.ledger.actions.append import append
from yangguang.ledger.actions.recover import recover
from yangguang.ledger.actions.sequence import held, sequence, settle
from yangguang.ledger.errors import Bent, Forked, Healthy, Keyless, Unauthenticated
from yangguang.ledger.events import LOG_OPENED
from yangguang.ledger.models import Closing, Entry, Pending, Tree
from yangguang.ledger.reasons import Loss
from yangguang.ledger.stretch import first, name_of
from yangguang.ledger.tlog import opening
from yangguang.ledger.tlog.checkpoint import Checkpoint
from yangguang.ledger.tlog.growth import Edge, grow
from yangguang.ledger.tlog.hashing import EMPTY, leaf_hash
from yangguang.ledger.tlog.leaf import commitment
from yangguang.ledger.tlog.pins import open_pinned, pins_from
from yangguang.ledger.words import _


@dataclass(frozen=True, slots=True)
class Plan:
    """What opening would do: the log that would be closed at its last checkpoint, the next one's name, and why."""

    closed: str
    number: int
    opened: str
    point: Checkpoint
    note: str
    keys: str
    reason: Loss


def plan_opening(*, log_dir: Path) -> Plan:
    """What `open_new_origin` would do now. Tries ordinary recovery first, which may mend the log.

    Raises Healthy where that worked; Bent where the last checkpoint itself cannot be read.
    """
    reason = _loss(log_dir)
    point, note, keys = _last(log_dir)
    number = signing.log()
    base = point.origin.removesuffix(f"/{number}") if number > 1 else point.origin
    return Plan(point.origin, number, name_of(base, number + 1), point, note, keys, reason)


def open_new_origin(*, log_dir: Path, by: Actor) -> Tree:
    """Close the log at its published checkpoint, set its files aside in a folder of their own, and open the next.

    What waits goes into the new one. Runs outside any transaction, and publishes; killed anywhere, either nothing was
    done or the next start goes on. Raises Forbidden, Healthy, Bent.
    """
    policies.must_change_keys(by)
    plan = plan_opening(log_dir=log_dir)
    with disk.locked(log_dir):
        disk.set_aside(log_dir, plan.number)
    reached("ledger.set-aside")
    tree = _opened(plan=plan, by=by, reason=plan.reason.value)
    reached("ledger.opened")
    sequence(log_dir=log_dir)
    return tree


def _loss(log_dir: Path) -> Loss:
    try:
        recover(log_dir=log_dir)
        signing.signers()
    except Forked:
        return Loss.FORKED
    except (Keyless, Unauthenticated):
        return Loss.KEYLESS
    raise Healthy(
        _("存证「{origin}」是好的，不用另开。").format(origin=signing.origin()),
        do=_("照常使用。只想换公钥的，用 rotate_log_key。"), kept=_("存证未动。"),
    )  # fmt: skip


def _last(log_dir: Path) -> tuple[Checkpoint, str, str]:
    """The published checkpoint, its note and the keys beside it, which must fit together."""
    paths = [log_dir / disk.CHECKPOINT, log_dir / disk.KEY]
    if not all(path.is_file() for path in paths):
        raise _unread(_("存证目录里缺少 checkpoint 或 key.txt。"))
    note, keys = (path.read_text(encoding="utf-8", errors="replace") for path in paths)
    try:
        point = open_pinned(note.encode(), pins=pins_from(keys)).checkpoint
    except (Bent, Unauthenticated) as fault:
        raise _unread(fault.what) from fault
    if point.origin != signing.origin():
        raise _unread(_("校验点是「{origin}」的。").format(origin=point.origin))
    return point, note, keys


def _unread(what: str) -> Bent:
    return Bent(what, do=_("请先放回这本存证最后的 checkpoint 和 key.txt（任何副本都行）。"), kept=_("存证未动。"))


@action("ledger.open_new_origin")
def _opened(*, plan: Plan, by: Actor, reason: str) -> Tree:
    before = held()
    closing = Closing.objects.create(
        log=before, size=plan.point.size, root=plan.point.root, note=plan.note, keys=plan.keys, reason=reason,
        at=now().replace(microsecond=0),
    )  # fmt: skip
    tree = Tree(id=plan.number + 1, origin=plan.opened, root=EMPTY)
    tree.save(force_insert=True)
    told = openings.record(closing)
    [pending] = append(kind=opening.KIND, commitments=[commitment(salt=opening.SALT, record=told)])
    Pending.objects.filter(pk=pending).delete()  # it goes before all that waits
    leaf = opening.leaf_of(told)
    Entry.objects.create(index=first(tree.id), pending=pending, leaf=leaf, leaf_hash=leaf_hash(leaf))
    settle(tree, grow(Edge(), [leaf_hash(leaf)]))
    events.announce(LOG_OPENED, payload={"log": tree.id})
    return tree
