"""The log's own key: made once, kept with the other keys outside the database."""

from django.conf import settings

from yangguang.foundation import keys
from yangguang.ledger.tlog.keys import Signer


def signer() -> Signer:
    """The signer of this instance's log, named by its origin."""
    return Signer(settings.LOG_ORIGIN, keys.secret(f"ledger:{settings.LOG_ORIGIN}"))
