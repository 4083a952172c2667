"""What a letter of reply is asked for: its kind from the closed list, then the facts that this kind states."""

from collections.abc import Mapping, Sequence
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.cases.actions import Given
from yangguang.cases.replies import FIELD_NAMES, ROWS, WITHHELD, Reply, Withheld
from yangguang.web.forms.plain import Plain

PARTS = 3  # so many parts are kept back in one letter; more of one ground are told together
_DAYS = frozenset({"asked_on", "earlier_on", "until"})
_SHORT = frozenset({"earlier", "fee_notice", "amount", "holder", "contact"})
_FRAME: Mapping[str, tuple[object, object]] = {
    "number": (_("文号"), _("按本机关的编号写。")),
    "information": (_("申请的信息"), _("答复书里照这样写：本人要的是什么信息。")),
    "review_by": (_("复议机关"), _("对答复不服，向谁申请行政复议。")),
    "court": (_("法院"), _("对答复不服，向哪个法院起诉。")),
}
_HINTS: Mapping[str, object] = {
    "way": _("写清方式、途径和时间，例如：附件已随本答复书发出，凭查询码取回。"),
    "rests_on": _("写成《某某法》第几条；系统知道已经失效的不收。"),
    "third_party": _("什么时候问的、对方同不同意。"),
}
_ASKED = {"required": _("请写明。"), "max_length": _("太长了，请写在 1000 个字以内。")}


class Kind(forms.Form):
    """Which of the closed list."""

    def __init__(self, *sent: object, outcomes: Sequence[str]) -> None:
        super().__init__(*sent)  # type: ignore[arg-type]  # what was sent, or nothing
        listed = [(str(kind), f"{row.group.label} {kind.label}" if row.number else str(row.group.label))
                  for kind, row in ROWS.items() if str(kind) in outcomes]  # fmt: skip
        self.fields["kind"] = forms.ChoiceField(
            label=_("怎样答复"),
            choices=listed,
            widget=forms.RadioSelect,
            help_text=_("就是年度报告第三部分的各行，一件申请只选一种。部分提供、部分不提供的，选部分公开。"),
            error_messages={"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")},
        )


class Facts(forms.Form):
    """What the letter of one kind states; `key` makes the same form sent twice one letter."""

    key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)

    def __init__(self, *sent: object, kind: Reply, begun: Mapping[str, object] | None = None) -> None:
        super().__init__(*sent)  # type: ignore[arg-type]  # what was sent, or nothing
        self.initial = dict(begun or {})
        self.reply = kind
        for one in ROWS[kind].states:
            self.fields[one.key] = _fact(one.key, must=one.must)
        for number in range(1, PARTS + 1) if kind == Reply.PARTLY_OPENED else ():
            self.fields |= _part(number)
        for name, (label, hint) in _FRAME.items():
            self.fields[name] = _text(label, hint, long=name == "information")

    def given(self) -> Given:
        """The letter's facts, as the action takes them."""
        said = self.cleaned_data
        facts: dict[str, str | date] = {
            one.key: said[one.key] for one in ROWS[self.reply].states if said.get(one.key)
        }  # fmt: skip
        return Given(
            kind=self.reply, facts=facts, withheld=self._withheld(),
            **{name: said[name] for name in _FRAME},
        )  # fmt: skip

    def _withheld(self) -> list[Withheld]:
        said = [[str(self.cleaned_data.get(f"{name}_{number}", "")) for name in ("what", "ground", "why")]
                for number in range(1, PARTS + 1)]  # fmt: skip
        return [Withheld(what, Reply(ground), why) for what, ground, why in said if what and ground]

    def clean(self) -> dict[str, object]:
        """A part that is kept back is said whole, or not at all."""
        said: dict[str, object] = super().clean() or {}
        for number in range(1, PARTS + 1) if self.reply == Reply.PARTLY_OPENED else ():
            names = [f"{name}_{number}" for name in ("what", "ground", "why")]
            if any(said.get(name) for name in names):
                for name in names:
                    if not said.get(name) and name not in self.errors:
                        self.add_error(name, _("请写明。"))
        return said


def _fact(key: str, *, must: bool) -> forms.Field:
    label = FIELD_NAMES[key]
    if key in _DAYS:
        return forms.DateField(
            label=label, required=must, widget=forms.DateInput({"width": "middle"}),  # type: ignore[arg-type]  # a lazy text
            error_messages={"required": _("请写日期。"), "invalid": _("请写日期，例如 2026-03-09。")},
        )  # fmt: skip
    return _text(label, _HINTS.get(key, ""), long=key not in _SHORT, must=must)


def _part(number: int) -> dict[str, forms.Field]:
    told = {"number": number}
    grounds = [(str(kind), str(kind.label)) for kind in WITHHELD]
    return {
        f"what_{number}": _text(_("不予公开的第 %(number)d 部分：是什么") % told, "", must=number == 1, long=False),
        f"ground_{number}": forms.ChoiceField(
            label=_("第 %(number)d 部分：哪种情形") % told, choices=grounds, required=number == 1,
            widget=forms.RadioSelect,
            error_messages={"required": _("请选一项。"), "invalid_choice": _("请从所列各项中选一项。")},
        ),
        f"why_{number}": _text(_("第 %(number)d 部分：理由") % told, "", must=number == 1),
    }  # fmt: skip


def _text(label: object, hint: object, *, long: bool = True, must: bool = True) -> Plain:
    return Plain(
        label=label, help_text=hint, required=must, max_length=1000, error_messages=_ASKED,
        widget=forms.Textarea() if long else forms.TextInput(),
    )  # fmt: skip
