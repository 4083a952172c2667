"""The last person with a power keeps it: an instance without administrators could not be governed."""

from collections.abc import Set as AbstractSet

from django.utils.translation import gettext as _

from yangguang.accounts import queries
from yangguang.accounts.errors import LastHolder
from yangguang.accounts.models import POWERS, Role, User


def keep_one_holder(*, user: User, roles: AbstractSet[str]) -> None:
    """Raise LastHolder if, without this user, one of the powers among the roles would have nobody."""
    for power in sorted(POWERS & set(roles)):
        if not queries.holders(power).exclude(pk=user.pk).exists():
            raise LastHolder(
                _("这是最后一位%(power)s，不能收回或停用。") % {"power": Role(power).label},
                do=_("请先授予另一人。"),
                kept=_("没有作任何改动。"),
            )
