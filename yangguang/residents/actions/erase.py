"""Erase an account: first what would go and what must stay and why, then every room's part in one transaction."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from yangguang.foundation.acts import action
from yangguang.residents import own
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Leaving, Resident
from yangguang.residents.own import Fate


def foresee(*, resident: Resident) -> Sequence[Fate]:
    """What each room would erase, and what stays and why; changes nothing."""
    return [fate for part in own.parts() for fate in part.eraser.foresee(resident)]


@action("residents.erase")
def erase(*, by: Resident) -> Resident:
    """Erase what every room holds about the person, as `foresee` said; keys go with the commit, for good.

    Erasure rows stay, and this resident's key, which then says nothing of anyone. Raises Invalid the second time.
    """
    if Leaving.objects.filter(resident=by).exists():
        raise Invalid(_("这个账户已经删除。"))
    for part in own.parts():
        part.eraser.erase(by, by)
    return by
