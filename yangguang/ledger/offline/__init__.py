"""The verification page that one downloads and keeps: one file, no network, no WebCrypto."""

import json
from pathlib import Path

HERE = Path(__file__).parent
FILE = HERE / "verify.html"
_SCRIPTS = ("words", "text", "sha", "ed25519", "log", "visible", "page")
_KEY = "const PRESET_KEY = '';"


def assemble() -> str:
    """The page from its parts, as it stands in `verify.html`: `python -m yangguang.ledger.offline` writes it anew."""
    parts = HERE / "parts"
    scripts = "\n".join((parts / f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS)
    page = (parts / "page.html").read_text(encoding="utf-8")
    return page.replace("/*CSS*/\n", (parts / "page.css").read_text(encoding="utf-8")).replace("/*JS*/\n", scripts)


def page(*, keys: str) -> bytes:
    """The page with a log's public keys, as key.txt holds them, filled in, for download from the log's own site."""
    text = FILE.read_text(encoding="utf-8")
    return text.replace(_KEY, f"const PRESET_KEY = {json.dumps(keys.strip())};", 1).encode()
