"""Where a line ends and the sentence does not: full lines, and labels, names and commas before a line's end."""

import re

_FULL = 16  # a line shorter than this was ended by its writer
_BREAK = re.compile(r"(?<=[\u3400-\u9fff])[ \r]*+\n[ \r\t]*+(?=[\u3400-\u9fff])")
_OPEN = ",:、;("
_MARKS = " \t\r,:、()"
_SHORT = 4


def joined(text: str) -> tuple[str, list[int]]:
    """The text with its full lines joined, and the place of each sign in the text as given; none: nothing to join."""
    cuts = [match.span() for match in _BREAK.finditer(text) if _ran_full(text, match.start())]
    if not cuts:
        return text, []
    kept: list[int] = []
    free = 0
    for start, end in cuts:
        kept.extend(range(free, start))
        free = end
    kept.extend(range(free, len(text)))
    return "".join(map(text.__getitem__, kept)), kept


def _ran_full(text: str, end: int) -> bool:
    return end - (text.rfind("\n", max(0, end - _FULL), end) + 1 or max(0, end - _FULL)) >= _FULL


def reads_on(text: str, name: tuple[int, int], term: tuple[int, int]) -> bool:
    """Whether the ends of line between a name and a term part nothing.

    So it is behind a comma or a colon, where the name stands alone in its line, or next to the term but for a label.
    """
    first, last = min(name[1], term[1]), max(name[0], term[0])
    between = text[first:last]
    pieces = [piece.strip(" \t\r") for piece in between.split("\n")]
    if all(piece.endswith(tuple(_OPEN)) for piece in pieces[:-1] if piece) and any(pieces[:-1]):
        return True
    if _alone(text, name):
        return True
    return len("".join(pieces).strip(_MARKS)) <= _SHORT and (_alone(text, term) or between[:1] == "\n" != between[-1:])


def _alone(text: str, span: tuple[int, int]) -> bool:
    start = (
        text.rfind("\n", 0, span[0]) + 1
        if span[0] - 60 < 0
        else max(text.rfind("\n", span[0] - 60, span[0]) + 1, span[0] - 60)
    )
    end = text.find("\n", span[1], span[1] + 60)
    line = text[start : span[0]] + text[span[1] : end if end >= 0 else span[1] + 60]
    return not line.strip(_MARKS)
