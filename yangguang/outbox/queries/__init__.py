"""What may be known of messages: how they stand, what waits for a person, counts and cost by month."""

from yangguang.outbox.queries.desk import Place, Undecided, desk, undecided
from yangguang.outbox.queries.replies import reply
from yangguang.outbox.queries.standing import Told, is_stopped, of_subjects, purpose_of, state, states
from yangguang.outbox.queries.tally import Tally, tally, tally_of

__all__ = [
    "Place",
    "Tally",
    "Told",
    "Undecided",
    "desk",
    "is_stopped",
    "of_subjects",
    "purpose_of",
    "reply",
    "state",
    "states",
    "tally",
    "tally_of",
    "undecided",
]
