"""What is known of residents: of oneself, by one's own session; by officers, one person at a time and never unseen.

There is no list of residents, no search for one, and no count by what anyone did.
"""

from yangguang.residents.queries.audiences import Audience, audience, subscriptions
from yangguang.residents.queries.consents import Said, consented, consents
from yangguang.residents.queries.details import details, ended, mine, resident
from yangguang.residents.queries.looks import Seen, looks

__all__ = [
    "Audience",
    "Said",
    "Seen",
    "audience",
    "consented",
    "consents",
    "details",
    "ended",
    "looks",
    "mine",
    "resident",
    "subscriptions",
]
