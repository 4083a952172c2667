"""May X do Y to a case: every part × every deed, and the administrators of the three powers, who have none."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from yangguang.accounts.models import POWERS, Role
from yangguang.cases import policies
from yangguang.cases.choices import As
from yangguang.cases.policies import Person


def _acts(who: As, person: Person) -> bool:
    return policies.may_act(person, who)


PARTS = {
    "visitor": Person(),
    "applicant": Person(applicant=True),
    "machine": Person(machine=True),
    "first contact, handed on": Person(first=True),
    "officer": Person(first=True, holds=True),
    "officer of the office it went to": Person(holds=True),
    "receiver": Person(receives=True),
    "helper": Person(joined=True),
    "head": Person(first=True, holds=True, heads=True),
    "custodian": Person(roles=frozenset({Role.CUSTODIAN})),
    "custodian who handles it": Person(holds=True, first=True, roles=frozenset({Role.CUSTODIAN})),
    "editor elsewhere": Person(roles=frozenset({Role.EDITOR, Role.REVIEWER, Role.PUBLISHER})),
}
DEEDS: dict[str, Callable[[Person], bool]] = {
    **{f"as {who.value}": partial(_acts, who) for who in As},
    "read": policies.may_read,
    "original": lambda person: policies.may_read_original(person, report=False),
    "report": lambda person: policies.may_read_original(person, report=True),
    "progress": policies.may_see_progress,
    "who": policies.may_look_who,
    "take in": policies.may_take_in,
    "desk": policies.may_see_desk,
}
MAY: dict[str, set[str]] = {
    "visitor": set(),
    "applicant": {"as applicant", "read", "original", "report"},
    "machine": {"as machine"},
    "first contact, handed on": {"progress"},
    "officer": {"as officer", "read", "original", "report", "progress", "take in", "desk"},
    "officer of the office it went to": {"as officer", "read", "original", "take in", "desk"},
    "receiver": {"as receiver", "read", "original"},
    "helper": {"as joined", "read", "original"},
    "head": {"as officer", "as head", "read", "original", "report", "progress", "take in", "desk"},
    "custodian": {"who"},
    "custodian who handles it": {"as officer", "read", "original", "report", "progress", "take in", "desk"},
    "editor elsewhere": set(),
}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("deed", DEEDS)
def test_who_may_do_what(part: str, deed: str) -> None:
    assert DEEDS[deed](PARTS[part]) == (deed in MAY[part])


@pytest.mark.parametrize("part", sorted(set(PARTS) - {"applicant", "machine"}))
@pytest.mark.parametrize("deed", sorted(set(DEEDS) - {"desk"}))
def test_who_is_accused_or_steps_aside_may_nothing(part: str, deed: str) -> None:
    assert not DEEDS[deed](replace(PARTS[part], barred=True))


@pytest.mark.parametrize("power", sorted(POWERS))
@pytest.mark.parametrize("part", sorted(set(PARTS) - {"applicant", "machine", "custodian", "custodian who handles it"}))
@pytest.mark.parametrize("deed", DEEDS)
def test_the_three_powers_read_and_handle_no_case(power: str, part: str, deed: str) -> None:
    person = replace(PARTS[part], roles=PARTS[part].roles | {power})
    assert not DEEDS[deed](person)
