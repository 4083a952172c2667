"""Who answers for an office is always one named person with a phone, as long as anybody is in post."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from yangguang.accounts.tests import people
from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions, queries
from yangguang.offices.models import OfficeKind, PostRole
from yangguang.offices.tests.conftest import FIRST, County, officer


def test_the_first_to_be_asked_answers_before_the_head_and_the_head_before_others(county: County) -> None:
    posts = [("科员", []), ("主任", [PostRole.HEAD]), ("专干", [PostRole.ANSWERS])]
    for number, (title, roles) in enumerate(posts):
        actions.appoint(
            office=county.town,
            officer=officer(title),
            title=title,
            roles=roles,
            on=FIRST + timedelta(days=number),
            by=SYSTEM,
        )
    answering = [queries.answerable(county.town, on=FIRST + timedelta(days=number)) for number in range(3)]
    assert [found and found.title for found in answering] == ["科员", "主任", "专干"]


def test_where_nobody_is_in_post_the_nearest_office_above_answers(county: County) -> None:
    assert queries.answerable(county.village) is None
    actions.appoint(office=county.department, officer=officer("李乙丑"), title="主任", on=FIRST, by=SYSTEM)
    found = queries.answerable(county.village)
    assert found is not None
    assert (found.office, found.officer.name) == (county.department, "李乙丑")
    actions.appoint(office=county.town, officer=officer("张丙寅"), title="专干", on=FIRST, by=SYSTEM)
    found = queries.answerable(county.village)
    assert found is not None
    assert (found.office, found.officer.name) == (county.town, "张丙寅")


def test_the_phone_is_the_offices_own_else_that_of_who_answers(county: County) -> None:
    actions.appoint(office=county.town, officer=officer(), title="专干", on=FIRST, by=SYSTEM)
    actions.publish_contact(office=county.town, phone="0516-88880001", hours="工作日", by=SYSTEM)
    county.village.refresh_from_db()
    found = queries.answerable(county.village)
    assert found is not None
    assert (found.phone, found.hours) == ("0516-88880001", "工作日")
    village = actions.publish_contact(office=county.village, phone="0516-88880002", by=SYSTEM)
    found = queries.answerable(village)
    assert found is not None
    assert (found.phone, found.hours) == ("0516-88880002", "工作日")


def test_whoever_left_no_longer_answers(county: County) -> None:
    position = actions.appoint(office=county.town, officer=officer(), title="专干", on=FIRST, by=SYSTEM)
    day = date(2025, 1, 1)
    actions.end_position(position=position, on=day, by=SYSTEM)
    assert queries.answerable(county.town, on=day - timedelta(days=1)) is not None
    assert queries.answerable(county.town, on=day) is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(
    spans=st.lists(st.tuples(st.integers(0, 300), st.integers(1, 200)), min_size=1, max_size=6),
    ask=st.integers(0, 600),
)
def test_somebody_answers_exactly_when_somebody_is_in_post(
    county: County, spans: list[tuple[int, int]], ask: int
) -> None:
    office = actions.establish(kind=OfficeKind.SECTION, name="科", place=county.section.place, on=FIRST, by=SYSTEM)
    for start, length in spans:
        begin = FIRST + timedelta(days=start)
        post = actions.appoint(office=office, officer=officer(), title="科员", on=begin, by=SYSTEM)
        actions.end_position(position=post, on=begin + timedelta(days=length), by=SYSTEM)
    anybody = any(start <= ask < start + length for start, length in spans)
    assert (queries.answerable(office, on=FIRST + timedelta(days=ask)) is not None) is anybody


def test_many_offices_are_answered_for_in_few_queries(county: County) -> None:
    actions.appoint(office=county.department, officer=officer(), title="主任", on=FIRST, by=SYSTEM)
    with CaptureQueriesContext(connection) as ran:
        found = queries.answerables(queries.standing())
    assert len(found) == 4
    assert len(ran) <= 4


def test_a_place_is_served_by_the_office_seated_nearest(county: County) -> None:
    assert queries.nearest(county.place("320324001001")) == county.village
    assert queries.nearest(county.place("320324001")) == county.town
    assert queries.nearest(county.place("320324002001")) == county.department
    assert queries.nearest(county.place("32")) is None


def test_an_officers_duties_are_those_of_posts_in_force(county: County) -> None:
    post = actions.appoint(office=county.town, officer=officer(), title="专干", on=FIRST, by=SYSTEM)
    actions.declare_duty(position=post, text="奖励扶助受理", on=FIRST, by=SYSTEM)
    assert [duty.text for duty in queries.duties(county.town)] == ["奖励扶助受理"]
    actions.end_position(position=post, on=date(2025, 1, 1), by=SYSTEM)
    assert not queries.duties(county.town).exists()
    assert [duty.text for duty in queries.duties(county.town, on=date(2024, 12, 31))] == ["奖励扶助受理"]


@pytest.mark.parametrize("role", PostRole)
def test_who_holds_that_role_leads_the_office_and_those_below_it(county: County, role: PostRole) -> None:
    account = people.person()
    head = actions.enter(name="孙己", user=account, by=SYSTEM)
    post = actions.appoint(office=county.town, officer=head, title="主任", roles=[role], on=FIRST, by=SYSTEM)
    for office in (county.town, county.village):
        assert queries.leads(account, office) is (role == PostRole.HEAD)
    assert not queries.leads(account, county.section)
    assert not queries.leads(SYSTEM, county.town)
    actions.end_position(position=post, on=date(2025, 1, 1), by=SYSTEM)
    assert not queries.leads(account, county.town)
    assert queries.leads(account, county.town, on=date(2024, 12, 31)) is (role == PostRole.HEAD)


def test_who_left_neither_serves_nor_leads(county: County) -> None:
    account = people.person()
    head = actions.enter(name="孙己", user=account, by=SYSTEM)
    post = actions.appoint(office=county.town, officer=head, title="主任", roles=[PostRole.HEAD], on=FIRST, by=SYSTEM)
    asked = [county.town.pk, county.village.pk, county.section.pk]
    before = queries.parts(account, asked)
    assert [(before[pk].serves, before[pk].leads) for pk in asked] == [(True, True), (True, True), (False, False)]
    actions.end_position(position=post, on=date(2025, 1, 1), by=SYSTEM)
    assert all(part == queries.Part() for part in queries.parts(account, asked).values())
    assert queries.serves(account, county.village, on=date(2024, 12, 31))
