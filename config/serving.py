"""`yangguang serve`: a county in service from one command; and its database at hand for the other commands."""

import argparse
import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from config import embedded, running
from config.lacking import lacks


def serve(arguments: Sequence[str]) -> int:
    """Start the county and serve until told to stop (SIGTERM, Ctrl-C); the exit code, 1 when a part of it ended."""
    options = _options(arguments)
    demand()
    os.umask(0o022)
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, _leave)
    if running.answers(options.port, host=options.host):
        raise SystemExit(f"{options.host}:{options.port} 已被占用：请先停下另一个程序，或用 --port 另指定。")
    with database(), running.site(options.port, host=options.host) as processes:
        running.wait_for(options.port, host=options.host)
        _tell(options.host, options.port)
        while all(process.poll() is None for process in processes):
            time.sleep(0.2)
    print("网站或后台任务意外结束，已全部停下。", file=sys.stderr)
    return 1


def demand() -> None:
    """Raise SystemExit with everything that is missing, unless the county may be served."""
    found = lacks(os.environ, var=_var(), keys=_keys(), data=_located().data)
    if found:
        raise SystemExit("\n- ".join(["还不能启动（各项设置见 docs/reference/settings.md）：", *found]))


@contextmanager
def at_hand() -> Iterator[None]:
    """The county's database for one command: the running one, else started for as long as the command takes."""
    if os.environ.get("DATABASE_URL"):
        yield
        return
    demand()
    server = _located()
    if (server.data / "PG_VERSION").exists() and embedded.answers(server):
        running.point(server, keys=_keys())
        yield
        return
    with database():
        yield


@contextmanager
def database() -> Iterator[None]:
    """The county's database, up to date: the embedded one, stopped at the end, or a server of the county's own."""
    if os.environ.get("DATABASE_URL"):
        _demand_migrated()
        yield
        return
    os.environ["YANGGUANG_KEYS_DIR"] = str(_keys())
    server = _located()
    with _alone():
        try:
            running.stand(server, keys=_keys())
            yield
        finally:
            embedded.stop(server)


@contextmanager
def _alone() -> Iterator[None]:
    """One owner of the embedded database at a time."""
    _var().mkdir(parents=True, exist_ok=True)
    with (_var() / "serving.lock").open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SystemExit("另一个命令正在启动或使用本县的数据库：请等它结束后再试。") from None
        yield


def _demand_migrated() -> None:
    check = [sys.executable, str(running.ROOT / "manage.py"), "migrate", "--check", "-v", "0"]
    done = subprocess.run(check, check=False, capture_output=True, text=True)
    if done.returncode:
        said = done.stderr.strip().splitlines()[-1:]
        raise SystemExit("\n".join(["数据库连不上或不是最新：请以所有者身份先运行 manage.py migrate。", *said]))


def _located() -> embedded.Server:
    """Where the database is; never an empty second one beside the county's, as the machine's root might make."""
    wanted = _var() / "pg"
    server = embedded.locate(wanted, say=lambda text: print(text, file=sys.stderr))
    if server.data != wanted and (wanted / "PG_VERSION").exists():
        raise SystemExit(f"本县的数据库在 {wanted}，不属于现在的用户：请用启动服务的那个用户运行。")
    return server


def _var() -> Path:
    return Path(os.environ.get("YANGGUANG_VAR") or running.ROOT / "var").absolute()


def _keys() -> Path:
    return Path(os.environ.get("YANGGUANG_KEYS_DIR") or _var() / "keys").absolute()


def _leave(number: int, frame: object) -> None:
    """Unwind once; a second signal does not disturb the stopping."""
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, signal.SIG_IGN)
    raise SystemExit(0)


def _tell(host: str, port: int) -> None:
    """The address, and what is left to do in a county where nobody is known yet."""
    import django  # the environment is whole only now

    django.setup()
    from django.db import connection

    from yangguang.accounts.models import User
    from yangguang.offices.models import Office

    print(f"阳光公开  {os.environ['YANGGUANG_PUBLIC_URL']}  （本机 http://{host}:{port}）")
    print("按 Ctrl-C 或发 SIGTERM 停止，数据保留。")
    if not User.objects.exists():
        print("还没有任何账号。在同样的环境变量下运行 bin/yangguang firstlinks，取三位管理员的一次性链接。")
    if not Office.objects.exists():
        print("本县还没有开张。准备好资料夹后运行 bin/yangguang open_county 资料夹（docs/how-to/open-a-county.md）。")
    sys.stdout.flush()
    connection.close()


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bin/yangguang serve", description="启动一个县：数据库、网站、后台任务。")
    parser.add_argument("--host", default="127.0.0.1", help="听哪个地址（默认只听本机，前面放 nginx）")
    parser.add_argument("--port", type=int, default=8000, help="端口（默认 8000）")
    return parser.parse_args(arguments)
