"""The form of a notice in a set form, made from its shape: a field for each fact, a box of lines for each list."""

from collections.abc import Mapping
from types import MappingProxyType

from django import forms
from django.utils.translation import gettext as _

from yangguang.disclosure.kinds import Field, Listing, Shape, Type
from yangguang.web.forms.notices import title_field

_EXAMPLES: Mapping[Type, str] = MappingProxyType({Type.DAY: "2026-03-13", Type.FEN: "960.00"})


class Filling(forms.Form):
    """One notice of a kind that has a set form."""

    title = title_field()

    def __init__(self, *args: object, shape: Shape, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # Django's own options
        for asked in shape.facts:
            self.fields[asked.key] = _fact(asked)
        for listing in shape.lists:
            self.fields[listing.key] = _lines(listing)


def _fact(asked: Field) -> forms.Field:
    label, missing = str(asked.label), {"required": _("请填写“%(what)s”。") % {"what": asked.label}}
    if asked.type is Type.CHOICE:
        choices = [(choice, choice) for choice in asked.choices]
        return forms.ChoiceField(
            label=label, choices=choices, widget=forms.RadioSelect, required=asked.must, error_messages=missing
        )
    area = forms.Textarea if asked.type is Type.WORDS else forms.TextInput
    return forms.CharField(
        label=label, required=asked.must, max_length=5000, widget=area, help_text=_hint(asked), error_messages=missing
    )


def _hint(asked: Field) -> str:
    example = _EXAMPLES.get(asked.type)
    said = [str(asked.hint)] if asked.hint else []
    said += [_("如 %(example)s") % {"example": example}] if example else []
    said += [_("只写机构名册里的工作人员")] if asked.type is Type.OFFICER else []
    return "；".join(said)


def _lines(listing: Listing) -> forms.Field:
    columns = "、".join(str(one.label) + ("" if one.must else _("（可空）")) for one in listing.columns)
    how = _("一行一条，格子之间用逗号或制表符隔开，可从电子表格复制粘贴，不要表头。")
    hints = [f"{one.label}：{hint}" for one in listing.columns if (hint := _hint(one))]
    return forms.CharField(
        label=str(listing.label),
        required=listing.least > 0,
        max_length=200_000,
        widget=forms.Textarea,
        help_text="；".join([how + _("依次是：%(columns)s") % {"columns": columns}, *hints]) + "。",
        error_messages={"required": _("请填写“%(what)s”。") % {"what": listing.label}},
    )
