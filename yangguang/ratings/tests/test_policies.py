"""Who may do what to a rating, as a table."""

import pytest

from yangguang.accounts.models import Role
from yangguang.ratings import policies
from yangguang.ratings.policies import Person

HERE = Person(within=True, serves=True)
BOTH = Person(within=True, serves=True, elsewhere=True)
ABOVE = Person(serves=True, elsewhere=True)
BESIDE = Person(elsewhere=True)
NOBODY = Person()
POWER = frozenset({Role.SYSTEM_ADMIN})
CUSTODIAN = frozenset({Role.CUSTODIAN})


@pytest.mark.parametrize(
    ("person", "mend", "know", "slip", "visit", "rate"),
    [
        (HERE, True, False, False, True, False),
        (BOTH, True, False, False, True, False),
        (ABOVE, True, True, True, False, True),
        (BESIDE, False, False, True, False, True),
        (NOBODY, False, False, False, False, True),
        (Person(within=True, serves=True, roles=POWER), False, False, False, False, False),
        (Person(serves=True, elsewhere=True, roles=POWER), False, False, False, False, True),
        (Person(elsewhere=True, is_top=True), False, False, True, False, True),
        (Person(elsewhere=True, is_top=True, roles=CUSTODIAN), False, True, True, False, True),
        (Person(elsewhere=True, roles=CUSTODIAN), False, False, True, False, True),
        (Person(within=True, serves=True, is_top=True, roles=CUSTODIAN), True, False, False, True, False),
    ],
)
def test_who_may_do_what(person: Person, *, mend: bool, know: bool, slip: bool, visit: bool, rate: bool) -> None:
    assert policies.may_mend(person) is mend
    assert policies.may_know_who(person) is know
    assert policies.may_take_slip(person) is slip
    assert policies.may_open_visit(person) is visit
    assert policies.may_rate(person) is rate
