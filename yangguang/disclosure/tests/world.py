"""A small county that can post: two towns, three villages, boards at six levels, an office and its people."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory

from yangguang.accounts.models import Grant, Role, User
from yangguang.disclosure import actions
from yangguang.disclosure.models import RollKind, Version
from yangguang.disclosure.tests.matter import a_matter
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, now
from yangguang.law.models import Basis
from yangguang.matters.models import Matter
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind, PostRole
from yangguang.places import actions as places
from yangguang.places import queries as places_known
from yangguang.places.actions import NewBoard
from yangguang.places.levels import Level
from yangguang.places.models import Board, BoardKind, Place

FIRST = date(2024, 1, 1)
MONDAY = date(2026, 3, 9)
WINDOW_ENDS = date(2026, 3, 18)  # seven working days after 9 March 2026
AFTER = date(2026, 3, 19)
LIST = """code,name,parent_code,level
32,江苏省,,province
3203,徐州市,32,city
320324,睢宁县,3203,county
320324001,睢城街道,320324,town
320324002,金城街道,320324,town
320324001001,东升社区居委会,320324001,village
320324001002,八里社区居委会,320324001,village
320324002001,和平社区居委会,320324002,village
"""
ROWS = (
    ("张三", "东升社区居委会", "奖励扶助", 96000),
    ("李四", "东升社区居委会", "奖励扶助", 96000),
    ("王五", "八里社区居委会", "奖励扶助", 192000),
)


@dataclass(frozen=True)
class World:
    """The office, its people, a matter, a named kind of roll, and the villages by name."""

    office: Office
    matter: Matter
    kind: RollKind
    editor: User
    second_editor: User
    reviewer: User
    publisher: User
    stranger: User
    admin: User
    villages: dict[str, Place]

    @property
    def village(self) -> Place:
        """The village of 张三 and 李四."""
        return self.villages["东升社区居委会"]

    def wall(self, place: Place | None = None) -> Board:
        """The wall of a village."""
        return Board.objects.get(place=place or self.village, kind=BoardKind.WALL)

    def drafted(self, rows: Sequence[tuple[str, str, str, int]] = ROWS) -> Version:
        """A roll as the editor drafts it."""
        return actions.draft_roll(
            matter=self.matter, office=self.office, title="奖励扶助名单", roll_kind=self.kind, rows=rows, by=self.editor
        )

    def signed(self, version: Version | None = None) -> Version:
        """A version with its second signature."""
        found = version or self.drafted()
        warnings = [finding.pk for finding in found.findings.filter(action="warn")]
        actions.review(version=found, by=self.reviewer, acknowledged=warnings)
        return found

    def posted(self, version: Version | None = None) -> Version:
        """A version that hangs on every board."""
        return actions.post(version=self.signed(version), by=self.publisher)

    def text(self, words: str = "本机构公开办事时间。", title: str = "办事时间") -> Version:
        """A notice in words."""
        body = actions.Text(words)
        return actions.draft(matter=self.matter, office=self.office, title=title, body=body, by=self.editor)


@contextmanager
def printing(folder: Path, settings: object) -> Iterator[World]:
    """The small county on its Monday, with folders of its own for site, log, posters and stage; nothing printed yet."""
    for name in ("SITE_DIR", "PRINT_DIR", "VAR_DIR"):
        setattr(settings, name, folder / name)
    settings.LOG_DIR = folder / "SITE_DIR" / "log"  # type: ignore[attr-defined]  # pytest-django's settings
    with moved(MONDAY):
        yield build()


def build() -> World:
    """Everything from nothing, as the application would."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "places.csv"
        path.write_text(LIST)
        places.import_(path=path, on=FIRST, by=SYSTEM)
    county = places_known.county()
    villages = {
        step.name: Place.objects.get(pk=step.id) for step in places_known.descendants(county, levels=[Level.VILLAGE])
    }
    _boards(county, villages["东升社区居委会"])
    office = offices.establish(
        kind=OfficeKind.DEPARTMENT, name="县卫健委", place=county, on=FIRST, phone="0516-88880000", by=SYSTEM
    )
    people = {name: _user(name, *roles) for name, roles in _PEOPLE.items()}
    for number, name in enumerate(_PEOPLE):
        if name not in {"stranger", "admin"}:
            officer = offices.enter(name=f"职员{'甲乙丙丁'[number]}", user=people[name], by=SYSTEM)
            offices.appoint(office=office, officer=officer, title="科员", on=FIRST, roles=[PostRole.HANDLES], by=SYSTEM)
    actions.give_letters(office=office, letters="WJW", by=SYSTEM)
    kind = actions.declare_roll_kind(name="奖励扶助", basis=statute(), by=SYSTEM)
    return World(office=office, matter=a_matter(office), kind=kind, villages=villages, **people)


_PEOPLE = {
    "editor": [Role.EDITOR],
    "second_editor": [Role.EDITOR, Role.REVIEWER],
    "reviewer": [Role.REVIEWER],
    "publisher": [Role.PUBLISHER],
    "stranger": [Role.EDITOR, Role.REVIEWER, Role.PUBLISHER],
    "admin": [Role.SYSTEM_ADMIN],
}


def statute() -> Basis:
    """A basis in force."""
    return Basis.objects.in_force(MONDAY).order_by("pk")[0]


def _boards(county: Place, village: Place) -> None:
    below = [Place.objects.get(pk=step.id) for step in places_known.descendants(county)]
    for level, name in [(Level.GROUP, "一组"), (Level.WORKPLACE, "纺织厂"), (Level.RESIDENCE, "东苑小区")]:
        below += places.add(parent=village, level=level, names=[name], on=FIRST, by=SYSTEM)
    boards = [NewBoard(place, BoardKind.WALL, "公示栏") for place in below]
    boards.append(NewBoard(village, BoardKind.COLUMN, "村务公开网页"))
    places.put_up(boards=boards, on=FIRST, by=SYSTEM)


def _user(name: str, *roles: Role) -> User:
    made = User.objects.create(login_name=name, display_name=name, person=token_bytes(32), opened_at=now())
    for role in roles:
        Grant.objects.create(user=made, role=role, at=now())
    return made
