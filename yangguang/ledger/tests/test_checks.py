"""The checks refuse every proof but the right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.ledger.errors import Bent
from yangguang.ledger.tests import naive
from yangguang.ledger.tests.trees import SIZES, entries, proofs, view
from yangguang.ledger.tlog import checks
from yangguang.ledger.tlog.hashing import leaf_hash

HASHES = st.binary(min_size=32, max_size=32)


def included(index: int, size: int, *, path: list[bytes], leaf: bytes | None = None) -> None:
    """Check a proof against the log of `size` entries."""
    leaves = entries(size)
    hash = leaf_hash(leaves[index % size]) if leaf is None else leaf
    assert refusal(checks.Inclusions(size=size, root=naive.root(leaves)), index, hash, path, warm=size) == refusal(
        checks.Inclusions(size=size, root=naive.root(leaves)), index, hash, path
    )
    checks.check_inclusion(index=index, size=size, leaf_hash=hash, path=path, root=naive.root(leaves))


def refusal(many: checks.Inclusions, index: int, leaf: bytes, path: list[bytes], *, warm: int = 0) -> str:
    """What is said against a proof, once every true proof of a log of `warm` entries was shown to the checker."""
    for each, (hash, true) in enumerate(proofs(warm) if warm else ()):
        many.check(index=each, leaf_hash=hash, path=true)
    try:
        many.check(index=index, leaf_hash=leaf, path=path)
    except Bent as fault:
        return str(fault)
    return ""


def consistent(old: int, size: int, path: list[bytes], *, old_root: bytes | None = None) -> None:
    """Check a consistency proof against the log of `size` entries."""
    leaves = entries(size)
    first = naive.root(leaves[:old]) if old_root is None else old_root
    checks.check_consistency(old=old, new=size, old_root=first, new_root=naive.root(leaves), path=path)


@given(SIZES, st.data())
def test_a_proof_with_one_flipped_bit_is_refused(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    path = view(size).inclusion(index)
    if path:
        at, bit = data.draw(st.integers(0, len(path) - 1)), data.draw(st.integers(0, 255))
        path[at] = (int.from_bytes(path[at]) ^ (1 << bit)).to_bytes(32)
        with pytest.raises(Bent):
            included(index, size, path=path)


@given(SIZES, HASHES, st.data())
def test_a_proof_with_an_extra_node_is_refused(size: int, extra: bytes, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    path = view(size).inclusion(index)
    at = data.draw(st.integers(0, len(path)))
    with pytest.raises(Bent):
        included(index, size, path=[*path[:at], extra, *path[at:]])


@given(SIZES, st.data())
def test_a_proof_with_a_node_missing_is_refused(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    path = view(size).inclusion(index)
    if path:
        del path[data.draw(st.integers(0, len(path) - 1))]
        with pytest.raises(Bent):
            included(index, size, path=path)


@given(SIZES, st.data())
def test_a_proof_does_not_hold_for_another_index(size: int, data: st.DataObject) -> None:
    index, other = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, size - 1))
    if index != other:
        with pytest.raises(Bent):
            included(other, size, path=view(size).inclusion(index))


@pytest.mark.parametrize("index", [-1, 5, 6, 1 << 40])
def test_an_index_past_the_size_is_refused(index: int) -> None:
    with pytest.raises(Bent, match="超出"):
        included(index, 5, path=view(5).inclusion(index % 5))


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_a_hash_that_is_not_32_bytes_is_refused(length: int) -> None:
    path = view(5).inclusion(1)
    with pytest.raises(Bent, match="32"):
        included(1, 5, path=[path[0], b"\0" * length, *path[2:]])
    with pytest.raises(Bent, match="32"):
        included(1, 5, path=path, leaf=b"\0" * length)
    with pytest.raises(Bent, match="32"):
        consistent(3, 5, [b"\0" * length, *view(5).consistency(3)[1:]])


@given(SIZES, st.data())
def test_a_changed_past_is_refused_as_a_fork(size: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, size))
    forked = naive.root([*entries(old - 1), b"another entry"])
    with pytest.raises(Bent):
        consistent(old, size, view(size).consistency(old), old_root=forked)


@given(SIZES, HASHES, st.data())
def test_a_consistency_proof_with_extra_or_missing_or_bent_nodes_is_refused(
    size: int, extra: bytes, data: st.DataObject
) -> None:
    old = data.draw(st.integers(1, size))
    path = view(size).consistency(old)
    at = data.draw(st.integers(0, len(path)))
    with pytest.raises(Bent):
        consistent(old, size, [*path[:at], extra, *path[at:]])
    if path:
        at = data.draw(st.integers(0, len(path) - 1))
        with pytest.raises(Bent):
            consistent(old, size, [*path[:at], *path[at + 1 :]])
        with pytest.raises(Bent):
            consistent(old, size, [*path[:at], extra, *path[at + 1 :]])


def test_a_log_that_became_smaller_is_refused() -> None:
    with pytest.raises(Bent, match="变少"):
        checks.check_consistency(old=5, new=4, old_root=b"\0" * 32, new_root=b"\0" * 32, path=[])


def test_nothing_is_consistent_with_the_empty_log() -> None:
    with pytest.raises(Bent):
        checks.check_consistency(old=0, new=4, old_root=naive.root([]), new_root=naive.root(entries(4)), path=[])
