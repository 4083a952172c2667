"""Counts and cost of a month by office: of messages, never of people."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection

from yangguang.foundation.now import start_of
from yangguang.offices.models import Office

# Money in li; a message counts as delivered when the carrier said so of any of its tries.
_COUNT = """
WITH sent AS (
  SELECT m.id, m.office_id, m.kind, m.parts FROM outbox_message m WHERE m.at >= %(first)s AND m.at < %(after)s
     AND (%(every)s OR m.office_id IS NOT DISTINCT FROM %(office)s)
), money AS (
  SELECT r.message_id, sum(r.cost) FILTER (WHERE s.paid = 'settled') AS settled,
         sum(r.cost) FILTER (WHERE s.id IS NULL) AS reserved
    FROM sent JOIN outbox_reservation r ON r.message_id = sent.id
    LEFT JOIN outbox_settlement s ON s.reservation_id = r.id GROUP BY 1
), tried AS (
  SELECT a.message_id, bool_or(o.ended = 'accepted') AS accepted,
         bool_or(EXISTS (SELECT 1 FROM outbox_receipt c WHERE c.gateway = a.gateway AND c.word = 'delivered'
           AND c.reference IN (replace(a.key::text, '-', ''), nullif(o.gateway_id, '')))) AS delivered
    FROM sent JOIN outbox_attempt a ON a.message_id = sent.id
    LEFT JOIN outbox_attemptoutcome o ON o.attempt_id = a.id GROUP BY 1
)
SELECT sent.office_id, sent.kind, count(*), sum(sent.parts), coalesce(sum(money.settled), 0),
       coalesce(sum(money.reserved), 0), count(*) FILTER (WHERE tried.accepted OR tried.delivered),
       count(*) FILTER (WHERE tried.delivered)
  FROM sent LEFT JOIN money ON money.message_id = sent.id LEFT JOIN tried ON tried.message_id = sent.id
 GROUP BY 1, 2 ORDER BY 1 NULLS FIRST, 2
"""


@dataclass(frozen=True, slots=True)
class Tally:
    """One office's messages of a month by one way: how many, parts, money in li, taken by the gateway, delivered."""

    office: int | None
    kind: str
    messages: int
    parts: int
    settled: int
    reserved: int
    accepted: int
    delivered: int


def tally(month: date) -> list[Tally]:
    """Every office's counts of the month (of Shanghai) in which a day lies."""
    return _counted(month, every=True)


def tally_of(office: Office | None, month: date) -> list[Tally]:
    """The same of one office, or of what belongs to none."""
    return _counted(month, every=False, office=office.pk if office else None)


def _counted(month: date, *, every: bool, office: int | None = None) -> list[Tally]:
    first = month.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, {"first": start_of(first), "after": start_of(after), "every": every, "office": office})
        return [Tally(office, kind, *map(int, numbers)) for office, kind, *numbers in cursor.fetchall()]
