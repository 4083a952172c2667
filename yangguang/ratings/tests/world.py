"""What tests of ratings begin with: an answered case, a visit, a bad rating, and the next morning."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta

from yangguang.accounts.models import Grant, Role
from yangguang.cases import actions as cases
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case
from yangguang.cases.tests.world import MONDAY, World
from yangguang.foundation.events import deliver_pending
from yangguang.foundation.now import moved, now
from yangguang.ratings import actions, queries
from yangguang.ratings.actions import Said
from yangguang.ratings.models import Appeal, Counter, Rating, Ticket

TUESDAY = MONDAY + timedelta(days=1)
BAD = Said("bad", aspects={"speed": "very_bad"}, reasons=["unsolved"], words="说好三天，等了三个星期也没有人答复。")
NAMED = Said("very_bad", words="等了三个星期。", contact="13812345678")


@dataclass(frozen=True)
class Handled:
    """An answered case, the code that rates it, and the case's own."""

    case: Case
    code: str
    case_code: str

    @property
    def ticket(self) -> Ticket:
        """The right to rate it."""
        return Ticket.objects.get(case=self.case)


def handle(world: World) -> Handled:
    """A consultation, taken up and answered."""
    receipt = world.sent(Kind.CONSULTATION)
    assert receipt.case
    case = Case.objects.get(pk=receipt.case)
    cases.accept(case=case, by=world.clerk)
    cases.answer(case=case, outcome="explained", words="请按公示的时间来办。", by=world.clerk)
    deliver_pending()
    given = queries.given(case=case.pk)
    assert given
    return Handled(case, given.code, receipt.code)


def counter(world: World) -> Counter:
    """A counter of the office."""
    Grant.objects.get_or_create(user=world.clerk, role=Role.EDITOR, defaults={"at": now()})
    found = Counter.objects.filter(office=world.office).first()
    return found or actions.open_counter(office=world.office, name="一号窗口", by=world.clerk)


def visit(world: World) -> str:
    """The code of one visit."""
    return actions.open_visit(counter=counter(world), by=world.clerk).code


def rated(handled: Handled, said: Said = BAD) -> Rating:
    """A rating of an answered case."""
    actions.rate(code=handled.code, said=said)
    return Rating.objects.get(ticket=handled.ticket)


def of(asked: queries.Asked) -> Appeal:
    """The appeal that waits."""
    return Appeal.objects.get(pk=asked.appeal)


@contextmanager
def next_morning(day: date = TUESDAY) -> Iterator[None]:
    """The day after, with the duties of the day before begun."""
    with moved(day):
        actions.begin_what_is_due()
        yield
