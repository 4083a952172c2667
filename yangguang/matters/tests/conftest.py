"""An office with a clerk and a publisher, on 9 March 2026."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from secrets import token_bytes

import pytest

from yangguang.accounts.models import Grant, Role, User
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, now
from yangguang.matters import actions
from yangguang.matters.models import Matter
from yangguang.matters.tests.tables import table
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind
from yangguang.places import actions as places
from yangguang.places import queries

FIRST = date(2024, 1, 1)
MONDAY = date(2026, 3, 9)
LIST = "code,name,parent_code,level\n32,江苏省,,province\n3203,徐州市,32,city\n320324,睢宁县,3203,county\n"


@dataclass(frozen=True)
class People:
    """The office that publishes and who works there, and someone who does not."""

    office: Office
    clerk: User
    publisher: User


def _user(name: str, role: Role) -> User:
    made = User.objects.create(login_name=name, display_name=name, person=token_bytes(32), opened_at=now())
    Grant.objects.create(user=made, role=role, at=now())
    return made


@pytest.fixture
def people(db: None, tmp_path: Path) -> Iterator[People]:
    """The office and its people; it is 9 March 2026."""
    path = tmp_path / "places.csv"
    path.write_text(LIST)
    with moved(MONDAY):
        places.import_(path=path, on=FIRST, by=SYSTEM)
        office = offices.establish(
            kind=OfficeKind.DEPARTMENT, name="县卫健委", place=queries.county(), on=FIRST, by=SYSTEM
        )
        clerk, publisher = _user("clerk", Role.EDITOR), _user("publisher", Role.PUBLISHER)
        officer = offices.enter(name="王甲", user=clerk, by=SYSTEM)
        offices.appoint(office=office, officer=officer, title="科员", on=FIRST, by=SYSTEM)
        yield People(office, clerk, publisher)


@pytest.fixture
def matter(people: People) -> Matter:
    """A matter that is published proactively within 20 working days, with its first duty."""
    return actions.import_catalogue(data=table({}), by=SYSTEM)[0]
