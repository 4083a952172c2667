"""Everything that the press says to people on pages and on the desk is said in English too; paper is Chinese."""

from pathlib import Path

import pytest

from design.translations import LOCALE, entries
from yangguang.matters.tests import test_english as known

PRESS = Path(__file__).resolve().parents[1]
SOURCES = [
    path
    for path in sorted(PRESS.rglob("*"))
    if path.suffix in (".py", ".html") and "tests" not in path.parts and known._said(path)
]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_every_string_has_its_english(path: Path) -> None:
    text = (LOCALE / "en" / "LC_MESSAGES" / "django.po").read_text("utf-8")
    english = {entry["msgid"]: entry.get("msgstr") or entry.get("msgstr[0]") for entry in entries(text)}
    assert not sorted(said for said in known._said(path) if not english.get(said))
