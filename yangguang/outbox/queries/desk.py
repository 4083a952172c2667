"""The desk: messages that wait for a person's decision, the oldest first; one keyset query, no address, no words."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from yangguang.offices.models import Office
from yangguang.outbox import policies, wording
from yangguang.outbox.choices import State
from yangguang.outbox.errors import Forbidden
from yangguang.outbox.models import Attempt, Message, Waiting
from yangguang.outbox.queries.standing import states


class Place(NamedTuple):
    """Where a page of the desk ended."""

    reservation: int


@dataclass(frozen=True, slots=True)
class Undecided:
    """One message that did not end well, or of which nobody knows; not about whom or what it was."""

    message: int
    purpose: str
    template: str
    title: str
    at: datetime
    state: State
    place: Place


def desk(*, viewer: object, office: Office | None, after: Place | None = None, limit: int = 50) -> list[Undecided]:
    """What waits for a decision in an office (None: what belongs to none); the next page begins `after` a place.

    Raises Forbidden for a viewer who does not serve in the office or above.
    """
    if not policies.may_see_desk(serves=policies.answers_for(viewer, office)):
        raise Forbidden(_("这是其他机构的短信。"), do=_("请选择您任职的机构。"))
    rows = _waiting().filter(office=office)
    if after:
        rows = rows.filter(reservation__gt=after.reservation)
    return _told(list(rows.order_by("reservation_id")[:limit]))


def undecided(message: int, *, viewer: object) -> tuple[Message, Undecided] | None:
    """One message that waits for a decision; None when it does not, or is not there. Raises Forbidden as `desk`."""
    row = _waiting().select_related("message__office").filter(message=message).first()
    if row is None:
        return None
    if not policies.may_see_desk(serves=policies.answers_for(viewer, row.message.office)):
        raise Forbidden(_("这是其他机构的短信。"), do=_("请选择您任职的机构。"))
    return row.message, _told([row])[0]


def _waiting() -> QuerySet[Waiting]:
    """What is neither to come nor under way."""
    under_way = Attempt.objects.filter(reservation=OuterRef("pk"), outcome=None)
    return Waiting.objects.filter(~Exists(under_way), due=None).select_related("message")


def _told(found: list[Waiting]) -> list[Undecided]:
    stand = states([row.message_id for row in found])
    titles = {name: text.title for name, text in wording.texts().items()}
    return [
        Undecided(
            message=row.message_id,
            purpose=row.message.purpose,
            template=row.message.template,
            title=titles.get(row.message.template, ""),
            at=row.message.at,
            state=stand[row.message_id],
            place=Place(row.pk),
        )
        for row in found
    ]
