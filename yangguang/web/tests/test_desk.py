"""The desk: what waits, by clock, in few queries however much waits."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from yangguang.accounts.models import Role, User
from yangguang.accounts.tests.people import Browser, person
from yangguang.disclosure import actions
from yangguang.disclosure.models import Objection
from yangguang.disclosure.tests.world import World
from yangguang.foundation.now import moved, now
from yangguang.ledger import actions as log
from yangguang.ledger.models import Refusal
from yangguang.ledger.tests.witnesses import KEY

Desk = Callable[[User], Browser]


def _object(world: World, times: int) -> None:
    version = world.posted()
    for number in range(times):
        said = actions.Said(text=f"第 {number} 条，金额不对。")
        actions.object_(notice=version.notice, ground="amount_wrong", said=said)


def test_what_is_due_first_stands_first(world: World, desk_of: Desk) -> None:
    _object(world, 1)
    with moved(date(2026, 3, 11)):
        said = actions.Said(text="还有一条，金额不对。")
        actions.object_(notice=Objection.objects.get().notice, ground="amount_wrong", said=said)
        text = desk_of(world.reviewer).get("/desk/").content.decode()
    due = [row.split('datetime="')[1][:10] for row in text.split("data-row")[1:]]
    assert due == ["2026-03-12", "2026-03-18", "2026-03-18", "2026-03-20"]  # first the proofs of the posting
    assert text.count("data-next") == 4


def test_a_long_desk_goes_on_page_by_page_without_gap_or_repetition(world: World, desk_of: Desk) -> None:
    _object(world, 40)
    desk, path, seen = desk_of(world.reviewer), "/desk/", []
    while path:
        text = desk.get(path).content.decode()
        seen += [part.split('"')[0] for part in text.split('data-next href="')[1:]]
        path = (
            "/" + text.split('rel="next" href="/')[1].split('"')[0].replace("&amp;", "&")
            if 'rel="next"' in text
            else ""
        )
    assert len(seen) == len(set(seen)) == 42


def test_the_desk_asks_as_often_for_many_clocks_as_for_few(world: World, desk_of: Desk) -> None:
    _object(world, 2)
    desk = desk_of(world.reviewer)
    desk.get("/desk/")
    few = _asked(desk)
    _object(world, 12)
    assert _asked(desk) == few <= 32


def _asked(desk: Browser) -> int:
    """How many statements the desk takes."""
    with CaptureQueriesContext(connection) as asked:
        desk.get("/desk/")
    return len(asked)


def test_someone_without_a_post_is_told_so(world: World, desk_of: Desk) -> None:
    assert "您还没有任职的机构" in desk_of(person(Role.EDITOR)).get("/desk/").content.decode()


def test_the_desk_of_another_office_is_not_shown_by_changing_the_address(world: World, desk_of: Desk) -> None:
    _object(world, 1)
    text = desk_of(world.stranger).get(f"/desk/?office={world.office.pk}").content.decode()
    assert "data-row" not in text


def test_an_odd_place_in_the_address_shows_the_first_page(world: World, desk_of: Desk) -> None:
    _object(world, 1)
    for asked in ("?until=x&clock=y", "?until=2026-03-01", "?office=abc", "?clock=1"):
        assert desk_of(world.reviewer).get(f"/desk/{asked}").status_code == 200


def test_the_navigation_shows_each_person_only_where_they_may_go(world: World, desk_of: Desk) -> None:
    assert "审计" not in desk_of(world.editor).get("/desk/").content.decode()
    assert 'href="/audit/"' in desk_of(person(Role.AUDIT_ADMIN)).get("/desk/").content.decode()
    assert 'href="/accounts/"' in desk_of(world.admin).get("/desk/").content.decode()


def test_administrators_are_warned_before_the_calendar_ends(world: World, desk_of: Desk) -> None:
    with moved(date(2026, 12, 1)):
        text = desk_of(world.admin).get("/desk/").content.decode()
        assert "2027 年的放假安排还没有导入" in text
        assert "放假安排" not in desk_of(world.editor).get("/desk/").content.decode()


def test_administrators_are_warned_when_a_witness_is_too_far_behind_or_says_that_the_past_changed(
    world: World, desk_of: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "witnesses.toml"
    path.write_text(f'[[witness]]\nname = "邻县"\nvkey = "{KEY}"\nurl = "https://witness.example/"\n')
    monkeypatch.setattr(settings, "WITNESSES", str(path))
    world.posted()
    log.sequence(log_dir=tmp_path / "log")
    assert "见证方" not in desk_of(world.admin).get("/desk/").content.decode()
    with moved(date(2026, 3, 11)):
        assert "见证方“邻县”落后" in desk_of(world.admin).get("/desk/").content.decode()
        assert "见证方" not in desk_of(world.editor).get("/desk/").content.decode()
    Refusal.objects.create(witness=str(KEY), why="inconsistent", at=now())
    assert "请先停止张贴" in desk_of(world.admin).get("/desk/").content.decode()
    path.write_text("[[witness]\n")
    assert "读不懂" in desk_of(world.admin).get("/desk/").content.decode()


def test_an_objection_leaves_the_desk_when_it_is_decided(world: World, desk_of: Desk) -> None:
    _object(world, 1)
    actions.decide(objection=Objection.objects.get(), outcome="rejected", reasons="核对无误。", by=world.reviewer)
    assert "处理异议" not in desk_of(world.reviewer).get("/desk/").content.decode()
