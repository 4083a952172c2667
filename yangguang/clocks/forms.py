"""The question that brings the days off of a year."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.foundation.handed import TableForm


class DaysOff(TableForm):
    """A year, the notice it comes from, and the table."""

    year = forms.IntegerField(
        label=_("年份"), min_value=2005, max_value=2100, widget=forms.NumberInput({"width": "short"})
    )
    document = forms.CharField(label=_("通知的名称和文号"), max_length=120)
    field_order = ("year", "document", "table", "handed")
