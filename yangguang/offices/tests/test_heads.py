"""A head's page tells of a post and its holder's own interests, of nobody else; somebody always speaks to the press."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from yangguang.accounts.models import Role
from yangguang.accounts.tests import people
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import AuditRow
from yangguang.offices import actions
from yangguang.offices.errors import Invalid, NotInForce, Refused
from yangguang.offices.models import Interest, InterestField, Position, PostRole, Reception, Spokespersons
from yangguang.offices.queries import in_post
from yangguang.offices.tests.conftest import FIRST, County, officer

FAMILY = [
    "配偶李某任演示公司经理", "其妻在县医院工作", "儿子经营一家药店", "女儿持有股份", "父亲是村干部", "家庭成员无任职",
    "岳母开诊所", "弟弟承包工程", "配　偶经商", "爱·人从教", "wife runs a shop",
]  # fmt: skip
PRIVATE = [
    "手机号 13800138000", "联系 138 0013 8000", "身份证 32032419870315123X", "家住演示花园", "演示花园3号楼2单元",
    "微信同号",
]  # fmt: skip
FORBIDDEN = ["催促未参检人员名单", "负责社会抚养费征收"]
DUTIES = [
    "奖励扶助、特别扶助资格确认的审批", "独生子女父母奖励的受理", "与兄弟单位协调", "妇女儿童健康服务", 
    "育儿补贴的审核", "分管人口家庭、老龄健康", "政府信息公开申请的受理与答复", "子女父母奖励资金发放",
]  # fmt: skip


@pytest.fixture
def head(county: County) -> Position:
    """The head of the town office."""
    return actions.appoint(
        office=county.town, officer=officer(), title="主任", roles=[PostRole.HEAD], on=FIRST, by=SYSTEM
    )


def second(county: County, name: str = "李乙丑") -> Position:
    """Another post of the town office."""
    return actions.appoint(office=county.town, officer=officer(name), title="专干", on=FIRST, by=SYSTEM)


def test_the_newest_reception_and_declaration_of_each_field_stand(county: County, head: Position) -> None:
    for hours in ("每周一", "每周三上午 9:00—11:00"):
        actions.receive(position=head, hours=hours, phone="0516-88880001", by=SYSTEM)
    actions.declare_interest(position=head, field=InterestField.OTHER_POSTS, text="演示协会理事", by=SYSTEM)
    actions.declare_interest(position=head, field=InterestField.OTHER_POSTS, text="", by=SYSTEM)
    published = in_post.published([county.town])[county.town.pk]
    assert published.receptions[head.pk].hours == "每周三上午 9:00—11:00"
    assert [(row.field, row.text) for row in published.interests[head.pk]] == [("other_posts", "")]


@pytest.mark.parametrize("text", [*FAMILY, *PRIVATE, *FORBIDDEN])
def test_a_text_that_names_relatives_homes_or_private_numbers_is_refused(head: Position, text: str) -> None:
    with pytest.raises(Invalid):
        actions.declare_interest(position=head, field=InterestField.OTHER_POSTS, text=text, by=SYSTEM)
    with pytest.raises(Invalid):
        actions.declare_duty(position=head, text=text, on=FIRST, by=SYSTEM)
    assert not Interest.objects.exists()


@pytest.mark.parametrize("text", DUTIES)
def test_duties_of_offices_are_said_in_their_own_words(head: Position, text: str) -> None:
    assert actions.declare_duty(position=head, text=text, on=FIRST, by=SYSTEM).text == text


def test_nobody_is_appointed_with_a_duty_that_names_relatives(county: County) -> None:
    with pytest.raises(Invalid, match="亲属"):
        actions.appoint(office=county.town, officer=officer(), title="主任", duties=["照顾其妻"], on=FIRST, by=SYSTEM)
    assert not Position.objects.exists()


def test_no_field_for_a_relative_a_home_or_a_private_phone_exists() -> None:
    assert {field.name for field in Interest._meta.get_fields()} == {"id", "position", "field", "text", "at", "by"}
    assert set(InterestField.values) == {"other_posts", "shares", "business", "steps_aside", "before"}
    assert {field.name for field in Reception._meta.get_fields()} == {"id", "position", "hours", "phone", "at", "by"}


def test_the_county_says_which_fields_are_declared(county: County, head: Position, settings: object) -> None:
    settings.INTERESTS = ("shares",)  # type: ignore[attr-defined]  # pytest-django's settings
    actions.declare_interest(position=head, field=InterestField.SHARES, text="无", by=SYSTEM)
    with pytest.raises(Invalid, match="没有选定"):
        actions.declare_interest(position=head, field=InterestField.BUSINESS, text="无", by=SYSTEM)
    settings.INTERESTS = ()  # type: ignore[attr-defined]  # what was declared is no longer shown
    assert not in_post.published([county.town])[county.town.pk].interests


def test_only_a_head_receives_and_declares_and_never_on_a_mobile(county: County, head: Position) -> None:
    other = second(county)
    with pytest.raises(Invalid, match="负责人"):
        actions.receive(position=other, hours="每周三", by=SYSTEM)
    with pytest.raises(Invalid, match="固定电话"):
        actions.receive(position=head, hours="每周三", phone="13800138000", by=SYSTEM)
    with pytest.raises(Invalid, match="为空"):
        actions.receive(position=head, hours=" ", by=SYSTEM)


def test_the_deputy_speaks_when_the_spokesperson_has_left(county: County, head: Position) -> None:
    deputy = second(county)
    actions.name_spokespersons(office=county.town, speaks=head, deputy=deputy, since=FIRST, by=SYSTEM)
    assert in_post.spokespersons(county.town) == in_post.Speakers(head, deputy)
    actions.end_position(position=head, on=date(2025, 1, 1), by=SYSTEM)
    assert in_post.spokespersons(county.town) == in_post.Speakers(deputy)
    actions.end_position(position=deputy, on=date(2025, 1, 1), by=SYSTEM)
    assert in_post.spokespersons(county.town) is None


def test_a_spokesperson_serves_in_the_office_and_is_not_their_own_deputy(county: County, head: Position) -> None:
    elsewhere = actions.appoint(office=county.village, officer=officer(), title="专干", on=FIRST, by=SYSTEM)
    with pytest.raises(Invalid, match="本机构"):
        actions.name_spokespersons(office=county.town, speaks=elsewhere, since=FIRST, by=SYSTEM)
    with pytest.raises(Invalid, match="两个人"):
        actions.name_spokespersons(office=county.town, speaks=head, deputy=head, since=FIRST, by=SYSTEM)
    with pytest.raises(NotInForce):
        actions.name_spokespersons(office=county.town, speaks=head, since=date(2020, 1, 1), by=SYSTEM)
    with pytest.raises(IntegrityError, match="deputy_is_another"), transaction.atomic():
        Spokespersons.objects.create(
            office=county.town, speaks=head, deputy=head, since=FIRST, at="2026-03-09T00:00Z", by="x"
        )


def test_a_publisher_writes_for_the_own_office_and_leaves_one_audit_row(county: County, head: Position) -> None:
    publisher = people.person(Role.PUBLISHER)
    with pytest.raises(Refused):
        actions.receive(position=head, hours="每周三", by=publisher)
    own = actions.enter(name="王甲子", user=publisher, by=SYSTEM)
    actions.appoint(office=county.town, officer=own, title="专干", on=FIRST, by=SYSTEM)
    actions.receive(position=head, hours="每周三", by=publisher)
    rows = AuditRow.objects.filter(verb="offices.receive").order_by("pk")
    assert [row.result for row in rows] == ["refused", "done"]


def test_many_offices_publish_in_a_fixed_number_of_queries(
    county: County, head: Position, django_assert_max_num_queries: object
) -> None:
    actions.receive(position=head, hours="每周三", by=SYSTEM)
    with django_assert_max_num_queries(10):  # type: ignore[operator]  # pytest-django's fixture
        in_post.published([county.town, county.village, county.section, county.department])


def test_the_database_knows_the_fields_of_a_declaration_and_wants_hours(head: Position) -> None:
    common = {"position": head, "at": "2026-03-09T00:00Z", "by": "x"}
    with pytest.raises(IntegrityError, match="interest_field_known"), transaction.atomic():
        Interest.objects.create(field="spouse", text="x", **common)
    with pytest.raises(IntegrityError, match="reception_has_hours"), transaction.atomic():
        Reception.objects.create(hours="", **common)
