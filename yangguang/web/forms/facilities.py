"""What an office writes down about a facility: what it is, when it is open, how it is seen to, what happens there."""

import re
from collections.abc import Sequence
from datetime import time
from typing import Any  # what a form has cleaned has no type of its own

from django import forms
from django.utils.translation import gettext_lazy as _

from yangguang.foundation.errors import Invalid
from yangguang.foundation.money import Money
from yangguang.offices.actions import Described
from yangguang.offices.models import CheckEvery, FacilityKind, Fee, Found, ItemState
from yangguang.offices.queries.facilities import Span, Whole
from yangguang.places.queries import Named

WEEK = (_("周一"), _("周二"), _("周三"), _("周四"), _("周五"), _("周六"), _("周日"))
_SPAN = re.compile(r"([01]?\d|2[0-3])[::]([0-5]\d)\s*(?:-|–|—|~|至|到)+\s*([01]?\d|2[0-3])[::]([0-5]\d)")
_BETWEEN = re.compile(r"[\s,，、;；]*")
_CLOSED = {"", "不开", "不开放", "休息", "关"}


class HoursField(forms.CharField):
    """The spans in which something is open on one day; empty for none."""

    def clean(self, value: str) -> Sequence[Span]:
        """The spans as pairs of times."""
        typed = str(super().clean(value)).strip()
        if typed in _CLOSED:
            return ()
        if _BETWEEN.sub("", _SPAN.sub("", typed)):
            raise forms.ValidationError(
                _("看不懂“%(typed)s”。请写成 8:30-11:30 14:00-17:30；不开放就留空。") % {"typed": typed}
            )
        return [(time(int(a), int(b)), time(int(c), int(d))) for a, b, c, d in _SPAN.findall(typed)]


def _line(label: object, most: int, **more: object) -> forms.CharField:
    return forms.CharField(label=label, max_length=most, **more)  # type: ignore[arg-type]  # a lazy text


def _one_of(label: object, choices: object) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect)  # type: ignore[arg-type]  # a lazy text


def _day(label: object) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput({"width": "middle"}))  # type: ignore[arg-type]  # a lazy text


def _hour(label: object, **more: Any) -> forms.TimeField:
    return forms.TimeField(label=label, widget=forms.TimeInput({"type": "time", "width": "short"}), **more)  # type: ignore[arg-type]  # a lazy text


class Describe(forms.Form):
    """What holds of a facility."""

    name = _line(_("名称"), 60, help_text=_("墙上挂的名字，例如：古邳社区家庭服务室。"))
    address = _line(_("在哪里"), 120, help_text=_("人找得到的地方，例如：党群服务中心一楼东侧。"))
    phone = _line(_("负责机构的电话"), 20, help_text=_("固定电话或热线；不公布个人手机。"))
    every = _one_of(_("多久检查一次"), CheckEvery.choices)
    note = _line(_("开放时间的说明"), 200, required=False, help_text=_("例如：法定节假日不开放。"))

    def __init__(self, data: Any = None, files: Any = None, *, whole: Whole | None = None) -> None:
        super().__init__(data, files, initial=_as_it_is(whole) if whole else None)
        for number, day in enumerate(WEEK):
            hint = _("每段写成 8:30-11:30，几段之间空一格；不开放就留空。") if number == 0 else ""
            self.fields[f"day{number}"] = HoursField(label=day, max_length=60, required=False, help_text=hint)

    def described(self) -> Described:
        """What was typed, as the action takes it."""
        given: dict[str, Any] = self.cleaned_data
        return Described(
            name=given["name"], address=given["address"], phone=given["phone"], note=given["note"],
            every=CheckEvery(given["every"]), hours={number: given[f"day{number}"] for number in range(7)},
        )  # fmt: skip


class Open(Describe):
    """A new facility."""

    kind = _one_of(_("是什么"), FacilityKind.choices)
    place = _one_of(_("在哪个地点"), ())
    opened = _day(_("从哪天起启用"))
    field_order = ("kind", "place", "opened", "name", "address")

    def __init__(self, data: Any = None, *, places: Sequence[Named]) -> None:
        super().__init__(data)
        field = self.fields["place"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(place.id), place.name) for place in places]


class LookAfter(forms.Form):
    """Somebody looked after it."""

    day = _day(_("哪天检查的"))
    found = _one_of(_("情况"), Found.choices)
    text = _line(_("看了什么、做了什么"), 200, help_text=_("例如：灯管换新，图书上架。"))
    yuan = _line(_("花了多少钱（元）"), 12, required=False, help_text=_("没有花钱就留空。"))

    def clean_yuan(self) -> int | None:
        """The amount in fen; None where nothing was paid."""
        typed: str = self.cleaned_data["yuan"].strip()
        if not typed:
            return None
        try:
            return Money.parse(typed).fen
        except Invalid as fault:
            raise forms.ValidationError(_("“%(typed)s”不是金额，请写成 35 或 35.00。") % {"typed": typed}) from fault


class Item(forms.Form):
    """Things in it."""

    name = _line(_("什么设备"), 40)
    count = forms.IntegerField(
        label=_("多少件"), min_value=0, max_value=99999, help_text=_("已经没有了就填 0。"),
        widget=forms.NumberInput({"width": "short"}),
    )  # fmt: skip
    state = _one_of(_("情况"), ItemState.choices)


class Day(forms.Form):
    """A day on which the hours of the week do not hold."""

    day = _day(_("哪天"))
    opens = _hour(_("开"), required=False, help_text=_("全天不开放，开、关都留空。"))
    closes = _hour(_("关"), required=False)
    why = _line(_("原因"), 80, help_text=_("例如：停电检修。"))


class Event(forms.Form):
    """What happens there."""

    what = _line(_("什么活动"), 80)
    day = _day(_("哪天"))
    opens = _hour(_("开始"))
    closes = _hour(_("结束"))
    whom = _line(_("谁可以来"), 80, help_text=_("例如：所有居民。不登记，不点名，不统计谁来了。"))
    fee = _one_of(_("费用"), Fee.choices)


class Why(forms.Form):
    """Why something does not take place."""

    why = _line(_("原因"), 80)


class Close(forms.Form):
    """The end of a facility."""

    day = _day(_("从哪天起停用"))
    why = _line(_("原因，和以后去哪里"), 120)


class FacilityPhoto(forms.Form):
    """A photo of the room, not of people."""

    photo = forms.FileField(
        label=_("照片"), widget=forms.FileInput({"accept": "image/*"}),
        help_text=_("拍房间、设备、墙面，不拍人。拍摄地点和时间会自动去掉。"),
        error_messages={"required": _("请选一张照片。"), "empty": _("这个文件是空的，请另选一张。")},
    )  # fmt: skip
    what = _line(_("照片上是什么"), 80, help_text=_("给看不见照片的人读。"))


def _as_it_is(whole: Whole) -> dict[str, object]:
    state = whole.state
    hours = {f"day{number}": _written(whole.hours.get(number, ())) for number in range(7)}
    return {name: getattr(state, name) for name in ("name", "address", "phone", "every", "note")} | hours


def _written(spans: Sequence[Span]) -> str:
    return " ".join(f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in spans)
