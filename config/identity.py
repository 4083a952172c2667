"""Who this instance is: the names and numbers in every page's head and foot, from one TOML file."""

import os
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DEMO = Path(__file__).resolve().parent.parent / "demo" / "county.toml"


@dataclass(frozen=True, kw_only=True)
class Identity:
    """The site's metadata (国办发〔2017〕47号 and 政府网站标识 rules)."""

    name: str
    name_en: str
    county: str
    host: str
    id_code: str
    short_code: str  # the office's part of 索引号
    icp: str = ""
    police: str = ""
    phone: str = ""
    mail: str = ""
    postal: str = ""
    hours: str = ""


@cache
def identity() -> Identity:
    """This instance's identity; the demo county's where `YANGGUANG_IDENTITY` names no other file."""
    path = Path(os.environ.get("YANGGUANG_IDENTITY") or DEMO)
    return Identity(**tomllib.loads(path.read_text(encoding="utf-8")))
