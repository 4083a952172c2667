"""The compiler of translations agrees with the standard reader."""

import gettext
import io

from design.translations import compiled

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
