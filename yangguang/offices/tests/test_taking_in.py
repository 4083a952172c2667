"""A staff plan is taken in whole or not at all."""

from datetime import date

import pytest

from yangguang.foundation.actors import SYSTEM, VISITOR
from yangguang.foundation.models import AuditRow
from yangguang.offices import actions, queries
from yangguang.offices.actions import NewOffice, NewPost
from yangguang.offices.errors import Invalid, Refused, WrongPlace
from yangguang.offices.models import Office, OfficeKind, Officer, PostRole
from yangguang.offices.tests.conftest import FIRST, County


def plan(county: County) -> list[NewOffice]:
    """A hall in the county, a town office below it, a service point below that."""
    post = NewPost("王甲子", "专干", FIRST, roles=[PostRole.ANSWERS], duties=["受理申请"])
    hall = NewOffice(OfficeKind.HALL, "政务服务中心", county.place("320324"), above=county.department, phone="12345")
    town = NewOffice(OfficeKind.TOWN, "金城街道卫健办", county.place("320324002"), above=hall, posts=[post, post])
    point = NewOffice(OfficeKind.VILLAGE, "和平服务点", county.place("320324002001"), above=town)
    return [hall, town, point]


def test_offices_stand_below_each_other_with_people_in_their_posts(county: County) -> None:
    hall, town, point = actions.take_in(offices=plan(county), on=FIRST, by=SYSTEM)
    assert queries.above(point) == [point, town, hall, county.department]
    found = queries.answerable(point)
    assert found is not None
    assert (found.office, found.officer.name, found.phone) == (town, "王甲子", "")
    assert [duty.text for duty in queries.duties(town)] == ["受理申请", "受理申请"]
    assert Office.objects.get(pk=hall.pk).phone == "12345"


def test_one_plan_is_one_act_in_the_audit(county: County) -> None:
    actions.take_in(offices=plan(county), on=FIRST, by=SYSTEM)
    assert AuditRow.objects.filter(verb="offices.take_in").count() == 1


@pytest.mark.parametrize("fault", ["place", "order", "phone", "post", "early"])
def test_one_fault_refuses_the_whole_plan(county: County, fault: str) -> None:
    hall, town, _point = plan(county)
    broken = {
        "place": [hall, NewOffice(OfficeKind.TOWN, "错", county.place("320324"))],
        "order": [town, hall],
        "phone": [hall, NewOffice(OfficeKind.SECTION, "科", county.place("320324"), phone="13800138000")],
        "post": [hall, NewOffice(OfficeKind.SECTION, "科", county.place("320324"), posts=[NewPost("", "科员", FIRST)])],
        "early": [
            hall,
            NewOffice(
                OfficeKind.SECTION, "科", county.place("320324"), posts=[NewPost("王", "科员", date(2020, 1, 1))]
            ),
        ],
    }[fault]
    before = Office.objects.count()
    with pytest.raises(WrongPlace if fault == "place" else Invalid):
        actions.take_in(offices=broken, on=FIRST, by=SYSTEM)
    assert Office.objects.count() == before
    assert not Officer.objects.exists()


def test_a_visitor_takes_in_no_plan(county: County) -> None:
    with pytest.raises(Refused):
        actions.take_in(offices=plan(county), on=FIRST, by=VISITOR)
