"""The board of names for an office's wall, A3: who holds which post; where they are now is behind its code alone."""

import json
from datetime import UTC, datetime
from functools import cache
from threading import Lock

import typst
from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.foundation.now import today
from yangguang.offices import queries
from yangguang.offices.models import Office
from yangguang.offices.queries import in_post as published_in
from yangguang.press import addresses
from yangguang.press.compose import in_post
from yangguang.press.posters import fonts, qr
from yangguang.press.posters.errors import Unprintable
from yangguang.press.posters.poster import SOURCE

_PRESS = Lock()


def nameboard(*, office: Office) -> bytes:
    """An office's board of names as PDF/UA; all of it is public. Raises Unprintable."""
    return printed(_sheet(office))


def printed(sheet: dict[str, object]) -> bytes:
    """A board's values as PDF. Raises Unprintable for a character that has no face."""
    words = json.dumps(sheet, ensure_ascii=False)
    known = fonts.face().advances
    if lacking := sorted({sign for sign in words if sign not in known and sign != "\n"}):
        raise Unprintable(_("有字印不出来：%(signs)s") % {"signs": "".join(lacking)}, do=_("请核对姓名和职责的用字。"))
    moment = int(datetime.fromisoformat(str(sheet["day"])).replace(tzinfo=UTC).timestamp())
    with _PRESS:
        made = _compiler().compile(sys_inputs={"sheet": words}, format="pdf", pdf_standards=["ua-1"], timestamp=moment)
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(SOURCE / "nameboard.typ", root=SOURCE, font_paths=[fonts.FOLDER], ignore_system_fonts=True)


def _sheet(office: Office) -> dict[str, object]:
    day, address = today(), settings.PUBLIC_URL + addresses.whereabouts(office.pk)
    published = published_in.published([office])[office.pk]
    rows = [in_post.officer(office, post, published) for post in queries.positions(office)]
    facts = [("电话", office.phone), ("办公时间", office.hours), ("地址", office.address)]
    if published.speakers:
        facts.append(("新闻发言人", in_post.named(published.speakers.speaks)))
    return {
        "layout": "a3",
        "day": day.isoformat(),
        "office": office.name,
        "title": "去向牌",
        "facts": [[name, value] for name, value in facts if value],
        "rows": [
            {"name": row.name, "post": row.post, "duties": row.duties or "—", "phone": row.phone or "—"} for row in rows
        ],
        "address": address,
        "qr": qr.svg(address),
        "printed": f"{day.year}年{day.month}月{day.day}日印；人员有变动请重印",
        "demo": bool(settings.DEMO),
    }
