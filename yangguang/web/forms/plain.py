"""Forms of one question, and of none."""

from django import forms
from django.utils.translation import gettext_lazy as _


class Nothing(forms.Form):
    """No question: a button alone."""


class Reason(forms.Form):
    """Why."""

    reason = forms.CharField(
        label=_("理由"),
        max_length=1000,
        widget=forms.Textarea,
        error_messages={"required": _("请写明理由。")},
    )
