"""What officers are asked about bad ratings, appeals, paper slips and counters; one form for each deed."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.ratings.choices import Delay, Finding, Look, MendKind, Reached
from yangguang.web.forms.plain import Plain

LONGEST = 1000
MOST_SLIPS = 60
PUT_OFF = "later"
_CHOOSE = {"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")}
_TOO_LONG = _("超过 1000 字，请写短一些。")


def _choice(label: object, choices: object) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect, error_messages=_CHOOSE)  # type: ignore[arg-type]  # a lazy text


def _words(label: object, hint: object, *, required: object = "") -> Plain:
    """An officer's words; with `required` said where they are missing."""
    return Plain(
        label=label,
        max_length=LONGEST,
        required=bool(required),
        widget=forms.Textarea,
        help_text=hint,
        error_messages={"required": required, "max_length": _TOO_LONG},
    )


class Verify(forms.Form):
    """What was found."""

    finding = _choice(_("核实的结果"), Finding.choices)


class Mend(forms.Form):
    """What was done, in words that the rater reads."""

    kind = _choice(_("办得怎么样"), [each for each in MendKind.choices if each[0] != PUT_OFF])
    words = _words(
        _("整改情况"),
        _("评价的人凭码看得到。写改了什么，或者为什么；不写任何人的姓名和家事。"),
        required=_("请写改了什么，或者为什么。"),
    )
    public = forms.BooleanField(label=_("同时写在公开的好差评结果里"), required=False)


class PutOff(forms.Form):
    """Why it takes longer, how long, and which head agreed."""

    delay = _choice(_("为什么不能马上改"), Delay.choices)
    value = forms.IntegerField(
        label=_("再要几个工作日"),
        min_value=1,
        max_value=20,
        widget=forms.NumberInput({"width": "short"}),
        help_text=_("最多 20 个工作日，只能延一次。"),
        error_messages={"required": _("请写天数。"), "invalid": _("请写一个数。")},
    )
    approver = forms.ChoiceField(
        label=_("哪位负责人批准"),
        widget=forms.RadioSelect,
        help_text=_("要另一个人批准，不能自己批自己。"),
        error_messages=_CHOOSE,
    )
    words = _words(_("说明"), _("评价的人凭码看得到。"), required=_("请写明为什么。"))

    def __init__(self, *sent: object, heads: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(*sent)  # type: ignore[arg-type]  # what was sent, or nothing
        field = self.fields["approver"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = heads


class Call(forms.Form):
    """How a call ended."""

    reached = _choice(_("电话打通了吗"), Reached.choices)
    words = _words(_("说了什么"), _("可以不写。办的人看得到：不写是谁、电话和住处。"))


class OpenContact(forms.Form):
    """Why the contact is opened."""

    why = _choice(_("为什么要看"), Look.choices)


class Decide(forms.Form):
    """Whether it counts, and why."""

    lifted = _choice(_("算不算"), [("yes", _("申诉成立，计入")), ("no", _("申诉不成立，不计入"))])
    words = _words(_("理由"), _("申诉的人看得到。"), required=_("请写理由。"))


class LeftOut(forms.Form):
    """Which day's, and why they should count."""

    which = _choice(_("哪一天的"), [])
    words = _words(_("为什么应当计入"), _("由上级机构答复。不写任何人。"), required=_("请写为什么。"))

    def __init__(self, *sent: object, days: Sequence[tuple[str, str]]) -> None:
        super().__init__(*sent)  # type: ignore[arg-type]  # what was sent, or nothing
        field = self.fields["which"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = days


class NewCounter(forms.Form):
    """What a counter is called."""

    name = Plain(
        label=_("窗口名称"),
        max_length=40,
        widget=forms.TextInput({"width": "middle"}),
        help_text=_("照窗口上的牌子写，例如：一号窗口。登记以后不能改。"),
        error_messages={"required": _("请填窗口名称。"), "max_length": _("不超过 40 字。")},
    )


class Print(forms.Form):
    """How many slips."""

    number = forms.IntegerField(
        label=_("印几张评价单"),
        min_value=1,
        max_value=MOST_SLIPS,
        initial=8,
        widget=forms.NumberInput({"width": "short"}),
        help_text=_("从今天起三天内有效，用不完就作废。一个窗口一天最多 60 张。"),
        error_messages={"required": _("请写张数。"), "invalid": _("请写一个数。")},
    )
