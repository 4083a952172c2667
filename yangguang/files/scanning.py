"""A virus scanner beside the house (clamd): every file is shown to it first, where the settings name one."""

import socket
import struct
from contextlib import closing

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.files.errors import Infected
from yangguang.foundation.errors import Unavailable

_CHUNK = 1 << 16
_SECONDS = 60


def must_be_clean(data: bytes) -> None:
    """Show a file to clamd (INSTREAM); nothing happens where none is named.

    Raises Infected, or Unavailable while it does not answer: a file that nobody scanned is not taken.
    """
    if not settings.CLAMD:
        return
    try:
        verdict = _asked(data)
    except OSError as fault:
        raise Unavailable(_("病毒扫描程序没有回答。"), do=_("请稍后再传；一直如此请找系统管理员。")) from fault
    if verdict.endswith("FOUND"):
        raise Infected(_("文件带有病毒特征。"), do=_("请用杀毒软件检查您的电脑，并换一个文件。"))
    if not verdict.endswith("OK"):
        raise Unavailable(_("病毒扫描程序没有查完这个文件。"), do=_("请把文件拆小后再传；一直如此请找系统管理员。"))


def _asked(data: bytes) -> str:
    with closing(_connected(settings.CLAMD)) as line:
        line.sendall(b"zINSTREAM\0")
        for start in range(0, len(data), _CHUNK):
            piece = data[start : start + _CHUNK]
            line.sendall(struct.pack(">I", len(piece)) + piece)
        line.sendall(struct.pack(">I", 0))
        answer = b""
        while not answer.endswith(b"\0") and (more := line.recv(4096)):
            answer += more
    return answer.rstrip(b"\0\n").decode("utf-8", "replace")


def _connected(address: str) -> socket.socket:
    host, sign, port = address.rpartition(":")
    if sign and port.isdigit():
        return socket.create_connection((host, int(port)), timeout=_SECONDS)
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(_SECONDS)
    try:
        line.connect(address)
    except OSError:
        line.close()
        raise
    return line
