"""What a head is asked who holds an office to account: closed lists, and a sum where money is paid back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.cases.conduct import Conduct, Consequence, Remedy
from yangguang.foundation.errors import Invalid
from yangguang.foundation.money import Money
from yangguang.web.forms.plain import Plain

_CHOOSE = {"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")}


class Decide(forms.Form):
    """What the office did, what follows, what is made good."""

    conduct = forms.ChoiceField(
        label=_("算哪一种行为"), choices=Conduct.choices, widget=forms.RadioSelect, error_messages=_CHOOSE
    )
    consequence = forms.ChoiceField(
        label=_("怎么处理"), choices=Consequence.choices, widget=forms.RadioSelect, error_messages=_CHOOSE
    )
    remedy = forms.ChoiceField(
        label=_("怎么补救"), choices=Remedy.choices, widget=forms.RadioSelect, error_messages=_CHOOSE
    )
    yuan = Plain(
        label=_("退多少钱（元）"),
        max_length=20,
        required=False,
        widget=forms.TextInput({"width": "short", "inputmode": "decimal"}),
        help_text=_("只在退还收的钱时写。"),
    )

    def clean_yuan(self) -> int | None:
        """The sum in fen."""
        text = str(self.cleaned_data["yuan"])
        try:
            return Money.parse(text).fen if text else None
        except Invalid as fault:
            raise forms.ValidationError(str(fault)) from fault
