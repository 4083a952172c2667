"""Mutation: each guard is disabled, one at a time, and the tests named for it must fail.

A room lists its guards in `tests/mutations.toml`: `name`, and either `file` + `old` + `new` (a line of Python or of
the contract bent in a copy of the tree) or `sql` (run as owner on a copy of the template database), and `tests`.
`guard` says what is disabled where the line does not (a detector, a contract, a rule about rooms);
`tests/architecture/test_mutations.py` asks for a row for every guard.
`--changed` takes the guards whose files or tests changed since yesterday's history; `--all` takes every one; a room's
name, or the beginning of a guard's, takes those whose names begin with it.
"""

import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUDGET = 120.0  # seconds for --changed; what did not fit is said
LONGEST = 600.0  # seconds for one guard: a loop that never ends is noticed too
_MOST = 6 << 30  # bytes for one process: so is one that eats the machine


@dataclass(frozen=True)
class Mutation:
    """One guard to disable and the tests that must notice."""

    name: str
    tests: tuple[str, ...]
    file: str = ""
    old: str = ""
    new: str = ""
    sql: str = ""
    guard: str = ""
    command: str = "pytest"


def load() -> list[Mutation]:
    """Every guard that a room lists. Raises ValueError where `old` does not stand in its file exactly once."""
    found = []
    for path in sorted([*ROOT.glob("yangguang/*/tests/mutations.toml"), *ROOT.glob("tests/mutations.toml")]):
        for row in tomllib.loads(path.read_text())["mutation"]:
            mutation = Mutation(**{**row, "tests": tuple(row["tests"])})
            if mutation.file and (ROOT / mutation.file).read_text().count(mutation.old) != 1:
                raise ValueError(f"{path}: 「{mutation.name}」的 old 在 {mutation.file} 中不是恰好一处。")
            found.append(mutation)
    return found


def changed() -> set[str]:
    """The files touched in the day before the newest commit."""
    newest = _git("log", "-1", "--format=%ct")
    since = int(newest) - 86_400
    return set(_git("log", f"--since={since}", "--name-only", "--format=").split("\n"))


def _files(mutation: Mutation) -> set[str]:
    return {mutation.file, *(test.split("::")[0] for test in mutation.tests)}


def _moved(mutation: Mutation, touched: set[str]) -> bool:
    """Whether a guard in the database may have changed with a migration of its room."""
    room = mutation.name.split(":")[0]
    return bool(mutation.sql) and any(path.startswith(f"yangguang/{room}/migrations/") for path in touched)


def caught(mutation: Mutation, *, cluster: Path) -> bool:
    """Whether the tests named for a guard fail once it is disabled."""
    with tempfile.TemporaryDirectory(prefix="yangguang-mutant-", dir="/var/tmp") as folder:
        copy = Path(folder) / "house"
        _copy_tree(copy)
        if mutation.file:
            target = copy / mutation.file
            target.write_text(target.read_text().replace(mutation.old, mutation.new))
        environment = {**os.environ, "YANGGUANG_TEST_CLUSTER": str(cluster), "YANGGUANG_TEST_SQL": mutation.sql}
        environment["PYTEST_XDIST_WORKER"] = f"mutant{os.getpid()}_{time.monotonic_ns()}"
        command = [sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "-p", "no:cacheprovider", *mutation.tests]
        if mutation.command == "lint-imports":
            command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
        code, said = _ended(command, copy, environment)
        if code is not None and code not in (0, 1):
            print(said[-4000:])
        return code is None or (code == 1 and (mutation.command != "pytest" or _failed(said)))


def _ended(command: list[str], folder: Path, environment: dict[str, str]) -> tuple[int | None, str]:
    """How a run ended and what it said; no code when it had to be ended, with all that it started."""
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        start_new_session=True, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (_MOST, _MOST)),
    ) as run:  # fmt: skip
        try:
            said, _nothing = run.communicate(timeout=LONGEST)
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
            return None, run.communicate()[0]
        return run.returncode, said


def _failed(report: str) -> bool:
    """Whether a test failed and none merely broke: a guard that cannot be disabled as written is not caught."""
    failed, broken = (set(re.findall(rf"^{end} (\S+)", report, re.MULTILINE)) for end in ("FAILED", "ERROR"))
    return bool(failed) and broken <= failed


def main() -> int:
    """Disable the guards one at a time; returns 1 if one went unnoticed."""
    if {"-h", "--help"} & set(sys.argv):
        print(__doc__)
        return 0
    mutations = load()
    if wanted := [argument for argument in sys.argv[1:] if not argument.startswith("-")]:
        mutations = [m for m in mutations if m.name.startswith(tuple(wanted))]
    elif "--all" not in sys.argv:
        touched = changed()
        mutations = [m for m in mutations if touched & _files(m) or _moved(m, touched)]
        random.Random(_git("rev-parse", "HEAD")).shuffle(mutations)  # what does not fit today fits with another commit
    began, missed, done = time.monotonic(), [], 0
    cluster = _cluster()
    for mutation in mutations:
        if "--changed" in sys.argv and time.monotonic() - began > BUDGET:
            print(f"没有排上：{len(mutations) - done} 处。", flush=True)
            break
        done += 1
        print(f"{done}/{len(mutations)} {mutation.name}", flush=True)
        if not caught(mutation, cluster=cluster):
            missed.append(mutation.name)
            print(f"未被发现：{mutation.name}", flush=True)
    print(
        f"突变 {done}/{len(mutations)} 个，未被发现 {len(missed)} 个，{time.monotonic() - began:.0f} 秒。",
        *missed,
        sep="\n",
    )
    return int(bool(missed))


def _cluster() -> Path:
    from tests import cluster  # starts nothing before it is asked

    cluster.ensure_template()
    return cluster.ROOT


def _copy_tree(target: Path) -> None:
    for name in _git("ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"):
        if name and (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            os.link(ROOT / name, target / name) if _bulky(name) else shutil.copy2(ROOT / name, target / name)


def _bulky(name: str) -> bool:
    return name.endswith((".ttf", ".pdf"))


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    from tests import cluster as _owner

    try:
        code = main()
    finally:
        _owner.pytest_unconfigure()
    sys.exit(code)
