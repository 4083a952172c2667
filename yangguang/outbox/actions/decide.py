"""What a person decides about a message that did not end well: send it once more, or leave it."""

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now
from yangguang.outbox import paying, policies, queries
from yangguang.outbox.choices import REASONS, Decided
from yangguang.outbox.errors import Invalid, NotDecidable
from yangguang.outbox.models import Attempt, Decision, Message, MessageContent, Reservation


@action("outbox.resend")
def resend(*, message: Message, reason: str, by: Actor) -> Decision:
    """Send a message once more, by a person's own decision with a reason of `choices.Reason`; money is reserved anew.

    Raises Forbidden; NotDecidable when it is under way, arrived, was decided, or its content is gone; Invalid.
    """
    decision = _decided(message, Decided.RESEND, reason, by)
    Reservation.objects.create(message=message, decision=decision, cost=message.cost, at=now())
    return decision


@action("outbox.leave")
def leave(*, message: Message, reason: str, by: Actor) -> Decision:
    """Leave a message as it is, by a person's own decision; it is no longer on the desk. Raises as `resend`."""
    return _decided(message, Decided.LEAVE, reason, by)


def _decided(message: Message, decided: Decided, reason: str, by: Actor) -> Decision:
    policies.must_decide(by, message.office)
    if reason not in REASONS[decided]:
        raise Invalid(_("请从所列理由中选一项。"), kept=_("没有再发。"))
    attempt = Attempt.objects.filter(message=message).order_by("-number").select_related("reservation").first()
    there = MessageContent.objects.filter(message=message).exists()
    standing = policies.is_decidable(state=queries.state(message), there=there, decided=decided)
    if attempt is None or not standing or Decision.objects.filter(attempt=attempt).exists():
        raise NotDecidable(_("这条短信现在没有需要决定的事。"), do=_("请刷新后再看它的状态。"), kept=_("没有再发。"))
    paying.settle(attempt.reservation)  # unless released: of an unknown one the carrier may ask for its money
    return Decision.objects.create(attempt=attempt, decided=decided, reason=reason, by=by.actor_key, at=now())
