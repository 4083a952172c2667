"""Which counties are finished, and from what: a line each, written after its archive is durable at its address."""

import json
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from django.utils.translation import gettext as _

from yangguang.foundation import durable
from yangguang.foundation.errors import Invalid
from yangguang.press.nation.shards import Shard, address, line

NAME = "journal.jsonl"


def open_(out: Path, *, made_of: Mapping[str, str], again: Collection[str] = ()) -> dict[str, Shard]:
    """The counties that earlier runs finished, but for those to be made `again`.

    Raises Invalid where the folder was made of something else.

    A line that a power cut left half is dropped, and so is a county whose archive is not there in its length.
    """
    path = out / NAME
    head = (json.dumps(dict(made_of), sort_keys=True) + "\n").encode()
    written = path.read_bytes() if path.exists() else b""
    if written and not written.startswith(head):
        what = _("%(out)s 里的公示墙是用另一天、另一版名单或模板做的。") % {"out": out}
        raise Invalid(what, do=_("请另选一个文件夹，或先清空它。"), kept=_("原有文件未动。"))
    found = {shard.county: shard for shard in told(out) if shard.county not in again and _stands(shard, out)}
    durable.write(path, head + b"".join(map(line, found.values())))
    return found


def told(out: Path) -> list[Shard]:
    """The counties that a folder's journal says are finished."""
    path = out / NAME
    written = path.read_bytes() if path.exists() else b""
    return [Shard(**json.loads(each)) for each in written[: written.rfind(b"\n") + 1].splitlines()[1:]]


def add(out: Path, shards: Iterable[Shard]) -> None:
    """Say that counties are finished."""
    durable.append(out / NAME, b"".join(map(line, shards)))


def _stands(shard: Shard, out: Path) -> bool:
    path = address(shard.county, out=out)
    return path.exists() and path.stat().st_size == shard.size
