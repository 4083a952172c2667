"""Who acts in the demo and under what: staff of the family-services section, the catalogue, the roll's programme."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from demo.said import Login
from yangguang.accounts.actions import demo_logins
from yangguang.accounts.models import Role, User
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.bodies import Form, Table, Text
from yangguang.disclosure.models import RollKind, Version
from yangguang.foundation.actors import SYSTEM
from yangguang.law import actions as law_actions
from yangguang.law import queries as law
from yangguang.matters import actions as matters
from yangguang.matters.models import Matter
from yangguang.offices import actions as offices
from yangguang.offices import queries as offices_of
from yangguang.offices.models import CertificateKind, InterestField, Office, OfficeKind, PostRole, TalkLevel
from yangguang.places import queries as places

HERE = Path(__file__).parent
SINCE = date(2025, 1, 1)
HEAD = "fuze"  # decides about what was complained of and reported
STAFF: Mapping[str, tuple[str, Role, str]] = {
    "bianji": ("编辑（演示）", Role.EDITOR, "信息编辑"),
    "shenhe": ("审核（演示）", Role.REVIEWER, "信息审核"),
    "fabu": ("发布（演示）", Role.PUBLISHER, "信息发布"),
    HEAD: ("负责人（演示）", Role.REVIEWER, "副科长"),
    "zhuangan": ("村专干（演示）", Role.EDITOR, ""),
    "xitong": ("系统管理员（演示）", Role.SYSTEM_ADMIN, ""),
    "anquan": ("安全管理员（演示）", Role.SECURITY_ADMIN, ""),
    "shenji": ("审计管理员（演示）", Role.AUDIT_ADMIN, ""),
}


@dataclass(frozen=True)
class Section:
    """The office that publishes, the matter and the programme of its roll."""

    office: Office
    matter: Matter
    roll_kind: RollKind


def people() -> tuple[dict[str, User], list[Login]]:
    """The demo's staff by log-in name, and their random log-ins."""
    made = demo_logins(people={name: (shown, (role,)) for name, (shown, role, _) in STAFF.items()})
    logins = [Login(each.user.login_name, each.password, STAFF[each.user.login_name][0]) for each in made]
    return {each.user.login_name: each.user for each in made}, logins


def place(staff: Mapping[str, User]) -> Section:
    """Seat the staff in the section, import the catalogue, declare the programme."""
    office = Office.objects.get(kind=OfficeKind.SECTION)
    for name, (shown, _, title) in STAFF.items():
        if title:
            officer = offices.enter(name=shown, user=staff[name], by=SYSTEM)
            roles = [PostRole.HEAD] if name == HEAD else []
            offices.appoint(office=office, officer=officer, title=title, on=SINCE, roles=roles, by=SYSTEM)
    walker = offices.enter(name=STAFF["zhuangan"][0], user=staff["zhuangan"], by=SYSTEM)
    point = Office.objects.filter(kind=OfficeKind.VILLAGE).order_by("place__codes__code")[0]
    offices.appoint(office=point, officer=walker, title="村专干", on=SINCE, by=SYSTEM)
    for bases in sorted((HERE / "law").glob("*.csv")):
        law_actions.import_bases(data=bases.read_bytes(), by=SYSTEM)
    county = places.county()
    offices.establish(kind=OfficeKind.DEPARTMENT, name="睢宁县民政局", place=county, on=SINCE, by=SYSTEM)
    matters.import_catalogue(data=(HERE / "matters" / "catalogue.csv").read_bytes(), by=SYSTEM)
    matters.lay_path(data=(HERE / "matters" / "path.csv").read_bytes(), by=SYSTEM)
    matters.schedule(data=(HERE / "matters" / "retention.csv").read_bytes(), by=SYSTEM)
    disclosure.give_letters(office=office, letters="WJW", by=SYSTEM)
    found, _ = law.resolve("《中华人民共和国人口与计划生育法》第三十一条", on=SINCE)
    kind = disclosure.declare_roll_kind(name="奖励扶助", basis=found[0], by=SYSTEM)
    return Section(office, Matter.objects.get(second="农村部分计划生育家庭奖励扶助对象公示"), kind)


def notices(section: Section, staff: Mapping[str, User]) -> Iterator[Version]:
    """Two notices beside the roll: one in words, one as a table."""
    for path in sorted((HERE / "notices").glob("*.txt")):
        title, _, words = path.read_text(encoding="utf-8").partition("\n")
        yield disclosure.draft(
            matter=section.matter, office=section.office, title=title, body=Text(words), by=staff["bianji"]
        )
    for path in sorted((HERE / "notices").glob("*.csv")):
        (heading, *_), columns, *rows = [line.split(",") for line in path.read_text(encoding="utf-8").splitlines()]
        yield disclosure.draft(
            matter=section.matter, office=section.office, title=heading, body=Table(columns, rows), by=staff["bianji"]
        )


def examples(section: Section, staff: Mapping[str, User]) -> Iterator[Version]:
    """Three service guides, and a notice of each other kind that has a set form, each under its own matter."""
    seats = offices_of.positions(section.office).values_list("title", "officer__name")
    names = {f"{{{title}}}": name for title, name in seats}
    for path in sorted((HERE / "guides").glob("*.yaml")):
        yield from disclosure.import_forms(
            data=path.read_bytes(), office=section.office, by=staff["bianji"], reason="标准有变化"
        )
    for path in sorted((HERE / "notices").glob("*.yaml")):
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        facts = {key: names.get(str(value), str(value)) for key, value in told["facts"].items()}
        lists = {
            key: [[names.get(str(cell), str(cell)) for cell in row] for row in rows]
            for key, rows in told.get("lists", {}).items()
        }
        matter = Matter.objects.get(second=told["matter"])
        body = Form(told["kind"], facts, lists)
        yield disclosure.draft(
            matter=matter, office=section.office, title=told["title"], body=body, by=staff["bianji"]
        )  # fmt: skip


def in_post() -> None:
    """What the department, its section and two towns publish about those in post; village workers of one point."""
    first = [OfficeKind.DEPARTMENT, OfficeKind.SECTION]
    kept = [*Office.objects.filter(kind__in=first, parent=None)[:1], *Office.objects.filter(kind=OfficeKind.SECTION)]
    for office in [*kept, *Office.objects.filter(kind=OfficeKind.TOWN).order_by("pk")[:2]]:
        posts = list(offices_of.positions(office))
        head = next(post for post in posts if any(role.role == PostRole.HEAD for role in post.roles.all()))
        deputy = next(post for post in posts if post != head)
        offices.receive(position=head, hours="每周三上午 9:00—11:00", phone=office.phone, by=SYSTEM)
        offices.declare_interest(position=head, field=InterestField.OTHER_POSTS, text="", by=SYSTEM)
        offices.name_spokespersons(office=office, speaks=head, deputy=deputy, since=date(2026, 1, 4), by=SYSTEM)
        offices.train(office=office, day=date(2026, 2, 3), topic="一次性告知", minutes=90, officers=6, by=SYSTEM)
        offices.hold_talk(office=office, day=date(2026, 2, 10), level=TalkLevel.REMINDER, topic="节前纪律", by=SYSTEM)
        offices.certify(
            position=deputy, kind=CertificateKind.ENFORCEMENT, first_day=date(2024, 5, 1), last_day=date(2027, 4, 30),
            by=SYSTEM,
        )  # fmt: skip
    point = Office.objects.filter(kind=OfficeKind.VILLAGE).order_by("pk")[0]
    post = offices_of.positions(point)[0]
    contract = offices.contract(
        position=post, first_day=date(2025, 12, 1), last_day=date(2026, 11, 30), hours="周一至周五 8:30—11:30",
        pay_day=10, by=SYSTEM,
    )  # fmt: skip
    offices.pay(contract=contract, month=date(2025, 12, 1), paid=date(2026, 1, 9), by=SYSTEM)
    offices.pay(contract=contract, month=date(2026, 1, 1), paid=date(2026, 2, 12), by=SYSTEM)
