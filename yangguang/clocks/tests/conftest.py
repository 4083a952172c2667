"""An office with two officers, its head, and a clock that runs, on 9 March 2026."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from secrets import token_bytes

import pytest

from yangguang.accounts.models import Grant, Role, User
from yangguang.clocks import actions
from yangguang.clocks.models import Clock
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, now, start_of
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind, Officer, PostRole
from yangguang.places import actions as places
from yangguang.places import queries

FIRST = date(2024, 1, 1)
MONDAY = date(2026, 3, 9)
LIST = "code,name,parent_code,level\n32,江苏省,,province\n3203,徐州市,32,city\n320324,睢宁县,3203,county\n"


@dataclass(frozen=True)
class People:
    """An office, the one above it, those who serve and an administrator."""

    office: Office
    above: Office
    clerk: User
    clerk_officer: Officer
    colleague: Officer
    head: User
    stranger: User
    admin: User


def user(name: str, *roles: Role) -> User:
    """A user with roles."""
    made = User.objects.create(login_name=name, display_name=name, person=token_bytes(32), opened_at=now())
    for role in roles:
        Grant.objects.create(user=made, role=role, at=now())
    return made


@pytest.fixture
def people(db: None, tmp_path: Path) -> People:
    """The office and its people."""
    path = tmp_path / "places.csv"
    path.write_text(LIST)
    places.import_(path=path, on=FIRST, by=SYSTEM)
    place = queries.county()
    above = offices.establish(kind=OfficeKind.DEPARTMENT, name="县卫健委", place=place, on=FIRST, by=SYSTEM)
    office = offices.establish(kind=OfficeKind.SECTION, name="家庭科", place=place, parent=above, on=FIRST, by=SYSTEM)
    clerk, head = user("clerk", Role.EDITOR), user("head", Role.REVIEWER)
    made = {name: offices.enter(name=name, user=who, by=SYSTEM) for name, who in [("王甲", clerk), ("李乙", head)]}
    colleague = offices.enter(name="张丙", by=SYSTEM)
    for officer, roles in [(made["王甲"], []), (made["李乙"], [PostRole.HEAD]), (colleague, [])]:
        offices.appoint(office=office, officer=officer, title="科员", on=FIRST, roles=roles, by=SYSTEM)
    admin, stranger = user("admin", Role.SYSTEM_ADMIN), user("stranger", Role.REVIEWER)
    return People(office, above, clerk, made["王甲"], colleague, head, stranger, admin)


@pytest.fixture
def monday(db: None) -> Iterator[date]:
    """It is 9 March 2026."""
    with moved(MONDAY):
        yield MONDAY


@pytest.fixture
def started(people: People, monday: date) -> Callable[..., Clock]:
    """Start a clock of the office; everything but its rule is given."""

    def run(duty: str = "request.reply", *, subject: str = "1", on: date = MONDAY, kind: str = "request") -> Clock:
        at = start_of(on)
        return actions.start(
            duty=duty, kind=kind, subject=subject, office=people.office, officer=people.clerk_officer, at=at, by=SYSTEM
        )

    return run
