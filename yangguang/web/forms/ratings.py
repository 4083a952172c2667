"""What whoever rates is asked on one page, nothing but the level required; later whether it is mended, or counts."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.ratings.choices import ASPECTS, Aspect, Level, Of, Reason
from yangguang.web.forms.plain import Plain

LONGEST = 1000
_CHOOSE = {"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")}


class Code(forms.Form):
    """The code of a handled case or of a slip, however it is typed."""

    code = forms.CharField(
        label=_("评价码"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "off", "width": "middle"}),
        help_text=_("评价码在办件答复的下面、短信里，或者窗口的评价单上；看回音用评价后给您的码。横线和大小写不用管。"),
        error_messages={"required": _("请填评价码。")},
    )


class Rate(forms.Form):
    """One of five levels; all else may be left out."""

    level = forms.ChoiceField(
        label=_("总的来说，您满意吗？"), choices=Level.choices, widget=forms.RadioSelect, error_messages=_CHOOSE
    )
    reasons = forms.MultipleChoiceField(
        label=_("不满意的，是哪里不好？"),
        choices=Reason.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("可以不选。满意的不用选。"),
        error_messages={"invalid_choice": _("请从所列原因中选。")},
    )
    words = Plain(
        label=_("还想说什么？"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea,
        help_text=_("可以不写。只写办事的情况；不要写自己和别人的姓名、家事，那样的内容不保存。"),
    )
    contact = Plain(
        label=_("要人回访的，留个电话"),
        max_length=100,
        required=False,
        widget=forms.TextInput({"width": "middle", "inputmode": "tel", "autocomplete": "tel"}),
        help_text=_("不留就是匿名。留了也只有上级机构回访的人看得到，被评价的机构看不到。"),
    )
    again = forms.BooleanField(label=_("没有解决，请重新办理（承办机构会知道是这一件）"), required=False)

    def ask_for(self, of: str) -> None:
        """Ask for the aspects that a case or a visit has; only a case can be opened again."""
        for aspect in ASPECTS[of]:
            self.fields[aspect.value] = forms.ChoiceField(
                label=aspect.label, choices=Level.choices, required=False, widget=forms.RadioSelect
            )
        if of == Of.VISIT:
            del self.fields["again"]
        self.order_fields(["level", "reasons", "again", *ASPECTS[of], "words", "contact"])

    def aspects(self) -> dict[str, str]:
        """The levels of aspects that were chosen."""
        return {name: self.cleaned_data[name] for name in Aspect.values if self.cleaned_data.get(name)}


class Appeal(forms.Form):
    """Why a rating should count."""

    words = Plain(
        label=_("为什么应当计入？"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea,
        help_text=_("可以不写。由上级机构答复。"),
    )


class Check(forms.Form):
    """Whether it is mended."""

    agrees = forms.ChoiceField(
        label=_("改好了吗？"),
        choices=[("yes", _("改好了")), ("no", _("没有改好"))],
        widget=forms.RadioSelect,
        error_messages=_CHOOSE,
    )
