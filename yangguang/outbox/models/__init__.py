"""The outbox as rows that are never changed: messages, tries, the carrier's words, money, and who stopped what."""

from yangguang.outbox.models.attempts import Attempt, AttemptOutcome, Decision, Receipt
from yangguang.outbox.models.messages import Drop, Message, MessageContent, Postponement
from yangguang.outbox.models.money import Reservation, Settlement
from yangguang.outbox.models.replies import Reply, ReplyContent
from yangguang.outbox.models.stops import OptOut, OptOutEnd, Silence, SilenceEnd
from yangguang.outbox.models.waiting import Waiting

__all__ = [
    "Attempt",
    "AttemptOutcome",
    "Decision",
    "Drop",
    "Message",
    "MessageContent",
    "OptOut",
    "OptOutEnd",
    "Postponement",
    "Receipt",
    "Reply",
    "ReplyContent",
    "Reservation",
    "Settlement",
    "Silence",
    "SilenceEnd",
    "Waiting",
]
