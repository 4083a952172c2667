"""What someone who objects is asked, one thing a page; and what the officer who decides is asked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.disclosure.models import Objection, Verdict

QUESTIONS = {
    "not_resident": _("名单上有不是本地的人？"),
    "deceased": _("名单上有已经去世的人？"),
    "listed_twice": _("有人列了两次？"),
    "amount_wrong": _("金额不对？"),
    "left_out": _("应该有却没有列上？"),
    "procedure": _("没有按程序办？"),
}
GROUNDS = [(ground, QUESTIONS[ground]) for ground, _label in Objection._meta.get_field("ground").flatchoices]
OUTCOMES = Verdict._meta.get_field("outcome").flatchoices
LONGEST = 2000


class Ground(forms.Form):
    """On which of the closed grounds."""

    ground = forms.ChoiceField(
        label=_("哪里不对？"),
        choices=GROUNDS,
        widget=forms.RadioSelect,
        error_messages={"required": _("请选一项。"), "invalid_choice": _("请从所列理由中选一项。")},
    )


class About(forms.Form):
    """Which row."""

    about = forms.CharField(
        label=_("说的是哪一行？"),
        max_length=200,
        required=False,
        help_text=_("写名单上的姓名或第几行。说的是程序，可以不填。"),
    )


class Words(forms.Form):
    """What was seen."""

    words = forms.CharField(
        label=_("请说说您看到的"),
        max_length=LONGEST,
        widget=forms.Textarea,
        help_text=_("只写和公示有关的事，例如金额、重复、程序。不要写别人家里的私事，那样的内容不接收也不保存。"),
        error_messages={"required": _("请写几句，让办的人知道查什么。")},
    )


class Contact(forms.Form):
    """How to reach the person, if they wish."""

    contact = forms.CharField(
        label=_("怎么联系您？"),
        max_length=100,
        required=False,
        help_text=_("可以不填。不填也会办，凭查询码看答复。"),
        widget=forms.TextInput({"width": "middle"}),
    )


class Heard(forms.Form):
    """How it came to the counter."""

    channel = forms.ChoiceField(
        label=_("怎么提出的？"),
        choices=[("counter", _("当面或书面")), ("phone", _("电话"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("请选一项。")},
    )


class ReadBack(forms.Form):
    """Whether the person heard what was written and agreed."""

    read_back = forms.BooleanField(
        label=_("已读给本人听，本人认可"), error_messages={"required": _("请先读给本人听，确认后再提交。")}
    )


class Code(forms.Form):
    """The lookup code, however it is typed."""

    code = forms.CharField(
        label=_("查询码"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "off", "width": "middle"}),
        help_text=_("十六位字母和数字，横线和大小写不用管。"),
        error_messages={"required": _("请填查询码。")},
    )


class Decide(forms.Form):
    """The office's answer."""

    outcome = forms.ChoiceField(
        label=_("结论"), choices=OUTCOMES, widget=forms.RadioSelect, error_messages={"required": _("请选一项。")}
    )
    reasons = forms.CharField(
        label=_("理由"),
        max_length=LONGEST,
        widget=forms.Textarea,
        help_text=_("本人凭查询码看得到。写查了什么、依据什么；不写与公示无关的个人情况。"),
        error_messages={"required": _("请写明理由。")},
    )


class Hold(forms.Form):
    """Why a row is kept back, and when the person was heard."""

    heard_at = forms.DateTimeField(
        label=_("什么时候听取了本人意见？"),
        widget=forms.DateTimeInput({"type": "datetime-local", "width": "middle"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("没有听取本人意见，不能暂缓。"),
        error_messages={"required": _("请填听取本人意见的时间。"), "invalid": _("请填日期和时间。")},
    )
    reason = forms.CharField(
        label=_("暂缓的理由"),
        max_length=LONGEST,
        widget=forms.Textarea,
        error_messages={"required": _("请写明理由。")},
    )
