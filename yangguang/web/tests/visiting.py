"""Every page that somebody may read, found by the access matrix: by whom, and where it lies in a small county."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from io import BytesIO

from django.urls import reverse
from PIL import Image

from yangguang.accounts.actions import ask_recovery
from yangguang.accounts.actions.links import issue_link
from yangguang.accounts.models import Role, User
from yangguang.accounts.tests.people import person
from yangguang.cases import actions as cases
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case, Paper, Reward, RewardRule
from yangguang.disclosure import actions, queries
from yangguang.disclosure.models import Erratum, Notice, Posting
from yangguang.disclosure.tests.test_interviews import hanging
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved, now, today
from yangguang.offices import actions as offices
from yangguang.offices.models import (
    CheckEvery,
    Facility,
    FacilityEvent,
    FacilityKind,
    FacilityPhoto,
    Fee,
    Office,
    PostRole,
)
from yangguang.outbox import actions as outbox
from yangguang.outbox.choices import Ended
from yangguang.outbox.models import Attempt, AttemptOutcome, Message
from yangguang.ratings import actions as ratings
from yangguang.ratings.models import Appeal, Counter, Rating
from yangguang.ratings.sources import Source
from yangguang.residents import actions as residents
from yangguang.residents.models import Kind as Detail
from yangguang.residents.models import Purpose, Resident, Why
from yangguang.residents.tests.people import GOOD, entered
from yangguang.web.tests import rewards
from yangguang.web.tests.addresses import every
from yangguang.web.tests.matrix import TABLE
from yangguang.web.tests.matrix_outside import MINE
from yangguang.web.tests.matrix_row import ALL, HANDLERS, IN, Row

NO_PAGES = {  # a script, data and papers
    "web:worker", "web:round-state", "web:nameboard", "web:case-paper", "web:case-figures-file",
}  # fmt: skip
LED_ON = {"web:mine-kept", "web:contact-codes", "web:enter-code"}  # on to another page where nothing waits
EVERYBODY = "reviewer"  # whom we take where everybody gets in


@dataclass(frozen=True)
class Visit:
    """One page: the name of its address, the role of who reads it (None: a stranger), its path."""

    name: str
    role: str | None
    path: str


def visits(sample: Mapping[str, object]) -> list[Visit]:
    """Every page of the matrix, once for each role to which it belongs."""
    return [
        visit
        for row in TABLE
        if row.method == "get" and row.answer == IN and row.name not in NO_PAGES and not row.name.startswith("api:")
        for visit in _of(row, sample)
    ]


def pages(world: World) -> list[tuple[User | Resident | None, str]]:
    """Every page with somebody who may read it; and some in another state than that of the matrix."""
    sample = samples(world)
    found = visits(sample)
    people = {role: serving(world, role) for role in {visit.role for visit in found} if role is not None}
    listed = [(people[visit.role] if visit.role else None, visit.path) for visit in found]
    return [*listed, *_more(world, sample, people), *_mine(sample, people[EVERYBODY])]


def _mine(sample: Mapping[str, object], officer: User) -> list[tuple[User | Resident | None, str]]:
    """A resident's own pages: of one who told, agreed to and asked for something, and whose record was looked at."""
    resident = entered()
    for purpose in (Purpose.NOTICES, Purpose.NUMBER):
        residents.agree(resident=resident, purpose=purpose, by=resident)
    residents.correct(by=resident, kind=Detail.NUMBER, value=GOOD)
    residents.subscribe(by=resident, channel=Detail.PHONE, domain="hours")
    residents.looked(resident=resident, by=officer, why=Why.HANDLES, subject="")
    own = [row for row in MINE if row.method == "get" and row.name not in LED_ON]
    receipt = cases.submit(
        asked=cases.Asked(kind=Kind.CONSULTATION),
        office=Case.objects.get(pk=str(sample["case_id"])).office,
        said=cases.Said(about="开门时间", text="窗口几点开门？"),
    )
    of = Case.objects.get(number=receipt.number).subject
    typed = {"at": "words", "kind": "consultation", "about": "开门时间", "words": "窗口几点"}
    kept = residents.keep_code(by=resident, of=of, code=receipt.code)
    sample = {**sample, "kept_id": kept, "draft_id": residents.keep_draft(by=resident, typed=typed)}
    paths = [_path(row, sample) for row in own]
    return [(resident, path) for path in [*paths, "/mine/data/number/", "/mine/consents/account/"]]


def _more(world: World, sample: Mapping[str, object], people: Mapping[str, User]) -> list[tuple[User | None, str]]:
    """A form that begins, a word that is found, what is not there, a link, drafts that wait for each next step."""
    index = Notice.objects.get(pk=str(sample["notice_id"])).index_no
    interview = hanging(world)
    actions.pose(notice=interview, words="周末开门吗？")
    waiting = world.text(words="请找张三、李四、王五。", title="找人")
    signed = world.signed(world.text(title="已签字"))
    link = issue_link(user=person(Role.EDITOR), by=people["system_admin"])
    upheld, decider, second = _a_reward(world)
    return [
        (None, f"/objections/new?notice={index}"), (None, "/search/?q=奖励"), (None, "/nothing/"),
        (None, f"/interviews/{interview.pk}/"), (people["editor"], f"/notices/{interview.pk}/questions/"),
        (None, f"/account/link/{link}/"), (people["editor"], "/notices/new/{matter_id}/roll/".format(**sample)),
        (people["editor"], "/notices/new/{matter_id}/power/".format(**sample)),
        (people["reviewer"], f"/notices/{waiting.notice_id}/review/"),
        (people["publisher"], f"/notices/{signed.notice_id}/posting/"), (world.stranger, "/desk/"),
        (world.stranger, f"/notices/{signed.notice_id}/"), (world.stranger, "/desk/cases/"),
        (people["editor"], "/desk/cases/{case_id}/decline/".format(**sample)),
        (decider, f"/desk/rewards/{upheld.pk}/"), (second, f"/desk/rewards/{upheld.pk}/"),
        (people["editor"], "/desk/cases/?view=unclaimed"), (people["editor"], "/desk/cases/?view=offered"),
    ]  # fmt: skip


def _a_reward(world: World) -> tuple[Case, User, User]:
    """A reward that was decided and waits for a second person, with who decided and who approves."""
    case, _code = rewards.upheld(world.office, answers=world.editor)
    decider, second = rewards.a_head(world.office, "周一"), rewards.a_head(world.office, "吴二")
    cases.decide_reward(reward=Reward.objects.get(case=case), rule=RewardRule.objects.first(), by=decider)
    return case, decider, second


def _path(row: Row, sample: Mapping[str, object]) -> str:
    names = next(one for one in every() if one.name == row.name).arguments
    return reverse(row.name, kwargs={name: sample[name] for name in names})


def _of(row: Row, sample: Mapping[str, object]) -> Iterator[Visit]:
    path = _path(row, sample)
    if row.stranger == IN:
        yield Visit(row.name, None, path)
    elif row.who in (ALL, HANDLERS):
        yield Visit(row.name, EVERYBODY, path)
    else:
        yield from (Visit(row.name, role, path) for role in sorted(row.who))


def samples(world: World) -> dict[str, object]:
    """Arguments that exist: a posted roll with an objection and a hold, another person, a recovery that waits."""
    version = world.posted()
    row = queries.rows(version, viewer=world.reviewer, place=world.village)
    receipt = actions.object_(notice=version.notice, ground="amount_wrong", said=actions.Said(text="金额不对。"))
    part = queries.slices(version).get(place=world.village)
    held = actions.hold(slice=part, row=row[0].key, reason="待核", heard_at=now(), by=world.reviewer)
    asked_by_the_press = actions.take_question(
        office=world.office, outlet="演示日报", words="窗口上午为什么排队？", by=world.reviewer
    )
    room, event, photo = a_facility(world)
    rewards.rule(world.office)
    actions.point_out(office=world.office, page="about.html", ground="wording", words="有错字。")
    other = person()
    asked = ask_recovery(user=other, by=person(Role.SYSTEM_ADMIN), reason="x")
    case, paper = a_case(world)
    rating, appeal = a_bad_rating(world)
    hour = cases.open_slot(
        office=world.office, day=today() + timedelta(days=1), opens=time(9), closes=time(10), seats=3, by=world.editor
    )  # fmt: skip
    return {
        "hour_id": hour.pk, "message_id": unsent(world.office, "told:x").pk, "draft_id": 1,
        **_for_programs(world, case.pk, paper.pk, version.notice_id),
        "case_id": case.pk, "paper_id": paper.pk, "verb": "note", "view_id": 1, "accountability_id": 1,
        "key": rating.key, "upload": "none", "deed": "verify",
        "appeal_id": appeal.pk, "counter_id": rating.ticket.counter_id,
        "erratum_id": Erratum.objects.get().pk, "what": "training",
        "question_id": asked_by_the_press.pk, "office_id": world.office.pk,
        "notice_id": version.notice_id, "version_id": version.pk, "matter_id": world.matter.pk, "kind": "text",
        "place_id": world.village.pk, "slice_id": part.pk, "row": row[1].key, "hold_id": held.pk,
        "objection_id": receipt.objection, "user_id": other.pk, "recovery_id": asked.pk, "passkey_id": 1, "token_id": 1,
        "posting_id": Posting.objects.get(version=version, board=world.wall()).pk,
        "facility_id": room.pk, "event_id": event.pk, "photo_id": photo.pk, "thing": "event",
        "purpose": "cases", "subscription_id": 1, "kept_id": 1, "detail": "name",
        "layout": "a3", "token": "x" * 32, "name": "none.css", "path": "no/such.html",
    }  # fmt: skip


def _for_programs(world: World, case: int, paper: int, notice: int) -> dict[str, object]:
    """The same ids as the interface calls them."""
    office, matter, place = world.office.pk, world.matter.pk, world.village.pk
    return {"case": case, "paper": paper, "notice": notice, "office": office, "matter": matter, "place": place}


def a_case(world: World) -> tuple[Case, Paper]:
    """Somebody's application that waits in the office, with a paper."""
    asked = cases.Asked(kind=Kind.APPLICATION, matter=world.matter)
    said = cases.Said(about="补办证明", text="人在苏州，回不来。", name="王秀英")
    receipt = cases.submit(asked=asked, office=world.office, said=said)
    picture = BytesIO()
    Image.new("RGB", (8, 8), (200, 180, 90)).save(picture, "PNG")
    paper = cases.hand_in(code=receipt.code, data=picture.getvalue(), what="身份证复印件", name="a.png")
    return paper.case, paper


def unsent(office: Office | None, key: str, *, code: str = "", ended: Ended = Ended.UNKNOWN) -> Message:
    """A message of an office, or a code of none, that did not end well."""
    template, values = ("code.enter", {"code": code, "minutes": "5"}) if code else ("case.received", {"number": "BJ-1"})
    message = outbox.send(
        to=outbox.Address("sms", "13800001234"), template=template, values=values, purpose=template.split(".")[0],
        subject=key, key=key, office=office, by=SYSTEM,
    )  # fmt: skip
    reserved, until = message.reservations.get(), now() + timedelta(minutes=1)
    tried = Attempt.objects.create(
        message=message, reservation=reserved, number=1, gateway="console", at=now(), until=until
    )
    AttemptOutcome.objects.create(attempt=tried, ended=ended, at=now())
    return message


def a_bad_rating(world: World) -> tuple[Rating, Appeal]:
    """What somebody said yesterday of a counter of the office, among others; and one that does not count, appealed."""
    counter = Counter.objects.create(office=world.office, name="一号窗口", at=now(), by="x")
    clerk = serving(world, "")
    with moved(today() - timedelta(days=1)):
        codes = [ratings.open_visit(counter=counter, by=clerk).code for _each in range(6)]
        ratings.rate(code=codes[0], said=ratings.Said("bad", words="窗口没有人。", contact="13812345678"), channel="qr")
        out = ratings.rate(code=codes[1], said=ratings.Said("good"), channel="qr", source=Source(own_network=True))
        ratings.appeal(code=out.follow, words="我用的是大厅的网。")
    ratings.begin_what_is_due()
    return Rating.objects.get(level="bad"), Appeal.objects.get()


def a_facility(world: World) -> tuple[Facility, FacilityEvent, FacilityPhoto]:
    """A service room in a village, kept by the office, with something to come and a photo."""
    hours = {0: [(time(9), time(11))]}
    told = offices.Described(
        name="家庭服务室", address="党群服务中心一楼", phone="0516-88880011", every=CheckEvery.MONTH, hours=hours
    )
    room = offices.open_facility(
        office=world.office,
        place=world.village,
        kind=FacilityKind.SERVICE_ROOM,
        opened=FIRST,
        described=told,
        by=SYSTEM,
    )
    event = offices.plan_event(
        facility=room, day=date(2026, 3, 12), opens=time(9), closes=time(10), what="绘本会", whom="所有居民",
        fee=Fee.FREE, by=SYSTEM,
    )  # fmt: skip
    picture = BytesIO()
    Image.new("RGB", (8, 8), (200, 180, 90)).save(picture, "PNG")
    return room, event, offices.show_photo(facility=room, data=picture.getvalue(), what="书架", by=SYSTEM)


def serving(world: World, role: str) -> User:
    """Somebody who serves in the office and holds a role, or none."""
    user = person(*([Role(role)] if role else []))
    officer = offices.enter(name=f"职员{'甲乙丙丁戊己庚辛'[len(role) % 8]}", user=user, by=SYSTEM)
    offices.appoint(office=world.office, officer=officer, title="科员", on=FIRST, roles=[PostRole.HANDLES], by=SYSTEM)
    return user
