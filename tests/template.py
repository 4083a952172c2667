"""The migrated template database as a dump, kept until a migration or a package changes: a second, not a minute."""

import hashlib
import os
import subprocess
from datetime import date
from pathlib import Path

from config import embedded

ROOT = Path(__file__).parent.parent
KEPT, MOST = ROOT / ".cache" / "template", 3  # of the newest forms, on each engine
MADE_BY = (
    "yangguang/*/migrations/*.py", "yangguang/foundation/*.py", "config/*.py", "requirements-test.txt",
    "tests/template.py",
)  # fmt: skip


def fill(owner_url: str) -> None:
    """Bring an empty database of the embedded engine to the newest form."""
    migrate(owner_url, programs=embedded.programs_here())


def migrate(owner_url: str, *, programs: Path) -> None:
    """Bring an empty database to the newest form, from the kept dump where there is one; keep a dump otherwise.

    The dump bears every right, also the rights given beforehand to what will be made: those must not be given twice,
    or what a migration took back from the application would be given again.
    """
    kept = KEPT / f"{_key(programs)}.sql"
    if kept.exists():
        run(programs / "psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "-o", os.devnull, "-f", str(kept), owner_url)
        return
    embedded.grant(owner_url)
    embedded.migrate(owner_url)
    KEPT.mkdir(parents=True, exist_ok=True)
    for older in sorted(KEPT.glob("*.sql"), key=lambda path: path.stat().st_mtime)[:-MOST]:
        older.unlink(missing_ok=True)
    fresh = kept.with_suffix(f".{os.getpid()}")
    run(programs / "pg_dump", "--no-comments", "-f", str(fresh), owner_url)
    fresh.rename(kept)


def _key(programs: Path) -> str:
    """What the form of the database hangs on: migrations and what they use, packages, the engine, the month."""
    engine = run(programs / "postgres", "--version")
    digest = hashlib.sha256(f"{engine} {date.today():%Y-%m} {os.environ.get('YANGGUANG_BUSINESS_DATE')}".encode())  # noqa: DTZ011 partitions are made by the machine's own clock
    for path in sorted(path for pattern in MADE_BY for path in ROOT.glob(pattern)):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:24]


def run(program: Path, *arguments: str) -> str:
    """What one of the engine's programs says; raises with its complaint."""
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{program.name}: {done.stderr[-3000:]}")
    return done.stdout
