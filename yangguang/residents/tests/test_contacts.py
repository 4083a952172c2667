"""Contacts and numbers in their one form, however they were typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.residents import contacts
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Kind
from yangguang.residents.tests.people import GOOD

TODAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    "typed",
    [
        "13800138000",
        "138 0013 8000",
        "１３８００１３８０００",
        "+86 138-0013-8000",
        "008613800138000",
        "86 13800138000",
    ],
)
def test_a_phone_has_one_form(typed: str) -> None:
    assert contacts.contact(typed) == contacts.Contact(Kind.PHONE, "13800138000")


@pytest.mark.parametrize("typed", [" Name@Example.CN ", "name＠example.cn", "name@example.cn\u200b"])
def test_an_e_mail_has_one_form(typed: str) -> None:
    assert contacts.contact(typed) == contacts.Contact(Kind.EMAIL, "name@example.cn")


@pytest.mark.parametrize(
    "typed", [GOOD, GOOD.lower(), "１１０１０５ 19491231 002x", "110105-19491231-002X", "110105491231002"]
)
def test_a_number_has_one_form_and_an_old_one_is_completed(typed: str) -> None:
    assert contacts.number(typed, today=TODAY) == GOOD


@pytest.mark.parametrize(
    "typed",
    ["110105194912310021", "11010519491331002X", "1101051949123100", "110105302612310027", "", "abc", "0" * 18],
)
def test_a_number_with_a_wrong_sign_or_day_is_refused(typed: str) -> None:
    with pytest.raises(Invalid, match="公民身份号码不对"):
        contacts.number(typed, today=TODAY)


@given(st.dates(date(1900, 1, 1), TODAY), st.integers(0, 999), st.integers(0, 16))
def test_whatever_the_standard_makes_is_taken_and_one_changed_digit_is_not(day: date, order: int, at: int) -> None:
    first = f"320324{day:%Y%m%d}{order:03d}"
    number = first + contacts.sign_of(first)
    assert contacts.number(number, today=TODAY) == number
    bent = number[:at] + str((int(number[at]) + 1) % 10) + number[at + 1 :]
    with pytest.raises(Invalid):
        contacts.number(bent, today=TODAY)


@pytest.mark.parametrize(
    ("born", "under"), [("20120310", True), ("20120309", False), ("20120308", False), ("19491231", False)]
)
def test_under_fourteen_is_told_by_the_day(born: str, under: bool) -> None:
    first = f"320324{born}123"
    assert contacts.is_under_fourteen(first + contacts.sign_of(first), today=TODAY) is under
