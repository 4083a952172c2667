"""Forms of one question, and of none."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

# Signs that turn the direction of what follows, and others without a shape: an answer would not read as it was written.
_TURNING = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_UNKEPT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Plain(forms.CharField):
    """Words as people write them, emoji and rare signs too; marks that turn the direction are left out, and signs of
    machines refused with one sentence."""

    def __init__(self, **options: object) -> None:
        super().__init__(**options)  # type: ignore[arg-type]  # Django's own options
        self.validators = [one for one in self.validators if type(one).__name__ != "ProhibitNullCharactersValidator"]

    def to_python(self, value: object) -> str:
        """The words, or a ValidationError that says what to do."""
        words = _TURNING.sub("", super().to_python(value) or "")
        if _UNKEPT.search(words):
            raise ValidationError(gettext("文字里有看不见的控制符号，存不下来。请删掉它，或者把这段话重新打一遍。"))
        return words.replace("\r\n", "\n").strip()


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
