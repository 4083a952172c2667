"""Chinese first, English complete."""

import ast
import string
from pathlib import Path

import pytest

from yangguang.ledger import words
from yangguang.ledger.words import _, english

ROOM = Path(__file__).resolve().parents[1]


def sentences() -> list[str]:
    """Every sentence that this room says through `_`."""
    paths = [path for path in ROOM.rglob("*.py") if "tests" not in path.parts]
    calls = [node for path in paths for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    return [
        str(call.args[0].value)
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "_" and isinstance(call.args[0], ast.Constant)
    ]


def test_every_sentence_has_its_english_with_the_same_places() -> None:
    said = set(sentences())
    assert said - english().keys() == set()
    assert english().keys() - said == set()
    for chinese, translated in english().items():
        places = [
            {place for _text, place, _spec, _how in string.Formatter().parse(text)} for text in (chinese, translated)
        ]
        assert places[0] - {None} == places[1] - {None}, chinese


def test_the_language_is_chosen_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("YANGGUANG_LANGUAGE", raising=False)
    assert _("相符") == "相符"
    monkeypatch.setenv("YANGGUANG_LANGUAGE", "en_GB")
    assert _("相符") == "Matches"
    assert _("没有译文") == "没有译文"
    assert words.CATALOGUE.name == "django.po"
