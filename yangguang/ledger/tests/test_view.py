"""Proofs read from tiles are the proofs of RFC 6962, and are accepted by the checks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.ledger.errors import Absent
from yangguang.ledger.tests import naive
from yangguang.ledger.tests.trees import SIZES, entries, view
from yangguang.ledger.tlog import checks
from yangguang.ledger.tlog.hashing import leaf_hash


@given(SIZES, st.data())
def test_an_inclusion_proof_is_that_of_the_rfc_and_is_accepted(size: int, data: st.DataObject) -> None:
    index, leaves, log = data.draw(st.integers(0, size - 1)), entries(size), view(size)
    path = log.inclusion(index)
    assert path == naive.inclusion(index, leaves)
    checks.check_inclusion(
        index=index, size=size, leaf_hash=leaf_hash(leaves[index]), path=path, root=naive.root(leaves)
    )


@given(SIZES, st.data())
def test_a_consistency_proof_is_that_of_the_rfc_and_is_accepted(size: int, data: st.DataObject) -> None:
    old, leaves, log = data.draw(st.integers(1, size)), entries(size), view(size)
    path = log.consistency(old)
    assert path == naive.consistency(old, leaves)
    checks.check_consistency(
        old=old, new=size, old_root=naive.root(leaves[:old]), new_root=naive.root(leaves), path=path
    )


@given(SIZES, st.data())
def test_a_view_knows_the_root_at_every_smaller_size(size: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(0, size))
    assert view(size).root(old) == naive.root(entries(old))


@pytest.mark.parametrize("index", [-1, 7, 8])
def test_an_entry_past_the_end_has_no_proof(index: int) -> None:
    with pytest.raises(Absent):
        view(7).inclusion(index)


@pytest.mark.parametrize("old", [0, 8])
def test_there_is_no_consistency_with_nothing_or_with_a_larger_log(old: int) -> None:
    with pytest.raises(Absent):
        view(7).consistency(old)
