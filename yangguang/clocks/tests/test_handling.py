"""Who may handle a clock: those who serve in its office, and for more time another person who heads it."""

from collections.abc import Callable
from datetime import date

import pytest

from yangguang.clocks import actions, queries
from yangguang.clocks.errors import Forbidden
from yangguang.clocks.models import Cause, Clock, ClockEvent
from yangguang.clocks.tests.conftest import FIRST, MONDAY, People, user
from yangguang.foundation.actors import SYSTEM, VISITOR, Actor
from yangguang.foundation.now import moved
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind, PostRole

Started = Callable[..., Clock]


def _extend(clock: Clock, *, by: Actor, approver: Actor) -> Clock:
    return actions.extend(clock=clock, value=20, reason=Cause.COMPLEX, words="案卷较多", by=by, approver=approver)


def _head_of(office: Office, name: str) -> Actor:
    head = user(name)
    officer = offices.enter(name="赵丁", user=head, by=SYSTEM)
    offices.appoint(office=office, officer=officer, title="主任", on=FIRST, roles=[PostRole.HEAD], by=SYSTEM)
    return head


def test_an_extension_is_approved_by_another_person_who_heads_the_office(started: Started, people: People) -> None:
    clock = started()
    for approver in (people.clerk, people.stranger, people.admin, SYSTEM, VISITOR):
        with pytest.raises(Forbidden, match="另一位负责人批准"):
            _extend(clock, by=people.clerk, approver=approver)
    with pytest.raises(Forbidden):
        _extend(clock, by=people.head, approver=people.head)
    _extend(clock, by=people.clerk, approver=people.head)
    assert queries.due(clock).day == date(2026, 5, 8)
    event = ClockEvent.objects.get(kind="extended")
    assert (event.approver, event.by) == (people.head.actor_key, people.clerk.actor_key)


def test_an_extension_is_asked_for_by_someone_of_the_office(started: Started, people: People) -> None:
    clock = started()
    for by in (people.stranger, people.admin, SYSTEM, VISITOR):
        with pytest.raises(Forbidden):
            _extend(clock, by=by, approver=people.head)
    assert not ClockEvent.objects.filter(kind="extended").exists()


def test_the_head_of_the_office_above_approves_and_of_another_does_not(started: Started, people: People) -> None:
    place = people.above.place
    other = offices.establish(kind=OfficeKind.DEPARTMENT, name="县民政局", place=place, on=FIRST, by=SYSTEM)
    with pytest.raises(Forbidden):
        _extend(started(), by=people.clerk, approver=_head_of(other, "elsewhere"))
    assert _extend(started(), by=people.clerk, approver=_head_of(people.above, "above"))


def test_a_colleague_without_that_post_and_a_former_head_approve_nothing(started: Started, people: People) -> None:
    clock, colleague = started(), user("colleague")
    officer = offices.enter(name="钱戊", user=colleague, by=SYSTEM)
    offices.appoint(office=people.office, officer=officer, title="科员", on=FIRST, roles=[PostRole.ANSWERS], by=SYSTEM)
    with pytest.raises(Forbidden):
        _extend(clock, by=people.clerk, approver=colleague)
    for post in people.office.positions.filter(roles__role=PostRole.HEAD):
        offices.end_position(position=post, on=MONDAY, by=SYSTEM)
    with pytest.raises(Forbidden):
        _extend(clock, by=people.clerk, approver=people.head)


VERBS: dict[str, Callable[[Clock, Actor, People], Clock]] = {
    "suspend": lambda clock, by, people: actions.suspend(clock=clock, reason=Cause.HEARING, by=by),
    "resume": lambda clock, by, people: actions.resume(clock=clock, by=by),
    "restart": lambda clock, by, people: actions.restart(clock=clock, reason=Cause.CORRECTION, by=by),
    "hand_over": lambda clock, by, people: actions.hand_over(clock=clock, officer=people.colleague, by=by),
}


def _ready(started: Started, verb: str) -> Clock:
    clock = started()
    return actions.suspend(clock=clock, reason=Cause.HEARING, by=SYSTEM) if verb == "resume" else clock


@pytest.mark.parametrize("verb", VERBS)
def test_who_does_not_serve_in_the_office_changes_nothing(started: Started, people: People, verb: str) -> None:
    clock = _ready(started, verb)
    before = clock.events.count()
    for by in (people.stranger, people.admin, VISITOR):
        with pytest.raises(Forbidden, match="工作人员"):
            VERBS[verb](clock, by, people)
    assert clock.events.count() == before


@pytest.mark.parametrize("verb", VERBS)
def test_who_serves_there_and_the_machine_handle_a_clock(started: Started, people: People, verb: str) -> None:
    clock = _ready(started, verb)
    VERBS[verb](clock, people.clerk, people)
    with moved(date(2026, 3, 10)):
        other = started(subject="2")
        if verb == "resume":
            actions.suspend(clock=other, reason=Cause.HEARING, by=SYSTEM)
        VERBS[verb](other, SYSTEM, people)
    assert {row.by for row in (clock.events.latest("pk"), other.events.latest("pk"))} == {
        people.clerk.actor_key,
        SYSTEM.actor_key,
    }
