"""When a picture was taken, as its camera wrote it; read before the picture is written anew without it."""

import io
from datetime import datetime, timedelta, timezone
from typing import Final

from PIL import Image

from yangguang.files.sniffing import heif
from yangguang.foundation.now import SHANGHAI

_EXIF: Final = 0x8769  # the folder of what the camera says
_TAKEN: Final = 0x9003  # DateTimeOriginal
_OFFSET: Final = 0x9011  # OffsetTimeOriginal


def taken_at(data: bytes) -> datetime | None:
    """The moment at which a JPEG, PNG or HEIC was taken; None if it does not say. Without an offset: Shanghai's."""
    try:
        with Image.open(io.BytesIO(data), formats=["JPEG", "PNG", heif.FORM]) as picture:
            said = picture.getexif().get_ifd(_EXIF)
    except Exception:  # what somebody sends may be broken in any way; whether it is taken is judged elsewhere
        return None
    return _moment(str(said.get(_TAKEN, "")), str(said.get(_OFFSET, "")))


def _moment(text: str, offset: str) -> datetime | None:
    try:
        local = datetime.strptime(text.strip("\0 "), "%Y:%m:%d %H:%M:%S").replace(tzinfo=SHANGHAI)
    except ValueError:
        return None
    return local.replace(tzinfo=zone) if (zone := _zone(offset.strip("\0 "))) else local


def _zone(offset: str) -> timezone | None:
    """The zone of "+08:00"; None where there is none, or no sound one."""
    try:
        shift = datetime.strptime(offset, "%z").utcoffset()
    except ValueError:
        return None
    return timezone(shift) if shift is not None and abs(shift) <= timedelta(hours=14) else None
