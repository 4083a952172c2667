"""The notes inside a picture, and the words in it where a machine here reads them; a person looks at it in any case."""

import io
from collections.abc import Iterator

from django.utils.translation import gettext as _
from PIL import ExifTags, Image

from yangguang.files import ocr
from yangguang.files.errors import Broken
from yangguang.files.extraction.passages import READ_BY_MACHINE, Passage, Reading, gathered
from yangguang.files.sniffing import heif
from yangguang.files.sniffing.pictures import MOST_PIXELS

_WINDOWS = range(0x9C9B, 0x9CA0)  # title, comment, author, keywords, subject as Windows writes them
_NOTES = {"comment", "xmp", "XML:com.adobe.xmp", "Raw profile type exif"}


def read(data: bytes) -> Reading:
    """EXIF, place, comments and text chunks of a picture, and its words where they can be read."""
    try:
        with Image.open(io.BytesIO(data), formats=["PNG", "JPEG", "GIF", heif.FORM]) as picture:
            picture.load()
            words, name = read_or_named(picture, _("图片"))
            return gathered([*_notes(picture), *words], [name])
    except (OSError, SyntaxError, ValueError) as fault:
        raise Broken(_("图片已损坏。"), do=_("请重新拍照或重新导出。")) from fault


def read_or_named(picture: Image.Image, where: str) -> tuple[list[Passage], str]:
    """The words in a picture, as far as a machine here reads them, and its name for a person to look at it."""
    words = ocr.read(picture)
    if words is None:
        return [], where
    return [Passage(f"{where}{_('里的字')}", words)], where + _(READ_BY_MACHINE)


def inside(data: bytes, where: str) -> tuple[list[Passage], str]:
    """The same for the bytes of a picture inside a file; drawings that no machine here opens are named."""
    try:
        with Image.open(io.BytesIO(data), formats=["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return [], where
            picture.load()
            return read_or_named(picture, where)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return [], where


def _notes(picture: Image.Image) -> Iterator[Passage]:
    exif = picture.getexif()
    for tags, names in ((exif, ExifTags.TAGS), (exif.get_ifd(ExifTags.IFD.Exif), ExifTags.TAGS)):
        for tag, value in tags.items():
            words = (
                value.decode("utf-16-le", "replace") if tag in _WINDOWS and isinstance(value, bytes) else _text(value)
            )
            yield Passage(f"{_('属性')} EXIF {names.get(tag, tag)}", words)
    for tag, value in exif.get_ifd(ExifTags.IFD.GPSInfo).items():
        yield Passage(f"{_('属性')} {_('拍摄地点')} {ExifTags.GPSTAGS.get(tag, tag)}", _text(value))
    for key, value in picture.info.items():
        if isinstance(value, str) or key in _NOTES:
            yield Passage(f"{_('属性')} {key}", _text(value))


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace").replace("\0", "")
    words = str(value).replace("\0", "")
    try:
        return words.encode("latin-1").decode()  # cameras write UTF-8 where the rule says Latin letters
    except UnicodeError:
        return words
