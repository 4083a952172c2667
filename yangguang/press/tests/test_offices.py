"""An office's page, its data and its board on paper tell of those in post: duties, order, pay; never where they are."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.bodies import Form
from yangguang.disclosure.choices import Unanswered
from yangguang.disclosure.tests.kinds.typed import example
from yangguang.disclosure.tests.world import FIRST, MONDAY, World
from yangguang.foundation import events
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.offices import actions
from yangguang.offices.models import CertificateKind, InterestField, Position, PostRole, State, TalkLevel
from yangguang.press import actions as press
from yangguang.press import addresses
from yangguang.press.posters import plain
from yangguang.press.posters.errors import Unprintable
from yangguang.press.tests.poster_samples import text_of

DAY = date(2026, 3, 2)
EMPLOYED = {"first_day": date(2026, 1, 1), "last_day": date(2026, 12, 31)}


def read(path: str) -> str:
    """A file of the site."""
    return (Path(settings.SITE_DIR) / path).read_text()


def appointed(world: World, name: str = "王甲子", *roles: PostRole) -> Position:
    """Somebody in a post of the office."""
    officer = actions.enter(name=name, by=SYSTEM)
    return actions.appoint(
        office=world.office, officer=officer, title="主任", roles=roles, duties=["全面工作"], on=FIRST, by=SYSTEM
    )


def published(world: World) -> Position:
    """An office that publishes one of everything."""
    head, deputy = appointed(world, "王甲子", PostRole.HEAD), appointed(world, "李乙丑")
    office = world.office
    actions.receive(position=head, hours="每周三上午", phone="0516-88880009", by=SYSTEM)
    actions.declare_interest(position=head, field=InterestField.STEPS_ASIDE, text="演示学校的采购", by=SYSTEM)
    actions.name_spokespersons(office=office, speaks=head, deputy=deputy, since=DAY, by=SYSTEM)
    actions.train(office=office, day=DAY, topic="一次性告知", minutes=90, officers=6, by=SYSTEM)
    actions.hold_talk(office=office, day=DAY, level=TalkLevel.REMINDER, topic="节前纪律", by=SYSTEM)
    actions.certify(
        position=head, kind=CertificateKind.ENFORCEMENT, first_day=DAY, last_day=date(2027, 12, 31), by=SYSTEM
    )
    asked = disclosure.take_question(office=office, outlet="演示日报", words="几点开门？", by=world.editor)
    disclosure.close_question(question=asked, why=Unanswered.TAKEN_BACK, by=world.publisher)
    return head


def test_the_page_of_an_office_says_all_of_it_in_both_languages(world: World) -> None:
    published(world)
    press.publish(changed=None)
    page = read(addresses.office(world.office.pk))
    for said in (
        "每周三上午", "0516-88880009", "本人回避的事项", "演示学校的采购", "不在时由", "李乙丑（主任）", "1.5 小时",
        "提醒谈话", "行政执法证", "2027年12月31日", "媒体撤回", "2026年3月16日", f"whereabouts/{world.office.pk}/",
    ):  # fmt: skip
        assert said in page, said
    english = read("en/" + addresses.office(world.office.pk))
    for said in ("Reminder", "1.5 h", "Enforcement licence", "31 December 2027", "Taken back by the outlet"):
        assert said in english, said


def test_who_is_in_charge_and_which_certificates_are_valid_stand_in_one_list_each(world: World) -> None:
    published(world)
    press.publish(changed=None)
    assert "王甲子" in read(addresses.WHO)
    assert "2027年12月31日" in read(addresses.CERTIFICATES)
    assert "who.html" in read(addresses.OFFICES)


def test_a_certificate_that_ended_leaves_its_offices_page_with_the_next_midnight(world: World) -> None:
    published(world)
    press.publish(changed=None)
    page = addresses.office(world.office.pk)
    assert "2027年12月31日" in read(page)
    with moved(date(2028, 1, 1)):
        press.publish(changed=frozenset({"today"}))
        assert "2027年12月31日" not in read(page)


def test_the_data_says_who_holds_which_post_and_nothing_more(world: World) -> None:
    published(world)
    press.publish(changed=None)
    told = json.loads(read(addresses.people(world.office.pk)))
    assert set(told) == {"office", "kind", "phone", "hours", "page", "people"}
    person = next(each for each in told["people"] if each["name"] == "王甲子")
    assert person == {
        "name": "王甲子", "post": "主任", "since": FIRST.isoformat(), "roles": ["head"], "duties": ["全面工作"],
    }  # fmt: skip
    heads = json.loads(read(addresses.WHO_DATA))["offices"]
    assert [each["head"] for each in heads if each["office"] == world.office.name] == ["王甲子"]
    assert addresses.WHO_DATA in read(addresses.DATA)


def test_no_file_of_the_site_ever_says_where_somebody_is(world: World) -> None:
    head = published(world)
    actions.open_day(day=MONDAY, by=SYSTEM)
    actions.tell(position=head, state=State.VILLAGES, by=SYSTEM)
    press.publish(changed=None)
    found = [path for path in Path(settings.SITE_DIR).rglob("*.html") if "下村" in path.read_text()]
    assert found == []


def test_offices_stand_in_the_order_of_the_register_whatever_they_do(world: World) -> None:
    published(world)
    press.publish(changed=None)
    before = json.loads(read(addresses.WHO_DATA))["offices"]
    actions.train(office=world.office, day=DAY, topic="纪律", minutes=600, officers=60, by=SYSTEM)
    press.publish(changed=None)
    assert json.loads(read(addresses.WHO_DATA))["offices"] == before


def test_what_an_office_adds_is_printed_soon_and_alone(world: World) -> None:
    press.publish(changed=None)
    events.deliver_pending()
    press.publish_stale()
    actions.train(office=world.office, day=DAY, topic="窗口纪律", minutes=60, officers=3, by=SYSTEM)
    events.deliver_pending()
    stamp = (Path(settings.SITE_DIR) / addresses.HOME).stat().st_mtime_ns
    press.publish_stale()
    assert "窗口纪律" in read(addresses.office(world.office.pk))
    assert (Path(settings.SITE_DIR) / addresses.HOME).stat().st_mtime_ns == stamp


def test_a_code_in_force_is_linked_from_the_page_of_the_office_it_binds(world: World) -> None:
    form = example("conduct")
    made = disclosure.draft(
        matter=world.matter, office=world.office, title="窗口文明用语", body=Form(form.kind, form.facts, form.lists),
        by=world.editor,
    )  # fmt: skip
    world.posted(made)
    press.publish(changed=None)
    assert addresses.notice(made.notice.index_no) in read(addresses.office(world.office.pk))


def test_the_board_on_paper_has_names_posts_duties_and_phone_and_no_state(world: World) -> None:
    head = published(world)
    actions.open_day(day=MONDAY, by=SYSTEM)
    actions.tell(position=head, state=State.VILLAGES, by=SYSTEM)
    made = press.nameboard(office=world.office)
    text = text_of(made)
    for said in ("去向牌", world.office.name, "王甲子", "主任", "全面工作", "0516-88880009", "李乙丑"):
        assert plain(said) in text, said
    assert "下村" not in text
    assert press.nameboard(office=world.office) == made


def test_a_name_that_no_face_has_stops_the_board(world: World) -> None:
    appointed(world, "王\U0003134f")
    with pytest.raises(Unprintable, match="印不出来"):
        press.nameboard(office=world.office)
