"""What a head's page says: reception, declared interests; and who speaks for an office."""

from datetime import date

from django.conf import settings
from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.offices import events, policies
from yangguang.offices.actions.publishing import must_be_dialled
from yangguang.offices.errors import Invalid, NotInForce
from yangguang.offices.models import Interest, InterestField, Office, Position, PostRole, Reception, Spokespersons
from yangguang.offices.wording import said


@action("offices.receive")
def receive(*, position: Position, hours: str, by: Actor, phone: str = "") -> Reception:
    """Publish when a head receives people, and on which phone (as in `publish_contact`) one asks for it.

    Raises Invalid, also for a post that is not a head's; NotInForce; Refused.
    """
    kept = _("接待时间未变。")
    _must_head(position, by, kept)
    must_be_dialled(phone)
    words = said(hours, kept=kept)
    if not words:
        raise Invalid(_("接待时间为空。"), do=_("例如：每周三上午 9:00—11:00。"), kept=kept)
    made = Reception.objects.create(position=position, hours=words, phone=phone, at=now(), by=by.actor_key)
    events.published(offices=[position.office_id])
    return made


@action("offices.declare_interest")
def declare_interest(*, position: Position, field: InterestField, text: str, by: Actor) -> Interest:
    """Publish what a head declared of their own in one field that the county chose; an empty text says none.

    Raises Invalid for another field, and for a text that speaks of relatives, homes or private numbers.
    """
    kept = _("申报未变。")
    _must_head(position, by, kept)
    if field not in settings.INTERESTS:
        raise Invalid(_("本县没有选定公开“%(field)s”。") % {"field": InterestField(field).label}, kept=kept)
    words = said(text, kept=kept)
    made = Interest.objects.create(position=position, field=field, text=words, at=now(), by=by.actor_key)
    events.published(offices=[position.office_id])
    return made


@action("offices.name_spokespersons")
def name_spokespersons(
    *, office: Office, speaks: Position, since: date, by: Actor, deputy: Position | None = None
) -> Spokespersons:
    """Say who speaks for an office from a day on, and who does while they are away. Raises Invalid, NotInForce."""
    policies.must_publish(by, office)
    kept = _("发言人未变。")
    for post in (speaks, *([deputy] if deputy else [])):
        if post.office_id != office.pk:
            raise Invalid(_("发言人应在本机构任职。"), do=_("请选本机构的人。"), kept=kept)
        _must_be_held(post, since, kept)
    if deputy and deputy.officer_id == speaks.officer_id:
        raise Invalid(_("发言人和替补应是两个人。"), do=_("请另选一人。"), kept=kept)
    made = Spokespersons.objects.create(
        office=office, speaks=speaks, deputy=deputy, since=since, at=now(), by=by.actor_key
    )
    events.published(offices=[office.pk])
    return made


def _must_head(position: Position, by: Actor, kept: str) -> None:
    policies.must_publish(by, position.office)
    if not position.roles.filter(role=PostRole.HEAD).exists():
        raise Invalid(_("只公开负责人的这些内容。"), do=_("请选负责人的任职。"), kept=kept)
    _must_be_held(position, today(), kept)


def _must_be_held(position: Position, on: date, kept: str) -> None:
    if not Position.objects.on(on).filter(pk=position.pk).exists():
        raise NotInForce(_("此任职在 %(on)s 不在册。") % {"on": on}, kept=kept)
