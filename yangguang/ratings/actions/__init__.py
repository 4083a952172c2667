"""What can be done with ratings: what residents do by a code, what offices do, what the machine does."""

from yangguang.ratings.actions.appealing import appeal, appeal_of_office, decide_appeal
from yangguang.ratings.actions.calling import call_back, look_contact
from yangguang.ratings.actions.ending import begin_what_is_due, end_what_is_over, erase_words
from yangguang.ratings.actions.follow import follow, ticket
from yangguang.ratings.actions.mending import check, mend, put_off, verify
from yangguang.ratings.actions.rate import Receipt, Said, rate
from yangguang.ratings.actions.slips import COLUMNS, slip, take_batch, take_slip
from yangguang.ratings.actions.tickets import Slip, ask, issue, open_counter, open_visit, open_visits

__all__ = [
    "COLUMNS", "Receipt", "Said", "Slip", "appeal", "appeal_of_office", "ask", "begin_what_is_due", "call_back",
    "check", "decide_appeal", "end_what_is_over", "erase_words", "follow", "issue", "look_contact", "mend",
    "open_counter", "open_visit", "open_visits", "put_off", "rate", "slip", "take_batch", "take_slip", "ticket",
    "verify",
]  # fmt: skip
