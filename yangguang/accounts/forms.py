"""The questions of accounts: log-in, one-time links, one's own password, and the administrators' pages."""

from django import forms
from django.contrib.auth.password_validation import get_default_password_validators
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from yangguang.accounts.models import Role, Scope


def _name(**more: object) -> forms.CharField:
    return forms.CharField(label=_("登录名"), max_length=40, **more)  # type: ignore[arg-type]  # Django's own options


def _password(label: object, autocomplete: str) -> forms.CharField:
    widget = forms.PasswordInput({"autocomplete": autocomplete, "width": "middle"})
    return forms.CharField(label=label, max_length=256, strip=False, widget=widget)  # type: ignore[arg-type]  # a lazy text


def _code(**more: object) -> forms.CharField:
    widget = forms.TextInput({"autocomplete": "one-time-code", "inputmode": "numeric", "width": "short"})
    return forms.CharField(label=_("验证码"), max_length=12, widget=widget, **more)  # type: ignore[arg-type]  # keywords that stand in a mapping


def _reason() -> forms.CharField:
    return forms.CharField(label=_("理由"), max_length=200, help_text=_("写入审计，不要写个人隐私。"))


class LogIn(forms.Form):
    """Name, password and code together: a wrong one of the three is not told apart."""

    login_name = _name(widget=forms.TextInput({"autocomplete": "username", "width": "middle"}))
    password = _password(_("密码"), "current-password")
    code = _code(help_text=_("验证器上现在显示的六位数字，每个只能用一次。"))


class Code(forms.Form):
    """The code that proves the second factor was taken up."""

    code = _code(help_text=_("输入验证器上显示的六位数字。"))


class _NewPassword(forms.Form):
    new_password = _password(_("新密码"), "new-password")
    again_password = _password(_("再输入一次新密码"), "new-password")

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own options
        self.fields["new_password"].help_text = "".join(
            validator.get_help_text() for validator in get_default_password_validators()
        )

    def clean(self) -> dict[str, object]:
        """Both must be the same."""
        cleaned = super().clean() or {}
        if cleaned.get("new_password") != cleaned.get("again_password"):
            self.add_error("again_password", _now("两次输入的不一样。"))
        return cleaned


class Open(_NewPassword):
    """A password for an account that exists."""


class OpenAsFirst(_NewPassword):
    """Who the first holder of a power is, and their password."""

    login_name = _name(widget=forms.TextInput({"autocomplete": "username", "width": "middle"}))
    display_name = forms.CharField(label=_("姓名"), max_length=40)
    staff_number = forms.CharField(
        label=_("工号"), max_length=40, help_text=_("只存不可还原的摘要，用来保证一人一户。")
    )
    field_order = ("login_name", "display_name", "staff_number", "new_password", "again_password")


class ChangePassword(_NewPassword):
    """One's own password, with the present one and a fresh code."""

    old_password = _password(_("现在的密码"), "current-password")
    code = _code(help_text=_("等验证器换一个新的数字再填。"))
    field_order = ("old_password", "code", "new_password", "again_password")


class AddPasskey(forms.Form):
    """What a new passkey is called, and who asks for it."""

    name = forms.CharField(
        label=_("名称"),
        max_length=40,
        help_text=_("自己认得出就行，如“办公室电脑”“随身密钥”。"),
        widget=forms.TextInput({"width": "middle"}),
    )
    password = _password(_("密码"), "current-password")
    code = _code(help_text=_("等验证器换一个新的数字再填。"))


class AddToken(forms.Form):
    """What a new token is called, what it is good for and how long, and who asks for it."""

    name = forms.CharField(
        label=_("名称"),
        max_length=40,
        help_text=_("写明给哪个程序用，如“乡镇大屏”“月报脚本”。"),
        widget=forms.TextInput({"width": "middle"}),
    )
    scopes = forms.MultipleChoiceField(
        label=_("能做什么"),
        choices=Scope.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("只选用得着的。您做不了的事，它也做不了。"),
        error_messages={"required": _("请至少选一项。")},
    )
    days = forms.TypedChoiceField(
        label=_("用多久"),
        choices=[("7", _("7 天")), ("30", _("30 天")), ("90", _("90 天"))],
        coerce=int,
        initial="30",
        widget=forms.RadioSelect,
    )
    password = _password(_("密码"), "current-password")
    code = _code(help_text=_("等验证器换一个新的数字再填。"))


class TieTo(forms.Form):
    """Which account of the county's provider is this person's."""

    subject = forms.CharField(
        label=_("统一身份标识（sub）"),
        max_length=255,
        help_text=_("由身份平台的管理员提供，一字不差。这里只存不可还原的摘要。"),
    )
    reason = _reason()


class NewAccount(forms.Form):
    """A new account, without any role."""

    login_name = _name(help_text=_("字母、数字或汉字；不分大小写。"))
    display_name = forms.CharField(label=_("姓名"), max_length=40, help_text=_("只用于显示。"))
    staff_number = forms.CharField(
        label=_("工号"), max_length=40, help_text=_("只存不可还原的摘要，用来保证一人一户。")
    )


class GiveRole(forms.Form):
    """A role and why."""

    role = forms.ChoiceField(label=_("角色"), choices=Role.choices, widget=forms.RadioSelect)
    reason = _reason()


class Reason(forms.Form):
    """Why."""

    reason = _reason()
