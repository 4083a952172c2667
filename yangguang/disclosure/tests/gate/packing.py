"""Office packages written part by part, so that a thousand of them take seconds."""

import io
import random
import zipfile
from collections.abc import Callable

Parts = dict[str, str | bytes]
Maker = Callable[[random.Random, str], bytes]
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
DOC = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{DOC}"'
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OPEN = "application/vnd.openxmlformats-officedocument"


def package(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


def types(main: str, kind: str) -> str:
    return (
        f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        f'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="{OPEN}.{kind}.main+xml"/></Types>'
    )


def relations(*pairs: tuple[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="r{n}" Type="{DOC}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(pairs)
    )
    return f'<Relationships xmlns="{RELS}">{inside}</Relationships>'
