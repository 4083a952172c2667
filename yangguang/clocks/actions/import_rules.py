"""Taking in a table of time limits: national ones with each release, a county's own with its basis."""

from django.utils.translation import gettext as _

from yangguang.accounts.queries import roles_of
from yangguang.clocks import policies, queries
from yangguang.clocks.models import Rule
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.errors import Refused


@action("clocks.import_rules")
def import_rules(*, data: bytes, by: Actor) -> list[Rule]:
    """Import a CSV table of limits; what differs from the row in force becomes its next revision, nothing is changed.

    Returns the new rows. Clocks that run keep the rule under which they began. Raises Invalid with every fault.
    """
    if not policies.may_import(by=by, held=roles_of(by)):
        raise Refused(_("只有系统管理员可以导入时限规则。"), do=_("请联系系统管理员。"), kept=_("没有导入任何一行。"))
    rows = queries.preview_rules(data, by=by)
    return [Rule.objects.create(**row.values, revision=queries.next_revision(row)) for row in rows]
