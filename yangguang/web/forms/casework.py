"""What an officer is asked for each thing that can happen to a case; the flow says which things those are."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.cases.choices import Outcome, Verb
from yangguang.web.forms.cases import LONGEST
from yangguang.web.forms.plain import Plain

_TOO_LONG = _("太长了，请写在 5000 个字以内。")
SAID = {  # what the words are called, and who reads them
    Verb.DECLINE: (_("理由，和应该去哪里办"), _("本人看得到。")),
    Verb.ASK_MISSING: (_("缺哪些材料"), _("只能告知这一次。一次写全，每行一项。")),
    Verb.LAPSE: (_("给本人的话"), _("可以不填。")),
    Verb.TRANSFER: (_("为什么转，转去办什么"), _("机构之间看，本人看不到。举报件对方只看得到这里写的。")),
    Verb.SEND_BACK: (_("为什么不归本机构办"), _("机构之间看，本人看不到。")),
    Verb.JOIN: (_("请他们帮什么"), _("机构之间看，本人看不到。")),
    Verb.OPINE: (_("协办意见"), _("机构之间看，本人看不到。")),
    Verb.ASK: (_("问本人什么"), _("本人凭查询码看到并回答；不停时限。")),
    Verb.NOTE: (_("记下什么"), _("只有办这件事的机构看得到。")),
    Verb.ASK_THIRD: (_("问谁、问什么"), _("机构之间看；15 个工作日，这段时间不算。")),
    Verb.ASK_OFFICE: (_("问哪个机关、问什么"), _("机构之间看；15 个工作日，不答复视为同意。")),
    Verb.RESUME: (_("收到了什么意见"), _("机构之间看。")),
    Verb.ASK_MORE: (_("为什么要延长"), _("负责人同意以后，本人看得到。")),
    Verb.REFUSE_MORE: (_("为什么不同意"), _("机构之间看，本人看不到。")),
    Verb.ANSWER: (_("答复"), _("本人看得到。写查了什么、依据什么、结果、不服怎么办。")),
    Verb.REOPEN: (_("为什么重新办"), _("本人看得到。")),
    Verb.MERGE: (_("给本人的话"), _("本人看得到。")),
    Verb.DECIDE_REVIEW: (_("复查意见"), _("本人看得到。")),
    Verb.HEAR: (_("听证的时间、地点、事由"), _("本人看得到。")),
    Verb.HEARD: (_("听证情况"), _("机构之间看。")),
    Verb.DECIDE_REREVIEW: (_("复核意见"), _("本人看得到。")),
}
OFFICES = frozenset({Verb.TRANSFER, Verb.JOIN})
FREE = frozenset({Verb.LAPSE})


class Tell(forms.Form):
    """Under which matter and title an answered case is told in public."""

    matter = forms.ChoiceField(label=_("放在哪个事项下"))
    title = Plain(label=_("标题"), max_length=80, help_text=_("不写姓名、村名和能认出是谁的话。"))

    def __init__(self, *sent: object, matters: Sequence[tuple[str, str]], title: str) -> None:
        super().__init__(*sent)  # type: ignore[arg-type]  # what was sent, or nothing
        self.initial["title"] = title[:80]
        self.fields["matter"] = _choice(_("放在哪个事项下"), matters)


class Act(forms.Form):
    """One step: the outcome where there is one, the office or case it goes to, and words."""

    def __init__(
        self,
        *sent: object,
        verb: Verb,
        outcomes: Sequence[Outcome] = (),
        offices: Sequence[tuple[str, str]] = (),
        people: Sequence[tuple[str, str]] = (),
        words: str = "",
    ) -> None:
        super().__init__(*sent)  # type: ignore[arg-type]  # what was sent, or nothing
        if len(outcomes) > 1:
            self.fields["outcome"] = _choice(_("结论"), [(each, each.label) for each in outcomes])
        if verb in OFFICES:
            self.fields["to_office"] = _choice(_("哪个机构"), offices)
        if verb == Verb.ASSIGN:
            self.fields["to_officer"] = _choice(_("给谁"), people)
        if verb == Verb.MERGE:
            self.fields["into"] = forms.CharField(
                label=_("并入哪一件"),
                max_length=14,
                widget=forms.TextInput({"width": "middle"}),
                help_text=_("写编号，例如 B2026-000017。"),
                error_messages={"required": _("请写编号。")},
            )
        if verb == Verb.ASK_MORE:
            self.fields["value"] = forms.IntegerField(
                label=_("延长几天"),
                min_value=1,
                max_value=60,
                help_text=_("单位和原来的时限一样，不能超过规定。"),
                error_messages={"required": _("请写天数。"), "invalid": _("请写一个数。")},
            )
        if verb in SAID:
            label, hint = SAID[verb]
            self.fields["words"] = Plain(
                label=label,
                max_length=LONGEST,
                initial=words,
                required=verb not in FREE,
                widget=forms.Textarea,
                help_text=hint,
                error_messages={"required": _("请写明。"), "max_length": _TOO_LONG},
            )


class Accuse(forms.Form):
    """Whom a case is about."""

    name = Plain(
        label=_("哪一位工作人员"),
        max_length=30,
        required=False,
        widget=forms.TextInput({"width": "middle"}),
        help_text=_("写姓名。说的是整个机构，不填。"),
        error_messages={"max_length": _("太长了，请写在 30 个字以内。")},
    )

    def __init__(self, *sent: object, offices: Sequence[tuple[str, str]]) -> None:
        super().__init__(*sent)  # type: ignore[arg-type]  # what was sent, or nothing
        office = {"office": _choice(_("说的是哪个机构，或者哪个机构的人"), offices)}
        self.fields = {**office, **self.fields}


class Aside(forms.Form):
    """That it is meant."""

    sure = forms.BooleanField(
        label=_("我与这件事有利害关系，要回避"), error_messages={"required": _("要回避，请先勾选。")}
    )


class SendPaper(forms.Form):
    """A file for the person, or for the offices alone; the same form sent twice is one file."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    what = Plain(
        label=_("是什么文件"),
        max_length=60,
        error_messages={"required": _("请写是什么文件。"), "max_length": _("太长了，请写在 60 个字以内。")},
    )
    file = forms.FileField(
        label=_("文件"),
        widget=forms.FileInput({"accept": "image/*,.pdf,.docx,.xlsx,.csv,.txt"}),
        error_messages={
            "required": _("请选一个文件。"), "empty": _("这个文件是空的，请再选一次。"),
            "invalid": _("没有收到这个文件，请再选一次。"),
        },
    )  # fmt: skip
    audience = forms.ChoiceField(
        label=_("给谁看"),
        choices=[("applicant", _("给本人，凭查询码取")), ("internal", _("只在办这件事的机构之间"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")},
    )


class LookWho(forms.Form):
    """Which report, and why its reporter must be known."""

    number = Plain(
        label=_("编号"),
        max_length=14,
        widget=forms.TextInput({"width": "middle"}),
        help_text=_("写编号，例如 B2026-000017。"),
        error_messages={"required": _("请写编号。"), "max_length": _("编号不会这么长，请核对。")},
    )
    reason = Plain(
        label=_("为什么要看"),
        max_length=500,
        widget=forms.Textarea,
        help_text=_("写明法律依据和用途。举报人看得到有人看过；理由留在记录里。"),
        error_messages={"required": _("请写明。"), "max_length": _("太长了，请写在 500 个字以内。")},
    )


def _choice(label: object, choices: object) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,  # type: ignore[arg-type]  # a lazy text
        choices=choices,  # type: ignore[arg-type]  # pairs
        widget=forms.RadioSelect,
        error_messages={"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")},
    )
