"""A gateway that answers as it is told and counts what left, and a county with people who may decide."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from pytest_django import Settings

from yangguang.accounts.models import Role, User
from yangguang.clocks.tests.conftest import FIRST, LIST, user
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import SHANGHAI, moved
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind
from yangguang.outbox import actions, gateways
from yangguang.outbox.choices import Ended
from yangguang.outbox.gateways import Result
from yangguang.outbox.models import Message
from yangguang.places import actions as places
from yangguang.places import queries

PHONE = "13800001234"
MORNING = datetime(2026, 3, 9, 10, 0, tzinfo=SHANGHAI)


@dataclass
class Outside:
    """What lies outside the machine: it notes what came and answers what it is told, in turn, then `accepted`."""

    came: list[tuple[str, str, str]] = field(default_factory=list)
    answers: list[Result | Exception] = field(default_factory=list)

    def submit(self, *, address: str, text: str, id: str) -> Result:
        """Note it and answer."""
        self.came.append((address, text, id))
        answer = self.answers.pop(0) if self.answers else Result(Ended.ACCEPTED, f"gw-{len(self.came)}")
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Outside:
    """A gateway named `outside` for text messages."""
    made, known = Outside(), gateways.module
    settings.SMS_GATEWAY = "outside"
    monkeypatch.setattr(gateways, "module", lambda name: made if name == "outside" else known(name))
    return made


@pytest.fixture
def morning(db: None) -> Iterator[datetime]:
    """It is ten in the morning of 9 March 2026."""
    with moved(MORNING):
        yield MORNING


@dataclass(frozen=True)
class People:
    """An office, somebody who serves there, somebody who does not, an administrator."""

    office: Office
    clerk: User
    stranger: User
    admin: User


@pytest.fixture
def people(db: None, tmp_path: Path) -> People:
    """The office and its people."""
    path = tmp_path / "places.csv"
    path.write_text(LIST)
    places.import_(path=path, on=FIRST, by=SYSTEM)
    office = offices.establish(kind=OfficeKind.DEPARTMENT, name="县卫健委", place=queries.county(), on=FIRST, by=SYSTEM)
    clerk = user("clerk", Role.EDITOR)
    officer = offices.enter(name="王甲", user=clerk, by=SYSTEM)
    offices.appoint(office=office, officer=officer, title="科员", on=FIRST, by=SYSTEM)
    return People(office, clerk, user("stranger", Role.EDITOR), user("admin", Role.SYSTEM_ADMIN))


Queue = Callable[..., Message]


@pytest.fixture
def queue(db: None) -> Queue:
    """Queue a message of somebody's case; everything but its key is given."""

    def run(key: str = "case:1:received", *, to: str = PHONE, purpose: str = "case", **more: object) -> Message:
        template, values = {
            "case": ("case.received", {"number": "BJ-2026-0001"}),
            "code": ("code.enter", {"code": "493027", "minutes": "5"}),
            "notice": ("notice.posted", {"count": "3"}),
        }[purpose]
        return actions.send(
            to=actions.Address("sms", to),
            template=template,
            values=values,
            purpose=purpose,
            subject=str(more.pop("subject", "person:7")),
            key=key,
            by=SYSTEM,
            **more,  # type: ignore[arg-type]  # what send takes
        )

    return run
