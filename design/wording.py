"""Template filters that word dates, sums and ways, so that no template formats by hand."""

import json
import re
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from .bars import Bar
from .bars import bar as drawn
from .parts import Clock, Column, Empty, Link, Text
from .titles import whole_words

register = template.Library()

SHANGHAI = ZoneInfo("Asia/Shanghai")
HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
_ONE_LINE = 7  # signs of a title on the narrowest phone, in the largest letters
WEEKDAYS = (
    gettext_noop("周一"),
    gettext_noop("周二"),
    gettext_noop("周三"),
    gettext_noop("周四"),
    gettext_noop("周五"),
    gettext_noop("周六"),
    gettext_noop("周日"),
)
MONTHS = (
    gettext_noop("1月"),
    gettext_noop("2月"),
    gettext_noop("3月"),
    gettext_noop("4月"),
    gettext_noop("5月"),
    gettext_noop("6月"),
    gettext_noop("7月"),
    gettext_noop("8月"),
    gettext_noop("9月"),
    gettext_noop("10月"),
    gettext_noop("11月"),
    gettext_noop("12月"),
)


@register.filter
def day_text(day: date) -> str:
    """A whole date: 2026年3月13日 (周五), Fri 13 March 2026."""
    return _("%(year)s年%(month)s%(day)s日 (%(weekday)s)") % _named(day)


@register.filter
def short_day_text(day: date) -> str:
    """A date without its year: 3月13日, 13 March."""
    return _("%(month)s%(day)s日") % _named(day)


@register.filter
def day(value: date | None) -> str:
    """A whole date as a <time> element; nothing for none."""
    return _timed(value, day_text(value)) if value else ""


@register.filter
def short_day(value: date) -> str:
    """A date without its year as a <time> element."""
    return _timed(value, short_day_text(value))


@register.filter
def lasting(seconds: int) -> str:
    """A length of time: 1 分 15 秒."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return _("%(s)s 秒") % {"s": rest}
    return _("%(m)s 分 %(s)s 秒") % {"m": minutes, "s": rest} if rest else _("%(m)s 分") % {"m": minutes}


@register.filter
def moment(value: datetime) -> str:
    """An instant on the clock of Shanghai, as a <time> element."""
    local = value.astimezone(SHANGHAI)
    return format_html(
        '<time datetime="{}">{} {}</time>', local.isoformat(timespec="minutes"), day_text(local), f"{local:%H:%M}"
    )


@register.filter
def bar(clock: Clock) -> Bar | None:
    """The bar of days of a clock, ready to draw."""
    return drawn(clock)


@register.filter
def meta_time(value: datetime) -> str:
    """An instant as the state's website rules want it: YYYY-MM-DD HH:MM."""
    return f"{value.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"


@register.filter
def yuan(fen: int) -> str:
    """A sum of fen in yuan: 11,520 or 11,520.50."""
    whole, rest = divmod(abs(fen), 100)
    return ("-" if fen < 0 else "") + f"{whole:,}" + (f".{rest:02d}" if rest else "")


@register.filter
def exact(fen: int) -> str:
    """A sum of fen in yuan as the record's paper says it: 11,520.00."""
    return f"{fen // 100:,}.{fen % 100:02d}"


@register.filter
def number(value: int) -> str:
    """A number in groups of three."""
    return f"{value:,}"


@register.filter
def zh(value: Text) -> str:
    """Words of the record: marked as Chinese where they are and the page is in another language."""
    text = conditional_escape(value)
    if (get_language() or "zh").startswith("zh") or not HAN.search(text):
        return text
    return mark_safe(f'<span lang="zh-Hans">{text}</span>')


@register.filter
def titled(value: Text) -> str:
    """A title as `zh` gives it; where it is Chinese and longer than a line of a phone, its lines end between words."""
    text = str(value)
    return zh(whole_words(text) if len(text) > _ONE_LINE and HAN.search(text) else text)


@register.filter
def at(path: str, way: str) -> str:
    """A path seen from this page: `way` before it, unless it is a whole address or a mark on this page."""
    return path if path.startswith(("http:", "https:", "tel:", "mailto:", "#", "/")) else way + path


@register.filter
def listed_in(path: str, links: Sequence[Link]) -> str:
    """The path where it is one of these links, else nothing."""
    return path if any(link.path == path for link in links) else ""


@register.filter
def nth[T](row: Sequence[T], place: int) -> T | None:
    """The item at a place, counted from 0."""
    return row[place] if place < len(row) else None


@register.filter
def cell_class(column: Column | None) -> SafeString:
    """The class of a cell in this column."""
    return mark_safe(' class="number"' if column and column.number else "")


@register.filter
def as_empty(what: str, since: str = "") -> Empty:
    """The empty state with these words."""
    return Empty(what=what, since=since)


@register.filter
def json_text(text: str) -> str:
    """A text as a JSON string."""
    return json.dumps(text, ensure_ascii=False)


@register.filter
def data_block(canonical: str) -> SafeString:
    """Canonical JSON for a data block: the same value, with nothing in it that could end the block."""
    return mark_safe(canonical.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


@register.filter
def grouped(digits: str) -> str:
    """A long hex text in fours, for eyes and voices."""
    return " ".join(digits[i : i + 4] for i in range(0, len(digits), 4))


def _named(day: date) -> dict[str, object]:
    return {"year": day.year, "month": _(MONTHS[day.month - 1]), "day": day.day, "weekday": _(WEEKDAYS[day.weekday()])}


def _timed(value: date, text: str) -> str:
    return format_html('<time datetime="{}">{}</time>', value.strftime("%Y-%m-%d"), text)
