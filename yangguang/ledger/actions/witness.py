"""Witness: one witness is asked to sign what it has not seen; what it signs is kept and published, at its own pace."""

import time
from datetime import UTC, datetime
from pathlib import Path

from django.db import transaction

from yangguang.foundation import events
from yangguang.foundation.now import now
from yangguang.ledger import asking, cosigned, disk, publishing, queries
from yangguang.ledger.asking import Answer
from yangguang.ledger.errors import Bent, Unauthenticated, Unwitnessed
from yangguang.ledger.events import WITNESSED
from yangguang.ledger.models import Checkpoint, Cosignature, Refusal, Wanted
from yangguang.ledger.refusals import Why
from yangguang.ledger.stretch import within
from yangguang.ledger.tlog import witness as protocol
from yangguang.ledger.tlog.witness import Cosigned
from yangguang.ledger.witnesses import Witness
from yangguang.ledger.words import _

_TOLERANCE = 300  # seconds that its clock and ours may differ


def witness(*, by: Witness, log_dir: Path) -> int:
    """Ask one witness for each checkpoint that is due; returns how many it signed. Runs outside any transaction.

    Every signature is checked against the pinned key, kept in a transaction of its own, then published beside the
    checkpoint. Raises Unwitnessed, after noting why, for the first answer that cannot be taken: what it signed before
    stays. Writes no audit row: that would go into the log, which the witness would then have to sign.
    """
    signed = 0
    try:
        for point in cosigned.due(by.vkey):
            found = _asked(by, point)
            if found:
                signed += _kept(by, point, found)
    except Unwitnessed as fault:
        _note(by, fault.why)
        raise
    finally:
        if signed:
            _published(log_dir)
    return signed


def _asked(by: Witness, point: Checkpoint) -> Cosigned | None:
    """Its signature under a checkpoint; None when it has signed a later one already. Raises Unwitnessed."""
    seen = cosigned.newest_by(by.vkey)
    old = within(seen.checkpoint_id) if seen else 0
    answer = _posted(by, point, old)
    if answer.status == 409:
        told = _size(by, answer, held=old)
        if told > point.entries:
            return None
        answer = _posted(by, point, told)
    return _signature(by, point, answer, since=int(seen.at.timestamp()) if seen else 0)


def _posted(by: Witness, point: Checkpoint, old: int) -> Answer:
    path = queries.consistency_proof(old=old, size=point.size) if old else []
    return asking.ask(by.url + protocol.ADD, body=protocol.request(old=old, path=path, note=point.note))


def _size(by: Witness, answer: Answer, *, held: int) -> int:
    """The size that it says to have signed, if that can be true."""
    try:
        told = protocol.size_in(answer.body, answer.content_type)
    except Bent as fault:
        raise _malformed(by) from fault
    if told < held:
        raise Unwitnessed(Why.BACK, _("{name} 忘了它见证过的校验点。").format(name=by.name))
    if told > queries.checkpoint().entries:
        raise Unwitnessed(
            Why.AHEAD, _("{name} 见过 {told} 条的存证，这里没有那么多。").format(name=by.name, told=told),
            do=_("数据库和存证可能都是从旧备份恢复的：请先停止张贴，找回更新的备份。"),
        )  # fmt: skip
    return told


def _signature(by: Witness, point: Checkpoint, answer: Answer, *, since: int) -> Cosigned:
    if answer.status != 200:
        raise _refused(by, answer.status)
    try:
        found = protocol.cosigned(answer.body, note=point.note, key=by.key)
    except Unauthenticated as fault:
        raise Unwitnessed(Why.WRONG_KEY, _("{name} 不是用登记的公钥签的。").format(name=by.name)) from fault
    except Bent as fault:
        why = Why.WRONG_SIGNATURE if protocol.has_line_of(answer.body, by.key) else Why.MALFORMED
        raise Unwitnessed(why, _("{name}：{what}").format(name=by.name, what=fault.what)) from fault
    moment = int(time.time())
    if not max(since, moment - _TOLERANCE) <= found.time <= moment + _TOLERANCE:
        raise Unwitnessed(Why.WRONG_TIME, _("{name} 签名的时间不对。").format(name=by.name))
    return found


def _refused(by: Witness, status: int) -> Unwitnessed:
    said = {
        403: (Why.UNKNOWN_KEY, _("{name} 不认得这本存证的公钥。"), _("请把 key.txt 里的公钥发给它。")),
        404: (Why.UNKNOWN_LOG, _("{name} 还没有登记这本存证。"), _("请把存证的名称和 key.txt 发给它。")),
        422: (
            Why.INCONSISTENT, _("{name} 说我们的存证与它见过的不是同一段历史。"),
            _("请先停止张贴，与见证方核对各自的校验点。"),
        ),
    }  # fmt: skip
    why, what, do = said.get(status, (Why.SILENT, _("{name} 现在答不了（{status}）。"), ""))
    return Unwitnessed(why, what.format(name=by.name, status=status), do=do)


def _malformed(by: Witness) -> Unwitnessed:
    return Unwitnessed(Why.MALFORMED, _("{name} 的回答格式不对。").format(name=by.name))


def _kept(by: Witness, point: Checkpoint, found: Cosigned) -> int:
    with transaction.atomic(durable=True):
        at = datetime.fromtimestamp(found.time, UTC)
        row = Cosignature(checkpoint=point, witness=by.vkey, line=found.line, at=at, kept=now())
        Cosignature.objects.bulk_create([row])
        if Wanted.objects.filter(pk=point.size).exists():
            events.announce(WITNESSED, payload={"size": point.size})
    return 1


def _note(by: Witness, why: str) -> None:
    """Note when a trouble began; the same one again is no news."""
    trouble = cosigned.trouble_of(by.vkey)
    if trouble is None or trouble.why != why:
        Refusal.objects.create(witness=by.vkey, why=why, at=now())


def _published(log_dir: Path) -> None:
    with disk.locked(log_dir):
        publishing.publish(log_dir, since=publishing.compare(log_dir))
