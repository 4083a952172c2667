"""Taking in the catalogue."""

from django.utils.translation import gettext as _

from yangguang.accounts.queries import roles_of
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Refused
from yangguang.foundation.now import now, today
from yangguang.matters import events, owing, policies, queries
from yangguang.matters.catalogue.reading import read
from yangguang.matters.choices import Manner
from yangguang.matters.models import Matter
from yangguang.matters.resolving import Resolved, resolve


@action("matters.import_catalogue")
def import_catalogue(*, data: bytes, by: Actor) -> list[Matter]:
    """Import a catalogue in its standard columns, CSV or XLSX: new matters are added, known ones brought up to date.

    A matter is known by its two names; none is removed. A new matter that is published proactively owes its first
    publication from now on. Returns what was added or changed. Raises Invalid with every fault, each with its row, and
    then nothing is imported.
    """
    if not policies.may_import(by=by, held=roles_of(by)):
        raise Refused(_("只有发布人员可以导入目录。"), do=_("请联系有发布权限的人。"), kept=_("没有导入任何一行。"))
    found = resolve(read(data), on=today())
    known = {(matter.first, matter.second): matter for matter in queries.catalogue()}
    touched = [_put(one, known.get((one.row.first, one.row.second)), by) for one in found]
    changed = [matter for matter in touched if matter is not None]
    if changed:
        events.catalogue_changed(matters=[matter.pk for matter in changed])
    return changed


def _put(found: Resolved, known: Matter | None, by: Actor) -> Matter | None:
    if known and not queries.differs(known, found):
        return None
    matter = known or Matter()
    for field, value in found.values.items():
        setattr(matter, field, value)
    matter.save()
    matter.bases.set(found.bases)
    if known is None and matter.manner == Manner.PROACTIVE:
        owing.owe(matter, at=now(), by=by)
    return matter
