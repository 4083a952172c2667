"""Reports and requests of an office that does not exist, seeded."""

from datetime import date
from random import Random

from yangguang.cases import annual
from yangguang.cases.annual import Applicant, Filled, Report, Request
from yangguang.cases.annual.forms import CHALLENGES, CHARGES, LICENCES, PENALTIES, RULES
from yangguang.cases.replies import Reply
from yangguang.foundation.money import Money

OFFICE, YEAR = "睢宁县卫生健康委员会", 2025
WORDS = {1: "主动公开信息 1,240 条。\n办结申请全部按时。", 5: "个别村公示栏更新不及时，已改正。", 6: "没有其他事项。"}


def many(number: int = 120) -> list[Request]:
    """A county's requests of three years."""
    chance = Random(20260309)
    found = []
    for _n in range(number):
        received = date.fromordinal(chance.randrange(date(2024, 1, 1).toordinal(), date(2026, 1, 1).toordinal()))
        replied = date.fromordinal(received.toordinal() + chance.randrange(40)) if chance.random() < 0.95 else None
        reply = chance.choice(list(Reply)) if replied else None
        applicant = Applicant.PERSON if chance.random() < 0.7 else chance.choice(list(Applicant))
        found.append(Request(applicant, received, reply, replied))
    return found


def report(year: int = YEAR, **changes: Filled) -> Report:
    """A whole report that holds: with noughts, with figures that do not apply, with an amount down to the fen."""
    tables = {
        "rules": Filled(
            RULES,
            {("regulations", column.key): None for column in RULES.columns}
            | {("normative", "made"): 2, ("normative", "ended"): 0, ("normative", "valid"): 17},
        ),
        "licences": Filled(LICENCES, {("licences", "decided"): 31}),
        "penalties": Filled(PENALTIES, {("penalties", "decided"): 4, ("coercion", "decided"): 0}),
        "charges": Filled(CHARGES, {("charges", "amount"): 1_234_501}),
        "requests": annual.count(many(), year=year),
        "challenges": Filled(
            CHALLENGES,
            {("review", key): number for key, number in zip(_RESULTS, (2, 1, 0, 0, 3), strict=True)}
            | {("suit", key): 0 for key in _RESULTS}
            | {("suit_after", key): None for key in _RESULTS},
        ),
    }
    return Report(year=year, office=OFFICE, words=WORDS, tables=tables | changes, handling_fees=Money(0))


_RESULTS = [column.key for column in CHALLENGES.columns]
