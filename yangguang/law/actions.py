"""Changing the legal bases: importing a table of them."""

from django.utils.translation import gettext as _

from yangguang.accounts.queries import roles_of
from yangguang.foundation import tables
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Fault, Refused
from yangguang.law import policies, queries, reading
from yangguang.law.citation import plain
from yangguang.law.models import Basis, Confidence


@action("law.import")
def import_bases(*, data: bytes, by: Actor) -> list[Basis]:
    """Import a CSV table of bases: new ones are added, known ones brought up to date, none removed.

    A blank cell leaves what is known, so a repeal stands until a table says otherwise.

    Returns the bases that were added or changed. Raises Invalid with every fault, and nothing is half imported.
    """
    if not policies.may_import(by=by, held=roles_of(by)):
        raise Refused(_("只有系统管理员可以导入依据。"), do=_("请联系系统管理员。"), kept=_("没有导入任何一行。"))
    rows = reading.read(data)
    touched = [basis for row in rows if (basis := _put(row, by)) is not None]
    for row in rows:
        if row.replaced_by:
            _link(row)
    return touched


def _put(row: reading.BasisRow, by: Actor) -> Basis | None:
    key, article, jurisdiction, begun = row.key
    identity = {"document_key": key, "article": article, "jurisdiction": jurisdiction, "in_force_from": begun}
    known = Basis.objects.filter(**identity).first()
    if known is None:
        values = {field: getattr(row, field) for field in queries.PLAIN_FIELDS}
        return Basis.objects.create(**identity, **values | {"confidence": row.confidence or Confidence.MEDIUM})
    if not (changes := queries.changes(known, row, by=by)):
        return None
    for field in set(changes) - {"replaced_by"}:
        setattr(known, field, changes[field])
    known.save()
    return known


def _link(row: reading.BasisRow) -> None:
    successors = Basis.objects.filter(document_key=plain(row.replaced_by)).order_by("article", "-in_force_from")
    if not (successor := successors.first()):
        raise tables.refused([Fault(row.row, "替代文件", _("依据库中没有这个文件"))])
    key, article, jurisdiction, begun = row.key
    Basis.objects.filter(document_key=key, article=article, jurisdiction=jurisdiction, in_force_from=begun).exclude(
        replaced_by=successor
    ).update(replaced_by=successor)
