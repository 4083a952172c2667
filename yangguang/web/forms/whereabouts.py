"""What one tap on the board of whereabouts says."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.offices.models import State


class Told(forms.Form):
    """Whose post, which state, back when today, who stands in."""

    position = forms.IntegerField(min_value=1, max_value=2**62, widget=forms.HiddenInput)
    state = forms.ChoiceField(label=_("去向"), choices=State.choices)
    back_at = forms.TimeField(label=_("几点回来"), required=False, input_formats=["%H:%M"])
    stands_in = forms.IntegerField(label=_("谁顶岗"), min_value=1, max_value=2**62, required=False)
