"""Paper slips are typed in by somebody of another office, one by one or as a table with every fault by its row."""

import pytest
from django.db import DatabaseError, transaction

from yangguang.cases.tests.world import MONDAY, World
from yangguang.offices import queries as offices
from yangguang.ratings import actions
from yangguang.ratings.actions import Said
from yangguang.ratings.errors import Forbidden, Invalid
from yangguang.ratings.models import Rating
from yangguang.ratings.tests.world import Handled, visit


def _table(*lines: str) -> bytes:
    return "\n".join(["评价码,等级,原因,意见,联系方式", *lines]).encode("gb18030")


def test_a_slip_is_typed_in_by_another_office_alone(world: World) -> None:
    code = visit(world)
    for officer in (world.clerk, world.custodian):
        with pytest.raises(Forbidden):
            actions.take_slip(code=code, said=Said("very_good"), by=officer)
    actions.take_slip(code=code, said=Said("bad", reasons=["absent"]), by=world.other_clerk)
    rating = Rating.objects.get()
    assert (rating.channel, rating.taken_by) == ("paper", offices.officer_of(world.other_clerk))


def test_the_database_refuses_a_slip_typed_in_by_the_rated_office(world: World, handled: Handled) -> None:
    officer = offices.officer_of(world.clerk)
    with pytest.raises(DatabaseError, match="takes in no slip"), transaction.atomic():
        Rating.objects.create(
            ticket=handled.ticket, level="very_good", channel="paper", anonymous=True, taken_by=officer, key="0" * 32,
            on=MONDAY,
        )  # fmt: skip


def test_a_table_of_slips_is_taken_whole(world: World) -> None:
    lines = [
        f"{visit(world)},非常满意,,,",
        f"{visit(world).lower()},2,办得慢，过了时限、窗口没有人,等了两小时,13812345678",
    ]
    lines[1] = lines[1].replace("办得慢，过了时限", '"办得慢，过了时限').replace("窗口没有人", '窗口没有人"')
    assert actions.take_batch(data=_table(*lines), by=world.other_clerk) == 2
    bad = Rating.objects.get(level="bad")
    assert (bad.anonymous, bad.reasons.count()) == (False, 2)


def test_a_faulty_table_is_refused_whole_with_every_fault_by_its_row(world: World) -> None:
    used, good = visit(world), visit(world)
    actions.rate(code=used, said=Said("good"))
    wrong = ["很好,,,", "5,窗口没有人,,", "1,天气不好,,"]
    lines = [f"{good},满意,,,", f"{used},满意,,,", "AAAA,满意,,,", *(f"{visit(world)},{each}" for each in wrong)]
    table = _table(*lines, f"{good},满意,,,")
    with pytest.raises(Invalid) as refused:
        actions.take_batch(data=table, by=world.other_clerk)
    assert [(fault.row, fault.column) for fault in refused.value.faults] == [
        (3, "评价码"), (4, "评价码"), (5, "等级"), (6, "原因"), (7, "原因"), (8, "评价码"),
    ]  # fmt: skip
    assert Rating.objects.count() == 1


def test_the_rated_office_takes_in_no_table(world: World) -> None:
    with pytest.raises(Invalid, match="须由其他机构录入"):
        actions.take_batch(data=_table(f"{visit(world)},满意,,,"), by=world.clerk)
