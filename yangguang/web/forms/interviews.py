"""What whoever asks an interview is asked: the question, and nothing about themselves."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.web.forms.plain import Plain


class Pose(forms.Form):
    """One question."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    words = Plain(
        label=_("您想问什么"), max_length=300, widget=forms.Textarea,
        help_text=_("问机构怎样办事。不要写姓名、电话、住址，也不要写别人家的事。"),
        error_messages={"required": _("请写您想问什么。"), "max_length": _("太长了，请写在 300 个字以内。")},
    )  # fmt: skip
