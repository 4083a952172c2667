"""A picture encoded anew from its pixels alone."""

import io

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from yangguang.files.errors import Broken
from yangguang.files.kinds import BECOMES, GIF, HEIC, JPEG, PNG, Kind
from yangguang.files.sniffing import heif

_QUALITY = 90
_FORMS = {JPEG: "JPEG", PNG: "PNG", GIF: "GIF", HEIC: heif.FORM}
_PNG_MODES = frozenset({"1", "L", "LA", "P", "RGB", "RGBA", "I;16"})


def rewritten(data: bytes, kind: Kind, *, longest: int | None = None) -> bytes:
    """The picture upright, in its own format (HEIC as JPEG, GIF as PNG), without EXIF, place, profile or notes.

    A side of more than `longest` pixels is drawn smaller.
    """
    try:
        with Image.open(io.BytesIO(data), formats=[_FORMS[kind]]) as opened:
            opened.load()
            upright = ImageOps.exif_transpose(opened)
    except (OSError, SyntaxError, ValueError) as fault:
        raise Broken(_("图片已损坏。"), do=_("请重新拍照或重新导出。")) from fault
    kept = BECOMES.get(kind, kind)
    bare = _bare(upright, kept)
    if longest and max(bare.size) > longest:
        bare = bare.convert("RGB" if bare.mode in {"P", "1", "I;16"} else bare.mode)
        bare.thumbnail((longest, longest))
    return _encoded(bare, kept)


def _bare(picture: Image.Image, kind: Kind) -> Image.Image:
    """The pixels alone, in a mode that the format can hold."""
    if kind is JPEG:
        picture = picture if picture.mode in {"L", "RGB"} else picture.convert("RGB")
    elif picture.mode not in _PNG_MODES:
        picture = picture.convert("RGBA")
    transparency = picture.info.get("transparency")
    picture.info = {} if transparency is None else {"transparency": transparency}
    return picture


def _encoded(picture: Image.Image, kind: Kind) -> bytes:
    out = io.BytesIO()
    if kind is JPEG:
        picture.save(out, "JPEG", quality=_QUALITY, optimize=True, exif=b"", icc_profile=None, comment=b"")
    else:
        picture.save(out, "PNG", optimize=False, icc_profile=None)
    return out.getvalue()
