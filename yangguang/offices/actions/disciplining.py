"""How an office keeps itself in order: what it trained, that a talk was held, until when a certificate is valid."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.offices import events, policies
from yangguang.offices.errors import Invalid, NotInForce
from yangguang.offices.models import Certificate, CertificateKind, Office, Position, Talk, TalkLevel, Training
from yangguang.offices.wording import said

_LONGEST = 40 * 60  # minutes of one training; a longer one is several


@action("offices.train")
def train(*, office: Office, day: date, topic: str, minutes: int, officers: int, by: Actor) -> Training:
    """Write down a training that was held: topic, length in minutes, how many officers. Raises Invalid, Refused."""
    kept = _("没有记入。")
    policies.must_publish(by, office)
    _must_be_past(day, kept)
    if not 1 <= minutes <= _LONGEST or officers < 1:
        raise Invalid(_("时长应为 1 分钟到 40 小时，人数至少 1 人。"), do=_("请核对。"), kept=kept)
    made = Training.objects.create(
        office=office, day=day, topic=_topic(topic, kept), minutes=minutes, officers=officers, at=now(),
        by=by.actor_key,
    )  # fmt: skip
    events.published(offices=[office.pk])
    return made


@action("offices.hold_talk")
def hold_talk(*, office: Office, day: date, level: TalkLevel, topic: str, by: Actor) -> Talk:
    """Write down that an integrity talk was held, never with whom. Raises Invalid, Refused."""
    kept = _("没有记入。")
    policies.must_publish(by, office)
    _must_be_past(day, kept)
    made = Talk.objects.create(
        office=office, day=day, level=level, topic=_topic(topic, kept), at=now(), by=by.actor_key
    )
    events.published(offices=[office.pk])
    return made


@action("offices.certify")
def certify(*, position: Position, kind: CertificateKind, first_day: date, last_day: date, by: Actor) -> Certificate:
    """Write down a certificate of a post's holder with its first and last valid day. Raises Invalid, NotInForce."""
    kept = _("没有记入。")
    policies.must_publish(by, position.office)
    if last_day < first_day:
        raise Invalid(_("有效期的末日早于首日。"), do=_("请对照证件核对。"), kept=kept)
    if not Position.objects.on(today()).filter(pk=position.pk).exists():
        raise NotInForce(_("此任职今天不在册。"), kept=kept)
    made = Certificate.objects.create(
        position=position, kind=kind, first_day=first_day, last_day=last_day, at=now(), by=by.actor_key
    )
    events.published(offices=[position.office_id])
    return made


def _must_be_past(day: date, kept: str) -> None:
    if day > today():
        raise Invalid(_("日期还没有到。"), do=_("举行以后再记。"), kept=kept)


def _topic(topic: str, kept: str) -> str:
    words = said(topic, kept=kept)
    if not words:
        raise Invalid(_("主题为空。"), do=_("请写主题。"), kept=kept)
    return words
