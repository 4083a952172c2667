"""What someone is asked in their own space: where to send a code, the code, what they tell of themselves."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

_ONE_TIME = {"autocomplete": "one-time-code", "inputmode": "numeric", "width": "short"}


def _code(label: object, words: object = "") -> forms.CharField:
    return forms.CharField(
        label=label,  # type: ignore[arg-type]  # a lazy text
        max_length=20,
        help_text=words,  # type: ignore[arg-type]  # a lazy text
        widget=forms.TextInput(_ONE_TIME),
        error_messages={"required": _("请填六位验证码。")},
    )


class Phone(forms.Form):
    """Where the code goes."""

    phone = forms.CharField(
        label=_("手机号或邮箱"),
        max_length=254,
        widget=forms.TextInput({"autocomplete": "username", "width": "middle"}),
        help_text=_("我们发一个六位验证码到这里。没有账户的，第一次进入就是开户。"),
        error_messages={"required": _("请填手机号或邮箱。")},
    )


class Code(forms.Form):
    """The code that came; where it went travels along."""

    phone = forms.CharField(max_length=254, widget=forms.HiddenInput)
    code = _code(_("验证码"), _("六位数字，五分钟内有效。"))


class Name(forms.Form):
    """What the person wants to be called."""

    value = forms.CharField(
        label=_("姓名"),
        max_length=50,
        required=False,
        widget=forms.TextInput({"autocomplete": "name", "width": "middle"}),
        help_text=_("空着提交，就是删掉。"),
    )


class Number(forms.Form):
    """The citizen's number, with a consent of its own."""

    value = forms.CharField(
        label=_("公民身份号码"),
        max_length=40,
        required=False,
        widget=forms.TextInput({"autocomplete": "off", "width": "middle"}),
        help_text=_("18 位，最后一位可能是 X。不换号码就空着。"),
    )
    agree = forms.BooleanField(
        label=_("我看过上面的说明，单独同意留存公民身份号码（去掉勾，就是收回，号码销毁）"), required=False
    )


class NewContact(forms.Form):
    """The contact that is to take the place of the old one."""

    new = forms.CharField(
        label=_("新的手机号或邮箱"),
        max_length=254,
        widget=forms.TextInput({"autocomplete": "off", "width": "middle"}),
        help_text=_("填手机号就换手机号，填邮箱就换邮箱；还没有的就加上。"),
        error_messages={"required": _("请填新的手机号或邮箱。")},
    )


class TwoCodes(forms.Form):
    """Both codes."""

    new = forms.CharField(max_length=254, widget=forms.HiddenInput)
    old_code = _code(_("发到原来号码的验证码"))
    new_code = _code(_("发到新号码的验证码"))


class Erase(forms.Form):
    """That the person has read what goes and what stays."""

    sure = forms.BooleanField(
        label=_("我看过了，删除我的账户"), error_messages={"required": _("要删除，请先勾选。不想删，直接离开这一页。")}
    )


class Channel(forms.Form):
    """By which way, where there are two."""

    channel = forms.ChoiceField(label=_("用什么收？"), widget=forms.RadioSelect)

    def __init__(self, data: object = None, *, ways: Sequence[tuple[str, str]]) -> None:
        super().__init__(data, initial={"channel": ways[0][0] if ways else ""})  # type: ignore[arg-type]  # as Django has it
        self.fields["channel"].choices = ways  # type: ignore[attr-defined]  # a choice field


class KeepCase(Channel):
    """The code of a case that is to be kept, and by which way to hear of it."""

    code = forms.CharField(
        label=_("查询码"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "off", "width": "middle"}),
        help_text=_("十六位字母和数字，横线和大小写不用管。"),
        error_messages={"required": _("请填查询码。")},
    )
    field_order = ("code", "channel")

    def __init__(self, data: object = None, *, ways: Sequence[tuple[str, str]]) -> None:
        super().__init__(data, ways=ways)
        self.fields["channel"].required = False
        if len(ways) < 2:
            self.fields["channel"].widget = forms.HiddenInput()


class Recovery(forms.Form):
    """What the officer takes from the person and their papers at the counter."""

    lost = forms.CharField(
        label=_("原来的手机号或邮箱"),
        max_length=254,
        widget=forms.TextInput({"autocomplete": "off", "width": "middle"}),
        error_messages={"required": _("请填原来的手机号或邮箱。")},
    )
    number = forms.CharField(
        label=_("证件上的公民身份号码"),
        max_length=40,
        widget=forms.TextInput({"autocomplete": "off", "width": "middle"}),
        help_text=_("看本人出示的原件，不复印。"),
        error_messages={"required": _("请填证件上的号码。")},
    )
    new = forms.CharField(
        label=_("新的手机号或邮箱"),
        max_length=254,
        widget=forms.TextInput({"autocomplete": "off", "width": "middle"}),
        error_messages={"required": _("请填新的手机号或邮箱。")},
    )


class RecoveryCode(forms.Form):
    """The code that the person reads from the new phone."""

    lost = forms.CharField(max_length=254, widget=forms.HiddenInput)
    number = forms.CharField(max_length=40, widget=forms.HiddenInput)
    new = forms.CharField(max_length=254, widget=forms.HiddenInput)
    code = _code(_("本人念出的验证码"), _("已发到新号码。"))
