"""Offices sit where their kind may sit, carry a true credit code, and close without leaving anybody in post."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc

from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.offices import actions, queries
from yangguang.offices.actions.establishing import _valid
from yangguang.offices.errors import Invalid, NotInForce, Refused, WrongPlace
from yangguang.offices.models import SEATS, Office, OfficeKind, Position
from yangguang.offices.tests.conftest import FIRST, County, officer

CODES = {"county": "320324", "town": "320324001", "village": "320324001001"}
VALID = "91350100M000100Y43"


@pytest.mark.parametrize("kind", OfficeKind)
@pytest.mark.parametrize("level", CODES)
def test_an_office_sits_only_where_its_kind_may(county: County, kind: OfficeKind, level: str) -> None:
    place = county.place(CODES[level])
    if level in SEATS[kind]:
        assert actions.establish(kind=kind, name="机构", place=place, on=FIRST, by=SYSTEM).place == place
    else:
        with pytest.raises(WrongPlace):
            actions.establish(kind=kind, name="机构", place=place, on=FIRST, by=SYSTEM)


def test_a_credit_code_is_kept_without_blanks_and_belongs_to_one_office(county: County) -> None:
    place = county.place("320324")
    office = actions.establish(
        kind=OfficeKind.SECTION, name="一", place=place, credit_code="9135 0100 M000100Y43", on=FIRST, by=SYSTEM
    )
    assert office.credit_code == VALID
    with pytest.raises(Invalid, match="另一机构"):
        actions.establish(kind=OfficeKind.SECTION, name="二", place=place, credit_code=VALID, on=FIRST, by=SYSTEM)


@given(at=st.integers(0, 17), sign=st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXYIOSVZ壹"))
def test_a_credit_code_with_one_wrong_sign_is_refused(at: int, sign: str) -> None:
    bent = VALID[:at] + sign + VALID[at + 1 :]
    if bent != VALID:
        with pytest.raises(Invalid):
            _valid(bent)


def test_the_vector_of_the_standard_is_valid() -> None:
    assert uscc.is_valid(VALID)


def test_an_office_without_a_name_or_before_its_place_is_refused(county: County) -> None:
    place = county.place("320324")
    with pytest.raises(Invalid):
        actions.establish(kind=OfficeKind.SECTION, name=" ", place=place, on=FIRST, by=SYSTEM)
    with pytest.raises(NotInForce):
        actions.establish(kind=OfficeKind.SECTION, name="科", place=place, on=date(2020, 1, 1), by=SYSTEM)


def test_a_closed_office_leaves_nobody_in_post(county: County) -> None:
    actions.appoint(office=county.village, officer=officer(), title="专干", on=FIRST, by=SYSTEM)
    day = date(2025, 1, 1)
    actions.close(office=county.village, on=day, by=SYSTEM)
    assert not Position.objects.on(day).exists()
    assert queries.nearest(county.place("320324001001"), on=day) == county.town


def test_an_office_with_offices_below_is_not_closed(county: County) -> None:
    with pytest.raises(Invalid, match="下级机构"):
        actions.close(office=county.town, on=date(2025, 1, 1), by=SYSTEM)


def test_an_office_is_not_closed_before_a_post_in_it_begins_and_nothing_is_half_done(county: County) -> None:
    actions.appoint(office=county.village, officer=officer(), title="专干", on=date(2025, 6, 1), by=SYSTEM)
    with pytest.raises(Invalid):
        actions.close(office=county.village, on=date(2025, 1, 1), by=SYSTEM)
    assert Office.objects.get(pk=county.village.pk).valid_to is None


def test_a_visitor_can_neither_establish_nor_close(county: County) -> None:
    with pytest.raises(Refused):
        actions.establish(kind=OfficeKind.SECTION, name="科", place=county.place("320324"), on=FIRST, by=VISITOR)
    with pytest.raises(Refused):
        actions.close(office=county.village, on=date(2025, 1, 1), by=VISITOR)
