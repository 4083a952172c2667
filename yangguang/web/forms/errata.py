"""What someone who finds a mistake on the site is asked, one thing a page; what the officer who answers is asked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.models import Amendment, Erratum
from yangguang.web.named import page_named

FLAWS = Erratum._meta.get_field("ground").flatchoices
OUTCOMES = Amendment._meta.get_field("outcome").flatchoices
LONGEST = 1000


class Where(forms.Form):
    """Which page, as somebody at the counter names it."""

    page = forms.CharField(
        label=_("哪一页有错？"),
        max_length=200,
        required=False,
        help_text=_("照网页的地址写，或者写那条公开信息的索引号。说不清是哪一页就空着，算整个网站。"),
    )

    def clean_page(self) -> str:
        """The path of the page; empty for the site as a whole."""
        path = page_named(self.cleaned_data["page"])
        if path is None:
            raise forms.ValidationError(_("网站上没有这一页。请核对地址或者索引号，说不清就空着。"))
        return path


class Flaw(forms.Form):
    """On which of the closed grounds."""

    ground = forms.ChoiceField(
        label=_("哪里不对？"),
        choices=FLAWS,
        widget=forms.RadioSelect,
        error_messages={"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")},
    )


class Words(forms.Form):
    """What was seen."""

    words = forms.CharField(
        label=_("错在哪一处？"),
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea,
        help_text=_("写明哪一段、哪个链接，改的人一看就知道。不要写自己和别人的姓名、电话。可以不填。"),
    )


class Amend(forms.Form):
    """The office's answer."""

    outcome = forms.ChoiceField(
        label=_("结果"), choices=OUTCOMES, widget=forms.RadioSelect, error_messages={"required": _("请选一项。")}
    )
    words = forms.CharField(
        label=_("答复"),
        max_length=LONGEST,
        widget=forms.Textarea,
        help_text=_("提的人凭查询码看得到。写改了什么，或者为什么没有错。"),
        error_messages={"required": _("请写答复。")},
    )
