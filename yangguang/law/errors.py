"""What goes wrong with a legal basis."""

from collections.abc import Iterable
from typing import Protocol, Self

from django.utils.translation import gettext as _

from yangguang.foundation.errors import Invalid


class _Finding(Protocol):
    @property
    def why(self) -> str: ...


class NotInForce(Invalid):
    """A basis that is cited is unknown, repealed, not yet in force, or barred; or none is cited at all."""

    @classmethod
    def of(cls, findings: Iterable[_Finding]) -> Self:
        """The error that names each finding."""
        reasons = "；".join(finding.why for finding in findings) or _("没有引用任何依据")
        return cls(
            _("依据不成立：%(reasons)s。") % {"reasons": reasons},
            do=_("请改引现行有效的依据。"),
            kept=_("没有保存任何改动。"),
        )
