"""A head gives cases to the officers of an office; nobody else does, and nobody else gets them."""

import pytest
from django.db import DatabaseError, transaction

from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases.choices import Kind, Verb
from yangguang.cases.errors import Forbidden, Invalid, NotAllowed, SteppedAside
from yangguang.cases.models import Case, Standing, Step
from yangguang.cases.tests.world import World
from yangguang.clocks.models import Standing as ClockStanding
from yangguang.foundation.now import now
from yangguang.offices import queries as offices
from yangguang.offices.models import Officer


def _officer(user: User) -> Officer:
    return Officer.objects.get(user=user)


@pytest.mark.parametrize("kind", [Kind.CONSULTATION, Kind.INFORMATION, Kind.PETITION])
def test_whoever_a_head_gives_a_case_answers_for_it_and_its_clocks(world: World, kind: Kind) -> None:
    case = world.submit(kind)
    for user in (world.clerk, world.colleague):
        actions.assign(case=case, to_officer=_officer(user), by=world.head)
        stands = Standing.objects.get(case=case)
        assert (stands.state, stands.officer) == ("accepted", _officer(user))
        running = ClockStanding.objects.filter(clock__in=case.clocks.values("clock"), closed_on=None)
        assert {clock.officer_id for clock in running} == {_officer(user).pk}


def test_only_a_head_assigns_and_only_to_who_serves_in_the_office(world: World) -> None:
    case = world.submit()
    with pytest.raises(Forbidden):
        actions.assign(case=case, to_officer=_officer(world.colleague), by=world.clerk)
    with pytest.raises(Invalid):
        actions.assign(case=case, to_officer=_officer(world.other_clerk), by=world.head)
    actions.assign(case=case, to_officer=_officer(world.clerk), by=world.head)
    with pytest.raises(Invalid):
        actions.assign(case=case, to_officer=_officer(world.clerk), by=world.head)
    actions.answer(case=case, outcome="explained", words="已说明。", by=world.clerk)
    with pytest.raises(NotAllowed):
        actions.assign(case=case, to_officer=_officer(world.colleague), by=world.head)


def test_who_stepped_aside_or_is_accused_is_given_nothing(world: World) -> None:
    case = world.submit()
    actions.step_aside(case=case, by=world.clerk)
    with pytest.raises(SteppedAside):
        actions.assign(case=case, to_officer=_officer(world.clerk), by=world.head)
    with pytest.raises(DatabaseError, match="who is accused is assigned"):
        _step(world, case, to_officer=_officer(world.clerk))


def test_the_database_assigns_to_who_serves_in_the_office_alone(world: World) -> None:
    case = world.submit()
    with pytest.raises(DatabaseError, match="who serves in its office"):
        _step(world, case, to_officer=_officer(world.other_clerk))
    with pytest.raises(DatabaseError, match="names an officer"):
        _step(world, case, to_officer=None)
    with pytest.raises(DatabaseError, match="names an officer"):
        _step(world, case, verb=Verb.ACCEPT, who="officer", to_officer=_officer(world.colleague))


def _step(world: World, case: Case, **more: object) -> Step:
    head = offices.officer_of(world.head)
    row: dict[str, object] = {
        "case": case, "number": 2, "verb": Verb.ASSIGN, "who": "head", "at": now(), "by": "x", "office": world.office,
        "officer": head, **more,
    }  # fmt: skip
    with transaction.atomic():
        return Step.objects.create(**row)
