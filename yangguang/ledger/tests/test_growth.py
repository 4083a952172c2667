"""Growing from the right edge gives the tree that RFC 6962 defines, however the entries arrive."""

from hypothesis import given
from hypothesis import strategies as st

from yangguang.ledger.tests import naive
from yangguang.ledger.tests.trees import entries
from yangguang.ledger.tlog.growth import Edge, Subtree, grow
from yangguang.ledger.tlog.hashing import EMPTY, leaf_hash


def test_the_empty_tree_has_the_root_of_nothing() -> None:
    assert Edge().root() == EMPTY == naive.root([])


@given(st.lists(st.integers(0, 300), max_size=6))
def test_a_tree_grown_in_any_batches_has_the_root_of_the_rfc(batches: list[int]) -> None:
    leaves, edge, taken = entries(sum(batches)), Edge(), 0
    for batch in batches:
        edge = grow(edge, [leaf_hash(leaf) for leaf in leaves[taken : taken + batch]]).edge
        taken += batch
        assert edge.root() == naive.root(leaves[:taken])
        assert edge.size == taken


@given(st.lists(st.integers(0, 700), max_size=4))
def test_every_full_tile_is_finished_exactly_once_and_is_the_subtree_of_the_rfc(batches: list[int]) -> None:
    leaves, edge = entries(sum(batches)), Edge()
    finished: list[Subtree] = []
    for batch in batches:
        growth = grow(edge, [leaf_hash(leaf) for leaf in leaves[edge.size : edge.size + batch]])
        edge = growth.edge
        finished += growth.subtrees
    expected = [(1, n, naive.root(leaves[n * 256 : (n + 1) * 256])) for n in range(len(leaves) // 256)]
    assert [(s.level, s.number, s.hash) for s in finished] == expected


def test_a_tile_of_tiles_is_finished_at_65536_entries() -> None:
    hashes = [leaf_hash(entry) for entry in entries(65_536)]
    first = grow(Edge(), hashes[:65_000])
    second = grow(first.edge, hashes[65_000:])
    assert [(s.level, s.number) for s in second.subtrees][-1] == (2, 0)
    assert second.edge.root() == second.subtrees[-1].hash == grow(Edge(), hashes).edge.root()
