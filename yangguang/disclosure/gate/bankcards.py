"""Bank cards: 16 to 19 digits that begin like a card issued in China and pass the Luhn check, or are called a card."""

import re
from collections.abc import Iterator

from yangguang.disclosure.gate.digits import Run, runs
from yangguang.disclosure.gate.report import Hit

# Lengths by leading digits (BIN): UnionPay 62 and 81; ICBC 9558, ABC 9559x, BOC 6013 and older local cards; the debit
# cards of 19 digits that Chinese banks issued under 4…; Visa, Mastercard and JCB with 16.
_ISSUED = (
    (re.compile(r"62|81[0-7]"), (19, 18, 17, 16)),
    (re.compile(r"955[89]|9400[0-9]{2}|9900[0-9]{2}|9111[0-9]{2}"), (19, 18, 17, 16)),
    (re.compile(r"60[0-9]{4}|690755|68[0-9]{4}|84[0-9]{4}|87[0-9]{4}|90[0-9]{4}|98[0-9]{4}"), (19, 18, 16)),
    (
        re.compile(
            r"436742|456351|421349|434061|434062|524094|526410|552245|589970|53242|53243|491031|427[0-9]{3}|43[0-9]{4}"
        ),
        (19,),
    ),
    (re.compile(r"4|5[1-5]|35(?:2[89]|[3-8][0-9])|2(?:22[1-9]|2[3-9][0-9]|[3-6][0-9]{2}|7[01][0-9]|720)"), (16,)),
)
_ONE_LINE = re.compile(r"[0-9 \-‐‒–—―−_.·]+")
# So a card is printed, or typed with words, ends of lines or cells between.
_PRINTED = frozenset({(4, 4, 4, 4), (4, 4, 4, 4, 3), (4, 4, 4, 4, 2), (4, 4, 4, 4, 1), (6, 13), (6, 10), (6, 4, 4, 5)})
_CALLED = re.compile(r"[卡折账帐][号户]?|银行|card", re.IGNORECASE)
_MOST_PIECES, _NEAR = 6, 24
_FEW, _SHORTEST_PIECE = 3, 2
_FRACTION = re.compile(r"(?:(?<![0-9])0|[0-9]{3})\.$")
_LABEL = re.compile(
    r"(?:银行|储蓄|社保|借记|一卡通)[卡折]?(?:[卡账帐]?号码?)?(?:[为是:(]|\s)*\Z|[卡折]号(?:[为是:(]|\s)*\Z"
)
_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


def luhn(number: str) -> bool:
    """Whether the digits pass the Luhn check (ISO/IEC 7812)."""
    total = sum(_DOUBLED[int(d)] if n % 2 else int(d) for n, d in enumerate(reversed(number)))
    return total % 10 == 0


def find(text: str) -> Iterator[Hit]:
    """Bank card numbers in a normalised text, in groups or not."""
    for scattered in (False, True):
        for run in runs(text, at_least=16, scattered=scattered):
            yield from _in(run, text)


def _in(run: Run, text: str) -> Iterator[Hit]:
    free = 0
    for start in sorted(run.edges):
        length = _card_at(run, start, text) if start >= free else 0
        if length:
            free = start + length
            yield Hit("bank_card", *run.span(start, length), run.digits[start:free])


def _card_at(run: Run, start: int, text: str) -> int:
    for begins, lengths in _ISSUED:
        if begins.match(run.digits, start):
            for length in lengths:
                if _is_card(run, start, length, text):
                    return length
    return 0


def _is_card(run: Run, start: int, length: int, text: str) -> bool:
    number = run.digits[start : start + length]
    if len(number) < length or "X" in number or not run.aligned(start, length):
        return False
    first = run.places[start]
    if not luhn(number) and not _LABEL.search(text, max(0, first - 16), first):
        return False
    return _stands_together(run, start, length, text) and not _FRACTION.search(text[max(0, first - 4) : first])


def _stands_together(run: Run, start: int, length: int, text: str) -> bool:
    """Whether its digits are one number: on one line, in the groups of a card, or called a card and in few pieces."""
    first, last = run.span(start, length)
    if _ONE_LINE.fullmatch(text[first:last]):
        return True
    groups = tuple(run.groups(start, start + length))
    called = _CALLED.search(text, max(0, first - _NEAR), first)
    few = len(groups) <= _FEW and min(groups) >= _SHORTEST_PIECE
    return groups in _PRINTED or len(groups) == length or few or bool(called and len(groups) <= _MOST_PIECES)
