"""What `bin/demo` says at the end: what was done, where it lies, how long it took, how to go on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from demo.run import var

_screen = Console()


@dataclass(frozen=True)
class Login:
    """A staff log-in of this demo: random at every first start."""

    name: str
    password: str
    role: str

    @property
    def row(self) -> tuple[str, str, str]:
        """As a row of the table."""
        return self.name, self.password, self.role


@dataclass(frozen=True)
class Report:
    """The main job in figures."""

    steps: tuple[tuple[str, str, float], ...]  # what, how much, seconds
    places: tuple[tuple[str, str], ...]  # what lies where
    checkpoint: str
    logins: tuple[Login, ...] = ()


def report(done: Report, *, took: float, fresh: bool) -> None:
    """Print the report of the loop, or that the kept data are used."""
    if not fresh:
        _screen.print("已有数据，直接启动（清空重来：删除 var/ 后再运行）。")
    else:
        _table("这一次做了什么", [(what, much, f"{seconds:.1f} 秒") for what, much, seconds in done.steps])
    print("在哪里")
    for what, where in done.places:
        print(f"  {what}\n    {where}")
    print(f"\n校验点\n{done.checkpoint.strip()}\n\n共 {took:.0f} 秒。")


def address(port: int, logins: tuple[Login, ...], *, took: float) -> None:
    """Print where the site answers and who may log in."""
    print(f"\n阳光公开  http://localhost:{port}/   （启动用时 {took:.0f} 秒；按 Ctrl-C 停止，数据保留）")
    print(f"工作台    http://localhost:{port}/desk/")
    print(f"我的      http://localhost:{port}/mine/  （填任意手机号；验证码在 {var() / 'outbox'} 当天文件的最后一行）")
    if logins:
        _table("工作人员（密码首次启动时随机产生；动态口令：bin/dev democode 登录名）", [each.row for each in logins])


def _table(title: str, rows: Iterable[Sequence[str]]) -> None:
    print(title)
    table = Table(show_header=False, box=None, pad_edge=False)
    for row in rows:
        table.add_row(*row)
    _screen.print(table)
    _screen.print()
