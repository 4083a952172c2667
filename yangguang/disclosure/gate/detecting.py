"""All detectors over one normalised text, in the order in which one may hide another."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from yangguang.disclosure.gate import (
    addresses,
    bankcards,
    birthdates,
    disguised,
    encoded,
    idnumbers,
    names,
    phones,
    phrases,
    terms,
    wrapping,
)
from yangguang.disclosure.gate.digits import blank
from yangguang.disclosure.gate.normal import normalise
from yangguang.disclosure.gate.report import Hit

_BY_NUMBER: tuple[Callable[[str], Iterator[Hit]], ...] = (idnumbers.find, bankcards.find, phones.find)
_BY_WORD: tuple[Callable[[str], Iterator[Hit]], ...] = (birthdates.find, addresses.find)
_SENTENCE_ENDS = "。!?;"
_BESIDE = 30


def numbers(text: str) -> list[Hit]:
    """ID numbers, cards and phones; what one detector took, the next does not see."""
    found = _in_another_writing(text)
    rest = disguised.digits(blank(text, [(hit.start, hit.end) for hit in found]))
    for find in _BY_NUMBER:
        hits = _apart(find(rest))
        found += hits
        rest = blank(rest, [(hit.start, hit.end) for hit in hits])
    return sorted(found, key=lambda hit: hit.start)


def _in_another_writing(text: str) -> list[Hit]:
    """Numbers behind base64, percent signs and escapes; each hides the whole stretch in which it stands."""
    found = []
    for start, end, said in encoded.find(text):
        inside = disguised.digits(normalise(said).text)
        hits = [hit for find in _BY_NUMBER for hit in find(inside)]
        found += [Hit(hits[0].detector, start, end, hits[0].value)] if hits else []
    return _apart(found)


def places_and_days(text: str) -> list[Hit]:
    """Birth dates and home addresses."""
    return _apart(hit for find in _BY_WORD for hit in find(text))


def people(text: str, allowed: frozenset[str]) -> list[Hit]:
    """Names that are not allowed; a name beside a health or family term in its sentence is a graver finding.

    A line that merely ran full is read on into the next, so that its end hides neither a name nor a term.
    """
    hits = _people(text, allowed)
    joined, places = wrapping.joined(text)
    if places:
        known = {(hit.start, hit.detector) for hit in hits}
        on = (replace(hit, start=places[hit.start], end=places[hit.end - 1] + 1) for hit in _people(joined, allowed))
        hits = [*(hit for hit in on if (hit.start, hit.detector) not in known), *hits]
    return _apart(hits) if places else hits


def _people(text: str, allowed: frozenset[str]) -> list[Hit]:
    hits = [hit for hit in names.find(text) if hit.value not in allowed]
    found = terms.places(text) if hits else []
    return [_beside(text, hit, found) for hit in hits]


def lexicon(text: str) -> list[Hit]:
    """What the charter forbids, in another writing too."""
    found = list(phrases.find(text))
    for start, end, said in encoded.find(text):
        found += [replace(hit, start=start, end=end) for hit in phrases.find(normalise(said).text)][:1]
    return found


def _beside(text: str, hit: Hit, found: list[tuple[int, int, str]]) -> Hit:
    first = bisect_left(found, (hit.start - _BESIDE - 8,))
    last = bisect_left(found, (hit.end + _BESIDE + 1,))
    for start, end, _term in found[first:last]:
        between = text[min(end, hit.end) : max(start, hit.start)]
        if len(between) > _BESIDE or any(sign in between for sign in _SENTENCE_ENDS):
            continue
        if "\n" not in between or wrapping.reads_on(text, (hit.start, hit.end), (start, end)):
            return Hit("name_beside_term", hit.start, hit.end, hit.value)
    return hit


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """Overlapping hits reduced to the first and longest."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, hit.detector != "name_beside_term", -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
