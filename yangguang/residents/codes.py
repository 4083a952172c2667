"""One-time codes: six digits, kept as a keyed digest, five minutes, five tries; a new one replaces the older.

They are counted for one address, right and unknown ones alike, and go within a day. Devices that came in with a contact
before are counted by themselves: what strangers ask for, or try, neither uses up their codes nor makes them wait.
"""

import hmac
import secrets
from datetime import timedelta
from uuid import uuid4

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from yangguang.foundation import keys
from yangguang.foundation.now import wall
from yangguang.residents.errors import TooManyTries
from yangguang.residents.models import Code

GOOD_FOR = timedelta(minutes=5)
MOST_TRIES = 5
_HOUR, _QUARTER, _KEPT = timedelta(hours=1), timedelta(minutes=15), timedelta(days=1)


def new(to: bytes, *, what: str, known: bool = False) -> tuple[Code, str]:
    """Make a code for the keyed digest of an address and for one deed, and count it; the row and the six digits.

    A code read aloud for one deed opens no other. Raises TooManyTries.
    """
    _queue(to)
    _must_have_room(to, known=known)
    digits = f"{secrets.randbelow(1_000_000):06d}"
    row = Code.objects.create(to=to, digest=_digest(to, digits, what), key=uuid4(), known=known, at=wall())
    return row, digits


def right(to: bytes, typed: str, *, what: str, known: bool = False) -> Code | None:
    """The newest code sent there for this deed, still good, if this is it; it is not used up yet, see `use`.

    A wrong try is counted at once. The work is the same whether a code was ever sent there or not. Raises TooManyTries.
    """
    with transaction.atomic():
        _queue(to)
        if not known:
            _must_bear_failures()
        newest = Code.objects.filter(to=to, known=known, at__gt=wall() - GOOD_FOR).order_by("-id").first()
        alive = newest is not None and not newest.used and newest.tries < MOST_TRIES
        kept = bytes(newest.digest) if newest else bytes(32)
        is_right = hmac.compare_digest(kept, _digest(to, _digits(typed), what)) and alive
        row = Code.objects.filter(pk=newest.pk if newest else 0, tries__lt=MOST_TRIES)
        row.update(tries=(newest.tries if newest else 0) + (0 if is_right else 1))
        return newest if is_right else None


def use(*rows: Code) -> bool:
    """Use up codes that were right, with the transaction of the deed they are for; False where one was used since."""
    return all(Code.objects.filter(pk=row.pk, used=False).update(used=True) for row in rows)


def _must_have_room(to: bytes, *, known: bool) -> None:
    Code.objects.filter(at__lt=wall() - _KEPT).delete()
    lately = Code.objects.filter(at__gt=wall() - _HOUR, known=known)
    is_full = lately.filter(to=to).count() >= settings.RESIDENT_CODES_AN_HOUR
    if is_full or (not known and lately.count() >= settings.RESIDENT_CODES_AN_HOUR_OF_ALL):
        raise TooManyTries(
            _("现在不能再发验证码。"), do=_("请过一小时再试，或打电话、到窗口办。"), kept=_("您填的还在。")
        )


def _must_bear_failures() -> None:
    lately = Code.objects.filter(at__gt=wall() - _QUARTER, known=False)
    wrong = lately.aggregate(tries=Sum("tries"))["tries"] or 0
    if wrong >= settings.RESIDENT_FAILURES_OF_ALL:
        raise TooManyTries(_("现在输错验证码的太多。"), do=_("请过一刻钟再试。"), kept=_("您填的还在。"))


def _digest(to: bytes, digits: str, what: str) -> bytes:
    return keys.blind(f"{to.hex()}\n{digits}\n{what}", purpose="resident.code")


def _digits(typed: str) -> str:
    return "".join(str(int(sign)) for sign in typed if sign.isdecimal())


def _queue(to: bytes) -> None:
    """Let tries for one address wait for each other until the transaction ends, so that none slips past the count."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(to[:8], "big", signed=True)])
