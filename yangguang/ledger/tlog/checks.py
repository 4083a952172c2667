"""Checking proofs of inclusion and of consistency (RFC 9162, sections 2.1.3.2 and 2.1.4.2), strictly."""

from collections.abc import Sequence
from hashlib import sha256

from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog.hashing import SIZE, node_hash
from yangguang.ledger.words import _

_LARGEST = (1 << 63) - 1
_OWN = 8  # hashes of a proof that few others share: those inside its tile
_Node = tuple[int, int, bytes]  # its number and the last one's on its level, and its hash


def check_inclusion(*, index: int, size: int, leaf_hash: bytes, path: Sequence[bytes], root: bytes) -> None:
    """Raise Bent unless the proof shows that the leaf is at this index of the tree with this size and root."""
    _to_root(_up(_leaf(index, size, leaf_hash), path), root, index)


class Inclusions:
    """Checks many proofs of one tree: a way to the root that was shown once is compared, not hashed again."""

    def __init__(self, *, size: int, root: bytes) -> None:
        self._size, self._root = size, root
        self._shown: dict[_Node, tuple[bytes, ...]] = {}

    def check(self, *, index: int, leaf_hash: bytes, path: Sequence[bytes]) -> None:
        """Raise Bent unless the proof shows that the leaf is at this index of the tree."""
        node, above = _up(_leaf(index, self._size, leaf_hash), path[:_OWN]), tuple(path[_OWN:])
        if self._shown.get(node) != above:
            _to_root(_up(node, above), self._root, index)
            self._shown[node] = above


def _leaf(index: int, size: int, hash: bytes) -> _Node:
    if not 0 <= index < size <= _LARGEST:
        raise Bent(_("证明中的序号 {index} 超出存证总数 {size}。").format(index=index, size=size))
    if len(hash) != SIZE:
        raise Bent(_("证明中的散列不是 32 字节。"))
    return index, size - 1, hash


def _up(node: _Node, path: Sequence[bytes]) -> _Node:
    """The node to which a part of a proof leads. Raises Bent for an extra or misshapen hash."""
    at, last, hash = node
    for sibling in path:
        if not last:
            raise Bent(_("证明中有多余的散列。"))
        if len(sibling) != SIZE:
            raise Bent(_("证明中的散列不是 32 字节。"))
        if at & 1 or at == last:
            hash = sha256(b"\1" + sibling + hash).digest()
            while not at & 1:
                at, last = at >> 1, last >> 1
        else:
            hash = sha256(b"\1" + hash + sibling).digest()
        at, last = at >> 1, last >> 1
    return at, last, hash


def _to_root(top: _Node, root: bytes, index: int) -> None:
    _at, last, hash = top
    if last:
        raise Bent(_("证明中缺少散列。"))
    if hash != root:
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
