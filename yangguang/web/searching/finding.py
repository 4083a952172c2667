"""Find what was kept: exact on words of two characters; newest notices first, then matters, offices, places."""

from dataclasses import dataclass
from datetime import date

from django.db import connection

from yangguang.foundation.search import bigrams

PAGE = 20
_AROUND = 40
_FIND = """
SELECT id, key, title, path, text, posted FROM web_searchentry
WHERE to_tsvector('simple', words) @@ phraseto_tsquery('simple', %(words)s)
ORDER BY rank, posted DESC NULLS LAST, id LIMIT %(limit)s OFFSET %(offset)s
"""


@dataclass(frozen=True, slots=True)
class Found:
    """One hit; `excerpt` is the public text around what was asked."""

    key: str
    title: str
    path: str
    excerpt: str
    posted: date | None


def find(asked: str, *, page: int = 1) -> list[Found]:
    """A page of hits, one more than a page when there are more; nothing for words without a letter or digit."""
    words = bigrams(asked)
    if not words:
        return []
    values: dict[str, str | int] = {"words": words, "limit": PAGE + 1, "offset": (page - 1) * PAGE}
    with connection.cursor() as cursor:
        cursor.execute(_FIND, values)
        return [Found(key, title, path, _excerpt(text, asked), on) for _id, key, title, path, text, on in cursor]


def _excerpt(text: str, asked: str) -> str:
    """The text around the first place where the words stand as typed, else its beginning."""
    plain = " ".join(text.split())
    at = max(plain.find(asked.strip()), 0)
    start, end = max(at - _AROUND, 0), at + len(asked) + _AROUND
    return ("…" if start else "") + plain[start:end] + ("…" if end < len(plain) else "")
