"""Recovering at a counter: by papers, an officer in post and the new phone; no search, few tries, never in secret."""

import pytest

from yangguang.foundation.models import AuditRow
from yangguang.residents import actions, queries
from yangguang.residents.errors import Forbidden, Invalid, TooManyTries, WrongCode
from yangguang.residents.models import Kind, Purpose, Resident
from yangguang.residents.tests.county import County
from yangguang.residents.tests.people import GOOD, OTHER, code_to, entered, last_to, phone


def _with_number(contact: str) -> Resident:
    resident = entered(contact)
    actions.agree(resident=resident, purpose=Purpose.NUMBER, by=resident)
    actions.correct(by=resident, kind=Kind.NUMBER, value=GOOD)
    return resident


def test_the_account_comes_back_by_papers_and_the_new_phone(county: County) -> None:
    lost, new = phone(), phone()
    resident = _with_number(lost)
    actions.ask_code(phone=new, what=actions.recovery(county.officer))
    actions.recover(lost=lost, number=GOOD, new=new, code=code_to(new), by=county.officer)
    assert entered(new) == resident
    assert [seen.why for seen in queries.looks(resident)] == ["您在窗口要求换手机号"]
    assert "0516" in last_to(lost)


def test_a_code_read_aloud_at_a_counter_lets_nobody_in(county: County) -> None:
    lost = phone()
    _with_number(lost)
    actions.ask_code(phone=lost, what=actions.recovery(county.officer))
    with pytest.raises(WrongCode):
        actions.enter(phone=lost, code=code_to(lost))


@pytest.mark.parametrize("wrong", ["lost", "number", "code", "post"])
def test_what_does_not_fit_gives_nothing_back(county: County, wrong: str) -> None:
    lost, new = phone(), phone()
    resident = _with_number(lost)
    actions.ask_code(phone=new, what=actions.recovery(county.officer))
    given = {"lost": lost, "number": GOOD, "new": new, "code": code_to(new), "by": county.officer}
    bad = {"lost": phone(), "number": OTHER, "code": "x", "post": county.postless}
    given["by" if wrong == "post" else wrong] = bad[wrong]
    with pytest.raises((Invalid, WrongCode, Forbidden)):
        actions.recover(**given)  # type: ignore[arg-type]  # a test's own
    assert entered(lost) == resident
    assert queries.looks(resident) == []


def test_an_officer_tries_ten_times_a_day_and_each_try_is_in_the_audit(county: County) -> None:
    for _ in range(10):
        with pytest.raises((Invalid, WrongCode)):
            actions.recover(lost=phone(), number=GOOD, new=phone(), code="x", by=county.officer)
    with pytest.raises(TooManyTries):
        actions.recover(lost=phone(), number=GOOD, new=phone(), code="x", by=county.officer)
    assert AuditRow.objects.filter(verb="residents.try_recovery", actor_key=county.officer.actor_key).count() == 10
