"""Compiles .po to .mo with the standard library, where GNU gettext is missing: `python -m design.translations`."""

import ast
import re
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

LOCALE = Path(__file__).parent.parent / "locale"
MAGIC = 0x950412DE
LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?\s*(".*")\Z')

type Entry = dict[str, str]


def compile_all(folder: Path = LOCALE) -> list[Path]:
    """Every .po below the folder, compiled beside itself; the files written."""
    made = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        content = compiled(source.read_text("utf-8"))
        if not target.exists() or target.read_bytes() != content:
            target.write_bytes(content)
        made.append(target)
    return made


def compiled(text: str) -> bytes:
    """The .mo of a .po; what is fuzzy or untranslated is left out, so that Chinese shows instead."""
    pairs = sorted(pair for entry in entries(text) if (pair := _pair(entry)))
    keys, values = [key for key, _ in pairs], [value for _, value in pairs]
    start = 28 + 16 * len(pairs)
    tables, blob = [], b""
    for texts in (keys, values):
        for item in texts:
            tables.append((len(item), start + len(blob)))
            blob += item + b"\0"
    head = struct.pack("<7I", MAGIC, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start)
    return head + b"".join(struct.pack("<2I", *row) for row in tables) + blob


def entries(text: str) -> Iterator[Entry]:
    """The entries of a .po: field name to text; a fuzzy one has the field `fuzzy`."""
    entry: Entry = {}
    field = ""
    for line in [*text.splitlines(), ""]:
        match = LINE.match(line.strip())
        if match and match[1]:
            field = match[1]
            if field in entry or (field in {"msgid", "msgctxt"} and "msgstr" in "".join(entry)):
                yield entry
                entry = {}
            entry[field] = ast.literal_eval(match[2])
        elif match:
            entry[field] += ast.literal_eval(match[2])
        elif not line.strip() and "msgid" in entry:
            yield entry
            entry = {}
        elif line.startswith("#,") and "fuzzy" in line:
            entry["fuzzy"] = "yes"


def _pair(entry: Entry) -> tuple[bytes, bytes] | None:
    forms = [text for field, text in entry.items() if field.startswith("msgstr")]
    if ("fuzzy" in entry and entry["msgid"]) or not all(forms):
        return None
    key = entry["msgid"]
    if "msgid_plural" in entry:
        key += "\0" + entry["msgid_plural"]
    if "msgctxt" in entry:
        key = entry["msgctxt"] + "\x04" + key
    return key.encode(), "\0".join(forms).encode()


if __name__ == "__main__":
    for path in compile_all(Path(sys.argv[1]) if len(sys.argv) > 1 else LOCALE):
        print(path)
