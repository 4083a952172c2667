"""Slips for whoever was served at a counter, as a PDF to cut: a code on paper, kept nowhere else."""

import json
from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from yangguang.foundation.now import today
from yangguang.press.media import setting
from yangguang.press.posters import fonts, qr
from yangguang.press.posters.errors import Unprintable
from yangguang.ratings.actions import Slip
from yangguang.ratings.choices import Level
from yangguang.ratings.models import Counter


def slips(*, counter: Counter, slips: Sequence[Slip]) -> bytes:
    """Six slips on a sheet, each with its code and the five levels to tick. Raises Unprintable."""
    day, site = today(), settings.PUBLIC_URL.rstrip("/") + "/ratings/"
    with override("zh-hans"):
        levels = [str(level.label) for level in Level]
    data = {
        "title": f"{counter.office.name}{counter.name}：评价单", "office": counter.office.name, "counter": counter.name,
        "day": day.isoformat(), "site": site, "levels": levels, "demo": bool(settings.DEMO),
        "slips": [_slip(each, site) for each in slips],
    }  # fmt: skip
    words = json.dumps([data["title"], levels], ensure_ascii=False)
    if lacking := sorted(set(words) - set(fonts.face().advances)):
        raise Unprintable(_("有字印不出来：%(signs)s") % {"signs": "".join(lacking)}, do=_("请核对窗口名称的用字。"))
    return setting.pdf("slips", data, day=day)


def _slip(slip: Slip, site: str) -> dict[str, str]:
    address = f"{site}?code={slip.code}"
    until = f"{slip.until.year}年{slip.until.month}月{slip.until.day}日"
    return {"code": slip.code, "until": until, "address": site, "qr": qr.svg(address)}
