"""What can be written down about a facility at the desk: each thing with its form and the action that takes it in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any  # what a form has cleaned has no type of its own

from django import forms as django_forms
from django.utils.translation import gettext_lazy as _

from design.parts import Text
from yangguang.accounts.models import User
from yangguang.disclosure import denunciation, gate
from yangguang.foundation.errors import Invalid
from yangguang.offices import actions as offices
from yangguang.offices.models import Facility, FacilityKind, Fee, Found, ItemState, Office
from yangguang.offices.queries.facilities import Whole
from yangguang.places.models import Place
from yangguang.web.forms import facilities as forms
from yangguang.web.handing import bytes_of

Given = dict[str, Any]
_OWN = {"phone", "address"}  # an office's: the action has a rule for each


@dataclass(frozen=True)
class Thing:
    """One thing: what the desk calls it, its form, what takes it in."""

    name: Text
    form: type[django_forms.Form]
    take: Callable[[Facility, Any, User], object]


def open_(form: forms.Open, *, office: Office, place: Place, by: User) -> Facility:
    """Put a facility on the register. Raises Invalid and what the action raises."""
    given: Given = form.cleaned_data
    must_be_clean(given)
    kind = FacilityKind(given["kind"])
    return offices.open_facility(
        office=office, place=place, kind=kind, opened=given["opened"], described=form.described(), by=by
    )


def take(thing: Thing, form: django_forms.Form, *, whole: Whole, by: User) -> object:
    """Take in what a valid form holds. Raises Invalid and what the action raises."""
    must_be_clean(form.cleaned_data)
    return thing.take(whole.facility, form, by)


def must_be_clean(given: Given) -> None:
    """The gate looks at each word before anything is kept. Raises Invalid."""
    for name, text in given.items():
        if isinstance(text, str) and text and name not in _OWN:
            if denunciation.recognised(text):
                raise Invalid(str(denunciation.STANDARD_REPLY))
            for found in gate.look(text, kind="text").findings:
                if found.action != "warn":
                    raise Invalid(found.why, do=found.advice, kept=str(_("没有保存。")))


def _look_after(facility: Facility, form: forms.LookAfter, by: User) -> object:
    given: Given = form.cleaned_data
    return offices.look_after(
        facility=facility, day=given["day"], found=Found(given["found"]), text=given["text"], fen=given["yuan"], by=by
    )


def _item(facility: Facility, form: forms.Item, by: User) -> object:
    given: Given = form.cleaned_data
    return offices.count_item(facility=facility, by=by, **given | {"state": ItemState(given["state"])})


def _day(facility: Facility, form: forms.Day, by: User) -> object:
    return offices.except_day(facility=facility, by=by, **form.cleaned_data)


def _event(facility: Facility, form: forms.Event, by: User) -> object:
    given: Given = form.cleaned_data
    return offices.plan_event(facility=facility, by=by, **given | {"fee": Fee(given["fee"])})


def _photo(facility: Facility, form: forms.FacilityPhoto, by: User) -> object:
    given: Given = form.cleaned_data
    return offices.show_photo(facility=facility, data=bytes_of(given["photo"]), what=given["what"], by=by)


def _describe(facility: Facility, form: forms.Describe, by: User) -> object:
    return offices.describe_facility(facility=facility, described=form.described(), by=by)


def _close(facility: Facility, form: forms.Close, by: User) -> object:
    return offices.close_facility(facility=facility, by=by, **form.cleaned_data)


THINGS: dict[str, Thing] = {
    "upkeep": Thing(_("登记检查"), forms.LookAfter, _look_after),
    "item": Thing(_("设备"), forms.Item, _item),
    "day": Thing(_("某天另定时间"), forms.Day, _day),
    "event": Thing(_("活动"), forms.Event, _event),
    "photo": Thing(_("照片"), forms.FacilityPhoto, _photo),
    "state": Thing(_("名称、电话、开放时间"), forms.Describe, _describe),
    "end": Thing(_("停用"), forms.Close, _close),
}
