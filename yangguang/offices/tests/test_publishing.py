"""An office publishes its own phone and duties, never a person's mobile."""

from datetime import date

import pytest

from yangguang.accounts.models import Role
from yangguang.accounts.tests import people
from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.models import Event
from yangguang.offices import actions
from yangguang.offices.errors import Invalid, NotInForce, Refused
from yangguang.offices.tests.conftest import FIRST, County, officer


@pytest.mark.parametrize(
    "phone", ["0516-88880000", "010-66666666", "0516-88880000-12", "12345", "12356", "400-000-0000"]
)
def test_landlines_and_hotlines_are_published(county: County, phone: str) -> None:
    assert actions.publish_contact(office=county.town, phone=phone, by=SYSTEM).phone == phone


@pytest.mark.parametrize("phone", ["13800138000", "+86 13800138000", "88880000", "0516 88880000", "电话"])
def test_mobiles_and_numbers_that_cannot_be_dialled_are_refused(county: County, phone: str) -> None:
    with pytest.raises(Invalid, match="固定电话"):
        actions.publish_contact(office=county.town, phone=phone, by=SYSTEM)


def test_what_is_not_given_stays_and_empty_is_taken_away(county: County) -> None:
    actions.publish_contact(office=county.town, phone="12345", hours="工作日", address="便民路1号", by=SYSTEM)
    office = actions.publish_contact(office=county.town, hours="", by=SYSTEM)
    assert (office.phone, office.hours, office.address) == ("12345", "", "便民路1号")


def test_a_duty_is_declared_and_ended(county: County) -> None:
    post = actions.appoint(office=county.town, officer=officer(), title="专干", on=FIRST, by=SYSTEM)
    duty = actions.declare_duty(position=post, text=" 受理申请 ", on=FIRST, by=SYSTEM)
    assert duty.text == "受理申请"
    assert actions.end_duty(duty=duty, on=date(2025, 1, 1), by=SYSTEM).valid_to == date(2025, 1, 1)
    with pytest.raises(NotInForce):
        actions.end_duty(duty=duty, on=date(2025, 1, 2), by=SYSTEM)
    with pytest.raises(Invalid):
        actions.declare_duty(position=post, text=" ", on=FIRST, by=SYSTEM)
    with pytest.raises(NotInForce):
        actions.declare_duty(position=post, text="受理", on=date(2020, 1, 1), by=SYSTEM)


def test_what_changed_is_announced_by_the_offices_id(county: County) -> None:
    before = Event.objects.count()
    actions.publish_contact(office=county.town, phone="12345", by=SYSTEM)
    (event,) = Event.objects.order_by("pk")[before:]
    assert (event.name, event.payload) == ("OfficesChanged", {"offices": [county.town.pk]})


def test_a_visitor_publishes_nothing_for_an_office(county: County) -> None:
    post = actions.appoint(office=county.town, officer=officer(), title="专干", on=FIRST, by=SYSTEM)
    duty = actions.declare_duty(position=post, text="受理", on=FIRST, by=SYSTEM)
    with pytest.raises(Refused):
        actions.publish_contact(office=county.town, phone="12345", by=VISITOR)
    with pytest.raises(Refused):
        actions.declare_duty(position=post, text="受理", on=FIRST, by=VISITOR)
    with pytest.raises(Refused):
        actions.end_duty(duty=duty, on=date(2025, 1, 1), by=VISITOR)


def test_a_publisher_publishes_for_the_own_office_and_below_but_not_above(county: County) -> None:
    publisher = people.person(Role.PUBLISHER)
    person = actions.enter(name="王甲子", user=publisher, by=SYSTEM)
    actions.appoint(office=county.town, officer=person, title="专干", on=FIRST, by=SYSTEM)
    for office in (county.town, county.village):
        assert actions.publish_contact(office=office, phone="12345", by=publisher).phone == "12345"
    with pytest.raises(Refused):
        actions.publish_contact(office=county.department, phone="12345", by=publisher)
