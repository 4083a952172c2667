"""`bin/test`: every check of the build, each named and timed; what could not run is said."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from tests import packages

PYTHON = sys.executable
BIN = Path(PYTHON).parent
OTHER = "第二个数据库引擎"  # Debian's own server
GUARDS = "突变"
QUIET = ["样式", "排版", "楼层契约", "类型", "部署检查", "迁移齐全", GUARDS]
SQL = [
    "foundation",
    "ledger/tests/test_sequence.py",
    "accounts/tests/test_powers_in_sql.py",
    "disclosure/tests/test_guards.py",
]
MEASURED = Path("var/test-report/gate.txt")  # what the gate's detectors measured, with the seed that repeats it
DAYS = ["2026-01-01", "2026-06-15", "2027-01-01", "2028-02-29", "2028-12-31"]  # days on which the whole must pass too
SMOKE = [
    "roll",
    "posters",
    "pages",
    "correction",
    "ledger",
    "wall",
    "bulletin",
    "gate",
    "places",
    "nation",
    "cases desk sweep",
]

type Step = tuple[str, list[str]]  # what it is called, and its command
type Ended = tuple[str, float, int, str]  # what it is called, its seconds, how it ended, what a quiet one said


def stages(*, deep: bool) -> list[Step]:
    """The checks in order: name and command."""
    bench = [] if deep else ["--smoke"]
    return [
        ("样式", [str(BIN / "ruff"), "check", "."]),
        ("排版", [str(BIN / "ruff"), "format", "--check", "-q", "."]),
        ("楼层契约", [str(BIN / "lint-imports"), "--no-cache"]),
        ("类型", [str(BIN / "mypy")]),
        ("部署检查", [PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]),
        ("迁移齐全", [PYTHON, "-W", "ignore", "manage.py", "makemigrations", "--check", "--dry-run"]),
        (GUARDS, [PYTHON, "-m", "tests.mutation", "--all" if deep else "--changed"]),
        *((f"基准 {name}", [PYTHON, "-m", "bench", *name.split(), *bench]) for name in SMOKE),
        ("测试", [PYTHON, "-m", "pytest", "-n", "2", "--durations", "25", "-m", "" if deep else "not deep"]),
        *((f"测试，在 {day}", [PYTHON, "-m", "tests.days", day]) for day in DAYS if deep),
        *([(OTHER, [PYTHON, "-m", "pytest", "-n", "2", *(f"yangguang/{path}" for path in SQL)])] if _other() else []),
    ]


def _other() -> dict[str, str]:
    """The environment in which tests run on the newest engine that Debian brought; empty where there is none."""
    engines = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    return {"YANGGUANG_PG_PROGRAMS": str(engines[-1])} if engines else {}


def main() -> int:
    """Run the stages; returns how many failed."""
    if {"-h", "--help"} & set(sys.argv):
        print(__doc__, "--deep: 每一处防护都停用一次，慢的检查也跑。", sep="\n")
        return 0
    started, failed, said, again = time.monotonic(), [], [], []
    missing = packages.ensure()
    steps = stages(deep="--deep" in sys.argv)
    for name, seconds, code, told in chain(_side_by_side(steps), _one_by_one(steps)):
        said.append(f"{name}：{'通过' if code == 0 else f'未通过（{code}）'}，{seconds:.0f} 秒")
        print(f"== {said[-1]}", flush=True)
        if code:
            failed.append(name)
            again += [f"\n== 没有通过：{name}", *told.splitlines()[-20:]]  # it stands far above by then
    if MEASURED.exists():
        print("\n隐私检查，每次另造的题：", *sorted(MEASURED.read_text().splitlines()), sep="\n")
    for line in missing:
        print(f"未运行：{line}")
    if missing and os.environ.get("CI"):
        failed.append("缺少软件包")
    said.append(
        f"共 {time.monotonic() - started:.0f} 秒。" + (f"未通过：{'、'.join(failed)}" if failed else "全部通过。")
    )
    print(*again, f"\n{said[-1]}", sep="\n")
    _report([*said, *missing])
    return len(failed)


def _side_by_side(steps: list[Step]) -> Iterator[Ended]:
    """Run two at a time what measures nothing; each tells what it said when it has ended."""
    with ThreadPoolExecutor(2) as pool:
        running = [pool.submit(_run, step, quiet=True) for step in sorted(steps, key=_longest) if step[0] in QUIET]
        yield from (done.result() for done in as_completed(running))


def _one_by_one(steps: list[Step]) -> Iterator[Ended]:
    yield from (_run(step) for step in steps if step[0] not in QUIET)


def _longest(step: Step) -> bool:
    return step[0] != GUARDS


def _run(step: Step, *, quiet: bool = False) -> Ended:
    """Run one check; a quiet one says everything at its end."""
    name, command = step
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings", **(_other() if name == OTHER else {})}
    head, began = f"\n== {name}：{' '.join(command[1:])}", time.monotonic()
    if not quiet:
        print(head, flush=True)
    out, errors = (subprocess.PIPE, subprocess.STDOUT) if quiet else (None, None)
    done = subprocess.run(command, env=environment, check=False, text=True, stdout=out, stderr=errors)
    if quiet:
        print(head, done.stdout, sep="\n", flush=True)
    return name, time.monotonic() - began, done.returncode, done.stdout or ""


def _report(lines: list[str]) -> None:
    """What was checked on which day, with what the gate's detectors measured, to be kept."""
    measured = sorted(MEASURED.read_text().splitlines()) if MEASURED.exists() else []
    report = MEASURED.parent / f"{datetime.now(UTC):%Y-%m-%dT%H%MZ}.txt"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.write_text("\n".join([*lines, "", *measured, ""]))


if __name__ == "__main__":
    MEASURED.unlink(missing_ok=True)
    sys.exit(main())
