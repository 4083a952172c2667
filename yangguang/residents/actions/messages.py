"""Stop messages to one's own contacts, and want them again; and what was said long ago goes."""

from datetime import timedelta

from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase as erase_row
from yangguang.foundation.now import today
from yangguang.outbox import actions as outbox
from yangguang.outbox.choices import How
from yangguang.residents import reaching
from yangguang.residents.models import Resident, Told

KEPT = timedelta(days=90)
_AT_ONCE = 500


@action("residents.stop_messages")
def stop_messages(*, by: Resident) -> None:
    """Send nothing more to any contact of the account, save what is owed: codes, and that the account is touched."""
    for contact in reaching.contacts_of(by):
        outbox.stop(address=reaching.address_of(contact), how=How.PAGE, by=by)


@action("residents.lift_messages")
def lift_messages(*, by: Resident) -> None:
    """End every stop of the account's contacts, also one that was replied to a message."""
    for contact in reaching.contacts_of(by):
        outbox.lift(address=reaching.address_of(contact), how=How.PAGE, by=by)


def forget_told() -> int:
    """Erase the rows of messages that were queued long ago; returns how many."""
    rows = list(Told.objects.filter(on__lt=today() - KEPT).order_by("id")[:_AT_ONCE])
    if rows:
        _forget(rows=rows, by=SYSTEM)
    return len(rows)


@action("residents.forget_told")
def _forget(*, rows: list[Told], by: Actor) -> None:
    for row in rows:
        erase_row(row, by=by, subject=row.subject, reason="retention")
