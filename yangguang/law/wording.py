"""Why a citation may not stand, in words."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.law.barred import is_barred
from yangguang.law.citation import Citation
from yangguang.law.models import Basis


def why_not(citation: Citation, basis: Basis | None, on: date) -> str:
    """The reason why `citation` may not be cited on a day; `basis` is the nearest row that we have of it."""
    if is_barred(citation.document):
        return _("%(cited)s已废止，永远不得引用") % {"cited": citation}
    if basis is None or basis.is_in_force(on):
        return _("依据库中没有%(cited)s") % {"cited": citation}
    values = {"cited": citation, "day": basis.in_force_to or basis.in_force_from}
    if basis.in_force_from > on:
        return _("%(cited)s自%(day)s起才生效") % (values | {"day": basis.in_force_from})
    if basis.replaced_by:
        return _("%(cited)s已于%(day)s后失效，现行的是%(new)s") % (values | {"new": basis.replaced_by})
    return _("%(cited)s已于%(day)s后失效") % values
