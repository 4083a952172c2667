"""The command line: exit codes, plain answers, keys given and pinned, and no Django."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from yangguang.ledger.tests.sites import ROWS, SIGNER, Log, entry, fillers, record_json, site
from yangguang.ledger.tlog.keys import COSIGNATURE, Key, Signer
from yangguang.ledger.tlog.note import Signature
from yangguang.ledger.verify.command import main

Verify = Callable[..., tuple[int, str]]
KEY = str(SIGNER.key)


@pytest.fixture
def verify(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Verify:
    """Run the command with no pinned keys; returns the exit code and what it said."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    def run(*arguments: object) -> tuple[int, str]:
        return main([str(argument) for argument in arguments]), capsys.readouterr().out

    return run


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    """A proof with its record beside it."""
    (tmp_path / "record.json").write_bytes(record_json())
    (tmp_path / "proof.tlog-proof").write_text(Log().proof(entry()))
    return tmp_path / "proof.tlog-proof"


def test_a_good_proof_matches_and_says_who_stands_behind_it(verify: Verify, proof: Path) -> None:
    code, said = verify(proof, "--key", KEY)
    assert code == 0
    assert said.startswith("相符\n")
    assert "signed; witnessed by 0 of 0" in said
    assert "2026年度奖励扶助名单公示" in said
    assert "序号 300，校验点 321" in said


def test_the_record_may_be_named_or_be_the_thing_itself(verify: Verify, proof: Path, tmp_path: Path) -> None:
    assert verify(tmp_path / "record.json", "--key", KEY)[0] == 0
    (tmp_path / "record.json").rename(tmp_path / "elsewhere")
    assert verify(proof, "--key", KEY, "--record", tmp_path / "elsewhere")[0] == 0
    assert verify(proof, "--key", KEY)[0] == 3


def test_a_changed_record_is_named(verify: Verify, proof: Path) -> None:
    path = proof.with_name("record.json")
    path.write_bytes(path.read_bytes().replace(b"96000", b"96001"))
    code, said = verify(proof, "--key", KEY)
    assert code == 1
    assert said.startswith("不符：记录（record.json）与存证证明不符")


def test_a_changed_checkpoint_in_the_proof_is_named(verify: Verify, proof: Path) -> None:
    proof.write_text(proof.read_text().replace("\n321\n", "\n322\n"))
    code, said = verify(proof, "--key", KEY)
    assert code == 1
    assert "签名不符" in said


@pytest.mark.parametrize("key", [None, Signer(SIGNER.name, b"\1" * 32), Signer("else.example", b"\7" * 32)])
def test_without_the_right_pinned_key_nothing_is_authenticated(verify: Verify, proof: Path, key: Signer | None) -> None:
    code, said = verify(proof, *(["--key", key.key] if key else []))
    assert code == 2
    assert said.startswith("未认证：")


def test_a_bent_thing_is_bent_even_without_a_key(verify: Verify, proof: Path) -> None:
    path = proof.with_name("record.json")
    path.write_bytes(path.read_bytes().replace(b"96000", b"96001"))
    assert verify(proof)[0] == 1


def test_keys_are_read_from_a_file_and_from_the_pinned_ones(verify: Verify, proof: Path, tmp_path: Path) -> None:
    (tmp_path / "key.txt").write_text(f"# our county\n{KEY}\n")
    assert verify(proof, "--key", tmp_path / "key.txt")[0] == 0
    (tmp_path / "config" / "yangguang").mkdir(parents=True)
    (tmp_path / "config" / "yangguang" / "keys").write_text(f"{KEY}\n")
    assert verify(proof)[0] == 0


def test_a_key_with_a_slip_of_the_pen_is_named(verify: Verify, proof: Path) -> None:
    code, said = verify(proof, "--key", KEY.replace("+", "+0", 1))
    assert (code, "公钥" in said) == (1, True)
    assert verify(proof, "--key", "nowhere.txt")[0] == 3


def test_known_witnesses_are_counted(verify: Verify, proof: Path) -> None:
    witness = Signer("witness.example", b"\x09" * 32)
    key = Key(witness.name, witness.key.public, COSIGNATURE)
    body = Log().note().partition("\n\n")[0] + "\n"
    made = (1).to_bytes(8) + witness.sign(f"cosignature/v1\ntime 1\n{body}".encode())
    proof.write_text(proof.read_text() + str(Signature(witness.name, key.id, made)))
    code, said = verify(proof, "--key", KEY, "--witness", key)
    assert (code, "signed; witnessed by 1 of 1" in said) == (0, True)
    assert "见证方「witness.example」签于 1970-01-01 08:00:01 (UTC+8)" in said


def test_of_several_trusted_keys_the_one_that_signed_is_named(verify: Verify, proof: Path, tmp_path: Path) -> None:
    other = Signer(SIGNER.name, b"\1" * 32).key
    (tmp_path / "key.txt").write_text(f"{other}\n{KEY}\n")
    code, said = verify(proof, "--key", tmp_path / "key.txt")
    assert (code, f"签名用的公钥：{KEY}" in said, str(other) in said) == (0, True, False)


def test_no_key_that_comes_with_a_log_is_trusted_for_that_and_one_that_the_log_does_not_explain_is_refused(
    verify: Verify, tmp_path: Path
) -> None:
    Log().write(tmp_path / "log")
    (tmp_path / "log/key.txt").write_text(f"{Signer(SIGNER.name, bytes(32)).key}\n{KEY}\n")
    assert verify(tmp_path / "log", "--key", KEY)[0] == 1
    (tmp_path / "log/key.txt").write_text(f"# a remark\n{KEY}\n")
    assert verify(tmp_path / "log", "--key", KEY)[0] == 0
    assert verify(tmp_path / "log")[0] == 2
    note = tmp_path / "log/checkpoint"
    note.write_text(note.read_text().replace("\n324\n", "\n325\n").replace("\n321\n", "\n322\n"))
    assert verify(tmp_path / "log")[0] == 1


def test_what_is_not_there_cannot_be_checked(verify: Verify, tmp_path: Path) -> None:
    assert verify(tmp_path / "nothing.pdf", "--key", KEY)[0] == 3
    assert verify(tmp_path, "--key", KEY)[0] == 3
    assert verify("http://127.0.0.1:9/x", "--key", KEY)[0] == 3


def test_a_log_folder_is_recomputed_and_its_own_key_is_not_enough(verify: Verify, tmp_path: Path) -> None:
    Log().write(tmp_path / "log")
    assert verify(tmp_path / "log", "--key", KEY)[0] == 0
    code, said = verify(tmp_path / "log")
    assert code == 2
    assert "只有随材料附来的公钥" in said


@pytest.mark.parametrize("size", [1, 255, 256, 321, 700])
@pytest.mark.parametrize("level", ["entries", "0", "1"])
def test_a_bent_tile_is_named(verify: Verify, tmp_path: Path, size: int, level: str) -> None:
    Log(fillers(size)).write(tmp_path)
    for path in sorted(tmp_path.glob(f"tile/{level}/**/*")):
        if path.is_file():
            good = path.read_bytes()
            path.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
            code, said = verify(tmp_path, "--key", KEY)
            assert code == 1
            assert str(path.relative_to(tmp_path)) in said
            path.unlink()
            assert str(path.relative_to(tmp_path)) in verify(tmp_path, "--key", KEY)[1]
            path.write_bytes(good)
    assert verify(tmp_path, "--key", KEY)[0] == 0


def test_a_log_whose_checkpoint_belongs_to_other_entries_is_named(verify: Verify, tmp_path: Path) -> None:
    Log(fillers(20)).write(tmp_path)
    other = [*fillers(19), entry()]
    (tmp_path / "checkpoint").write_text(Log(other).note())
    assert "与校验点不符" in verify(tmp_path, "--key", KEY)[1]


def test_a_site_folder_matches(verify: Verify, tmp_path: Path) -> None:
    code, said = verify(site(tmp_path), "--key", KEY)
    assert code == 0, said
    assert "站点 5 个文件与清单一致" in said


def _append(text: str) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(path.read_bytes() + text.encode())


@pytest.mark.parametrize(
    ("name", "bend", "word"),
    [
        ("index.html", _append(" "), "文件 index.html"),
        ("notice/1/index.html", Path.unlink, "缺少清单里的 notice/1/index.html"),
        ("extra.html", lambda path: path.write_text("x"), "extra.html 不在站点清单里"),
        ("w/7KQ2/index.html", _append(" "), "w/7KQ2/index.html"),
        ("w/7KQ2/record.json", _append(" "), "w/7KQ2/record.json"),
        ("w/7KQ2/proof.tlog-proof", Path.unlink, "缺少清单里的 1 个码后文件"),
        ("w/8888/index.html", lambda path: (path.parent.mkdir(), path.write_text("x")), "w/8888/index.html"),
        ("manifest.json", _append(" "), "manifest.json"),
        ("manifest.tlog-proof", _append(" "), "签名行"),
        ("index.html.gz", lambda path: path.write_bytes(b"x"), "index.html.gz"),
        ("index.html.gz", lambda path: path.write_bytes(b"\x1f\x8b\x08" + bytes(7) + b"\xff" * 20), "index.html.gz"),
        ("index.html.br", lambda path: path.write_bytes(b"x"), "index.html.br"),
        ("w/7KQ2/index.html.gz", lambda path: path.write_bytes(b"x"), "index.html.gz"),
        ("alone.html.gz", lambda path: path.write_bytes(b"x"), "alone.html.gz 不在站点清单里"),
        ("log/checkpoint", Path.unlink, "checkpoint"),
    ],
)
def test_a_bent_file_of_a_site_is_named(
    verify: Verify, tmp_path: Path, name: str, bend: Callable[[Path], object], word: str
) -> None:
    bend(site(tmp_path) / name)
    code, said = verify(tmp_path, "--key", KEY)
    assert (code, word in said) == (1, True), said


def test_a_site_with_an_older_log_than_its_manifest_is_refused(verify: Verify, tmp_path: Path) -> None:
    site(tmp_path)
    Log().write(tmp_path / "log")
    code, said = verify(tmp_path, "--key", KEY)
    assert (code, "变少" in said) == (1, True)


def test_the_verifier_needs_no_django_and_no_database(tmp_path: Path) -> None:
    site(tmp_path)
    program = (
        "import sys; sys.modules['django'] = sys.modules['psycopg'] = None\n"
        "from yangguang.ledger.verify.command import main; sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run([sys.executable, "-c", program, tmp_path, "--key", KEY], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert len(ROWS) == 8


def test_it_runs_as_a_module(proof: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "yangguang.ledger.verify", proof, "--key", KEY], check=False, capture_output=True
    )
    assert done.returncode == 0
