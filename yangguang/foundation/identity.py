"""Who this instance is: the names and numbers in every page's head and foot, from one TOML file."""

import tomllib
from dataclasses import dataclass
from functools import cache

from django.conf import settings


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
    """This instance's identity, read once from `settings.IDENTITY`."""
    return Identity(**tomllib.loads(settings.IDENTITY.read_text(encoding="utf-8")))
