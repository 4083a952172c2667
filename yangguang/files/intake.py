"""From the bytes that someone brought to the bytes that are kept, with what is written in them."""

import json
import zlib
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from yangguang.files import extraction, rewriting, scanning, sniffing
from yangguang.files.errors import TooLarge
from yangguang.files.extraction import Passage, Reading
from yangguang.files.kinds import BECOMES, LARGEST, MIB, Kind
from yangguang.files.rewriting import Drop


@dataclass(frozen=True, slots=True)
class Taken:
    """A file ready to be kept: its kind, the bytes written anew, and what is written in them."""

    kind: Kind
    data: bytes
    reading: Reading


def take(data: bytes | Path, *, name: str, drop: Collection[Drop], longest: int | None = None) -> Taken:
    """Judge, rewrite and read a file. Raises a NotTaken."""
    content = _bytes(data)
    scanning.must_be_clean(content)
    brought = sniffing.kind_of(content, name=name)
    kept = rewriting.rewritten(content, brought, drop=drop, longest=longest)
    kind = BECOMES.get(brought, brought)
    return Taken(kind, kept, extraction.read(kept, kind))


def packed(reading: Reading) -> bytes:
    """A reading as bytes to be sealed."""
    return zlib.compress(json.dumps(asdict(reading), ensure_ascii=False).encode())


def unpacked(data: bytes) -> Reading:
    """A reading from the bytes that `packed` made."""
    fields = json.loads(zlib.decompress(data))
    parts = {part: tuple(fields.get(part, ())) for part in ("unread", "covered", "unseen")}  # older readings lack some
    return Reading(tuple(Passage(**passage) for passage in fields["passages"]), **parts)


def _bytes(data: bytes | Path) -> bytes:
    if isinstance(data, bytes):
        return data
    if data.stat().st_size > LARGEST:
        raise TooLarge(
            _("文件有 %(size)d MB，超过 %(most)d MB 的上限。")
            % {"size": data.stat().st_size // MIB, "most": LARGEST // MIB},
            do=_("请压缩图片或拆成几个文件后再上传。"),
        )
    return data.read_bytes()
