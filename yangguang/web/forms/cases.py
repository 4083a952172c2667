"""What somebody is asked who wants something of an office, one thing a page; and what they do by their code."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from yangguang.cases.choices import Applicant as Applicants
from yangguang.cases.choices import Channel as Ways
from yangguang.cases.choices import Help as Helps
from yangguang.cases.choices import Kind as Kinds
from yangguang.web.forms.plain import Plain

LONGEST = 5000
MEANS = {  # what each kind is for, in the order in which people look for them
    Kinds.APPLICATION: _("办一个证、领一笔补助、要一个结果。"),
    Kinds.CONSULTATION: _("不清楚政策、材料、流程，想问明白。"),
    Kinds.HELP: _("走不动、不会办、有难处，请人帮一把。"),
    Kinds.SUGGESTION: _("有个主意，办得可以更好。"),
    Kinds.COMPLAINT: _("办得慢、态度不好、不按规定办。"),
    Kinds.REPORT: _("有人违法违规办事。可以不说自己是谁。"),
    Kinds.PETITION: _("要求解决一件事，不服还可以复查、复核。"),
    Kinds.INFORMATION: _("想要一份机关的文件或数据。"),
}
HELPS = {
    Helps.AGENT: _("材料交给我们，我们替您跑。"),
    Helps.AT_HOME: _("出不了门的，我们上门。"),
    Helps.SCHOOL: _("孩子上学要什么、找谁。"),
    Helps.HARDSHIP: _("家里有急难，看看能申请什么。"),
    Helps.MESSAGE: _("在外地，请人给家里带句话。"),
}
REACHES = [
    ("none", _("不用联系我，我凭查询码自己看")), ("phone", _("打电话")), ("email", _("发邮件")), ("post", _("寄信")),
]  # fmt: skip
_CHOOSE = {"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")}


def _one_of(label: object, choices: object = (), hint: object = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,  # type: ignore[arg-type]  # a lazy text
        choices=choices,  # type: ignore[arg-type]  # pairs
        widget=forms.RadioSelect,
        help_text=hint,  # type: ignore[arg-type]  # a lazy text
        error_messages=_CHOOSE,
    )


class Kind(forms.Form):
    """What it is."""

    kind = _one_of(_("您要做什么？"), [(kind, kind.label) for kind in MEANS])


class Tell(forms.Form):
    """Whether question and answer may be told in public."""

    tell = _one_of(
        _("问题和答复可以公开吗？"),
        [("no", _("不公开")), ("yes", _("可以公开，不写我是谁"))],
        hint=_("别人有同样的问题，就不用再问。公开前去掉姓名、住址和号码，由第二个人看过；随时可以凭查询码收回。"),
    )


class Help(forms.Form):
    """Which help."""

    help = _one_of(_("需要哪一种帮助？"), [(each, each.label) for each in HELPS])


class Area(forms.Form):
    """Where: the county or one of its towns."""

    area = _one_of(_("哪里的事？"), hint=_("选事情发生的地方，不是您住的地方。不清楚的，选县里。"))


class Office(forms.Form):
    """Which office."""

    office = _one_of(_("找哪个单位？"), hint=_("选错了也不要紧：收到的单位会转给该办的单位，不让您再跑一趟。"))


class Whom(forms.Form):
    """Whether the office itself is spoken of."""

    whom = _one_of(
        _("说的是这个单位自己吗？"),
        [("other", _("不是，请这个单位来管")), ("itself", _("是，说的就是这个单位或它的人"))],
        hint=_("说的是它自己，就由上一级来办，它看不到，也不能转给它。"),
    )


class Matter(forms.Form):
    """Which matter of the office's catalogue, or none."""

    matter = _one_of(_("办哪一项？"))


class About(forms.Form):
    """In one line."""

    about = Plain(
        label=_("用一句话说，是什么事？"),
        max_length=60,
        help_text=_("不写姓名和证件号码。"),
        error_messages={"required": _("请写一句话。"), "max_length": _("太长了，请写在 60 个字以内；细节在下一页写。")},
    )


class Words(forms.Form):
    """At length."""

    words = Plain(
        label=_("请把事情说清楚"),
        max_length=LONGEST,
        widget=forms.Textarea,
        help_text=_("什么时候、在哪里、到哪一步了、希望怎么办。不要写别人家里的私事，那样的内容不接收也不保存。"),
        error_messages={
            "required": _("请写几句，让办的人知道是什么事。"),
            "max_length": _("太长了，请写在 5000 个字以内，其余的收到查询码以后再补。"),
        },
    )


class Anonymous(forms.Form):
    """Whether a report bears a name."""

    anonymous = _one_of(
        _("您愿意留下姓名和联系方式吗？"),
        [("yes", _("不留，匿名举报")), ("no", _("留下，只有不经办的保管员在说明理由后才能看"))],
        hint=_("匿名的，我们不记您的地址、号码和设备，也查不出是谁。凭查询码回来看进展、回答问题。"),
    )


class Applicant(forms.Form):
    """In whose name a request is made."""

    applicant = _one_of(
        _("以个人还是单位的名义申请？"),
        [(each, _("个人") if each == Applicants.PERSON else each.label) for each in Applicants],
        hint=_("只用于年度报告里的统计。"),
    )


class Reach(forms.Form):
    """How to reach the person."""

    reach = _one_of(_("怎么联系您？"), REACHES, hint=_("有查询码就够了。"))


class Phone(forms.Form):
    """At which number."""

    contact = Plain(
        label=_("电话号码"),
        max_length=30,
        widget=forms.TextInput({"autocomplete": "tel", "inputmode": "tel", "width": "middle"}),
        error_messages={"required": _("请填电话号码。"), "max_length": _("这个号码太长，请再看一遍。")},
    )

    def clean_contact(self) -> str:
        """Digits, as they are dialled."""
        digits = re.sub(r"[\s()（）-]", "", str(self.cleaned_data["contact"]))
        if not re.fullmatch(r"\+?\d{7,15}", digits, re.ASCII):
            raise ValidationError(gettext("这个号码不对。手机是 11 位；座机请带区号。"))
        return digits


class Email(forms.Form):
    """At which address."""

    contact = Plain(
        label=_("邮箱"),
        max_length=100,
        widget=forms.TextInput({"autocomplete": "email", "inputmode": "email"}),
        error_messages={"required": _("请填邮箱。"), "max_length": _("这个邮箱太长，请再看一遍。")},
    )

    def clean_contact(self) -> str:
        """As it is written."""
        given = str(self.cleaned_data["contact"])
        try:
            validate_email(given)
        except ValidationError as fault:
            raise ValidationError(gettext("这个邮箱不对，应当像 name@example.com。")) from fault
        return given


class Post(forms.Form):
    """At which postal address."""

    contact = Plain(
        label=_("寄到哪里？"),
        max_length=100,
        widget=forms.TextInput({"autocomplete": "street-address"}),
        error_messages={"required": _("请填地址。"), "max_length": _("太长了，请写在 100 个字以内。")},
    )


class Name(forms.Form):
    """Who asks, if they wish."""

    name = Plain(
        label=_("怎么称呼您？"),
        max_length=50,
        required=False,
        widget=forms.TextInput({"autocomplete": "name", "width": "middle"}),
        error_messages={"max_length": _("太长了，请写在 50 个字以内。")},
    )


class FullName(forms.Form):
    """Who asks, where the thing asked for bears a name."""

    name = Plain(
        label=_("您的姓名"),
        max_length=50,
        widget=forms.TextInput({"autocomplete": "name", "width": "middle"}),
        help_text=_("要办的东西上写谁，就写谁。只有办的人看得到。"),
        error_messages={"required": _("请填姓名。"), "max_length": _("太长了，请写在 50 个字以内。")},
    )


class Heard(forms.Form):
    """How it came to the counter."""

    channel = _one_of(
        _("怎么提出的？"),
        [("counter", _("当面")), ("phone", _("电话")), ("hotline", Ways.HOTLINE.label), ("air", Ways.AIR.label)],
    )


class Compared(forms.Form):
    """Whether what a hotline or a programme passed on was typed as it was said; its person is not there to hear it."""

    read_back = forms.BooleanField(
        label=_("已照工单或录音核对，没有增减"), error_messages={"required": _("请先照工单或录音核对，再提交。")}
    )


class Say(forms.Form):
    """Words to the office, by the code."""

    words = Plain(
        label=_("想说的话"),
        max_length=LONGEST,
        widget=forms.Textarea,
        error_messages={"required": _("请写几句。"), "max_length": _("太长了，请写在 5000 个字以内。")},
    )


class Sure(forms.Form):
    """That it is meant."""

    sure = forms.BooleanField(label=_("我要撤回这件事"), error_messages={"required": _("要撤回，请先勾选。")})


class Settled(forms.Form):
    """That it is settled."""

    sure = forms.BooleanField(label=_("已经解决了，可以办结"), error_messages={"required": _("要办结，请先勾选。")})
