"""A number that passed to somebody else opens nothing that its former holder left."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from yangguang.foundation.now import moved
from yangguang.residents import actions, queries
from yangguang.residents.errors import AskProof, WrongCode
from yangguang.residents.models import Kind, Presence, Purpose, Resident
from yangguang.residents.tests.people import GOOD, OTHER, code_to, entered, phone, sent_to

BEFORE = datetime(2026, 3, 9, 2, tzinfo=UTC)
LATER = BEFORE + timedelta(days=200)
CODE, NAME = "7KQ2-M9XC-R4TD-HW3P", "欧阳雪樵"


@pytest.fixture
def own(db: None) -> Iterator[str]:
    """A phone; today is half a year later."""
    with moved(LATER):
        yield phone()


def _left(own: str, *, number: bool = False, name: bool = False, kept: bool = False) -> Resident:
    """An account from half a year ago, with what it holds."""
    with moved(BEFORE):
        resident = entered(own)
        if number:
            actions.keep_number(by=resident, value=GOOD, agrees=True)
        if name:
            actions.correct(by=resident, kind=Kind.NAME, value=NAME)
        if kept:
            actions.keep_code(by=resident, of="case:1", code=CODE)
    return resident


def _back(own: str, **said: object) -> Resident:
    return actions.enter(phone=own, code=code_to(own), **said)  # type: ignore[arg-type]  # a test's own


@pytest.mark.parametrize("proof", [GOOD, GOOD.lower(), NAME, CODE, "7kq2m9xcr4tdhw3p"])
def test_who_names_something_of_the_account_comes_in_with_the_same_code(own: str, proof: str) -> None:
    resident = _left(own, number=True, name=True, kept=True)
    actions.ask_code(phone=own)
    with pytest.raises(AskProof):
        _back(own)
    assert _back(own, proof=proof) == resident
    assert entered(own) == resident  # and is not asked again


@pytest.mark.parametrize("proof", [OTHER, "欧阳", "2222-2222-2222-2222", " ", "😀", "x" * 60])
def test_what_does_not_fit_opens_nothing_and_five_tries_use_up_the_code(own: str, proof: str) -> None:
    resident = _left(own, number=True, name=True, kept=True)
    actions.ask_code(phone=own)
    for _ in range(5):
        with pytest.raises(AskProof):
            _back(own, proof=proof)
    if proof.strip():
        with pytest.raises(WrongCode):
            _back(own, proof=GOOD)
    assert Presence.objects.get(resident=resident).month == BEFORE.date().replace(day=1)


def test_whoever_has_the_number_now_opens_another_and_sees_nothing_of_the_former(own: str) -> None:
    former = _left(own, name=True, kept=True)
    with moved(BEFORE):
        actions.ask_change(by=former, new="former@example.cn")
        both = {"old_code": code_to(own), "new_code": code_to("former@example.cn")}
        actions.change_contact(by=former, new="former@example.cn", **both)
    actions.ask_code(phone=own)
    fresh = _back(own, anew=True)
    assert fresh != former and queries.kept_codes(fresh) == []
    assert entered(own) == fresh
    assert len(sent_to("former@example.cn", "account.changed")) == 1
    actions.ask_code(phone="former@example.cn")
    with pytest.raises(AskProof):
        _back("former@example.cn")
    assert actions.enter(phone="former@example.cn", code=code_to("former@example.cn"), proof=NAME) == former


def test_an_account_that_holds_nothing_but_the_number_is_not_asked(own: str) -> None:
    assert entered(own) == _left(own)


def test_a_device_that_came_in_before_is_not_asked_and_nobody_is_within_half_a_year(own: str) -> None:
    resident = _left(own, kept=True)
    actions.ask_code(phone=own, known_device=True)
    assert _back(own, known_device=True) == resident
    other = phone()
    with moved(BEFORE):
        recent = entered(other)
        actions.keep_code(by=recent, of="case:1", code=CODE)
    with moved(BEFORE + timedelta(days=150)):
        assert entered(other) == recent


def test_nobody_opens_another_account_beside_one_that_is_in_use(own: str) -> None:
    resident = entered(own)
    actions.agree(resident=resident, purpose=Purpose.CASES, by=resident)
    actions.keep_code(by=resident, of="case:1", code=CODE)
    actions.ask_code(phone=own)
    assert _back(own, anew=True) == resident


def test_the_month_of_the_last_visit_goes_with_the_account(own: str) -> None:
    resident = entered(own)
    actions.erase(by=resident)
    assert not Presence.objects.exists()
