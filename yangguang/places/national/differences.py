"""Where a county's list differs from the national one: things to look at, never faults; the county knows its places."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from yangguang.foundation.errors import Fault
from yangguang.places.levels import Level
from yangguang.places.listing.reading import Row
from yangguang.places.national.lists import National


def differences(rows: Sequence[Row], national: National) -> list[Fault]:
    """What to look at in a checked list, by row; then (row 0) what its counties have in the national list alone."""
    found = [fault for row in rows for fault in _of(row, national)]
    codes = {row.code for row in rows}
    for county in (row.code for row in rows if row.level == Level.COUNTY):
        found += [
            Fault(0, "code", _("全国名单里还有 %(code)s %(name)s") % {"code": each.code, "name": each.name})
            for each in national.below(county)
            if each.code not in codes
        ]
    return found


def _of(row: Row, national: National) -> list[Fault]:
    listed = national.by_code(row.code)
    if listed is None:
        return [Fault(row.number, "code", _("全国名单里没有代码 %(code)s") % {"code": row.code})]
    if listed.name != row.name:
        values = {"listed": listed.name, "name": row.name}
        return [Fault(row.number, "name", _("全国名单里叫“%(listed)s”，这里是“%(name)s”") % values)]
    return []
