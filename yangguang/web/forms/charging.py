"""What a notice of fee is asked for: by which scale, how many, and how to pay."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.cases.fees import By, Items, Pages
from yangguang.web.forms.plain import Plain

_NUMBER = {"required": _("请写一个数。"), "invalid": _("请写一个数。"), "min_value": _("请写不小于零的整数。"),
           "max_value": _("这个数太大了，请核对。")}  # fmt: skip


class Charge(forms.Form):
    """One scale for one request: so many pages, or so many requests of the month before this one."""

    by = forms.ChoiceField(
        label=_("按什么收"),
        choices=[(By.PAGE.value, _("按页：这件申请一共给多少页")), (By.ITEM.value, _("按件：本月在这件以前有几件"))],
        widget=forms.RadioSelect,
        help_text=_("只有数量、频次明显超过合理范围才可以收。一件申请只选一种，不能两种都收。"),
        error_messages={"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")},
    )
    number = forms.IntegerField(
        label=_("多少"), min_value=0, max_value=100_000, widget=forms.NumberInput({"width": "middle"}),
        help_text=_("按页写总页数；按件写同一申请人本月在这件以前的件数。"), error_messages=_NUMBER,
    )  # fmt: skip
    how = Plain(
        label=_("在哪里、怎样缴费"), max_length=300, widget=forms.Textarea,
        error_messages={"required": _("请写明。"), "max_length": _("太长了，请写在 300 个字以内。")},
    )  # fmt: skip

    def measure(self) -> Items | Pages:
        """What the fee is worked out from."""
        number = self.cleaned_data["number"]
        return Pages(number) if self.cleaned_data["by"] == By.PAGE else Items(before=number)


class Paid(forms.Form):
    """On which day it was paid."""

    on = forms.DateField(
        label=_("哪一天缴的"), widget=forms.DateInput({"width": "middle"}),
        help_text=_("照缴费凭证写。答复的时限从第二天起重新计算。"),
        error_messages={"required": _("请写日期。"), "invalid": _("请写日期，例如 2026-03-09。")},
    )  # fmt: skip
