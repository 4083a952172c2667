"""A .tlog-proof is read back as written, proves its entry alone, and is refused in any other shape."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.ledger.errors import Bent, Unauthenticated
from yangguang.ledger.tests.trees import SIZES, entries, view
from yangguang.ledger.tlog.checkpoint import Checkpoint, open_signed, sign
from yangguang.ledger.tlog.keys import Signer
from yangguang.ledger.tlog.proof import Proof, proof_from

SIGNER = Signer("yangguang.example/log", b"\7" * 32)


def proof(index: int, size: int, extra: bytes | None = None) -> Proof:
    """The offline proof of an entry in a log of `size` entries."""
    log = view(size)
    return Proof(index, tuple(log.inclusion(index)), sign(Checkpoint(SIGNER.name, size, log.root()), SIGNER), extra)


GOOD = str(proof(3, 7)).encode()


@given(SIZES, st.none() | st.binary(max_size=40), st.data())
def test_a_proof_is_read_back_as_written_and_proves_its_entry(
    size: int, extra: bytes | None, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, size - 1))
    written = proof(index, size, extra)
    read = proof_from(str(written).encode())
    assert read == written
    assert read.check(entries(size)[index]).size == size
    with pytest.raises(Bent):
        read.check(b"another entry")


@given(st.data())
def test_a_proof_with_any_one_byte_changed_does_not_authenticate_its_entry(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(GOOD) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != GOOD[at]))
    with pytest.raises((Bent, Unauthenticated)):
        read = proof_from(GOOD[:at] + bytes([byte]) + GOOD[at + 1 :])
        read.check(entries(7)[3])
        open_signed(read.note.encode(), key=SIGNER.key)


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"index 3", b"index 03"), (b"index 3", b"index -3"), (b"index 3", b"index 3 "), (b"index 3", b"index  3"),
     (b"index 3\n", b""), (b"@v1", b"@v2"), (b"index 3", b"extra ?\nindex 3"), (b"\n\n", b"\n"),
     (b"index 3", b"index 7"), (b"index 3", b"index 3\n" + b"A" * 43 + b"="), (b"c2sp", b" c2sp"),
     (b"index 3\n", b"index 3\nAAAA\n"), (b"index 3\n", b"index 3\n" + (b"A" * 43 + b"=\n") * 70)],
)  # fmt: skip
def test_a_proof_in_any_other_shape_is_refused(old: bytes, new: bytes) -> None:
    bent = GOOD.replace(old, new, 1)
    assert bent != GOOD
    with pytest.raises(Bent):
        proof_from(bent).check(entries(7)[3])


@pytest.mark.parametrize("tail", [b"\n", b"x", b"\0", b"index 3\n"])
def test_garbage_behind_the_proof_is_refused(tail: bytes) -> None:
    with pytest.raises(Bent):
        proof_from(GOOD + tail)
