"""Keys that the reader gives or has pinned, as key.txt holds them: a vkey a line, `#` begins a remark."""

import os
from collections.abc import Iterable
from pathlib import Path

from yangguang.ledger.errors import Unreadable
from yangguang.ledger.tlog.keys import key_from
from yangguang.ledger.tlog.pins import Pin, pins_from
from yangguang.ledger.words import _


def folder() -> Path:
    """The reader's own configuration: `$XDG_CONFIG_HOME/yangguang`, `~/.config/yangguang` by default."""
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "yangguang"


def pinned(name: str) -> list[Pin]:
    """The keys in one of the reader's files (`keys`, `witnesses`); none when there is no such file."""
    path = folder() / name
    return _keys_in(path) if path.is_file() else []


def given(texts: Iterable[str]) -> list[Pin]:
    """Keys from the command line, each a vkey or a file of vkeys. Raises Bent or Unreadable."""
    return [pin for text in texts for pin in _given(text)]


def _given(text: str) -> list[Pin]:
    if text.count("+") >= 2 and not Path(text).is_file():
        return [Pin(key_from(text))]
    if not Path(text).is_file():
        raise Unreadable(_("找不到公钥文件 {path}。").format(path=text))
    return _keys_in(Path(text))


def _keys_in(path: Path) -> list[Pin]:
    return pins_from(path.read_text(encoding="utf-8"))
