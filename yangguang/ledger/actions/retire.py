"""Retire: one of two keys signs no more, once nothing on paper needs it to."""

from dataclasses import dataclass
from pathlib import Path

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.now import now
from yangguang.ledger import disk, policies, publishing, signing
from yangguang.ledger.actions.rotate import ended
from yangguang.ledger.actions.sequence import sequence
from yangguang.ledger.errors import Bent, Unauthenticated, Unready
from yangguang.ledger.models import Checkpoint, KeyChange, Wanted
from yangguang.ledger.reasons import Reason
from yangguang.ledger.tlog.keys import Key
from yangguang.ledger.tlog.pins import Pin, open_pinned
from yangguang.ledger.words import _


@dataclass(frozen=True, slots=True)
class Retirement:
    """What a retirement would do: the key that stops, those that go on, the log's size, checkpoints on paper."""

    origin: str
    key: Key
    others: tuple[Key, ...]
    size: int
    on_paper: int


def plan_retirement(*, log_dir: Path, reason: Reason, key: Key | None = None) -> Retirement:
    """What `retire` would do now, without doing it. Raises as `retire`."""
    with disk.locked(log_dir):
        size = publishing.compare(log_dir)
    signing_now, lost = [pin.key for pin in signing.pins() if pin.until is None], signing.lost()
    if len(signing_now) < 2:
        raise _unready(_("存证只有一把公钥在签名，不能停用。"), _("请先换钥（rotate_log_key）。"))
    ending = key or (lost[0] if reason == Reason.LOST and lost else signing_now[0])
    others = tuple(other for other in signing_now if other != ending)
    if ending not in signing_now:
        raise _unready(_("这把公钥现在不签名：{key}。").format(key=ending), _("请抄 key.txt 里的一把。"))
    if not set(others) - set(lost):
        raise _unready(_("留下的公钥没有私钥，停用后谁也签不了名。"), _("请先从密钥备份恢复，或停用丢失的那一把。"))
    _must_be_over(ending, reason, lost)
    _must_stay_checkable(Pin(ending, size))
    return Retirement(signing.origin(), ending, others, size, Wanted.objects.count())


def retire(*, log_dir: Path, reason: Reason, by: Actor, key: Key | None = None) -> KeyChange:
    """Let a key (the older one, if none is named; with `LOST` the lost one) sign its last checkpoint.

    It stays published with the size of that checkpoint, and whatever it signed up to there goes on verifying. Runs
    outside any transaction, and publishes. Raises Forbidden; Unready before the overlap is over, when nobody could
    sign any more, or when something on paper could no longer be checked; and what `sequence` raises.
    """
    policies.must_change_keys(by)
    sequence(log_dir=log_dir)
    plan = plan_retirement(log_dir=log_dir, reason=reason, key=key)
    made = _retired(plan=plan, by=by, reason=reason.value)
    reached("ledger.key-retired")
    sequence(log_dir=log_dir)
    return made


@action("ledger.retire_key")
def _retired(*, plan: Retirement, by: Actor, reason: str) -> KeyChange:
    return ended(plan.key, reason=reason)


def _must_be_over(key: Key, reason: Reason, lost: list[Key]) -> None:
    if reason == Reason.COMPROMISED or (reason == Reason.LOST and key in lost):
        return
    if reason == Reason.LOST:
        raise _unready(_("这把公钥的私钥还在，不能按丢失停用。"), _("到期停用请写 routine。"))
    overlap = KeyChange.objects.filter(old=str(key)).values_list("until", flat=True).last()
    if overlap is None:
        raise _unready(_("到期停用的只能是旧公钥。"), _("新公钥泄露或丢失的，理由写 compromised 或 lost。"))
    if now() < overlap:
        raise _unready(
            _("新旧两把公钥说好同时签到 {until}，还没有到。").format(until=f"{overlap:%Y-%m-%d %H:%M} UTC"),
            _("请到时再停用；私钥可能泄露的，理由写 compromised。"),
        )


def _must_stay_checkable(ending: Pin) -> None:
    """Raise Unready when a checkpoint that stands on paper would have no key left in key.txt under which it opens."""
    kept = [*(pin for pin in signing.pins() if pin.key != ending.key), ending]
    on_paper = Checkpoint.objects.filter(size__in=Wanted.objects.values("checkpoint_id")).order_by("size")
    for point in on_paper.iterator():
        try:
            open_pinned(point.note.encode(), pins=kept)
        except (Bent, Unauthenticated) as fault:
            raise _unready(
                _("纸上的校验点 {size} 停用后就没有公钥能核对了。").format(size=point.size),
                _("请先运行 yangguang verify 检查存证目录。"),
            ) from fault


def _unready(what: str, do: str) -> Unready:
    return Unready(what, do=do, kept=_("公钥未动。"))
