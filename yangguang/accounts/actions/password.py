"""Change one's password: with the present one and a fresh code, counted like a log-in."""

from django.contrib.auth import authenticate
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from yangguang.accounts.errors import WeakPassword, WrongCode
from yangguang.accounts.models import PasswordSet, User
from yangguang.foundation.acts import action
from yangguang.foundation.now import wall


def change_password(*, request: HttpRequest, by: User, old: str, new: str, code: str) -> PasswordSet:
    """Set a new password for the person of this session. Raises WrongCode, WeakPassword.

    The try is counted like a log-in, in a transaction of its own that stands when the change does not. All other
    sessions end, since a session carries a digest of the password.
    """
    if authenticate(request, login_name=by.login_name, password=old, code=code) != by:
        raise WrongCode(_("原密码或验证码不对，或账户暂时锁定。"), do=_("请等验证器换一个新的验证码再试。"))
    return _change(by=by, old=old, new=new)


@action("accounts.change_password")
def _change(*, by: User, old: str, new: str) -> PasswordSet:
    if new == old:
        raise WeakPassword(_("新密码与原密码相同。"), do=_("请换一个。"))
    return set_password(by, new)


def set_password(user: User, password: str) -> PasswordSet:
    """Set a password that fits the profile. Raises WeakPassword with every fault."""
    try:
        validate_password(password, user)
    except ValidationError as fault:
        raise WeakPassword("".join(fault.messages), do=_("请换一个密码。")) from fault
    user.set_password(password)
    user.save(update_fields=["password"])
    return PasswordSet.objects.create(user=user, at=wall())
