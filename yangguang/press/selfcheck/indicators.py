"""What is measured each night: the closed list with its words, and the bar of each as dated data."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from django.db import models
from django.utils.translation import gettext_lazy as _

_OURS = Path(__file__).with_name("indicators.toml")


class Indicator(models.TextChoices):
    """One question about the site; each asks about the work of offices."""

    HOME = "home", _("首页最近一次更新距今")
    STALE = "stale", _("误期没有更新的栏目")
    EMPTY = "empty", _("空白栏目")
    LINKS = "links", _("打不开的链接")
    LOST = "lost", _("没有应答的地址")
    SLOW = "slow", _("最慢的一页")
    HEAVY = "heavy", _("最重的一页（压缩后）")
    REQUESTS = "requests", _("一页最多的请求")
    DATES = "dates", _("不真实的日期")
    UNANSWERED = "unanswered", _("过期没有答复的来件")


class Why(models.TextChoices):
    """What exactly is wrong."""

    NOT_RENEWED = "not_renewed", _("到期没有更新")
    NOTHING = "nothing", _("还没有内容")
    MISSING = "missing", _("链接指向的页不在")
    ANCHOR = "anchor", _("链接指向的位置不在页里")
    OUTSIDE = "outside", _("外面的链接打不开")
    GONE = "gone", _("清单上有，磁盘上没有")
    ALTERED = "altered", _("文件和存证的清单不符")
    VANISHED = "vanished", _("以前有的地址没有应答")
    UNPRINTED = "unprinted", _("应有的网页没有印出来")
    SILENT = "silent", _("网站没有应答")
    SLOW = "slow", _("打开太慢")
    HEAVY = "heavy", _("太重")
    REQUESTS = "requests", _("请求太多")
    FUTURE = "future", _("写着将来的日期")
    FOUNDING = "founding", _("日期早于机构设立")
    RECORD = "record", _("网页上的日期和记录不同")
    LOGGED = "logged", _("日期和存证的时间不同")
    PRESS = "press", _("媒体提问过期未答")
    OBJECTIONS = "objections", _("异议过期未答")
    ERRATA = "errata", _("网站找错过期未答")


@dataclass(frozen=True, slots=True)
class Bar:
    """The largest figure that passes, in its unit; where it comes from and how sure we are of it."""

    most: int
    unit: str
    basis: str
    valid_from: date
    sure: str

    def passes(self, figure: int) -> bool:
        """Whether a figure is still well."""
        return figure <= self.most


@cache
def bars() -> Mapping[Indicator, Bar]:
    """The bar of every indicator: the county's own row, else the house's."""
    rows = _rows(_OURS)
    if own := os.environ.get("YANGGUANG_INDICATORS"):
        rows |= _rows(Path(own))
    return {indicator: rows[indicator] for indicator in Indicator}


def _rows(path: Path) -> dict[str, Bar]:
    return {code: Bar(**row) for code, row in tomllib.loads(path.read_text(encoding="utf-8")).items()}
