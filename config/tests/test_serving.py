"""A county in service: refused with every lack named, started and stopped whole, its data kept by the next start."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from config import embedded, serving
from config.lacking import lacks
from config.running import ROOT
from demo.run import free_port

IDENTITY = "\n".join(
    f'{name} = "甲县"' for name in ("name", "name_en", "county", "host", "id_code", "short_code")
)  # fmt: skip


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that the database's own user can reach."""
    made = Path(tempfile.mkdtemp(prefix="yangguang-test-serve-", dir="/var/tmp"))
    made.chmod(0o755)
    (made / "county.toml").write_text(IDENTITY, encoding="utf-8")
    yield made
    shutil.rmtree(made, ignore_errors=True)


def _whole(folder: Path, port: int = 8000) -> dict[str, str]:
    return {
        "YANGGUANG_VAR": str(folder / "var"), "YANGGUANG_PUBLIC_URL": f"http://localhost:{port}/",
        "YANGGUANG_HTTPS": "0", "YANGGUANG_HOSTS": "localhost,127.0.0.1", "YANGGUANG_COUNTY": "320324",
        "YANGGUANG_LOG_ORIGIN": "localhost/log", "YANGGUANG_IDENTITY": str(folder / "county.toml"),
    }  # fmt: skip


def _said(said: dict[str, str], folder: Path) -> str:
    return "\n".join(lacks(said, var=folder, keys=folder / "keys", data=folder / "pg"))


def test_a_county_of_which_all_is_said_lacks_nothing(folder: Path) -> None:
    assert _said(_whole(folder), folder) == ""


def test_everything_that_is_missing_is_named_at_once(folder: Path) -> None:
    for name in ("PUBLIC_URL", "HOSTS", "COUNTY", "LOG_ORIGIN", "IDENTITY"):
        assert f"YANGGUANG_{name}：" in _said({}, folder)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEMO", "1"), ("BUSINESS_DATE", "2026-03-09"), ("COUNTY", "睢宁县"), ("PREFIX", "yangguang"),
        ("HOSTS", "www.example.cn"), ("PUBLIC_URL", "http://localhost:8000"), ("HTTPS", "1"),
    ],
)  # fmt: skip
def test_what_would_make_a_wrong_county_is_refused_by_its_name(folder: Path, name: str, value: str) -> None:
    assert f"YANGGUANG_{name}" in _said(_whole(folder) | {f"YANGGUANG_{name}": value}, folder)


def test_the_identity_of_the_demo_and_one_that_cannot_be_read_are_refused(folder: Path) -> None:
    for path in (ROOT / "demo" / "county.toml", folder / "nowhere.toml"):
        assert str(path) in _said(_whole(folder) | {"YANGGUANG_IDENTITY": str(path)}, folder)


def test_a_folder_of_the_demo_and_a_database_without_its_keys_are_refused(folder: Path) -> None:
    (folder / "port").touch()
    (folder / "pg").mkdir()
    (folder / "pg" / "PG_VERSION").touch()
    assert "bin/demo" in _said(_whole(folder), folder)
    assert "钥匙" in _said(_whole(folder), folder)


def test_another_user_gets_no_second_empty_database(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "var" / "pg").mkdir(parents=True)
    (folder / "var" / "pg" / "PG_VERSION").touch()
    monkeypatch.setenv("YANGGUANG_VAR", str(folder / "var"))
    elsewhere = embedded.Server(folder / "elsewhere", folder, folder, "nobody")
    monkeypatch.setattr(embedded, "locate", lambda *_, **__: elsewhere)
    with pytest.raises(SystemExit, match="不属于现在的用户"):
        serving.demand()


def _yangguang(said: dict[str, str], *words: str) -> "subprocess.Popen[str]":
    known = {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_", "YANGGUANG_"))}
    return subprocess.Popen(
        [sys.executable, "-m", "yangguang", *words], cwd=ROOT, env=known | {"PYTHONUNBUFFERED": "1"} | said,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


def _until(running: "subprocess.Popen[str]", sign: str) -> str:
    assert running.stdout is not None
    told, deadline = "", time.monotonic() + 180
    while sign not in told:
        assert time.monotonic() < deadline, told
        line = running.stdout.readline()
        assert line, told
        told += line
    return told


def test_a_county_starts_from_nothing_stops_when_told_and_keeps_its_data(folder: Path) -> None:
    port = free_port(8400)
    said, pid = _whole(folder, port), folder / "var" / "pg" / "postmaster.pid"
    first = _yangguang(said, "serve", "--port", str(port))
    try:
        told = _until(first, "open_county")
        assert f"http://localhost:{port}/" in told
        assert "firstlinks" in told
        asked = _yangguang(said, "firstlinks")
        assert asked.communicate(timeout=120)[0].count("/account/link/") == 3
        second = _yangguang(said, "serve", "--port", str(free_port(port + 1)))
        assert "另一个命令" in second.communicate(timeout=60)[0]
        assert second.returncode == 1
    finally:
        first.send_signal(signal.SIGTERM)
        first.communicate(timeout=60)
    assert first.returncode == 0
    assert not pid.exists()

    shown = _yangguang(
        said, "shell", "-v", "0", "-c", "from yangguang.accounts.models import Link; print(Link.objects.count())"
    )
    assert shown.communicate(timeout=120)[0].split()[-1] == "3"
    assert not pid.exists()
