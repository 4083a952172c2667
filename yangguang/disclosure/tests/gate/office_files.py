"""Office files made anew for each run, with what the gate must find in each; none holds anything real."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from yangguang.disclosure.tests.gate import corpora, listed, numbers
from yangguang.disclosure.tests.gate.office_docx import DOCX, docx
from yangguang.disclosure.tests.gate.office_pdf import CSV, PDF, TXT, jpeg, png
from yangguang.disclosure.tests.gate.office_xlsx import XLSX, plain_sheet
from yangguang.disclosure.tests.gate.packing import Maker

NUMBERS = ("id_number", "phone", "bank_card")
WORDS = ("address", "birth_date", "lexicon")
_ALWAYS = {"pdf: words under a box": "covered"}
"""Found for what they are, whatever they hide."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A made-up file: its name, its bytes, where something hides in it, and the detector that must find it (or "")."""

    name: str
    data: bytes
    place: str
    wanted: str


def drawn(dice: random.Random, count: int) -> Iterator[Drawn]:
    """So many files, half of them with one thing that must be found; every place comes in turn, in an order drawn."""
    places = [(ending, place, make) for ending, makers in _PLACES.items() for place, make in makers.items()]
    dice.shuffle(places)
    for n in range(count):
        ending, place, make = places[(n // 2) % len(places)]
        wanted = "" if n % 2 else dice.choice(NUMBERS if ending in _PLAIN else NUMBERS + WORDS)
        text = _secret(dice, wanted, plain=ending in _PLAIN) if wanted else _innocent(dice, plain=ending in _PLAIN)
        where = f"{ending}: {place}"
        yield Drawn(f"{n}.{ending}", make(dice, text), where, wanted or _ALWAYS.get(where, ""))


def _secret(dice: random.Random, wanted: str, *, plain: bool) -> str:
    if plain:
        return {"id_number": numbers.id_number, "phone": numbers.phone, "bank_card": numbers.card}[wanted](dice)
    if wanted == "lexicon":
        found = listed.POSITIVES["lexicon"](dice)
        assert isinstance(found, str)
        return found
    return next(dice.choice(corpora.POSITIVES[wanted])(dice, 1))[0]


def _innocent(dice: random.Random, *, plain: bool) -> str:
    if plain:
        return dice.choice(
            (numbers.digits(dice, 8), numbers.budget_code(dice), numbers.landline(dice), "No. 12 of 2026")
        )
    return corpora.NEGATIVES[dice.choice(("id_number", "phone", "bank_card", "address", "birth_date", "name"))](dice)


def _with_a_sheet(dice: random.Random, text: str) -> bytes:
    return docx(dice, "", parts={"embeddings/a.xlsx": plain_sheet(dice, text)})


_PLACES: dict[str, dict[str, Maker]] = {
    "docx": {**DOCX, "a sheet inside": _with_a_sheet},
    "xlsx": XLSX,
    "pdf": PDF,
    "csv": CSV,
    "txt": TXT,
    "png": {"a note": png},
    "jpg": {"a note": jpeg},
}
_PLAIN = frozenset({"pdf", "png", "jpg"})
