"""The witnesses of this log, as its administrators have pinned them: name, key and address, from one TOML file."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings

from yangguang.foundation.errors import Fault, Invalid
from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog.keys import COSIGNATURE, Key, key_from
from yangguang.ledger.words import _

_FIELDS = {"name", "vkey", "url"}


@dataclass(frozen=True, slots=True)
class Witness:
    """A witness: what people call it, its pinned key, and the address below which it answers."""

    name: str
    key: Key
    url: str

    @property
    def vkey(self) -> str:
        """Its key as pinned; by this its rows are found."""
        return str(self.key)


def configured() -> tuple[Witness, ...]:
    """The witnesses in `settings.WITNESSES`, none where nothing is set. Raises Invalid, naming each wrong line."""
    if not settings.WITNESSES:
        return ()
    path = Path(settings.WITNESSES)
    if not path.is_file():
        raise _wrong(path, [Fault(0, "", _("没有这个文件。"))])
    return _read(path, path.stat().st_mtime_ns)


def readable() -> tuple[Witness, ...]:
    """As `configured`, but none when the list is wrong: pages are printed all the same, the desk says what is wrong."""
    try:
        return configured()
    except Invalid:
        return ()


def known(vkey: str) -> Witness | None:
    """The witness with this key; None when it was taken off the list meanwhile."""
    return next((witness for witness in configured() if witness.vkey == vkey), None)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int) -> tuple[Witness, ...]:
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get("witness", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise _wrong(path, [Fault(0, "", str(fault))]) from fault
    found, faults = list[Witness](), list[Fault]()
    for number, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        one = _one(row)
        if isinstance(one, Witness) and one.key.public not in {other.key.public for other in found}:
            found.append(one)
        else:
            faults.append(Fault(number, "witness", one if isinstance(one, str) else _("同一把公钥写了两次。")))
    if faults:
        raise _wrong(path, faults)
    return tuple(found)


def _one(row: object) -> Witness | str:
    """A witness from its table, or what is wrong with it."""
    if not isinstance(row, dict) or set(row) != _FIELDS or not all(isinstance(row[field], str) for field in _FIELDS):
        return _("每个见证方要有且只有 name、vkey、url 三项。")
    try:
        key = key_from(row["vkey"])
    except Bent as fault:
        return fault.what
    if key.kind != COSIGNATURE:
        return _("「{name}」的公钥是存证的，不是见证方的。").format(name=row["name"])
    parts = urlsplit(row["url"])
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment or parts.username:
        return _("「{name}」的网址要以 https:// 或 http:// 开头，不带问号和密码。").format(name=row["name"])
    return Witness(row["name"], key, row["url"].rstrip("/") + "/")


def _wrong(path: Path, faults: list[Fault]) -> Invalid:
    return Invalid(
        _("见证方名单 {path} 读不懂。").format(path=path),
        do=_("请改正下列各处；改好之前不会去问任何见证方。"), kept=_("存证照常公布。"), faults=faults,
    )  # fmt: skip
