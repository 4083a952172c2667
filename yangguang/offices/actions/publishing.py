"""What an office publishes about itself: phone, hours, address, and the duties of its posts."""

import re
from datetime import date

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.offices import events, policies
from yangguang.offices.errors import Invalid, NotInForce
from yangguang.offices.models import DeclaredDuty, Office, Position
from yangguang.offices.wording import said

# A landline with its area code, or a short hotline such as 12345; never a person's mobile.
_PHONE = re.compile(r"0\d{2,3}-\d{7,8}(?:-\d{1,5})?|1\d{4}|400-\d{3}-\d{4}")


@action("offices.publish_contact")
def publish_contact(
    *, office: Office, by: Actor, phone: str | None = None, hours: str | None = None, address: str | None = None
) -> Office:
    """Publish an office's phone, hours or address; what is None stays as it is, empty is taken away.

    The phone is a landline (0516-88880000) or a hotline (12345). Raises Invalid.
    """
    policies.must_publish(by, office)
    must_be_dialled(phone or "")
    given = {"phone": phone, "hours": hours, "address": address}
    Office.objects.filter(pk=office.pk).update(**{name: text for name, text in given.items() if text is not None})
    events.changed(offices=[office.pk])
    return Office.objects.get(pk=office.pk)


def must_be_dialled(phone: str) -> None:
    """Raise Invalid unless a number may be published: a landline with its area code, a hotline, or none."""
    if phone and not _PHONE.fullmatch(phone):
        raise Invalid(
            _("公开电话应为带区号的固定电话或热线。"),
            do=_("例如 0516-88880000；不公布个人手机。"),
            kept=_("公开信息未变。"),
        )


@action("offices.declare_duty")
def declare_duty(*, position: Position, text: str, on: date, by: Actor) -> DeclaredDuty:
    """Declare what a position does, from a day on. Raises NotInForce or Invalid."""
    policies.must_publish(by, position.office)
    if not text.strip():
        raise Invalid(_("职责为空。"), kept=_("职责未变。"))
    if position.valid_from > on or (position.valid_to is not None and position.valid_to <= on):
        raise NotInForce(_("此任职在 %(on)s 不在册。") % {"on": on}, kept=_("职责未变。"))
    words = said(text, kept=_("职责未变。"))
    duty = DeclaredDuty.objects.create(position=position, text=words, valid_from=on)
    events.changed(offices=[position.office_id])
    return duty


@action("offices.end_duty")
def end_duty(*, duty: DeclaredDuty, on: date, by: Actor) -> DeclaredDuty:
    """End a declared duty on a day. Raises NotInForce."""
    policies.must_publish(by, duty.position.office)
    if not DeclaredDuty.objects.filter(pk=duty.pk, valid_to=None, valid_from__lt=on).update(valid_to=on):
        raise NotInForce(_("此职责在 %(on)s 之前没有开始，或已结束。") % {"on": on}, kept=_("职责未变。"))
    events.changed(offices=[duty.position.office_id])
    return DeclaredDuty.objects.get(pk=duty.pk)
