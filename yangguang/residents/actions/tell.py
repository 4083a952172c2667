"""Tell a resident something of their own, by the contact that this room alone opens."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import now, today
from yangguang.offices.models import Office
from yangguang.outbox import queries as outbox
from yangguang.residents import locks, queries, reaching, sealing
from yangguang.residents.models import KeptCode, Resident, Told
from yangguang.residents.queries.consents import MESSAGES

LASTS = timedelta(days=3)  # what could not be said by then is not said any more


def tell(
    *,
    resident: Resident,
    template: str,
    values: Mapping[str, str],
    cause: str,
    office: Office | None = None,
    channel: str = "",
    rests_on: str = "",
    stale_after: datetime | None = None,
) -> bool:
    """Queue one message in the caller's transaction; False where the person did not agree to such, or has left.

    Whoever calls learns neither the number nor whether it is a phone. `cause` twice is one message. It goes only while
    what it rests on (the subject of a subscription or of a kept code) is there, and for three days at the most.
    """
    purpose = outbox.purpose_of(template)
    asked = MESSAGES.get(purpose)
    contact = reaching.contact_of(resident, channel=channel)
    if contact is None or (asked and not queries.consented(resident, asked)):
        return False
    row = _told(resident, cause, rests_on)
    reaching.send(
        contact,
        template=template,
        values=values,
        purpose=purpose,
        subject=row.subject,
        key=row.subject,
        by=SYSTEM,
        office=office,
        stale_after=min(stale_after, now() + LASTS) if stale_after else now() + LASTS,
    )
    return True


def tell_keepers(*, of: str, template: str, values: Mapping[str, str], cause: str, office: Office | None = None) -> int:
    """Tell everyone who keeps the code of a thing (`of` is its subject) that it went on; returns how many there are."""
    rows = list(KeptCode.objects.filter(about=sealing.about(of)).order_by("id"))
    people = ((row, sealing.owner(row)) for row in rows)
    return sum(
        tell(
            resident=person,
            template=template,
            values=values,
            cause=cause,
            office=office,
            channel=row.channel,
            rests_on=row.subject,
        )
        for row, person in people
        if person
    )


def _told(resident: Resident, cause: str, rests_on: str) -> Told:
    key = sealing.told_key(resident, cause)
    locks.hold(f"told:{key}")
    known = Told.objects.filter(key=key).first()
    if known:
        return known
    row = sealing.own(Told(key=key, on=today()), resident, rests_on=rests_on)
    row.save(force_insert=True)
    return row
