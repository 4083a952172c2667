"""Reading, checking, slicing and correcting rolls, without a database."""

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.disclosure.errors import Invalid, UnknownRow
from yangguang.disclosure.rolls import changes, checking, reading, rows, slicing, suppression
from yangguang.disclosure.rolls.changes import Add, Remove, Replace
from yangguang.disclosure.rolls.rows import Entry, Placed
from yangguang.disclosure.rolls.villages import Unknown, Village, Villages

SALT = b"s" * 32
VILLAGES = Villages.of(
    [
        Village(1, "八里社区居委会", "睢城街道", "320324001001"),
        Village(2, "陈楼村委会", "官山镇", "320324101002"),
        Village(3, "陈楼村委会", "桃园镇", "320324102002"),
    ]
)
HEADING = "姓名,村,项目,金额(元)\n"
GOOD = HEADING + "张三,八里社区居委会,奖励扶助,960\n李四,官山镇/陈楼村委会,奖励扶助,1920.50\n"


def _check(text: str, programme: str = "奖励扶助") -> list[Placed]:
    return checking.check(reading.read(text.encode()), villages=VILLAGES, programme=programme)


def _faults(text: str) -> list[tuple[int, str]]:
    with pytest.raises(Invalid) as refused:
        _check(text)
    assert refused.value.kept
    return [(fault.row, fault.column) for fault in refused.value.faults]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_roll_is_read_in_utf_8_and_in_gb18030(encoding: str) -> None:
    lines = reading.read(GOOD.encode(encoding))
    assert checking.check(lines, villages=VILLAGES, programme="奖励扶助") == [
        Placed(1, Entry("张三", "八里社区居委会", "奖励扶助", 96000)),
        Placed(2, Entry("李四", "陈楼村委会", "奖励扶助", 192050)),
    ]


def test_columns_may_come_in_any_order_with_full_width_signs() -> None:
    assert _check("村,金额（元）,姓名,项目\n320324102002,960,王五,奖励扶助\n")[0].place == 3


def test_an_extra_column_is_named_and_refused() -> None:
    assert _faults("姓名,身份证号,村,项目,金额(元)\n张三,x,八里社区居委会,奖励扶助,960\n") == [(1, "身份证号")]


def test_every_fault_is_named_with_its_row_and_nothing_is_taken() -> None:
    text = HEADING + (
        "张三,八里社区居委会,奖励扶助,960\n"
        ",八里社区居委会,奖励扶助,960\n"
        "李四,无此村,奖励扶助,960\n"
        "王五,陈楼村委会,奖励扶助,960\n"
        "赵六,八里社区居委会,特别扶助,960\n"
        "钱七,八里社区居委会,奖励扶助,九百六\n"
        "孙八,八里社区居委会,奖励扶助,0\n"
        "张 三,八里社区居委会,奖励扶助,960\n"
        "11010519491231002X,八里社区居委会,奖励扶助,960\n"
    )
    assert _faults(text) == [
        (3, "姓名"), (4, "村"), (5, "村"), (6, "项目"), (7, "金额(元)"), (8, "金额(元)"), (9, "姓名"), (10, "姓名"),
    ]  # fmt: skip


def test_a_fault_never_repeats_a_name_or_number() -> None:
    with pytest.raises(Invalid) as refused:
        _check(HEADING + "11010519491231002X,八里社区居委会,奖励扶助,960\n")
    assert "110105" not in str(refused.value)


def test_a_village_name_that_two_towns_have_must_name_its_town() -> None:
    with pytest.raises(Unknown, match="官山镇/陈楼村委会、桃园镇/陈楼村委会"):
        VILLAGES.find("陈楼村委会")
    assert VILLAGES.find("桃园镇／陈楼村委会").id == 3


@pytest.mark.parametrize("name", ["买买提·艾力", "㐱𬱖", "张伟（一）", "欧阳震华", "Anna Schmidt", "阿卜杜拉.玉素甫"])
def test_names_as_people_have_them_are_taken(name: str) -> None:
    assert len(_check(HEADING + f"{name},八里社区居委会,奖励扶助,960\n")) == 1


@pytest.mark.parametrize("name", ["张", "13800138000", "张三(患病)了", "张三之妻,", "=cmd()", "张三1"])
def test_what_is_no_name_is_refused(name: str) -> None:
    assert _faults(HEADING + f'"{name}",八里社区居委会,奖励扶助,960\n') == [(2, "姓名")]


def test_slices_hold_every_row_exactly_once() -> None:
    chance = random.Random(7)
    placed = [Placed(chance.randrange(1, 4), Entry(f"甲{n:05d}", "村", "奖励扶助", n)) for n in range(500)]
    slices = slicing.by_place(placed)
    found = Counter((place, entry) for place, kept in slices.items() for entry in kept)
    assert found == Counter((place, entry) for place, entry in placed)


def test_counts_by_town_add_up_and_hold_no_name() -> None:
    of = {1: rows.Totals(2, 500), 2: rows.Totals(1, 100), 3: rows.Totals(4, 900)}
    body = slicing.counts_body(of, towns={1: "甲镇", 2: "乙镇", 3: "甲镇"})
    assert body["counts"] == [["乙镇", 1, 100], ["甲镇", 6, 1400]]
    assert body["totals"] == {"people": 7, "fen": 1500}
    assert "rows" not in body


ENTRIES = st.lists(
    st.builds(Entry, st.text("甲乙丙丁", min_size=2, max_size=6), st.just("甲"), st.just("奖扶"), st.integers(1, 999)),
    unique_by=lambda entry: entry.name,
    min_size=1,
    max_size=20,
)


def _write(place: int, name: str, fen: int) -> Entry:
    return Entry(name, {1: "甲", 3: "丙"}.get(place, "乙"), "奖扶", fen)


def _apply(before: dict[int, list[Entry]], *batch: changes.Change) -> dict[int, list[Entry]]:
    return changes.apply(before, changes=batch, salt=SALT, write=_write)


@given(ENTRIES, st.integers(1, 10**6))
def test_replacing_a_row_and_replacing_it_back_changes_nothing(entries: list[Entry], fen: int) -> None:
    first = entries[0]
    key = rows.key(first, place=1, salt=SALT)
    once = _apply({1: entries}, Replace(1, key, first.name, fen + 1000))
    assert once == {1: [first._replace(fen=fen + 1000), *entries[1:]]}
    assert _apply(once, Replace(1, key, first.name, first.fen)) == {1: entries}


HERE = [Entry("张三", "甲", "奖扶", 1), Entry("李四", "甲", "奖扶", 2)]
FIRST = rows.key(HERE[0], place=1, salt=SALT)


def test_a_batch_touches_only_the_villages_it_names() -> None:
    before = {1: HERE, 2: [Entry("王五", "乙", "奖扶", 3)]}
    after = _apply(before, Remove(1, FIRST), Add(3, "赵六", 4))
    assert after == {1: [HERE[1]], 3: [Entry("赵六", "丙", "奖扶", 4)]}


def test_a_village_whose_last_row_goes_is_left_empty() -> None:
    assert _apply({1: HERE[:1]}, Remove(1, FIRST)) == {1: []}


def test_a_batch_that_changes_nothing_touches_nothing() -> None:
    assert _apply({1: HERE}, Replace(1, FIRST, "张三", 1)) == {}


@pytest.mark.parametrize("change", [Remove(1, "0" * 32), Replace(1, "0" * 32, "张三", 9), Add(1, "张三", 9)])
def test_a_change_of_an_unknown_row_or_to_a_double_name_is_refused(change: changes.Change) -> None:
    with pytest.raises(UnknownRow):
        _apply({1: HERE}, change)


def test_a_row_key_tells_nothing_without_the_notices_salt() -> None:
    entry = Entry("张三", "甲", "奖扶", 1)
    assert rows.key(entry, place=1, salt=SALT) != rows.key(entry, place=1, salt=b"t" * 32)
    assert rows.key(entry, place=1, salt=SALT) == rows.key(entry._replace(fen=2), place=1, salt=SALT)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=12))
def test_no_small_count_can_be_had_back_from_a_total(counts: list[int]) -> None:
    hidden = suppression.suppressed(counts)
    shown = [count for index, count in enumerate(counts) if index not in hidden]
    assert not [count for count in shown if 0 < count < suppression.SMALLEST_SHOWN]
    if hidden and len(counts) not in hidden:
        left = [counts[index] for index in hidden]
        assert len(left) >= 2
        assert sum(left) >= suppression.SMALLEST_SHOWN


def test_small_counts_of_an_unnamed_programme_are_null_with_their_amounts() -> None:
    of = {1: rows.Totals(3, 900), 2: rows.Totals(12, 3600), 3: rows.Totals(40, 9000)}
    body = slicing.protected_body(of, towns={1: "丙镇", 2: "乙镇", 3: "甲镇"})
    assert body["counts"] == [["丙镇", None, None], ["乙镇", None, None], ["甲镇", 40, 9000]]
    assert body["totals"] == {"people": 55, "fen": 13500}
