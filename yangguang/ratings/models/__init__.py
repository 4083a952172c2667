"""Tickets, ratings, what does not count, and what offices made of bad ones."""

from yangguang.ratings.models.exclusions import Appeal, Exclusion, Mark, Verdict
from yangguang.ratings.models.mending import CallBack, Check, Mend, Verification
from yangguang.ratings.models.ratings import AspectLevel, Contact, ContactLook, FollowCode, Rating, RatingReason, Words
from yangguang.ratings.models.tickets import CodeTries, Counter, Dropped, Ticket, TicketCode

__all__ = [
    "Appeal", "AspectLevel", "CallBack", "Check", "CodeTries", "Contact", "ContactLook", "Counter", "Dropped",
    "Exclusion", "FollowCode", "Mark", "Mend", "Rating", "RatingReason", "Ticket", "TicketCode", "Verdict",
    "Verification", "Words",
]  # fmt: skip
