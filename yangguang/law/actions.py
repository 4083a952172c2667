"""Changing the legal bases: importing a table of them."""

from django.utils.translation import gettext as _

from yangguang.accounts.queries import roles_of
from yangguang.foundation import tables
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Fault, Refused
from yangguang.law import policies, queries, reading
from yangguang.law.citation import plain
from yangguang.law.models import Basis


@action("law.import")
def import_bases(*, data: bytes, by: Actor) -> list[Basis]:
    """Import a CSV table of bases: new ones are added, known ones brought up to date, none removed.

    Returns the bases that were added or changed. Raises Invalid with every fault, and nothing is half imported.
    """
    if not policies.may_import(by=by, held=roles_of(by)):
        raise Refused(_("只有系统管理员可以导入依据。"), do=_("请联系系统管理员。"), kept=_("没有导入任何一行。"))
    rows = reading.read(data)
    touched = [basis for row in rows if (basis := _put(row)) is not None]
    for row in rows:
        if row.replaced_by:
            _link(row)
    return touched


def _put(row: reading.BasisRow) -> Basis | None:
    key, article, jurisdiction, begun = row.key
    known = Basis.objects.filter(
        document_key=key, article=article, jurisdiction=jurisdiction, in_force_from=begun
    ).first()
    if known and not queries.differs(known, row):
        return None
    basis = known or Basis(document_key=key, article=article, jurisdiction=jurisdiction, in_force_from=begun)
    for field in queries.PLAIN_FIELDS:
        setattr(basis, field, getattr(row, field))
    basis.save()
    return basis


def _link(row: reading.BasisRow) -> None:
    successors = Basis.objects.filter(document_key=plain(row.replaced_by)).order_by("article", "-in_force_from")
    if not (successor := successors.first()):
        raise tables.refused([Fault(row.row, "替代文件", _("依据库中没有这个文件"))])
    key, article, jurisdiction, begun = row.key
    Basis.objects.filter(document_key=key, article=article, jurisdiction=jurisdiction, in_force_from=begun).exclude(
        replaced_by=successor
    ).update(replaced_by=successor)
