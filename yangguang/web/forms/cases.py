"""What someone who asks something of an office is asked, one thing a page; what the officer who handles it is asked."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from yangguang.cases.choices import Outcome
from yangguang.cases.flow import ANSWERS, DECLINES
from yangguang.offices import queries as offices

LONGEST = 5000


def _standing() -> list[tuple[str, str]]:
    """Every office that stands today, to choose from."""
    return [(str(office.pk), office.name) for office in offices.standing()]


class Where(forms.Form):
    """Which office."""

    office = forms.ChoiceField(
        label=_("哪个机构？"),
        choices=_standing,
        error_messages={"required": _("请选一个机构。"), "invalid_choice": _("请从所列机构中选一个。")},
    )


class About(forms.Form):
    """What it is, in a line and at length."""

    about = forms.CharField(
        label=_("什么事？"), max_length=80, help_text=_("一句话。"), error_messages={"required": _("请写一句话。")}
    )
    text = forms.CharField(
        label=_("请说说情况"),
        max_length=LONGEST,
        widget=forms.Textarea,
        help_text=_("只写办事的事：时间、地点、程序、费用。不要写别人家里的私事，那样的内容不接收也不保存。"),
        error_messages={"required": _("请写几句，让办的人知道是什么事。")},
    )


class Person(forms.Form):
    """Who, if they wish."""

    name = forms.CharField(label=_("您怎么称呼？"), max_length=40, required=False, help_text=_("可以不填。"))
    contact = forms.CharField(
        label=_("怎么联系您？"),
        max_length=100,
        required=False,
        help_text=_("可以不填。不填也会办，凭查询码看答复。"),
        widget=forms.TextInput({"width": "middle"}),
    )


class Words(forms.Form):
    """Words of an officer."""

    words = forms.CharField(
        label=_("写给本人或者其他机构"),
        max_length=LONGEST,
        widget=forms.Textarea,
        error_messages={"required": _("没有写内容。")},
    )


class Missing(forms.Form):
    """All that is missing, at once."""

    words = forms.CharField(
        label=_("缺哪些？一次写全，每行一项"),
        max_length=LONGEST,
        widget=forms.Textarea,
        help_text=_("只能告知一次。"),
        error_messages={"required": _("没有写明缺什么。")},
    )


class Concluding(Words):
    """An outcome with its words."""

    outcome = forms.ChoiceField(
        label=_("结果"), choices=(), widget=forms.RadioSelect, error_messages={"required": _("请选一项。")}
    )
    field_order = ["outcome", "words"]

    def __init__(self, data: QueryDict | None, *, kind: str, declines: bool = False) -> None:
        super().__init__(data)
        field = self.fields["outcome"]
        assert isinstance(field, forms.ChoiceField)
        said: tuple[Outcome, ...] = DECLINES if declines else {str(key): value for key, value in ANSWERS.items()}[kind]
        field.choices = [(each.value, each.label) for each in said]


class ToOffice(Where, Words):
    """Another office, and what it should know."""

    field_order = ["office", "words"]
