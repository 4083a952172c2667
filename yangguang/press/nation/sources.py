"""Where walls come from: the record of this instance, or, where a county has none yet, the national list."""

from collections.abc import Callable
from datetime import date
from functools import cache

from django.conf import settings
from django.utils.translation import gettext as _

import design.build
from design.frame import Site
from yangguang.foundation.errors import Invalid
from yangguang.places import national
from yangguang.places.queries import Named
from yangguang.press import addresses
from yangguang.press.compose.loading import load
from yangguang.press.compose.snapshot import Snapshot

Source = Callable[[str, date], Snapshot]
"""A county's code and a day to what its walls show; importable by name, for it is called in processes of their own."""


def recorded(county: str, on: date) -> Snapshot:
    """This instance's own county, from its record."""
    found = load()
    if found.county.code != county or found.today != on:
        raise Invalid(_("本机只有 %(code)s 今天的记录。") % {"code": found.county.code})
    return found


def listed(county: str, on: date) -> Snapshot:
    """A county of the national list on the day before its first notice: all its walls, and nothing on them."""
    places = {entry.id: entry for entry in _places(county)}
    first = next(iter(places.values()), None)
    if first is None:
        raise Invalid(_("全国名单里没有代码 %(code)s 的县。") % {"code": county})
    return Snapshot(
        today=on, site=_site(county, first.name), county=first, places=places, standing=(), answerable={}, offices={},
        windows={}, hanging=dict.fromkeys(places, ()), registered=(),
    )  # fmt: skip


def _places(county: str) -> list[Named]:
    """A county's places, upper levels first; the official code is the permanent id of a place without an instance."""
    found = [
        Named(int(each.code), each.level, int(each.parent_code), each.code, each.name) for each in list_().below(county)
    ]
    return sorted(found, key=lambda place: (len(place.code), place.code))


def _site(county: str, name: str) -> Site:
    return Site(
        name=f"{name}阳光公开", county=name, address=f"{settings.PUBLIC_URL}{county}/",
        domain=settings.PUBLIC_URL.split("/")[2], id_code="", host=name, assets=design.build.assets(),
        demo=settings.DEMO, feed=addresses.feed(),
    )  # fmt: skip


@cache
def list_() -> national.National:
    """The list, opened once in each process."""
    return national.opened()
