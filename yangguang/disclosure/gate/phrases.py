"""The charter's lexicon in a text: what this platform never publishes, whoever signs."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from yangguang.disclosure.gate.report import Detector, Hit
from yangguang.foundation import lexicon


def find(text: str) -> Iterator[Hit]:
    """Phrases of the lexicon in a normalised text, also when blanks or signs stand between their characters."""
    if lexicon.anything(text):  # cheap first: most texts hold none of the phrases, not even in pieces
        for hit in lexicon.found(text):
            detector: Detector = "mention" if hit.mention else "lexicon"
            yield Hit(detector, hit.start, hit.end, hit.phrase.words, _(hit.phrase.why))
