"""What the database itself refuses, whatever the application thinks."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from yangguang.cases.tests.world import MONDAY, World
from yangguang.offices import queries as offices
from yangguang.offices.models import Officer
from yangguang.ratings import actions
from yangguang.ratings.models import Appeal, CallBack, Mend, Rating, RatingReason, Verdict, Verification
from yangguang.ratings.sources import Source
from yangguang.ratings.tests.world import BAD, NAMED, Handled, rated, visit

KEPT = [
    "counter", "ticket", "rating", "aspectlevel", "ratingreason", "contactlook", "exclusion", "appeal", "verdict",
    "verification", "callback", "mend", "check", "words", "contact",
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("table", KEPT)
@pytest.mark.parametrize("verb", ["UPDATE {} SET id = id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_the_application_changes_nothing_that_was_written(table: str, verb: str) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(verb.format(f"ratings_{table}"))


def _clerk(world: World) -> Officer:
    officer = offices.officer_of(world.clerk)
    assert officer
    return officer


def test_a_ticket_that_is_over_is_used_by_nobody(world: World) -> None:
    actions.ticket(code=(code := visit(world)))
    ticket = actions.ticket(code=code)
    assert ticket
    with pytest.raises(DatabaseError, match="ticket is over"), transaction.atomic():
        Rating.objects.create(
            ticket=ticket, level="good", channel="qr", anonymous=True, key=uuid4(), on=ticket.until.replace(month=4)
        )


def test_nobody_of_the_rated_office_calls_back(world: World, handled: Handled) -> None:
    rating = rated(handled, NAMED)
    with pytest.raises(DatabaseError, match="never learns who"), transaction.atomic():
        CallBack.objects.create(
            rating=rating, number=1, reached="reached", officer=_clerk(world), office=world.above, on=MONDAY
        )


def test_nobody_of_the_rated_office_decides_an_appeal(world: World, handled: Handled) -> None:
    actions.rate(code=handled.code, said=BAD, source=Source(own_network=True))
    actions.appeal(code=handled.code, words="")
    with pytest.raises(DatabaseError, match="never learns who"), transaction.atomic():
        Verdict.objects.create(
            appeal=Appeal.objects.get(), lifted=False, officer=_clerk(world), office=world.above, on=MONDAY
        )


def test_a_good_rating_has_no_reasons_and_is_not_verified(world: World, handled: Handled) -> None:
    good = rated(handled, actions.Said("good"))
    with pytest.raises(DatabaseError, match="only a bad rating"), transaction.atomic():
        RatingReason.objects.create(rating=good, reason="slow")
    with pytest.raises(DatabaseError, match="only a bad rating"), transaction.atomic():
        Verification.objects.create(
            rating=good, finding="founded", officer=_clerk(world), office=world.office, on=MONDAY
        )


def test_nothing_is_mended_before_it_is_verified_nor_twice_unasked(world: World, handled: Handled) -> None:
    rating = rated(handled)
    row = {"rating": rating, "kind": "mended", "officer": _clerk(world), "office": world.office, "on": MONDAY}
    with pytest.raises(DatabaseError, match="verified before"), transaction.atomic():
        Mend.objects.create(round=1, **row)
    Verification.objects.create(rating=rating, finding="founded", officer=_clerk(world), office=world.office, on=MONDAY)
    Mend.objects.create(round=1, **row)
    with pytest.raises(DatabaseError, match="nobody said"), transaction.atomic():
        Mend.objects.create(round=2, **row)
