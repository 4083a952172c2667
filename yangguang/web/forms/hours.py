"""What is asked about hours: which an office keeps free, and which of them somebody comes at."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

_DAY = {"required": _("请填日期。"), "invalid": _("请照 2026-03-12 这样填日期。")}
_HOUR = {"required": _("请填时间。"), "invalid": _("请照 9:00 这样填时间。")}
_SEATS = {
    "required": _("请填几个位。"), "invalid": _("请填数字。"),
    "min_value": _("至少一个位。"), "max_value": _("最多 1000 个位。"),
}  # fmt: skip
LONGEST = timedelta(weeks=59)


def _day(label: object, **more: object) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput({"width": "middle"}), error_messages=_DAY, **more)  # type: ignore[arg-type]  # a lazy text, Django's own options


def _hour(label: object) -> forms.TimeField:
    widget = forms.TimeInput({"type": "time", "width": "short"})
    return forms.TimeField(label=label, widget=widget, error_messages=_HOUR)  # type: ignore[arg-type]  # a lazy text


class Open(forms.Form):
    """A span of one day, or of the same day of the week up to a last one."""

    day = _day(_("哪一天（北京时间）"))
    opens = _hour(_("从几点"))
    closes = _hour(_("到几点"))
    seats = forms.IntegerField(
        label=_("几个位"),
        min_value=1,
        max_value=1000,
        widget=forms.NumberInput({"width": "short", "inputmode": "numeric"}),
        error_messages=_SEATS,
    )
    until = _day(_("每周这一天都开，开到哪一天"), required=False, help_text=_("只开一天的，不填。放假的日子自动不开。"))

    def clean(self) -> dict[str, object]:
        """Ends after it begins; a series is no longer than a year and something."""
        given = super().clean() or {}
        if given.get("opens") and given.get("closes") and given["closes"] <= given["opens"]:
            self.add_error("closes", ValidationError(gettext("结束要晚于开始。")))
        if given.get("day") and given.get("until") and not given["day"] <= given["until"] <= given["day"] + LONGEST:
            self.add_error("until", ValidationError(gettext("截止日期要在第一天之后、60 周以内。")))
        return given


class Choose(forms.Form):
    """When somebody comes."""

    slot = forms.ChoiceField(
        label=_("什么时候来？（北京时间）"),
        widget=forms.RadioSelect,
        error_messages={"required": _("请选一个时间。"), "invalid_choice": _("这个时间刚被约满或者关了，请另选一个。")},
    )

    def __init__(self, *args: object, slots: list[tuple[str, str]], **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]  # Django's own options
        field = self.fields["slot"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = slots


class LetGo(forms.Form):
    """That nobody comes."""
