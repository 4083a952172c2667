"""Words of a PDF's page that are there and cannot be seen: under a box, in the paper's colour, too small, outside.

The page is drawn, and where a sign should stand there must be ink beside paper: however it was hidden.
"""

from ctypes import c_uint
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
from PIL import Image
from pypdfium2 import raw

_LARGEST = 1400.0  # pixels of the longer side
_FAINTEST = 20  # of 255: less between ink and paper is nothing
_PAPER = 200
_TINIEST = 2.5  # points from the foot of a sign to its head
_FEWEST = 4  # signs in a row; fewer are a blank that a font has no picture for
_PICTURE, _PATH, _TEXT = raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_TEXT


@dataclass(frozen=True, slots=True)
class Seen:
    """Whether words lie under something drawn over them, and whether words are there that nobody can see."""

    covered: bool = False
    unseen: bool = False


def look(page: pypdfium2.PdfPage, words: pypdfium2.PdfTextPage) -> Seen:
    """What of a page's words can be seen."""
    count = words.count_chars()
    if not count or is_plain(page):
        return Seen()
    page.set_rotation(0)
    left, bottom, right, top = page.get_bbox()
    scale = min(1.5, _LARGEST / max(right - left, top - bottom, 1.0))
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    drawn = bitmap.to_pil()
    states = [_state(words, index, drawn, (left, top, scale)) for index in range(count)]
    bitmap.close()
    return Seen(_runs(states, "covered"), _runs(states, "unseen"))


def is_plain(page: pypdfium2.PdfPage) -> bool:
    """Whether there is nothing on a page but black words of a size to be read, on the paper."""
    if raw.FPDFPage_GetAnnotCount(page.raw):
        return False
    left, bottom, right, top = page.get_bbox()
    for thing in page.get_objects(max_depth=1):
        if thing.type != _TEXT:
            return False
        low, foot, high, head = thing.get_bounds()
        outside = high < left or low > right or head < bottom or foot > top
        if outside or head - foot < _TINIEST or not _is_black(thing) or raw.FPDFPageObj_CountMarks(thing.raw):
            return False
    return True


def _is_black(thing: pypdfium2.PdfObject) -> bool:
    colour = [c_uint() for _channel in range(4)]
    if not raw.FPDFPageObj_GetFillColor(thing.raw, *colour):
        return False
    visible = raw.FPDFTextObj_GetTextRenderMode(thing.raw) not in {3, 7}
    return visible and colour[3].value > _PAPER and max(channel.value for channel in colour[:3]) < _PAPER // 2


def _state(words: pypdfium2.PdfTextPage, index: int, drawn: Image.Image, frame: tuple[float, float, float]) -> str:
    code = raw.FPDFText_GetUnicode(words.raw, index)
    if code <= 0x20 or code in {0xA0, 0x3000, 0xFFFE} or raw.FPDFText_IsGenerated(words.raw, index):
        return ""
    left, bottom, right, top = words.get_charbox(index)
    from_left, from_top, scale = frame
    box = (
        round((left - from_left) * scale) - 1, round((from_top - top) * scale) - 1,
        round((right - from_left) * scale) + 1, round((from_top - bottom) * scale) + 1,
    )  # fmt: skip
    inside = (max(box[0], 0), max(box[1], 0), min(box[2], drawn.width), min(box[3], drawn.height))
    if inside[0] >= inside[2] or inside[1] >= inside[3]:
        return "unseen"
    _low, foot, _high, head = words.get_charbox(index, loose=True)
    if head - foot < _TINIEST:
        return "unseen"
    levels = drawn.crop(inside).tobytes()  # grey: a byte a pixel
    darkest, lightest = min(levels), max(levels)
    if lightest - darkest >= _FAINTEST:
        return "seen"
    return "unseen" if darkest > _PAPER else "covered"


def _runs(states: list[str], wanted: str) -> bool:
    """Whether enough signs of a row share a fate; blanks between them do not count."""
    said = [state for state in states if state]
    edges = [0, *(n for n, (before, after) in enumerate(pairwise(said), start=1) if before != after), len(said)]
    return any(said[start : start + 1] == [wanted] and end - start >= _FEWEST for start, end in pairwise(edges))
