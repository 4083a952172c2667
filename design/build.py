"""Builds the public site's few assets: one stylesheet, one script, one icon, named by what is in them.

Sources keep their `@layer`; the built file is flat, in layer order, for the browsers of old phones (docs/adr).
"""

import hashlib
import re
from functools import cache
from pathlib import Path

from .frame import Assets

HERE = Path(__file__).parent
FOLDER = "assets/"
WRAPPED = re.compile(r"\A@layer ([a-z]+) \{\n(.*)\n\}\Z", re.DOTALL)
_APART = (
    "desk.js",
    "passkey.js",
    "round.js",
    "upload.js",
    "worker.js",
)  # of staff pages, or beside any page
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def build() -> dict[str, bytes]:
    """Every asset by its path from the site's root; the same sources always give the same names."""
    return dict(_built().values())


def assets() -> Assets:
    """Where the pages find them."""
    paths = {name: path for name, (path, _) in _built().items()}
    return Assets(
        css=paths["site.css"],
        js=paths["site.js"],
        icon=paths["icon.svg"],
        desk=paths["desk.js"],
        round=paths["round.js"],
        passkey=paths["passkey.js"],
        upload=paths["upload.js"],
    )


def worker() -> bytes:
    """What a browser keeps to answer for the round's page when there is no network; its address says its scope."""
    return _bare((HERE / "scripts" / "worker.js").read_text("utf-8")).encode()


def stylesheet(*, layered: bool = False) -> str:
    """The whole stylesheet: flat as it is shipped, or in its layers as it is written."""
    order = layers()
    found: dict[str, list[str]] = {name: [] for name in order}
    for path in sorted(HERE.glob("*.css")) + sorted(HERE.glob("components/*.css")):
        if path.name != "layers.css":
            layer, rules = _unwrapped(path)
            found[layer].append(rules)
    parts = ["\n".join(found[name]) for name in order]
    if layered:
        parts = [f"@layer {name} {{\n{part}\n}}" for name, part in zip(order, parts, strict=True)]
    return "\n".join([f"@layer {', '.join(order)};" if layered else '@charset "utf-8";', *parts]) + "\n"


def layers() -> list[str]:
    """The order of layers, from layers.css."""
    said = re.search(r"@layer ([^;{]+);", COMMENT.sub("", (HERE / "layers.css").read_text("utf-8")))
    if said is None:
        raise ValueError("layers.css must say the order: @layer a, b, c;")
    return [name.strip() for name in said[1].split(",")]


@cache
def _built() -> dict[str, tuple[str, bytes]]:
    scripts = sorted(path for path in (HERE / "scripts").glob("*.js") if path.name not in _APART)
    sources = {
        "site.css": _packed(stylesheet()),
        "site.js": "".join(_bare(path.read_text("utf-8")) for path in scripts),
        "desk.js": _bare((HERE / "scripts" / "desk.js").read_text("utf-8")),
        "round.js": _bare((HERE / "scripts" / "round.js").read_text("utf-8")),
        "passkey.js": _bare((HERE / "scripts" / "passkey.js").read_text("utf-8")),
        "upload.js": _bare((HERE / "scripts" / "upload.js").read_text("utf-8")),
        "icon.svg": (HERE / "icon.svg").read_text("utf-8"),
    }
    return {name: _named(name, text.encode()) for name, text in sources.items()}


def _packed(css: str) -> str:
    """A flat stylesheet without the blanks that only people read; none stands within its strings or selectors."""
    return re.sub(r"(?<=[{};:,])\s+|\s+(?=[{}])|;(?=\s*\})", "", css)


def _named(name: str, content: bytes) -> tuple[str, bytes]:
    stem, kind = name.split(".")
    return f"{FOLDER}{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{kind}", content


def _unwrapped(path: Path) -> tuple[str, str]:
    match = WRAPPED.match(_bare(path.read_text("utf-8")).strip())
    if match is None:
        raise ValueError(f"{path.name} must be one block: @layer NAME {{ … }}")
    return match[1], match[2]


def _bare(text: str) -> str:
    """Without comments, indents and empty lines; a comment of a script stands on lines of its own."""
    text = COMMENT.sub("", text)
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"
