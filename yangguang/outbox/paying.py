"""Money that was reserved is settled or released, each exactly once: the first word stands."""

from yangguang.foundation.now import now
from yangguang.outbox.choices import Paid
from yangguang.outbox.models import Reservation, Settlement


def settle(reservation: Reservation) -> None:
    """The carrier took the message, or may have: the money is spent."""
    _once(reservation, Paid.SETTLED)


def release(reservation: Reservation) -> None:
    """Surely nothing was taken: the money is free again."""
    _once(reservation, Paid.RELEASED)


def _once(reservation: Reservation, paid: Paid) -> None:
    row = Settlement(reservation=reservation, paid=paid, at=now())
    Settlement.objects.bulk_create([row], ignore_conflicts=True)
