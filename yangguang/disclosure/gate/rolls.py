"""A roll by columns: four are allowed, and every cell is still looked at, a hundred thousand rows in a few seconds."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import batched

from django.utils.translation import gettext as _

from yangguang.disclosure.gate import detecting, excerpts, sentences, terms
from yangguang.disclosure.gate.digits import blank
from yangguang.disclosure.gate.headings import Column, column_of, sensitive, why
from yangguang.disclosure.gate.looking import MOST
from yangguang.disclosure.gate.normal import normalise
from yangguang.disclosure.gate.report import Finding, Hit, Report
from yangguang.disclosure.gate.words import one_of
from yangguang.foundation import lexicon

_AT_ONCE = 50_000
# Cheap signs that a row deserves the detectors: eleven digits or numerals, a house number, a date.
_DIGITS = re.compile(
    r"[0-9〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖](?:[^0-9A-Za-z\n]{0,12}[0-9〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]){10}"
)
_NUMBERED = re.compile(
    r"[0-9一二三四五六七八九十][号栋幢室户组单]|[0-9]{2}年|[0-9]{4}[-./][0-9]|出生|生于|诞生|生日|家住|住址"
)
_BREAKS = re.compile("[\\n\\t\\r\u2028\u2029]")
_LOOSE = {ord(sign): None for sign in " \t\u3000_.·•・。*-—~|/\\+'\"“”‘’「」【】()[]、,"}
_CHILD = re.compile(r"之[子女]|的(?:孩子|儿子|女儿|小孩)|[（(](?:子|女|孩|婴)")
_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af·•・ .]{1,24}|[A-Za-z][A-Za-z .'\-]{0,40}")
_AMOUNT = re.compile(r"[¥ ]*-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?元?|[¥ ]*-?[0-9]{0,10}(?:\.[0-9]{1,2})?元?")


def columns(header: Sequence[str], rows: Sequence[Sequence[object]], *, allowed: Collection[str] = ()) -> Report:
    """Look at a roll: headings first, then each cell. Only name, village, programme and amount may be there.

    `allowed`: what may stand in a cell though it holds a sensitive word (the programmes' own names). Row numbers in
    `where` count the header as 1. With refused headings the cells are not looked at.
    """
    refused = tuple(_refused(header))
    if refused:
        return Report(refused)
    kinds = [column_of(heading) for heading in header]
    findings: list[Finding] = []
    more = 0
    for number, part in enumerate(batched(rows, _AT_ONCE, strict=False)):
        for at in _suspects(part, kinds, frozenset(allowed)):
            if len(findings) < MOST:
                findings += _row(part[at], header, kinds, number * _AT_ONCE + at + 2, frozenset(allowed))
            else:
                more += 1
    return Report(tuple(findings[:MOST]), "", more + max(0, len(findings) - MOST))


def _refused(header: Sequence[str]) -> Iterator[Finding]:
    seen: set[Column] = set()
    for heading in header:
        kind, thing = column_of(heading), sensitive(heading)
        if thing is None and kind is not None and kind not in seen:
            seen.add(kind)
            continue
        other = _("这一栏重复了。") if kind else _("名单只准有姓名、村、项目、金额四栏。")
        because = why(thing) if thing else other
        yield _finding(Hit("column", 0, len(heading), str(heading), because), _("表头 · %s") % heading)


def _suspects(rows: Sequence[Sequence[object]], kinds: list[Column | None], allowed: frozenset[str]) -> list[int]:
    """Indices of the rows to look at closely; may err only on the safe side.

    A number may be spread over cells, so digits are sought by row; all else by value, and most values come many times.
    """
    cells = [[_cell(value) for value in row] for row in rows]
    suspects = {at for at, row in enumerate(cells) if len(row) != len(kinds)}
    suspects.update(_lines(_DIGITS, normalise("\n".join(map("\t".join, cells))).text))
    for index, kind in enumerate(kinds):
        column = [row[index] if index < len(row) else "" for row in cells]
        doubtful = _doubtful(sorted(set(column) - allowed), kind)
        if doubtful:
            suspects.update(at for at, value in enumerate(column) if value in doubtful)
    return sorted(suspects)


def _doubtful(values: list[str], kind: Column | None) -> set[str]:
    shape = {"name": _NAME, "amount": _AMOUNT}.get(kind or "")
    found = {value for value in values if not shape.fullmatch(value)} if shape else set()
    if kind == "amount":  # "1320.00" looks like a date at a glance; a plain amount says nothing more
        return found
    text = normalise("\n".join(values)).text
    for pattern in (_NUMBERED, _CHILD):
        found.update(values[line] for line in _lines(pattern, text))
    found.update(values[line] for line in lexicon.suspect_lines(text))
    found.update(values[line] for line in _lines(_words(), text.translate(_LOOSE)))
    return found


def _lines(pattern: re.Pattern[str], text: str) -> set[int]:
    """The numbers of the lines in which a pattern matches."""
    places = [match.start() for match in pattern.finditer(text)]
    if not places:
        return set()
    ends = [match.start() for match in re.finditer("\n", text)]
    return {bisect_right(ends, place) for place in places}


@cache
def _words() -> re.Pattern[str]:
    return re.compile(one_of(tuple(terms.TERMS)))


def _cell(value: object) -> str:
    if isinstance(value, str):
        return _BREAKS.sub(" ", value)
    return "" if value is None else str(value)


def _row(
    row: Sequence[object], header: Sequence[str], kinds: list[Column | None], number: int, allowed: frozenset[str]
) -> Iterator[Finding]:
    where = _("第 %(row)d 行") % {"row": number}
    if len(row) != len(header):
        yield _finding(Hit("column", 0, 0, "", _("这一行的栏数与表头不同。")), where)
    spotted = False
    for index, kind in enumerate(kinds[: len(row)]):
        text = normalise(_cell(row[index])).text
        hits = list(_cell_hits(text, kind, allowed))
        spotted = spotted or bool(hits)
        for hit in hits:
            yield _finding(hit, f"{where} · {header[index]}")
    if not spotted:
        joined = normalise("\t".join(map(_cell, row))).text
        yield from (_finding(hit, where) for hit in detecting.numbers(joined))


def _cell_hits(text: str, kind: Column | None, allowed: frozenset[str]) -> Iterator[Hit]:
    if text in allowed:
        return
    found = detecting.numbers(text)
    found += detecting.places_and_days(blank(text, [(hit.start, hit.end) for hit in found]))
    found += detecting.lexicon(text)
    yield from found
    for start, end, term in terms.places(text):
        yield Hit("name_beside_term", start, end, term, _("这一栏含有健康或家庭情况，与同一行的姓名并列。"))
    if kind == "name" and _CHILD.search(text):
        yield Hit("name_beside_term", 0, len(text), text, _("姓名栏里疑似写了孩子或亲属关系。"))
    elif kind == "name" and not found and not _NAME.fullmatch(text):
        yield Hit("column", 0, len(text), text[:1] + "*", _("姓名栏里不是姓名。"))
    elif kind == "amount" and not found and not _AMOUNT.fullmatch(text):
        yield Hit("column", 0, len(text), text[:1] + "*", _("金额栏里不是金额。"))


def _finding(hit: Hit, where: str) -> Finding:
    return Finding(
        hit.detector, where, hit.start, hit.end, excerpts.shown(hit), "stop", sentences.why(hit),
        sentences.advice(hit.detector, "stop"),
    )  # fmt: skip
