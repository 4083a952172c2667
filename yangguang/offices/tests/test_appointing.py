"""People hold posts from a day to a day; one account is one officer."""

from datetime import date

import pytest

from yangguang.accounts.models import Role
from yangguang.accounts.tests import people
from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.offices import actions, queries
from yangguang.offices.errors import Invalid, NotInForce, Refused
from yangguang.offices.models import PostRole
from yangguang.offices.tests.conftest import FIRST, County, officer


def test_a_post_lasts_from_its_day_to_its_day(county: County) -> None:
    post = actions.appoint(
        office=county.town, officer=officer(), title=" 专干 ", roles=[PostRole.HANDLES], on=FIRST, by=SYSTEM
    )
    assert post.title == "专干"
    actions.end_position(position=post, on=date(2025, 1, 1), by=SYSTEM)
    assert list(queries.positions(county.town, on=date(2024, 12, 31))) == [post]
    assert list(queries.positions(county.town, on=date(2025, 1, 1))) == []
    with pytest.raises(NotInForce):
        actions.end_position(position=post, on=date(2025, 2, 1), by=SYSTEM)


def test_nobody_holds_the_same_post_twice_at_once(county: County) -> None:
    person = officer()
    actions.appoint(office=county.town, officer=person, title="专干", on=FIRST, by=SYSTEM)
    with pytest.raises(Invalid):
        actions.appoint(office=county.town, officer=person, title="专干", on=FIRST, by=SYSTEM)
    actions.appoint(office=county.village, officer=person, title="专干", on=FIRST, by=SYSTEM)


def test_a_post_needs_a_title_an_officer_a_name_and_an_office_that_stands(county: County) -> None:
    with pytest.raises(Invalid):
        officer("  ")
    with pytest.raises(Invalid):
        actions.appoint(office=county.town, officer=officer(), title="", on=FIRST, by=SYSTEM)
    with pytest.raises(NotInForce):
        actions.appoint(office=county.town, officer=officer(), title="专干", on=date(2020, 1, 1), by=SYSTEM)


def test_a_visitor_can_fill_no_post(county: County) -> None:
    person = officer()
    post = actions.appoint(office=county.town, officer=person, title="专干", on=FIRST, by=SYSTEM)
    with pytest.raises(Refused):
        actions.enter(name="某人", by=VISITOR)
    with pytest.raises(Refused):
        actions.appoint(office=county.town, officer=person, title="主任", on=FIRST, by=VISITOR)
    with pytest.raises(Refused):
        actions.end_position(position=post, on=date(2025, 1, 1), by=VISITOR)


def test_an_account_belongs_to_one_officer_for_good(county: County) -> None:
    user, person = people.person(), officer()
    assert actions.link(officer=person, user=user, by=SYSTEM).user == user
    assert queries.officer_of(user) == person
    with pytest.raises(Invalid):
        actions.link(officer=officer("李乙丑"), user=user, by=SYSTEM)
    with pytest.raises(Invalid):
        actions.link(officer=person, user=people.person(), by=SYSTEM)
    with pytest.raises(Invalid):
        actions.enter(name="张丙寅", user=user, by=SYSTEM)
    assert queries.officer_of(user) == person


def test_a_person_serves_in_the_own_office_and_in_those_below_it(county: County) -> None:
    user = people.person()
    person = actions.enter(name="王甲子", user=user, by=SYSTEM)
    post = actions.appoint(office=county.town, officer=person, title="专干", on=FIRST, by=SYSTEM)
    assert list(queries.offices_of(user)) == [county.town]
    assert queries.serves(user, county.town)
    assert queries.serves(user, county.village)
    assert not queries.serves(user, county.section)
    assert not queries.serves(VISITOR, county.town)
    actions.end_position(position=post, on=date(2025, 1, 1), by=SYSTEM)
    assert not queries.serves(user, county.town)


def test_a_system_administrator_fills_posts_and_an_editor_does_not(county: County) -> None:
    actions.appoint(office=county.town, officer=officer(), title="专干", on=FIRST, by=people.person(Role.SYSTEM_ADMIN))
    with pytest.raises(Refused):
        actions.appoint(office=county.town, officer=officer(), title="专干", on=FIRST, by=people.person(Role.EDITOR))
