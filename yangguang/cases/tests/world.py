"""Offices and people for the tests of cases: who takes in, who is offered, who heads, who is spoken of."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory

from yangguang.accounts.models import Grant, Role, User
from yangguang.cases import actions
from yangguang.cases.actions import Asked, Receipt, Said
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case, CaseClock, Standing
from yangguang.clocks.models import Standing as ClockStanding
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import now
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind, PostRole
from yangguang.places import actions as places
from yangguang.places import queries

FIRST = date(2024, 1, 1)
MONDAY = date(2026, 3, 9)
LIST = "code,name,parent_code,level\n32,江苏省,,province\n3203,徐州市,32,city\n320324,睢宁县,3203,county\n"
TEXT = "窗口三月二日没有按公示的时间开门，请告诉我什么时候可以去办。"


@dataclass(frozen=True)
class World:
    """Three offices, one above another, one beside them; those who serve in each; and the administrators."""

    top: Office
    office: Office
    above: Office
    other: Office
    clerk: User
    colleague: User
    head: User
    other_clerk: User
    top_clerk: User
    custodian: User
    admin: User

    def submit(self, kind: Kind = Kind.CONSULTATION, *, text: str = TEXT, office: Office | None = None) -> Case:
        """A case of a kind, as it came in."""
        receipt = self.sent(kind, text=text, office=office)
        return Case.objects.get(pk=receipt.case)

    def sent(self, kind: Kind, *, text: str = TEXT, office: Office | None = None) -> Receipt:
        """What the person takes away."""
        asked = Asked(kind=kind, help="agent" if kind == Kind.HELP else "")
        return actions.submit(asked=asked, office=office or self.office, said=Said("开门时间", text))


def state(case: Case) -> str:
    """Where a case is."""
    return Standing.objects.get(case=case).state


def due(case: Case, duty: str) -> date | None:
    """The due date of the newest clock of a case under a rule."""
    clock = CaseClock.objects.filter(case=case, clock__duty=duty).order_by("-pk")[0].clock
    return ClockStanding.objects.get(clock=clock).due


def closed(case: Case, duty: str) -> bool:
    """Whether the newest clock of a case under a rule is closed."""
    clock = CaseClock.objects.filter(case=case, clock__duty=duty).order_by("-pk")[0].clock
    return ClockStanding.objects.get(clock=clock).closed_on is not None


def user(name: str, *roles: Role) -> User:
    """A user with roles."""
    made = User.objects.create(login_name=name, display_name=name, person=token_bytes(32), opened_at=now())
    for role in roles:
        Grant.objects.create(user=made, role=role, at=now())
    return made


def build() -> World:
    """The county."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "places.csv"
        path.write_text(LIST)
        places.import_(path=path, on=FIRST, by=SYSTEM)
    place = queries.county()

    def establish(kind: OfficeKind, name: str, parent: Office | None = None) -> Office:
        return offices.establish(kind=kind, name=name, place=place, parent=parent, on=FIRST, by=SYSTEM)

    top = establish(OfficeKind.DEPARTMENT, "县人民政府办公室")
    above = establish(OfficeKind.DEPARTMENT, "县卫健委", top)
    office = establish(OfficeKind.SECTION, "家庭科", above)
    other = establish(OfficeKind.SECTION, "公共服务科", above)

    def serve(name: str, login: str, where: Office, *posts: PostRole, roles: tuple[Role, ...] = ()) -> User:
        made = user(login, *roles)
        officer = offices.enter(name=name, user=made, by=SYSTEM)
        offices.appoint(office=where, officer=officer, title="科员", on=FIRST, roles=list(posts), by=SYSTEM)
        return made

    return World(
        top=top,
        office=office,
        above=above,
        other=other,
        clerk=serve("张三", "clerk", office),
        colleague=serve("李四", "colleague", office),
        head=serve("王五", "head", office, PostRole.HEAD),
        other_clerk=serve("赵六", "other", other),
        top_clerk=serve("钱七", "top", above),
        custodian=user("custodian", Role.CUSTODIAN),
        admin=user("admin", Role.SYSTEM_ADMIN),
    )
