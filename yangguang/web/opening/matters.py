"""The law, the programmes and the catalogue of a folder, through the actions of their rooms."""

from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.models import RollKind
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Fault, YangguangError
from yangguang.foundation.now import today
from yangguang.foundation.tables import Row
from yangguang.law import actions as law
from yangguang.law import queries as bases_known
from yangguang.law.models import Basis
from yangguang.matters import actions, queries
from yangguang.web.opening.folder import Folder
from yangguang.web.opening.places import Made
from yangguang.web.opening.sheets import BASES, PROGRAMMES, heading


def bases(folder: Folder, *, on: date) -> Made:
    """Import the county's own legal bases, beside the national ones that came with the release."""
    if not (folder.path / BASES).exists():
        return 0, 0
    try:
        plan = bases_known.preview_import(folder.bytes_of(BASES), by=SYSTEM)
        if plan.new or plan.changed:
            law.import_bases(data=folder.bytes_of(BASES), by=SYSTEM)
    except YangguangError as error:
        folder.refuse(BASES, error)
        return 0, 0
    return plan.new + plan.changed, plan.same


def programmes(folder: Folder, *, on: date) -> Made:
    """Declare the programmes of which rolls are made; with a basis that demands names, or as counts alone."""
    rows, added = folder.whole(PROGRAMMES), 0
    for row in rows:
        basis = _basis(folder, row)
        known = RollKind.objects.filter(name="".join(row["name"].split())).select_related("basis").first()
        if known is None and not (row["basis"] and basis is None):
            added += _declared(folder, row, basis)
        elif known and known.basis != basis:
            what = _("已登记的依据是“%(seen)s”，不由资料夹更改") % {"seen": known.basis or ""}
            folder.blame(PROGRAMMES, [Fault(row.number, heading(PROGRAMMES, "basis"), what)])
    return added, len(rows) - added


def catalogue(folder: Folder, *, on: date) -> Made:
    """Import the catalogue: new matters owe their first publication from today."""
    if not folder.catalogue:
        return 0, 0
    try:
        plan = queries.preview_import(folder.bytes_of(folder.catalogue))
        if plan.new or plan.changed:
            actions.import_catalogue(data=folder.bytes_of(folder.catalogue), by=SYSTEM)
    except YangguangError as error:
        folder.refuse(folder.catalogue, error)
        return 0, 0
    return len(plan.new) + len(plan.changed), plan.same


def _declared(folder: Folder, row: Row, basis: Basis | None) -> int:
    try:
        disclosure.declare_roll_kind(name=row["name"], basis=basis, by=SYSTEM)
    except YangguangError as error:
        folder.refuse(PROGRAMMES, error, row=row.number)
    return 1


def _basis(folder: Folder, row: Row) -> Basis | None:
    """The basis that a programme cites today; each citation that may not stand is a fault."""
    found, findings = bases_known.resolve(row["basis"], on=today(), county=settings.COUNTY_CODE)
    column = heading(PROGRAMMES, "basis")
    folder.blame(PROGRAMMES, [Fault(row.number, column, finding.why) for finding in findings])
    if row["basis"] and not findings and len(found) != 1:
        what = _("应写出一条依据，例如《政府信息公开条例》第二十六条")
        folder.blame(PROGRAMMES, [Fault(row.number, column, what)])
    return found[0] if len(found) == 1 and not findings else None
