"""What is written in a picture, read by tesseract where it is installed with Chinese; elsewhere a person looks.

A machine misreads: a picture that was read is named for a person to look at all the same.
"""

import functools
import io
import os
import shutil
import subprocess

from django.conf import settings
from PIL import Image

_LANGUAGES = ("chi_sim", "eng")
_SECONDS = 60
_SMALLEST = 60  # pixels; below this nobody reads a word
_LARGEST = 4000
_NONE = "-"


def installed() -> bool:
    """Whether pictures can be read here."""
    return settings.OCR != _NONE and _languages(settings.OCR)


@functools.cache
def _languages(program: str) -> bool:
    if shutil.which(program) is None:
        return False
    asked = [program, "--list-langs"]
    said = subprocess.run(asked, capture_output=True, text=True, timeout=_SECONDS, check=False)
    return set(_LANGUAGES) <= set(said.stdout.split())


def read(picture: Image.Image) -> str | None:
    """The words in a picture, line by line; None if it is too small, nothing here reads it, or it took a minute."""
    if min(picture.size) < _SMALLEST or not installed():
        return None
    asked = [settings.OCR, "stdin", "stdout", "-l", "+".join(_LANGUAGES), "--psm", "3"]
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        said = subprocess.run(
            asked, input=_grey(picture), capture_output=True, timeout=_SECONDS, check=False, env=alone
        )
    except (subprocess.TimeoutExpired, OSError):
        return None
    return said.stdout.decode("utf-8", "replace").replace("\f", "\n") if said.returncode == 0 else None


def _grey(picture: Image.Image) -> bytes:
    shown = picture if picture.mode in {"L", "RGB"} else picture.convert("RGBA")
    if shown.mode == "RGBA":
        paper = Image.new("RGB", shown.size, "white")
        paper.paste(shown, mask=shown.getchannel("A"))
        shown = paper
    grey = shown.convert("L")
    grey.thumbnail((_LARGEST, _LARGEST))
    out = io.BytesIO()
    grey.save(out, "PNG", compress_level=1)
    return out.getvalue()
