"""The posters of one town in one file for its printer: bound when somebody asks, again only when a member changed."""

import hashlib
import json
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.disclosure.models import Notice
from yangguang.foundation import durable
from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.places.models import Place
from yangguang.press import sheets
from yangguang.press.errors import NotPrinted
from yangguang.press.posters import bundle
from yangguang.press.posters.papers import Layout
from yangguang.press.sheets import Sheet


def of(notice: Notice, *, place: Place, layout: Layout) -> Path:
    """The file with all posters of a town in code order, or the one poster of a village.

    What could not be printed is left out. Raises NotPrinted while any other is still on its way to the printer.
    """
    members = _members(notice, place)
    if place.level == Level.VILLAGE:
        return members[-1].path(layout)
    target = _target(notice, place, members, layout)
    inside = {member.stem: _digest(member.path(layout)) for member in members}
    if _inside(target) != inside:
        posters = [member.path(layout) for member in members]
        bundle.bind(posters, target, title=f"{places.name(place)} {notice.title}")
        durable.write(_list(target), json.dumps(inside).encode())
        _remove_older(target)
    return target


def _members(notice: Notice, place: Place) -> list[Sheet]:
    found = sheets.of(notice, within=place)
    if any(sheet.waits for sheet in found):
        raise NotPrinted(_("公示单还在印。"), do=_("请过一两分钟再取。"), kept=_("已印好的都在。"))
    members = [sheet for sheet in found if sheet.ready]
    if not members:
        raise NotPrinted(_("这里没有印好的公示单。"), do=_("请看哪一张印不出来、为什么；更正后会重印。"))
    return members


def _target(notice: Notice, place: Place, members: list[Sheet], layout: Layout) -> Path:
    """Named like the posters: by code, and by the newest version among its members."""
    code = places.named([place.pk])[place.pk].code or str(place.pk)
    version = max(member.version for member in members)
    return Path(settings.PRINT_DIR) / notice.index_no / "bundles" / f"{code}.v{version}.{layout}.pdf"


def _list(target: Path) -> Path:
    """Beside a bundle: which posters it was bound from, by digest."""
    return target.with_suffix(".json")


def _inside(target: Path) -> dict[str, str]:
    """What a bundle was bound from; empty where there is none, or only a half."""
    if not (target.is_file() and _list(target).is_file()):
        return {}
    found: dict[str, str] = json.loads(_list(target).read_bytes())
    return found


def _remove_older(target: Path) -> None:
    """Take away the town's bundles of earlier versions: names are kept no longer than they are needed."""
    code, *_rest = target.name.split(".")
    layout = target.suffixes[-2]
    for path in target.parent.glob(f"{code}.v*{layout}.*"):
        if path not in (target, _list(target)):
            durable.remove(path)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
