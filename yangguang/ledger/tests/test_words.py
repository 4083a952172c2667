"""Chinese first, English complete, each to whom it is asked for."""

import ast
import os
import string
import subprocess
import sys
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


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ({}, "无法核对"),
        ({"LANG": "C"}, "无法核对"),
        ({"LANG": "zh_CN.UTF-8"}, "无法核对"),
        ({"LANG": "en_US.UTF-8"}, "Could not be checked"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "Could not be checked"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C.UTF-8"}, "无法核对"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": ""}, "Could not be checked"),
        ({"LANG": "en_US.UTF-8", "YANGGUANG_LANGUAGE": "zh"}, "无法核对"),
    ],
    ids=str,
)
def test_the_command_answers_in_the_language_of_its_caller(asked: dict[str, str], answer: str, tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOM.parents[1]), "PYTHONUTF8": "1", **asked}
    done = subprocess.run(
        [sys.executable, "-m", "yangguang", "verify", tmp_path / "nothing"],
        env=environment, cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 3
    assert answer in done.stdout
    assert _han(done.stdout) is (answer == "无法核对")


def _han(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)
