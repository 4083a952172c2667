"""Citations as they stand in catalogues: 《政府信息公开条例》第二十六条、第33条 to documents and articles, and back."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_DOCUMENT = re.compile(r"《([^《》]+)》([^《》]*)")
_ARTICLE = re.compile(r"第([0-9〇零一二三四五六七八九十百千]+)条(之[一二三四五六七八九十]+)?")
_STATE = "中华人民共和国"
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}


@dataclass(frozen=True, slots=True)
class Citation:
    """A document's name without its brackets, and an article's number; the whole document where it is empty."""

    document: str
    article: str = ""

    def __str__(self) -> str:
        return f"《{self.document}》" + (f"第{self.article}条" if self.article else "")


def plain(document: str) -> str:
    """A document's name as it is compared: without brackets, blanks and the name of the state."""
    bare = re.sub(r"[\s《》\u200b-\u200f\ufeff]", "", unicodedata.normalize("NFKC", document))
    return bare.removeprefix(_STATE)


def parse(text: str) -> list[Citation]:
    """The citations of a text, in order; a document without articles is cited as a whole."""
    return [citation for document, rest in _DOCUMENT.findall(text) for citation in _cited(document, rest)]


def number(written: str) -> int:
    """The value of an article's number, in digits or in Han up to 9,999 (二百零三 is 203)."""
    if written.isascii():
        return int(written)
    total, digit = 0, 0
    for sign in written:
        if sign in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[sign], 0
        else:
            digit = _DIGITS[sign]
    return total + digit


def _cited(document: str, rest: str) -> Iterator[Citation]:
    articles = _ARTICLE.findall(unicodedata.normalize("NFKC", rest))
    for written, added in articles:
        yield Citation(document.strip(), f"{number(written)}{added}")
    if not articles:
        yield Citation(document.strip())
