"""Checking proofs of inclusion and of consistency (RFC 9162, sections 2.1.3.2 and 2.1.4.2), strictly."""

from collections.abc import Sequence
from hashlib import sha256

from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog.hashing import SIZE, node_hash
from yangguang.ledger.words import _

_LARGEST = (1 << 63) - 1


def root_from_inclusion(*, index: int, size: int, leaf_hash: bytes, path: Sequence[bytes]) -> bytes:
    """The root to which a proof leads. Raises Bent for an index past the size, extra or missing or misshapen hashes."""
    if not 0 <= index < size <= _LARGEST:
        raise Bent(_("证明中的序号 {index} 超出存证总数 {size}。").format(index=index, size=size))
    if {len(leaf_hash), *map(len, path)} != {SIZE}:
        raise Bent(_("证明中的散列不是 32 字节。"))
    root, at, last = leaf_hash, index, size - 1
    for sibling in path:
        if not last:
            raise Bent(_("证明中有多余的散列。"))
        if at & 1 or at == last:
            root = sha256(b"\1" + sibling + root).digest()
            while not at & 1:
                at, last = at >> 1, last >> 1
        else:
            root = sha256(b"\1" + root + sibling).digest()
        at, last = at >> 1, last >> 1
    if last:
        raise Bent(_("证明中缺少散列。"))
    return root


def check_inclusion(*, index: int, size: int, leaf_hash: bytes, path: Sequence[bytes], root: bytes) -> None:
    """Raise Bent unless the proof shows that the leaf is at this index of the tree with this size and root."""
    if root_from_inclusion(index=index, size=size, leaf_hash=leaf_hash, path=path) != root:
        raise Bent(_("证明不成立：序号 {index} 的条目算不出校验点的根。").format(index=index))


def check_consistency(*, old: int, new: int, old_root: bytes, new_root: bytes, path: Sequence[bytes]) -> None:
    """Raise Bent unless the proof shows that the tree of `new` leaves only added to the tree of `old` leaves."""
    if not 0 < old <= new <= _LARGEST:
        raise Bent(_("存证变少了：从 {old} 条到 {new} 条。").format(old=old, new=new))
    if any(len(hash) != SIZE for hash in (*path, old_root, new_root)):
        raise Bent(_("证明中的散列不是 32 字节。"))
    if old == new:
        if path or old_root != new_root:
            raise Bent(_("存证分叉：{size} 条时有两个不同的根。").format(size=old))
        return
    if _roots(old, new, old_root, path) != (old_root, new_root):
        raise Bent(_("存证分叉：{old} 条时的内容不在 {new} 条的存证里。").format(old=old, new=new))


def _roots(old: int, new: int, old_root: bytes, path: Sequence[bytes]) -> tuple[bytes, bytes]:
    hashes = [*path] if old & (old - 1) else [old_root, *path]
    if not path or not hashes:
        raise Bent(_("证明中缺少散列。"))
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    first = second = hashes[0]
    for sibling in hashes[1:]:
        if not last:
            raise Bent(_("证明中有多余的散列。"))
        if at & 1 or at == last:
            first, second = node_hash(sibling, first), node_hash(sibling, second)
            while at and not at & 1:
                at, last = at >> 1, last >> 1
        else:
            second = node_hash(second, sibling)
        at, last = at >> 1, last >> 1
    if last:
        raise Bent(_("证明中缺少散列。"))
    return first, second
