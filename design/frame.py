"""The frame around every page: the site, the page's own place in it, and the template context that carries both."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from .parts import Link, Path, Text

ENGLISH = "en"
TREES = {"zh-hans": "", ENGLISH: "en/"}  # the folder of each language below the site's root

NAV: Sequence[Link] = (
    Link(text=_("首页"), path="index.html"),
    Link(text=_("我要办"), path="guides.html"),
    Link(text=_("公示"), path="notices.html"),
    Link(text=_("事项目录"), path="catalogue.html"),
    Link(text=_("机构"), path="offices.html"),
    Link(text=_("应公开未公开"), path="duties.html"),
    Link(text=_("怎么核对"), path="check.html"),
    Link(text=_("我要说"), path="cases/new/"),
    Link(text=_("查进展"), path="follow/"),
    Link(text=_("我的"), path="mine/"),
)


@dataclass(frozen=True, kw_only=True)
class Assets:
    """Where the built files of the design lie, from the site's root."""

    css: Path
    js: Path
    icon: Path
    desk: Path = ""
    round: Path = ""
    passkey: Path = ""
    upload: Path = ""


@dataclass(frozen=True, kw_only=True)
class Site:
    """What is the same on every page: names, numbers, contacts, and the addresses of the pages that answer."""

    name: Text  # "睢宁县阳光公开"
    county: str
    address: str  # "https://www.example.gov.cn/sz/": absolute, ends with a slash
    domain: str
    id_code: str  # 网站标识码
    host: str  # 主办单位
    assets: Assets
    phone: str = ""
    mail: str = ""
    postal: str = ""
    icp: str = ""
    police: Link | None = None  # 公安备案
    party_mark: Link | None = None  # 党政机关网站标识
    demo: bool = False
    search: Path = "search/"
    fix: Path = "fix/"  # 找错
    feed: Path = ""  # from the root
    nav: Sequence[Link] = NAV
    kept: dict[object, object] = field(default_factory=dict, compare=False, repr=False)  # parts worded once


@dataclass(frozen=True, kw_only=True)
class ColumnMeta:
    """The metadata of a column page (ColumnName and its kin)."""

    name: Text
    description: Text = ""
    keywords: Text = ""
    type: Text = ""


@dataclass(frozen=True, kw_only=True)
class ArticleMeta:
    """The metadata of an article page (ArticleTitle, PubDate and their kin)."""

    title: Text
    published: datetime
    source: Text
    description: Text = ""
    keywords: Text = ""
    author: Text = ""
    image: str = ""


@dataclass(frozen=True, kw_only=True)
class Here:
    """One page's own place: its path in its language's tree, title, trail, and what engines are told."""

    path: Path
    title: Text
    description: Text = ""
    language: str = "zh-hans"
    languages: Sequence[str] = ("zh-hans", ENGLISH)  # in which this page exists
    crumbs: Sequence[Link] = ()
    column: ColumnMeta | None = None
    article: ArticleMeta | None = None
    listed: bool = True  # False: no engine may keep it
    feed: Path = ""  # an Atom feed of this page, from the root
    above: str = ""  # a fixed root ("/sz/") for answers at an unknown depth, such as 404

    @property
    def root(self) -> str:
        """The relative way up to the site's root: "./", "../", "../../" …"""
        depth = (TREES[self.language] + self.path).count("/")
        return self.above or "../" * depth or "./"

    @property
    def home(self) -> str:
        """The relative way to this language's tree."""
        return self.root + TREES[self.language]

    @property
    def html_lang(self) -> str:
        """The language as HTML says it."""
        return "zh-Hans" if self.language == "zh-hans" else self.language


@dataclass(frozen=True)
class Alternate:
    """The same page in one language: its code for HTML, its way from the root."""

    language: str
    html_lang: str
    path: Path


def alternates(here: Here) -> list[Alternate]:
    """This page in every language in which it exists; nothing where there is only one."""
    if len(here.languages) < 2:
        return []
    return [
        Alternate(code, "zh-Hans" if code == "zh-hans" else code, TREES[code] + here.path) for code in here.languages
    ]


def context(*, site: Site, here: Here, page: object, **more: object) -> dict[str, object]:
    """The template context of one page: what a template may name, and what a view adds."""
    address = site.address + TREES[here.language]
    return {
        "site": site,
        "here": here,
        "root": here.root,
        "home": here.home,
        "address": address,
        "canonical": address + here.path.removesuffix("index.html"),
        "alternates": alternates(here),
        "page": page,
        **more,
    }
