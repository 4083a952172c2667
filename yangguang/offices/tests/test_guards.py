"""What the database refuses even when nobody asks the actions."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from yangguang.foundation.actors import SYSTEM
from yangguang.offices import actions
from yangguang.offices.models import SEATS, Office, OfficeKind, Officer, Position, PostRole
from yangguang.offices.tests.conftest import FIRST, County, officer

CODES = {"province": "32", "city": "3203", "county": "320324", "town": "320324001", "village": "320324001001"}


@pytest.mark.parametrize("kind", OfficeKind)
def test_the_database_knows_which_kind_sits_where(county: County, kind: OfficeKind) -> None:
    for level, code in CODES.items():
        if level in SEATS[kind]:
            Office.objects.create(kind=kind, name="机构", place=county.place(code), valid_from=FIRST)
        else:
            with pytest.raises(IntegrityError, match="no seat"), transaction.atomic():
                Office.objects.create(kind=kind, name="机构", place=county.place(code), valid_from=FIRST)


def test_the_office_above_never_changes_so_offices_never_stand_in_a_circle(county: County) -> None:
    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
        Office.objects.filter(pk=county.department.pk).update(parent=county.village)


@pytest.mark.parametrize("code", ["91350100m000100y43", "91350100M000100Y4", "9135010OM000100Y43"])
def test_a_credit_code_of_wrong_form_is_refused(county: County, code: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Office.objects.filter(pk=county.department.pk).update(credit_code=code)


def test_one_post_is_not_held_twice_at_once_by_one_person(county: County) -> None:
    person = officer()
    actions.appoint(office=county.town, officer=person, title="专干", on=FIRST, by=SYSTEM)
    with pytest.raises(IntegrityError), transaction.atomic():
        Position.objects.create(office=county.town, officer=person, title="专干", valid_from=date(2025, 1, 1))


@pytest.mark.parametrize("table", ["office", "officer", "position", "positionrole", "declaredduty"])
def test_nothing_of_an_office_is_ever_deleted(county: County, table: str) -> None:
    post = actions.appoint(
        office=county.town, officer=officer(), title="专干", roles=[PostRole.HEAD], on=FIRST, by=SYSTEM
    )
    actions.declare_duty(position=post, text="受理", on=FIRST, by=SYSTEM)
    for statement in (f"DELETE FROM offices_{table}", f"TRUNCATE offices_{table} CASCADE"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


def test_two_offices_never_share_a_credit_code(county: County) -> None:
    Office.objects.filter(pk=county.department.pk).update(credit_code="91350100M000100Y43")
    with pytest.raises(IntegrityError, match="office_credit_code_one"), transaction.atomic():
        Office.objects.filter(pk=county.section.pk).update(credit_code="91350100M000100Y43")


@pytest.mark.parametrize(
    ("change", "constraint"),
    [
        ({"name": ""}, "office_has_a_name"),
        ({"valid_to": FIRST}, "office_lasts"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_office_that_says_nothing_true_is_refused(
    county: County, change: dict[str, str | date], constraint: str
) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Office.objects.filter(pk=county.section.pk).update(**change)


def test_posts_and_duties_say_something_and_last(county: County) -> None:
    post = actions.appoint(office=county.town, officer=officer(), title="专干", duties=["受理"], on=FIRST, by=SYSTEM)
    for change, constraint in ({"title": ""}, "position_has_a_title"), ({"valid_to": FIRST}, "position_lasts"):
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            Position.objects.filter(pk=post.pk).update(**change)
    for change, constraint in ({"text": ""}, "declared_duty_says"), ({"valid_to": FIRST}, "declared_duty_lasts"):
        with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
            post.duties.update(**change)
    with pytest.raises(IntegrityError, match="officer_has_a_name"), transaction.atomic():
        Officer.objects.update(name="")
