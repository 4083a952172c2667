"""ZIP containers: one file from first to last byte, honest about its sizes, and of a size that can be unpacked."""

import io
import zipfile
import zlib

from django.utils.translation import gettext as _

from yangguang.files.errors import Bomb, Broken, Encrypted, Polyglot
from yangguang.files.kinds import MIB

MOST_PARTS = 4000
MOST_UNPACKED = 300 * MIB
MOST_RATIO = 250
_RATIO_FROM = MIB
_END = b"PK\x05\x06"
_SYMLINK = 0o120000


def opened(data: bytes) -> zipfile.ZipFile:
    """A ZIP container that is safe to unpack. Raises Polyglot, Bomb, Encrypted or Broken."""
    _must_be_one_file(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as fault:
        raise _broken() from fault
    _must_be_honest(data, parts)
    _must_unpack_small(parts)
    _must_be_whole(archive)
    return archive


def _must_be_one_file(data: bytes) -> None:
    end = data.rfind(_END)
    if not data.startswith(b"PK\x03\x04") or end < 0 or len(data) < end + 22:
        raise _broken()
    comment = int.from_bytes(data[end + 20 : end + 22], "little")
    directory = int.from_bytes(data[end + 16 : end + 20], "little")
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    if end + 22 + comment != len(data) or comment or (directory + size != end and directory != 0xFFFFFFFF):
        raise Polyglot(_("文件前后还接着别的内容。"), do=_("请在原来的软件里另存为新文件。"))


def _must_be_honest(data: bytes, parts: list[zipfile.ZipInfo]) -> None:
    names = [part.filename.lower() for part in parts]
    if len(parts) > MOST_PARTS:
        raise _bomb()
    if any(part.flag_bits & 0x1 for part in parts):
        raise Encrypted(_("文件有密码，无法检查其中的内容。"), do=_("请去掉密码后再上传。"))
    outside = any(
        name.startswith(("/", "\\")) or ".." in name.split("/") or "\\" in name or ":" in name for name in names
    )
    linked = any((part.external_attr >> 16) & 0o170000 == _SYMLINK for part in parts)
    if outside or linked or len(set(names)) != len(names):
        raise _broken()
    if any(part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for part in parts):
        raise _broken()
    if sum(part.compress_size for part in parts) > len(data):
        raise _bomb()  # parts that share their bytes


def _must_unpack_small(parts: list[zipfile.ZipInfo]) -> None:
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise _bomb()
    for part in parts:
        if part.file_size > _RATIO_FROM and part.file_size > MOST_RATIO * max(part.compress_size, 1):
            raise _bomb()


def _must_be_whole(archive: zipfile.ZipFile) -> None:
    try:
        if archive.testzip() is not None:
            raise _broken()
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError) as fault:
        raise _broken() from fault


def _bomb() -> Bomb:
    return Bomb(
        _("文件很小，解开后却异常庞大，可能是有意做成的。"), do=_("请在原来的软件里另存为新文件，或拆成几个文件。")
    )


def _broken() -> Broken:
    return Broken(_("Office 文件已损坏或结构不合规范。"), do=_("请在原来的软件里打开，另存为新文件后再上传。"))
