"""The board of whereabouts: open a day of duty, tell where a post is, wipe what is over."""

from datetime import date, time

from django.conf import settings
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.offices import policies
from yangguang.offices.errors import Invalid, NotInForce, NotOnDuty
from yangguang.offices.models import DutyDay, Position, State, Whereabouts
from yangguang.offices.queries import whereabouts


@action("offices.open_day")
def open_day(*, day: date, by: Actor) -> DutyDay:
    """Say that offices work on a day, within the county's duty hours; a day that is open already stays as it is.

    The calendar lies above this room: whoever calls has asked it (docs/adr/0020). Raises Refused.
    """
    policies.must_open_days(by)
    opens, closes = settings.DUTY_HOURS
    opened, _made = DutyDay.objects.get_or_create(day=day, defaults={"opens": opens, "closes": closes})
    return opened


@action("offices.tell")
def tell(
    *, position: Position, state: State, by: Actor, back_at: time | None = None, stands_in: Position | None = None
) -> None:
    """Set where a post is now, in place of what was said before; returns nothing, so that the audit names nobody.

    `back_at` is a time today, later than now. Raises NotOnDuty outside the hours of a day of duty, NotInForce for a
    post that is not held, Invalid for a stand-in of another office, Refused.
    """
    kept = _("去向未变。")
    policies.must_tell(by, position)
    duty = whereabouts.on_duty()
    if duty is None:
        raise NotOnDuty(_("现在不是工作时间，不登记去向。"), do=_("请在工作日的工作时间内登记。"), kept=kept)
    for post in (position, *([stands_in] if stands_in else [])):
        if not Position.objects.on(duty.day).filter(pk=post.pk).exists():
            raise NotInForce(_("此任职今天不在册。"), kept=kept)
    if stands_in and (stands_in.pk == position.pk or stands_in.office_id != position.office_id):
        raise Invalid(_("顶岗的应是本机构的另一个人。"), do=_("请另选一人。"), kept=kept)
    here = state in (State.IN, State.LEAVE)
    if back_at and not here and back_at <= whereabouts.clock():
        raise Invalid(_("回来的时间应晚于现在。"), do=_("请改时间，或留空。"), kept=kept)
    told = {
        "duty": duty, "state": state, "told_at": now(), "back_at": None if here else back_at,
        "stands_in": None if state == State.IN else stands_in,
    }  # fmt: skip
    Whereabouts.objects.update_or_create(position=position, defaults=told)


def wipe() -> int:
    """Erase every state of a day that is over or whose hours are; returns how many. Where none is, nothing is noted."""
    over = Whereabouts.objects.filter(
        Q(duty__day__lt=today()) | Q(duty__day=today(), duty__closes__lt=whereabouts.clock())
    )
    return _wipe(over) if over.exists() else 0


@action("offices.wipe")
def _wipe(over: QuerySet[Whereabouts]) -> int:
    return over.delete()[0]
