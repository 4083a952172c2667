"""What is known of residents: of oneself, by one's own session; by officers, one person at a time and never unseen.

There is no list of residents, no search for one, and no count by what anyone did.
"""

from yangguang.residents.devices import knows as knows_device
from yangguang.residents.queries.audiences import Audience, audience, subscriptions
from yangguang.residents.queries.consents import Said, consented, consents
from yangguang.residents.queries.details import details, ended, has_number, mine, resident
from yangguang.residents.queries.drafts import Begun, drafts
from yangguang.residents.queries.kept import Kept, Pending, kept_codes, messages, recovery, stops
from yangguang.residents.queries.looks import Seen, looks

__all__ = [
    "Audience",
    "Begun",
    "Kept",
    "Pending",
    "Said",
    "Seen",
    "audience",
    "consented",
    "consents",
    "details",
    "drafts",
    "ended",
    "has_number",
    "kept_codes",
    "knows_device",
    "looks",
    "messages",
    "mine",
    "recovery",
    "resident",
    "stops",
    "subscriptions",
]
