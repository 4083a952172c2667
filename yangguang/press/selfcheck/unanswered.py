"""What came to an office and was not answered in time: how many, of which office; never from whom or about what."""

from collections import Counter

from yangguang.clocks import queries as clocks
from yangguang.disclosure.queries import errata
from yangguang.foundation.now import today
from yangguang.press import addresses
from yangguang.press.selfcheck.indicators import Indicator, Why
from yangguang.press.selfcheck.seen import Answer, Seen

_ASKED = (
    (Why.PRESS, "press.answer", "disclosure.question"),
    (Why.OBJECTIONS, "objection.verdict", "disclosure.objection"),
    (Why.ERRATA, errata.DUTY, errata.CLOCK),
)


def unanswered() -> Answer:
    """Questions of the press, objections and errata past their limit and still open, counted by office."""
    found = []
    for why, duty, kind in _ASKED:
        late = clocks.late(duties=[duty], kind=kind, on=today()).filter(standing__closed_on=None)
        by_office = Counter(clock.office_id for clock in late)
        found += [
            Seen(Indicator.UNANSWERED, why, addresses.office(office), addresses.office(office), many, office)
            for office, many in sorted(by_office.items())
        ]
    return Answer(sum(each.size for each in found), found)
