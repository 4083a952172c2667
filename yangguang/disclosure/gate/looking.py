"""The gate's look at a text or a document: detect, decide, mask, and say why."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from yangguang.disclosure.gate import detecting, excerpts, sentences, tables
from yangguang.disclosure.gate.digits import blank
from yangguang.disclosure.gate.normal import Normal, normalise
from yangguang.disclosure.gate.report import Action, Document, Finding, Hit, Kind, Passage, Report

_NEVER_ALLOWED = frozenset({"id_number", "bank_card", "birth_date", "name_beside_term", "lexicon", "mention"})
_NAMES_THAT_STOP = 3
_SHORTEST_ADDRESS = 6
_LONGEST_LINE = 20_000
_NUMBERS = re.compile("[0-9]+")
MOST = 1000


def look(what: str | Document, *, kind: Kind, allowed: Collection[str] = ()) -> Report:
    """Look through a text or a document for what must not be published.

    `allowed`: names of officers in their posts, published phones and office addresses, exactly as they may stand.
    In a text (kind `text`) what can be cut out is masked; in everything else it stops, since nobody edits a file here.
    """
    permitted = frozenset(_bare(normalise(word).text) for word in allowed)
    if isinstance(what, Document):
        return _look_through(what, kind, permitted)
    normal = normalise(what)
    decided = _decide(_hits(normal.text, permitted), kind)
    findings = [_in_text(normal, hit, action) for hit, action in decided[:MOST]]
    return Report(tuple(findings), _masked(normal, decided), max(0, len(decided) - MOST))


def _in_text(normal: Normal, hit: Hit, action: Action) -> Finding:
    span = normal.span(hit.start, hit.end)
    return _finding(_line(normal.original, span[0]), span, hit, action)


def _hits(text: str, permitted: frozenset[str]) -> list[Hit]:
    found = detecting.numbers(text)
    taken = [(hit.start, hit.end) for hit in found]
    rest = blank(text, taken)
    found += detecting.places_and_days(rest)
    found += detecting.people(rest, permitted) + detecting.lexicon(text)
    return sorted((hit for hit in found if not _is_allowed(hit, permitted)), key=lambda hit: (hit.start, hit.end))


def _is_allowed(hit: Hit, permitted: frozenset[str]) -> bool:
    if hit.detector in _NEVER_ALLOWED:
        return False
    value = _bare(hit.value)
    return value in permitted or (hit.detector == "address" and any(_same_place(value, word) for word in permitted))


def _same_place(found: str, word: str) -> bool:
    return len(word) >= _SHORTEST_ADDRESS and (found in word or found.endswith(word))


def _bare(word: str) -> str:
    return word.replace(" ", "").replace("-", "")


def _decide(hits: list[Hit], kind: Kind) -> list[tuple[Hit, Action]]:
    people = {hit.value for hit in hits if hit.detector in {"name", "name_beside_term"}}
    return [(hit, _action(hit, kind, len(people))) for hit in hits]


def _action(hit: Hit, kind: Kind, people: int) -> Action:
    if hit.detector in {"lexicon", "name_beside_term", "column", "covered"}:
        return "stop"
    if hit.detector == "name":
        return "stop" if people >= _NAMES_THAT_STOP else "warn"
    if hit.detector == "mention":
        return "stop" if kind in {"catalogue", "roll"} else "warn"
    if hit.detector in {"unread", "unseen"}:
        return "warn"
    return "mask" if kind == "text" else "stop"


def _finding(where: str, span: tuple[int, int], hit: Hit, action: Action) -> Finding:
    advice = sentences.advice(hit.detector, action)
    return Finding(hit.detector, where, *span, excerpts.shown(hit), action, sentences.why(hit), advice)


def _line(text: str, place: int) -> str:
    return _("第 %(line)d 行") % {"line": text.count("\n", 0, place) + 1}


def _masked(normal: Normal, decided: list[tuple[Hit, Action]]) -> str:
    """The original text with everything personal replaced; names stay only where they merely warn."""
    pieces, free = [], 0
    for hit, action in decided:
        start, end = normal.span(hit.start, hit.end)
        if hit.detector == "lexicon" or action == "warn" or start < free:
            continue
        pieces += [normal.original[free:start], sentences.replacement(hit.detector, excerpts.shown(hit))]
        free = end
    return "".join([*pieces, normal.original[free:]])


@dataclass(frozen=True, slots=True)
class _Line:
    """Passages that stand side by side, as one text, and where each of them begins in it."""

    passages: list[Passage]
    starts: list[int]
    normals: list[Normal]
    text: str

    def at(self, hit: Hit) -> tuple[Passage, tuple[int, int]]:
        index = bisect_right(self.starts, hit.start) - 1
        normal, start = self.normals[index], self.starts[index]
        last = max(hit.start - start + 1, min(hit.end - start, len(normal.text)))
        return self.passages[index], normal.span(hit.start - start, last)


def _look_through(document: Document, kind: Kind, permitted: frozenset[str]) -> Report:
    """A document is looked at row by row, so that a name in one cell and an illness in the next are seen together."""
    pairs = [(line, hit) for line in _lines(document) for hit in _hits(line.text, permitted)]
    decided = _decide([hit for _line, hit in pairs], kind)
    findings = [_placed(line, hit, action) for (line, _hit), (hit, action) in zip(pairs, decided, strict=True)]
    for passage, hit in (*tables.hits(document.passages), *tables.split_numbers(document.passages)):
        findings.append(_finding(passage.where, (hit.start, hit.end), hit, "stop"))
    for hit, parts in (
        (Hit("covered", 0, 0, ""), document.covered),
        (Hit("unseen", 0, 0, ""), document.unseen),
        (Hit("unread", 0, 0, ""), document.unread),
    ):
        findings += [_finding(part, (0, 0), hit, _action(hit, kind, 0)) for part in parts]
    return Report(tuple(findings[:MOST]), "", max(0, len(findings) - MOST))


def _placed(line: _Line, hit: Hit, action: Action) -> Finding:
    passage, span = line.at(hit)
    return _finding(passage.where, span, hit, action)


def _lines(document: Document) -> Iterator[_Line]:
    """The cells of a row stand side by side; paragraphs and pages of one kind follow each other."""
    group: list[Passage] = []
    length = 0
    for passage in document.passages:
        if group and (not _goes_on(group[-1], passage) or length > _LONGEST_LINE):
            yield _joined(group)
            group, length = [], 0
        group.append(passage)
        length += len(passage.text)
    if group:
        yield _joined(group)


def _goes_on(last: Passage, passage: Passage) -> bool:
    if passage.row or last.row:
        return passage.row == last.row
    return _NUMBERS.sub("", passage.where) == _NUMBERS.sub("", last.where)


def _joined(passages: list[Passage]) -> _Line:
    normals = [normalise(passage.text) for passage in passages]
    starts, length = [], 0
    for normal in normals:
        starts.append(length)
        length += len(normal.text) + 1
    between = "\t" if passages[0].row else "\n"
    return _Line(passages, starts, normals, between.join(normal.text for normal in normals))
