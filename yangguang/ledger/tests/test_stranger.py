"""Verifiers that know nothing of us: Debian's Go x/mod and PyPI's aics-tlog accept our log and refuse it when bent."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import aics_tlog
import pytest
from aics_tlog.verified import audit_tiles

from yangguang.foundation.actors import SYSTEM
from yangguang.ledger import actions, queries
from yangguang.ledger.models import Entry
from yangguang.ledger.reasons import Reason
from yangguang.ledger.tests.logs import append, leaves
from yangguang.ledger.tlog.note import note_from
from yangguang.ledger.tlog.proof import proof_from

pytestmark = pytest.mark.needs("golang-go", "golang-golang-x-mod-dev")

Stranger = Callable[..., tuple[int, str]]


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Go verifier, built from Debian's packages without network."""
    target = tmp_path_factory.mktemp("stranger") / "stranger"
    subprocess.run(
        ["go", "build", "-o", str(target), str(Path(__file__).parent / "stranger" / "main.go")],
        env={**os.environ, "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": ""}, check=True,
    )  # fmt: skip
    return target


@pytest.fixture
def stranger(program: Path, tmp_path: Path, committed: str) -> Stranger:
    """Ask the Go verifier about a folder; it remembers the checkpoint that it saw last."""

    def ask(folder: Path, *more: str, key: str = "") -> tuple[int, str]:
        done = subprocess.run(
            [program, folder, key or queries.vkey(), tmp_path / "remembered", *more],
            check=False,
            capture_output=True,
            text=True,
        )
        assert not done.stderr
        return done.returncode, done.stdout

    return ask


def logged(folder: Path, *counts: int) -> Path:
    """Append and sequence, round after round."""
    for count in counts:
        append(count, Entry.objects.count())
        actions.sequence(log_dir=folder)
    return folder


def flip(path: Path, at: int = 40) -> None:
    """Change one bit of a file."""
    data = bytearray(path.read_bytes())
    data[at % len(data)] ^= 1
    path.write_bytes(data)


def test_a_stranger_accepts_the_log_as_it_grows(stranger: Stranger, tmp_path: Path) -> None:
    for count in (1, 254, 1, 1, 300, 2000):
        size = Entry.objects.count() + count
        assert stranger(logged(tmp_path / "log", count)) == (0, f"accepted: {size}\n")
    actions.collect(log_dir=tmp_path / "log")
    assert stranger(tmp_path / "log") == (0, "accepted: 2557\n")


def test_a_stranger_accepts_our_offline_proofs_and_refuses_them_for_another_entry(
    stranger: Stranger, tmp_path: Path
) -> None:
    folder = logged(tmp_path / "log", 300)
    for index in (0, 255, 256, 299):
        (tmp_path / "proof").write_text(queries.tlog_proof(index=index))
        entry = leaves(300)[index].decode()
        assert stranger(folder, str(tmp_path / "proof"), entry)[0] == 0
        code, said = stranger(folder, str(tmp_path / "proof"), entry.replace("roll", "rolI"))
        assert (code, "proof file" in said) == (1, True)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tile/0/000", ("tiles", "entry")),  # older x/mod skips some parents of full tiles; the entries tell it anyway
        ("tile/0/001.p/44", ("tiles",)),
        ("tile/1/000.p/1", ("tiles",)),
        ("tile/entries/000", ("entry",)),
        ("tile/entries/001.p/44", ("entry",)),
        ("checkpoint", ("checkpoint",)),
    ],
)
def test_a_stranger_refuses_a_bent_file(stranger: Stranger, tmp_path: Path, name: str, words: tuple[str, ...]) -> None:
    folder = logged(tmp_path / "log", 300)
    flip(folder / name)
    code, said = stranger(folder)
    assert code == 1
    assert said.split()[1].rstrip(":") in words


def test_a_stranger_refuses_a_log_that_was_rolled_back(stranger: Stranger, tmp_path: Path) -> None:
    folder = logged(tmp_path / "log", 300)
    shutil.copytree(folder, tmp_path / "old")
    assert stranger(logged(folder, 10))[0] == 0
    code, said = stranger(tmp_path / "old")
    assert (code, "rolled back from 310 to 300" in said) == (1, True)


def test_a_stranger_refuses_a_log_that_was_forked(
    stranger: Stranger, tmp_path: Path, restored: Callable[[int], None]
) -> None:
    assert stranger(logged(tmp_path / "log", 300, 10))[0] == 0
    restored(300)
    append(20, 9000)
    actions.sequence(log_dir=tmp_path / "forked")
    code, said = stranger(tmp_path / "forked")
    assert (code, "history" in said) == (1, True)


def opened(folder: Path) -> aics_tlog.checkpoint.CheckpointVerifyResult:
    """What aics-tlog says of a log's checkpoint."""
    return aics_tlog.verify_checkpoint(
        aics_tlog.parse_note((folder / "checkpoint").read_text()), aics_tlog.parse_vkey(queries.vkey())
    )


@pytest.mark.usefixtures("fresh_keys")
def test_a_stranger_with_either_key_accepts_two_signatures_and_refuses_a_bent_one_of_its_own(
    stranger: Stranger, tmp_path: Path
) -> None:
    folder = logged(tmp_path / "log", 300)
    old = queries.vkey()
    new = actions.rotate(log_dir=folder, reason=Reason.ROUTINE, by=SYSTEM).key
    logged(folder, 5)
    size = Entry.objects.count()
    for key in (old, new):
        assert stranger(folder, key=key) == (0, f"accepted: {size}\n")
        note = aics_tlog.parse_note((folder / "checkpoint").read_text())
        assert aics_tlog.verify_checkpoint(note, aics_tlog.parse_vkey(key)).ok
    text = (folder / "checkpoint").read_text()
    bent = note_from(text.encode())
    lines = [f"{line}" for line in bent.signatures]
    for own, key in enumerate((old, new)):
        wrong = lines[own][:-8] + ("A" * 4 if lines[own][-8:-4] != "AAAA" else "BBBB") + lines[own][-4:]
        (folder / "checkpoint").write_text(text.replace(lines[own], wrong))
        assert stranger(folder, key=key)[0] == 1
    (folder / "checkpoint").write_text(text)
    actions.retire(log_dir=folder, reason=Reason.COMPROMISED, by=SYSTEM)
    assert stranger(folder, key=new)[0] == 0
    assert stranger(folder, key=old)[0] == 1


@pytest.mark.usefixtures("committed")
def test_aics_tlog_accepts_checkpoint_tiles_and_proofs(tmp_path: Path) -> None:
    folder = logged(tmp_path, 300, 400)
    newest, old = queries.checkpoint(), queries.checkpoint(size=300)
    assert opened(folder).ok
    assert audit_tiles(aics_tlog.FileSystemTileReader(folder), 700, bytes(newest.root)).bundles == 3
    for index in (0, 300, 699):
        proof = proof_from(queries.tlog_proof(index=index).encode())
        assert aics_tlog.verify_leaf_inclusion(leaves(700)[index], index, 700, list(proof.path), bytes(newest.root))
    path = queries.consistency_proof(old=300)
    assert aics_tlog.verify_consistency(300, 700, bytes(old.root), bytes(newest.root), path)


@pytest.mark.usefixtures("committed")
@pytest.mark.parametrize("name", ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000"])
def test_aics_tlog_refuses_a_bent_tile(tmp_path: Path, name: str) -> None:
    folder = logged(tmp_path, 300)
    flip(folder / name)
    with pytest.raises(aics_tlog.TileVerificationError):
        audit_tiles(aics_tlog.FileSystemTileReader(folder), 300, bytes(queries.checkpoint().root))


@pytest.mark.usefixtures("committed")
def test_aics_tlog_refuses_a_bent_checkpoint(tmp_path: Path) -> None:
    folder = logged(tmp_path, 300)
    path = folder / "checkpoint"
    path.write_text(path.read_text().replace("\n300\n", "\n299\n"))
    assert not opened(folder).ok
