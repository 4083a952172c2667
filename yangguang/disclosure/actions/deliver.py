"""Deliver: an officer records that a bundle of policy sheets came to a village, and to which post it was given."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.disclosure import events, locks, policies, versions
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.errors import Invalid, NotStanding
from yangguang.disclosure.models import Notice, SheetDelivery, Version, Withdrawal
from yangguang.files.models import StoredFile
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.events import announce
from yangguang.foundation.now import local_day, now
from yangguang.offices import queries as offices
from yangguang.offices.models import Position
from yangguang.places.levels import Level
from yangguang.places.models import Place

MOST = 100_000


@action("disclosure.deliver")
def deliver(
    *, notice: Notice, village: Place, sheets: int, day: date, given_to: Position, by: Actor,
    photo: StoredFile | None = None,
) -> SheetDelivery:  # fmt: skip
    """Record that `sheets` policy sheets of a guide came to a village on a day and were given to a post there.

    Counted by village alone: to which door a sheet went is nowhere kept. Whoever serves in the office nearest to the
    village, or above it, may. Raises Forbidden; NotStanding; Invalid.
    """
    near = offices.nearest(village) or notice.office
    policies.must_deliver(by, near)
    version = _standing(notice)
    _must_be_so(village, sheets, day, given_to, version)
    if photo and not photo.media_type.startswith("image/"):
        raise Invalid(_("这不是照片。"), do=_("请上传 JPEG 或 PNG 照片。"))
    delivery = SheetDelivery.objects.create(
        version=version, village=village, sheets=sheets, day=day, given_to=given_to, photo=photo, by=by.actor_key,
        at=now(),
    )  # fmt: skip
    announce(events.DELIVERED, payload={"notice": notice.pk, "delivery": delivery.pk})
    return delivery


def _standing(notice: Notice) -> Version:
    locks.hold_notice(notice)
    version = versions.posted(notice)
    if notice.kind != Kind.GUIDE or version is None or Withdrawal.objects.filter(notice=notice).exists():
        raise NotStanding(_("只有张贴着的办事指南才有明白卡。"), do=_("请先张贴。"), kept=_("没有登记。"))
    return version


def _must_be_so(village: Place, sheets: int, day: date, given_to: Position, version: Version) -> None:
    if village.level != Level.VILLAGE:
        raise Invalid(_("明白卡按村登记，不到户。"), do=_("请选一个村或社区。"), kept=_("没有登记。"))
    if not 1 <= sheets <= MOST:
        raise Invalid(_("份数应在 1 到 %(most)d 之间。") % {"most": MOST}, kept=_("没有登记。"))
    if not local_day(version.at) <= day <= local_day(now()):
        raise Invalid(
            _("日期应在起草这一版以后、今天以前。"), do=_("请写实际送到的那一天。"), kept=_("没有登记。")
        )  # fmt: skip
    if not Position.objects.on(day).filter(pk=given_to.pk, office=offices.nearest(village, on=day)).exists():
        raise Invalid(_("收下的岗位不属于为这个村服务的机构。"), do=_("请另选一个岗位。"), kept=_("没有登记。"))
