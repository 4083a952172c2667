"""The log's own key: made once, kept with the other keys outside the database."""

from functools import lru_cache

from django.conf import settings

from yangguang.foundation import keys
from yangguang.ledger.tlog.keys import Signer


def signer() -> Signer:
    """The signer of this instance's log, named by its origin."""
    return Signer(settings.LOG_ORIGIN, _seed(str(settings.KEYS_DIR), settings.LOG_ORIGIN))


@lru_cache(maxsize=4)
def _seed(_folder: str, origin: str) -> bytes:
    return keys.secret(f"ledger:{origin}")
