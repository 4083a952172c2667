"""Saying which papers nobody may be asked for."""

from django.utils.translation import gettext as _

from yangguang.accounts.queries import roles_of
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Refused
from yangguang.matters import papers, policies
from yangguang.matters.models import HeldPaper


@action("matters.list_papers")
def list_papers(*, data: bytes, by: Actor) -> list[HeldPaper]:
    """Import the list of papers that an office holds or can ask from another one (国办发〔2018〕47号), CSV or XLSX.

    A paper is known by its name and first day; none is removed: a last day ends it. The release only adds. Returns what
    was added or changed.
    Raises Refused; Invalid with every fault, each with its row, and then nothing is imported.
    """
    if not policies.may_list_papers(by=by, held=roles_of(by)):
        raise Refused(
            _("只有系统管理员可以导入免交材料清单。"), do=_("请联系系统管理员。"), kept=_("没有导入任何一行。")
        )
    rows = papers.read(data)
    changed = papers.unknown(rows) if by is SYSTEM else papers.news(rows)
    return [
        HeldPaper.objects.update_or_create(name=row.name, since=row.since, defaults=row.values)[0] for row in changed
    ]
