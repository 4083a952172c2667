"""A town's posters in one file: bound when asked for, again only when a member changed, never for those outside."""

import json
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from procrastinate.contrib.django.models import ProcrastinateJob
from pypdf import PdfReader

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import person
from yangguang.disclosure import actions, queries
from yangguang.disclosure.models import Notice
from yangguang.disclosure.tests.world import FIRST, World
from yangguang.foundation import events, queues
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import AuditRow
from yangguang.offices import actions as offices
from yangguang.offices.models import Office, OfficeKind, PostRole
from yangguang.places import queries as places
from yangguang.places.models import Place
from yangguang.press import actions as press
from yangguang.press import jobs
from yangguang.press import queries as printer
from yangguang.press.errors import Forbidden, NotPrinted
from yangguang.press.models import Unprinted
from yangguang.press.posters import bundle
from yangguang.press.posters.papers import Layout

TOWN, OTHER_TOWN = "320324001", "320324002"


def _place(code: str) -> Place:
    place = places.by_code(code)
    assert place is not None
    return place


def _clerk(world: World, code: str) -> User:
    """A clerk of a town's office below the county's."""
    below = offices.establish(
        kind=OfficeKind.TOWN, name=f"{code}卫健办", place=_place(code), parent=world.office, on=FIRST, by=SYSTEM
    )
    return _employed(below)


def _employed(office: Office) -> User:
    user = person()
    officer = offices.enter(name="职员己", user=user, by=SYSTEM)
    offices.appoint(office=office, officer=officer, title="办事员", on=FIRST, roles=[PostRole.HANDLES], by=SYSTEM)
    return user


def _printed(world: World) -> Notice:
    notice = world.posted().notice
    press.publish(changed=None)
    return notice


def _corrected(world: World, notice: Notice, village: Place) -> None:
    """The first row of a village gets another amount."""
    row = queries.rows(queries.newest(notice), viewer=world.editor, place=village)[0]
    change = actions.Replace(place=village.pk, row=row.key, name=row.name, fen=126_000)
    world.posted(actions.correct(notice=notice, changes=[change], reason="金额有误", by=world.editor))
    press.publish(changed=None)


def _noting(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are bound from now on."""
    bound: list[str] = []
    bind = bundle.bind

    def noting(posters: Iterable[Path], target: Path, *, title: str) -> int:
        bound.append(target.name)
        return bind(posters, target, title=title)

    monkeypatch.setattr(bundle, "bind", noting)
    return bound


def _texts(path: Path) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(path.read_bytes())).pages]


@pytest.mark.parametrize("layout", press.LAYOUTS)
def test_a_town_gets_one_file_with_its_villages_in_code_order_and_no_other(world: World, layout: Layout) -> None:
    notice = _printed(world)
    path = press.fetch(notice=notice, place=_place(TOWN), layout=layout, by=world.publisher)
    assert path == Path(settings.PRINT_DIR) / notice.index_no / "bundles" / f"{TOWN}.v1.{layout}.pdf"
    texts = _texts(path)
    assert len(texts) == 2
    assert "张三" in texts[0]
    assert "王五" in texts[1]


def test_nothing_is_bound_anew_until_a_member_changes(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    notice = _printed(world)
    bound = _noting(monkeypatch)
    for _ in range(2):
        press.fetch(notice=notice, place=_place(TOWN), layout="a4", by=world.publisher)
    assert bound == [f"{TOWN}.v1.a4.pdf"]
    _corrected(world, notice, world.village)
    path = press.fetch(notice=notice, place=_place(TOWN), layout="a4", by=world.publisher)
    assert bound == [f"{TOWN}.v1.a4.pdf", f"{TOWN}.v2.a4.pdf"]
    assert "1260.00" in _texts(path)[0].replace(",", "")
    assert sorted(each.name for each in path.parent.iterdir()) == [f"{TOWN}.v2.a4.json", f"{TOWN}.v2.a4.pdf"]


def test_a_half_finished_binding_is_done_again(world: World) -> None:
    notice = _printed(world)
    path = press.fetch(notice=notice, place=_place(TOWN), layout="a4", by=world.publisher)
    whole = path.read_bytes()
    path.with_suffix(".json").unlink()
    path.write_bytes(b"%PDF-")
    press.fetch(notice=notice, place=_place(TOWN), layout="a4", by=world.publisher)
    assert path.read_bytes() == whole
    assert len(json.loads(path.with_suffix(".json").read_text())) == 2


def test_a_village_gets_its_own_poster_with_record_and_proof_inside(world: World) -> None:
    notice = _printed(world)
    path = press.fetch(notice=notice, place=world.village, layout="a3", by=world.publisher)
    assert path.name == "320324001001.v1.a3.pdf"
    assert len(PdfReader(path).attachments) == 2


def test_a_clerk_fetches_what_hangs_in_her_own_town_alone(world: World) -> None:
    clerk, notice = _clerk(world, TOWN), _printed(world)
    assert press.fetch(notice=notice, place=_place(TOWN), layout="a3", by=clerk).exists()
    assert press.fetch(notice=notice, place=world.village, layout="a3", by=clerk).exists()
    assert [town.place.code for town in printer.towns(notice, viewer=clerk)] == [TOWN]
    neighbour = _clerk(world, OTHER_TOWN)
    for stranger in (neighbour, world.stranger, world.admin):
        with pytest.raises(Forbidden):
            press.fetch(notice=notice, place=_place(TOWN), layout="a3", by=stranger)
        assert printer.towns(notice, viewer=stranger) == []


def test_each_fetching_is_audited_with_notice_and_place(world: World) -> None:
    notice, town = _printed(world), _place(TOWN)
    press.fetch(notice=notice, place=town, layout="a3", by=world.publisher)
    row = AuditRow.objects.get(verb="press.fetch")
    assert row.actor_key == world.publisher.actor_key
    assert row.subject == f"disclosure.notice:{notice.pk}/places.place:{town.pk}"


def test_nothing_is_handed_out_while_a_poster_is_on_its_way_to_the_printer(world: World) -> None:
    notice = _printed(world)
    [sheet, _] = printer.of_place(notice, place=_place(TOWN), viewer=world.publisher)
    Unprinted.objects.create(slice_id=sheet.slice)
    with pytest.raises(NotPrinted, match="还在印"):
        press.fetch(notice=notice, place=_place(TOWN), layout="a3", by=world.publisher)


def test_a_withdrawn_notice_is_handed_out_no_more_and_after_its_take_down_no_file_is_left(world: World) -> None:
    notice = _printed(world)
    press.fetch(notice=notice, place=_place(TOWN), layout="a3", by=world.publisher)
    actions.withdraw(notice=notice, reason="名单有误", by=world.publisher)
    with pytest.raises(NotPrinted):
        press.fetch(notice=notice, place=_place(TOWN), layout="a3", by=world.publisher)
    actions.take_down(version=queries.newest(notice), by=world.publisher)
    events.deliver_pending()
    assert not list((Path(settings.PRINT_DIR)).rglob("*.pdf"))


def test_what_was_being_printed_during_a_take_down_is_destroyed_once_the_press_is_through_with_it(
    world: World,
) -> None:
    notice = _printed(world)
    actions.withdraw(notice=notice, reason="名单有误", by=world.publisher)
    actions.take_down(version=queries.newest(notice), by=world.publisher)
    events.deliver_pending()
    late = Path(settings.PRINT_DIR) / notice.index_no / "late.a3.pdf"
    late.parent.mkdir()
    late.write_bytes(b"names")
    waits = ProcrastinateJob.objects.get(task_name=jobs.forget.name, queue_name=queues.LONG)
    jobs.forget(**waits.args)
    assert not late.exists()


def test_bundles_lie_outside_the_public_site(world: World) -> None:
    notice = _printed(world)
    path = press.fetch(notice=notice, place=_place(TOWN), layout="a3", by=world.publisher)
    press.publish(changed=None)
    assert Path(settings.SITE_DIR) not in path.parents
    public = {path.parent.name for path in Path(settings.SITE_DIR).rglob("*.pdf")}
    assert public <= {"figures"}  # counts of offices alone


def test_the_administrators_command_binds_every_town_that_has_posters(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    notice = _printed(world)
    call_command("bundle", notice.index_no)
    said = capsys.readouterr()
    assert f"{TOWN}.v1.a3.pdf" in said.out
    assert f"{TOWN}.v1.a4.pdf" in said.out
    assert "金城街道" in said.err
