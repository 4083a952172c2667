"""Everything that clocks, law, matters and the reading of tables say is said in English too."""

import ast
import re
from pathlib import Path

import pytest

from design.translations import LOCALE, entries


def _sources(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.suffix in (".py", ".html")]


HOUSE = Path(__file__).resolve().parents[2]
SIMPLE = re.compile(r'{% translate "([^"]+)"')
SOURCES = [
    *(path for room in ("clocks", "law", "matters") for path in _sources(HOUSE / room)),
    HOUSE / "foundation" / "tables.py",
    HOUSE / "foundation" / "handed.py",
    HOUSE / "foundation" / "decoding.py",
]


def _said(path: Path) -> set[str]:
    """The strings that a file hands to gettext."""
    if path.suffix == ".html":
        whole = re.findall(r"{% blocktranslate[^%]*%}(.*?){%", path.read_text(), re.DOTALL)
        return {re.sub(r"{{ (\w+) }}", r"%(\1)s", text) for text in whole} | set(SIMPLE.findall(path.read_text()))
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call) and node.args]
    named = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id in ("_", "_now")]
    return {node.value for node in named if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if _said(path)], ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_every_string_has_its_english(path: Path) -> None:
    text = (LOCALE / "en" / "LC_MESSAGES" / "django.po").read_text("utf-8")
    known = {
        entry["msgid"]: entry.get("msgstr") or entry.get("msgstr[0]")
        for entry in entries(text)
        if "msgctxt" not in entry
    }
    assert not sorted(said for said in _said(path) if not known.get(said))
