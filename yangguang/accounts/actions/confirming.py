"""Ask once more who somebody is before they are given what opens their account from elsewhere."""

from django.contrib.auth import authenticate
from django.http import HttpRequest
from django.utils.translation import gettext as _

from yangguang.accounts.errors import WrongCode
from yangguang.accounts.models import User


def must_be(by: User, *, request: HttpRequest, password: str, code: str) -> None:
    """Raise WrongCode unless password and a fresh code are this person's; counted like a log-in."""
    if authenticate(request, login_name=by.login_name, password=password, code=code) != by:
        raise WrongCode(_("密码或验证码不对，或账户暂时锁定。"), do=_("请等验证器换一个新的验证码再试。"))
