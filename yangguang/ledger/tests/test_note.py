"""Notes, keys, checkpoints and witnesses: what is signed is accepted, everything else is refused."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.ledger.errors import Bent, Unauthenticated
from yangguang.ledger.tlog.checkpoint import Checkpoint, checkpoint_from, open_signed, sign
from yangguang.ledger.tlog.keys import COSIGNATURE, Key, Signer, key_from
from yangguang.ledger.tlog.note import Note, Signature, note_from

SIGNER = Signer("yangguang.example/log", b"\7" * 32)
OTHER = Signer("yangguang.example/log", b"\x08" * 32)
WITNESS = Signer("witness.example/w1", b"\x09" * 32)
WITNESS_KEY = Key(WITNESS.name, WITNESS.key.public, COSIGNATURE)
CHECKPOINT = Checkpoint(SIGNER.name, 5, b"\5" * 32)


def cosigned(text: str, time: int = 1_700_000_000) -> str:
    """The line of a witness under a checkpoint."""
    made = WITNESS.sign(f"cosignature/v1\ntime {time}\n{text}".encode())
    return str(Signature(WITNESS.name, WITNESS_KEY.id, time.to_bytes(8) + made))


def test_the_vkey_of_the_go_documentation_is_read_and_written() -> None:
    vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    assert str(key_from(f" {vkey}\n")) == vkey


def test_the_note_of_the_go_documentation_is_accepted() -> None:
    key = key_from("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    text = (
        "If you think cryptography is the answer to your problem,\n"
        "then you don't know what your problem is.\n\n"
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    )
    note_from(text.encode()).check(key)


@pytest.mark.parametrize(
    "text",
    ["", "name", "name+00000000+AA==", "na me+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
     "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
     "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
     "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T"],
)  # fmt: skip
def test_a_key_with_a_wrong_letter_is_refused(text: str) -> None:
    with pytest.raises(Bent):
        key_from(text)


def test_a_signed_checkpoint_is_accepted_and_says_who_stands_behind_it() -> None:
    note = sign(CHECKPOINT, SIGNER)
    signed = open_signed(note.encode(), key=SIGNER.key)
    assert signed.checkpoint == CHECKPOINT
    assert str(signed) == "signed; witnessed by 0 of 0"


def test_a_witness_counts_once_and_only_when_it_is_known() -> None:
    note = (sign(CHECKPOINT, SIGNER) + cosigned(str(CHECKPOINT)) + cosigned(str(CHECKPOINT), 1_700_000_001)).encode()
    stranger = Key("witness.example/w2", OTHER.key.public, COSIGNATURE)
    assert str(open_signed(note, key=SIGNER.key)) == "signed; witnessed by 0 of 0"
    signed = open_signed(note, key=SIGNER.key, witnesses=[WITNESS_KEY, stranger])
    assert str(signed) == "signed; witnessed by 1 of 2"


def test_a_cosignature_over_another_checkpoint_is_refused() -> None:
    note = sign(CHECKPOINT, SIGNER) + cosigned(str(Checkpoint(SIGNER.name, 6, b"\5" * 32)))
    with pytest.raises(Bent, match="见证方"):
        open_signed(note.encode(), key=SIGNER.key, witnesses=[WITNESS_KEY])


@given(st.data())
def test_a_note_with_any_one_character_changed_is_never_accepted(data: st.DataObject) -> None:
    note = sign(CHECKPOINT, SIGNER).encode()
    at = data.draw(st.integers(0, len(note) - 1))
    bent = note[:at] + bytes([data.draw(st.integers(0, 255).filter(lambda byte: byte != note[at]))]) + note[at + 1 :]
    with pytest.raises((Bent, Unauthenticated)):
        open_signed(bent, key=SIGNER.key)


def test_a_note_signed_by_another_key_of_the_same_name_is_unauthenticated() -> None:
    with pytest.raises(Unauthenticated):
        open_signed(sign(CHECKPOINT, OTHER).encode(), key=SIGNER.key)


def test_a_checkpoint_of_another_origin_under_our_key_is_refused() -> None:
    with pytest.raises(Bent, match="名称"):
        open_signed(sign(Checkpoint("elsewhere.example", 5, b"\5" * 32), SIGNER).encode(), key=SIGNER.key)


def test_a_second_false_line_of_our_own_key_spoils_the_note() -> None:
    note = note_from(sign(CHECKPOINT, SIGNER).encode())
    false = Signature(SIGNER.name, SIGNER.key.id, b"\0" * 64)
    with pytest.raises(Bent):
        Note(note.text, (*note.signatures, false)).check(SIGNER.key)


@pytest.mark.parametrize("tail", ["x", "\n", "x\n", "\n\n", "— a b\n", "— a AAAAAA=\n", " \n"])
def test_garbage_behind_the_signatures_is_refused(tail: str) -> None:
    with pytest.raises(Bent):
        note_from((sign(CHECKPOINT, SIGNER) + tail).encode())


@pytest.mark.parametrize("bad", [b"\xff\n\n", b"a\r\n\n", b"a\n", b"", b"\n\n", b"a\n\n"])
def test_what_is_no_note_is_refused(bad: bytes) -> None:
    line = str(Signature("a", b"\0" * 4, b"\0" * 64)).encode()
    with pytest.raises(Bent):
        note_from(bad + (line if bad not in (b"a\n\n", b"") else b""))


@pytest.mark.parametrize("size", ["05", "-1", "+5", "5 ", "٥", "", "1e3", str(1 << 63), "9" * 40])
def test_a_size_in_any_other_spelling_is_refused(size: str) -> None:
    root = base64.b64encode(b"\5" * 32).decode()
    with pytest.raises(Bent):
        checkpoint_from(f"origin\n{size}\n{root}\n")


@pytest.mark.parametrize("root", ["AA==", "A" * 43, base64.b64encode(b"\5" * 31).decode(), "BQ" * 21 + "B="])
def test_a_root_that_is_not_32_bytes_in_canonical_base64_is_refused(root: str) -> None:
    with pytest.raises(Bent):
        checkpoint_from(f"origin\n5\n{root}\n")
