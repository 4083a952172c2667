"""Open an account: empty, without role or password; its person gets in by a one-time link."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from yangguang.accounts import policies, queries
from yangguang.accounts.errors import NoRole, OneAccount
from yangguang.accounts.models import User
from yangguang.accounts.names import normalise, person_of
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now


@action("accounts.open")
def open_account(*, login_name: str, display_name: str, staff_number: str, by: Actor) -> User:
    """A new account for a person who has none. Raises NoRole, OneAccount."""
    if not policies.may_open_account(held=queries.roles_of(by)):
        raise NoRole(_("只有系统管理员可以开户。"), do=_("请联系系统管理员。"))
    return enter(login_name=login_name, display_name=display_name, staff_number=staff_number, by=by)


def enter(*, login_name: str, display_name: str, staff_number: str, by: Actor | None) -> User:
    """Insert the row of a person (`by` None: a link of the machine). Raises OneAccount."""
    user = User(
        login_name=normalise(login_name),
        display_name=display_name.strip(),
        person=person_of(staff_number),
        opened_at=now(),
        opened_by=by if isinstance(by, User) else None,
    )
    if not (user.login_name and user.display_name and staff_number.strip()):
        raise OneAccount(_("登录名、姓名、工号都要填写。"), do=_("请补全后再提交。"))
    user.set_unusable_password()
    try:
        with transaction.atomic():
            user.save(force_insert=True)
    except IntegrityError as fault:
        raise OneAccount(
            _("登录名已被使用，或此人已有账户。"),
            do=_("一人一户：请核对工号，或换一个登录名。"),
            kept=_("未新增账户。"),
        ) from fault
    return user
