"""Han bigrams for a `simple` tsvector: exact on words of two characters, where trigrams are not."""

import re
import unicodedata

_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+|[0-9A-Za-z]+")


def bigrams(text: str) -> str:
    """Text as blank-separated tokens: each pair of neighbouring Han characters, and each Latin or digit run whole.

    A single Han character stands for itself. Index with to_tsvector('simple', …), ask with phraseto_tsquery.
    """
    tokens: list[str] = []
    for run in _RUN.findall(unicodedata.normalize("NFKC", text).lower()):
        if run[0].isascii() or len(run) == 1:
            tokens.append(run)
        else:
            tokens.extend(run[i : i + 2] for i in range(len(run) - 1))
    return " ".join(tokens)
