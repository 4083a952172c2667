"""What can be written down about an office at the desk: each thing with its form and the action that takes it in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any  # what a form has cleaned has no type of its own

from django.utils.translation import gettext_lazy as _

from design.parts import Text
from yangguang.accounts.models import User
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure import denunciation, gate
from yangguang.foundation.errors import Invalid
from yangguang.offices import actions as offices
from yangguang.offices.models import CertificateKind, ExitGround, InterestField, TalkLevel
from yangguang.web.forms import keeping as forms

Given = dict[str, Any]


@dataclass(frozen=True)
class Thing:
    """One thing: what the desk calls it, its form, what takes it in."""

    name: Text
    form: type[forms.OfOffice]
    take: Callable[[Any, Given, User], object]


def _must_be_clean(given: Given) -> None:
    """The gate looks at each word before an office's own rules do. Raises Invalid."""
    for name, text in given.items():
        if isinstance(text, str) and text and name != "phone":  # a published phone has its own rule
            if denunciation.recognised(text):
                raise Invalid(str(denunciation.STANDARD_REPLY))
            for found in gate.look(text, kind="text").findings:
                if found.action != "warn":
                    raise Invalid(found.why, do=found.advice, kept=str(_("没有保存。")))


def _reception(form: forms.Reception, given: Given, by: User) -> object:
    return offices.receive(position=form.post("position"), hours=given["hours"], phone=given["phone"], by=by)  # type: ignore[arg-type]  # a chosen post


def _interest(form: forms.Interest, given: Given, by: User) -> object:
    field = InterestField(given["field"])
    return offices.declare_interest(position=form.post("position"), field=field, text=given["text"], by=by)  # type: ignore[arg-type]  # a chosen post


def _speakers(form: forms.Speakers, given: Given, by: User) -> object:
    speaks, deputy = form.post("speaks"), form.post("deputy")
    return offices.name_spokespersons(office=form.office, speaks=speaks, deputy=deputy, since=given["since"], by=by)  # type: ignore[arg-type]  # a chosen post


def _training(form: forms.Training, given: Given, by: User) -> object:
    return offices.train(office=form.office, by=by, **given)


def _talk(form: forms.Talk, given: Given, by: User) -> object:
    return offices.hold_talk(office=form.office, by=by, **given | {"level": TalkLevel(given["level"])})


def _certificate(form: forms.Certificate, given: Given, by: User) -> object:
    chosen = {"position": form.post("position"), "kind": CertificateKind(given["kind"])}
    return offices.certify(by=by, **given | chosen)


def _contract(form: forms.NewContract, given: Given, by: User) -> object:
    return offices.contract(by=by, **given | {"position": form.post("position")})


def _pay(form: forms.Pay, given: Given, by: User) -> object:
    return offices.pay(by=by, **given | {"contract": form.contracts[given["contract"]]})


def _leave(form: forms.Leave, given: Given, by: User) -> object:
    chosen = {"contract": form.contracts[given["contract"]], "ground": ExitGround(given["ground"])}
    return offices.leave(by=by, **given | chosen)


def _question(form: forms.Question, given: Given, by: User) -> object:
    return disclosure.take_question(office=form.office, by=by, **given)


def take(thing: Thing, form: forms.OfOffice, *, by: User) -> object:
    """Take in what a valid form holds. Raises Invalid and what the action raises."""
    if thing is not THINGS["question"]:  # its own action asks the gate, and masks
        _must_be_clean(form.cleaned_data)
    return thing.take(form, form.cleaned_data, by)


THINGS: dict[str, Thing] = {
    "reception": Thing(_("负责人接待时间"), forms.Reception, _reception),
    "interest": Thing(_("负责人申报"), forms.Interest, _interest),
    "speakers": Thing(_("新闻发言人"), forms.Speakers, _speakers),
    "question": Thing(_("媒体提问"), forms.Question, _question),
    "training": Thing(_("培训记录"), forms.Training, _training),
    "talk": Thing(_("廉政谈话"), forms.Talk, _talk),
    "certificate": Thing(_("证件"), forms.Certificate, _certificate),
    "contract": Thing(_("村专干合同"), forms.NewContract, _contract),
    "pay": Thing(_("补贴发放"), forms.Pay, _pay),
    "leave": Thing(_("合同结束"), forms.Leave, _leave),
}
VILLAGE = ("contract", "pay", "leave")  # asked of village points alone
