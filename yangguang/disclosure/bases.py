"""No basis, no posting (charter 9): what a notice cites, and whether each of them is in force on a day."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.disclosure.errors import NoBasis
from yangguang.disclosure.models import Notice
from yangguang.law import queries as law
from yangguang.law.errors import NotInForce
from yangguang.law.models import Basis


def of(notice: Notice) -> list[Basis]:
    """The bases of a notice: its matter's, and for a named roll the statute that demands names."""
    found = list(notice.matter.bases.all())
    kind = notice.roll_kind
    if kind and kind.basis and kind.basis not in found:
        found.append(kind.basis)
    return found


def demand(notice: Notice, *, on: date) -> list[Basis]:
    """The bases of a notice, all in force on a day. Raises NoBasis."""
    found = of(notice)
    try:
        law.demand(found, on=on)
    except NotInForce as expired:
        raise NoBasis(
            _("没有现行有效的依据，不能公开。%(why)s") % {"why": expired.what},
            do=_("请先在事项目录中更正依据。"),
            kept=_("稿件已保留。"),
        ) from expired
    return found
