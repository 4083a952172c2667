"""What a head is asked who decides on a reward, the second person who approves it, and the counter that pays."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.cases.models import RewardRule
from yangguang.foundation.money import Money

_CHOOSE = {"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")}
NONE = "none"


class Decide(forms.Form):
    """Which act of the closed list it was; the sum follows from it."""

    rule = forms.ChoiceField(
        label=_("查实的是哪一种行为"),
        widget=forms.RadioSelect,
        error_messages=_CHOOSE,
        help_text=_("金额按收到举报那天公布的标准，不能改。"),
    )

    def __init__(self, *sent: object, rules: Sequence[RewardRule]) -> None:
        super().__init__(*sent)  # type: ignore[arg-type]  # what was sent, or nothing
        self.rules = {str(rule.pk): rule for rule in rules}
        listed = [
            (pk, _("%(act)s：%(yuan)s 元") % {"act": rule.get_act_display(), "yuan": Money(rule.fen)})
            for pk, rule in self.rules.items()
        ]
        self.fields["rule"].choices = [*listed, (NONE, _("都不是，不奖励"))]  # type: ignore[attr-defined]  # of a ChoiceField

    def chosen(self) -> RewardRule | None:
        """The rule that was chosen; None for none."""
        return self.rules.get(self.cleaned_data["rule"])


class Approve(forms.Form):
    """Whether the second person agrees."""

    word = forms.ChoiceField(
        label=_("您复核的意见"),
        choices=[("approve", _("同意")), ("return", _("退回，请重新决定"))],
        widget=forms.RadioSelect,
        error_messages=_CHOOSE,
    )


class Payout(forms.Form):
    """The code that is paid, however it is typed."""

    code = forms.CharField(
        label=_("兑付码"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "off", "width": "middle"}),
        help_text=_("来人出示的 16 位兑付码，横线和大小写不用管。不问姓名，不看证件，不问是哪一件。"),
        error_messages={"required": _("请填兑付码。")},
    )
