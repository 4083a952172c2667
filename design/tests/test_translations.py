"""The compiler of translations agrees with the standard reader; English is complete for design and press."""

import gettext
import io
import re
from pathlib import Path

import pytest

from design.translations import LOCALE, compiled, entries

SOURCES = [LOCALE.parent / "design", LOCALE.parent / "yangguang" / "press" / "templates"]
SIMPLE = re.compile(r"""{% translate ["']([^"']+)["'](?: context ["']([^"']+)["'])?""")
PO = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "县"
msgstr "County"

msgctxt "level"
msgid "单位"
msgstr ""
"Work"
"place"
msgid "%(n)s 天"
msgid_plural "%(n)s 天"
msgstr[0] "%(n)s day"
msgstr[1] "%(n)s days"

#, fuzzy
msgid "猜的"
msgstr "guessed"

msgid "没译"
msgstr ""
"""


def test_what_is_compiled_is_read_by_the_standard_library() -> None:
    read = gettext.GNUTranslations(io.BytesIO(compiled(PO)))
    assert read.gettext("县") == "County"
    assert read.pgettext("level", "单位") == "Workplace"
    assert [read.ngettext("%(n)s 天", "%(n)s 天", n) for n in (1, 2)] == ["%(n)s day", "%(n)s days"]
    assert read.gettext("猜的") == "猜的"
    assert read.gettext("没译") == "没译"


def _templates() -> list[Path]:
    found = [path for source in SOURCES for path in source.rglob("*.html")]
    return [path for path in found if "gallery" not in path.parts]


@pytest.mark.parametrize("path", _templates(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_simple_string_of_a_template_has_its_english(path: Path) -> None:
    known = {
        (entry.get("msgctxt", ""), entry["msgid"])
        for entry in entries((LOCALE / "en" / "LC_MESSAGES" / "django.po").read_text("utf-8"))
        if all(text for field, text in entry.items() if field.startswith("msgstr"))
    }
    wanted = {(context, text) for text, context in SIMPLE.findall(path.read_text("utf-8"))}
    assert wanted <= known


def test_a_translation_names_what_its_original_names() -> None:
    named = re.compile(r"%\((\w+)\)s")
    for entry in entries((LOCALE / "en" / "LC_MESSAGES" / "django.po").read_text("utf-8")):
        wanted = set(named.findall(entry["msgid"]))
        for field, text in entry.items():
            if field.startswith("msgstr") and entry["msgid"]:
                assert set(named.findall(text)) <= wanted, entry["msgid"]
