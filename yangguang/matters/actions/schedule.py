"""Saying for how long the files of matters are kept."""

from django.utils.translation import gettext as _

from yangguang.accounts.queries import roles_of
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Refused
from yangguang.foundation.now import now
from yangguang.matters import events, keeping, policies
from yangguang.matters.models import Retention


@action("matters.schedule")
def schedule(*, data: bytes, by: Actor) -> list[Retention]:
    """Import the schedule of records (档案保管期限), CSV or XLSX: a row for a matter from a day on.

    What was said of a matter for an earlier day stays on record. Returns what is new. Raises Refused; Invalid with
    every fault, each with its row, and then nothing is imported.
    """
    if not policies.may_import(by=by, held=roles_of(by)):
        raise Refused(_("只有发布人员可以导入保管期限。"), do=_("请联系有发布权限的人。"), kept=_("没有导入任何一行。"))
    made = [
        Retention.objects.create(
            matter=row.matter, period=row.period, basis_text=row.basis, papers=list(row.papers), since=row.since,
            by=by.actor_key, at=now(),
        )
        for row in keeping.new(keeping.read(data))
    ]  # fmt: skip
    if made:
        events.catalogue_changed(matters=[row.matter_id for row in made])
    return made
