"""A file's name as it may be kept: no folders, no signs that mislead, the ending of its true kind."""

import re
import unicodedata
from pathlib import PurePosixPath

from yangguang.files.kinds import Kind

_ODD = re.compile(r"[^\w\-()（）《》〔〕【】、，。·& ]+")
_LONGEST = 80


def kept(name: str, kind: Kind) -> str:
    """The last part of a name without controls, direction marks and second endings."""
    last = PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/")).name
    visible = "".join(sign for sign in last if unicodedata.category(sign)[0] not in "C")
    stem = visible.rsplit(".", 1)[0] if "." in visible else visible
    return (_ODD.sub("_", stem).strip(" _.")[:_LONGEST] or "文件") + kind.ending
