"""What an office holds, or can ask from another one, nobody is sent to fetch."""

from datetime import date

import pytest

from yangguang.accounts.models import Grant, Role
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid, Refused
from yangguang.foundation.now import now
from yangguang.matters import actions, national, papers, queries
from yangguang.matters.models import HeldPaper
from yangguang.matters.tests.conftest import MONDAY, People
from yangguang.matters.tests.tables import as_csv, as_xlsx

HEADINGS = list(papers.HEADINGS)
ROW = ["出生证明复印件", "出生医学证明复印件", "卫生健康部门", "自己查", "《政府信息公开条例》", "2026-01-01", "", "m"]
ASKED = ["身份证（复印件）", "夫妻双方居民身份证的复印件两份", "村委会 证明", "未再婚证明原件", "户口簿或户口本复印件"]
FREE = ["居民身份证和户口簿", "独生子女父母光荣证", "本人书面承诺", "执业许可申请表", "营业执照"]


def _table(*rows: list[str], encoding: str = "utf-8") -> bytes:
    return as_csv([HEADINGS, *rows], encoding=encoding)


@pytest.mark.parametrize("asked", ASKED)
def test_a_paper_that_the_state_holds_is_known_under_all_its_names(people: People, asked: str) -> None:
    held = queries.held_paper(asked, on=MONDAY)
    assert held is not None
    assert held.instead in held.why_not()
    assert held.basis_text in held.why_not()


@pytest.mark.parametrize("asked", FREE)
def test_what_only_the_person_has_may_be_asked_for(people: People, asked: str) -> None:
    assert queries.held_paper(asked, on=MONDAY) is None


def test_a_paper_is_on_the_list_from_its_first_day_to_its_last(people: People) -> None:
    actions.list_papers(data=_table([*ROW[:6], "2026-06-30", "m"]), by=SYSTEM)
    days = {day: queries.held_paper("出生证明复印件", on=day) for day in (date(2025, 12, 31), date(2026, 6, 30))}
    assert days[date(2025, 12, 31)] is None
    assert days[date(2026, 6, 30)] is not None
    assert queries.held_paper("出生证明复印件", on=date(2026, 7, 1)) is None


@pytest.mark.parametrize("data", [_table(ROW), _table(ROW, encoding="gb18030"), as_xlsx([HEADINGS, ROW])])
def test_a_county_adds_its_own_in_any_form_and_twice_is_once(people: People, data: bytes) -> None:
    Grant.objects.create(user=people.clerk, role=Role.SYSTEM_ADMIN, at=now())
    assert [paper.name for paper in actions.list_papers(data=data, by=people.clerk)] == ["出生证明复印件"]
    assert actions.list_papers(data=data, by=people.clerk) == []


def test_every_fault_of_the_list_is_named_with_its_row_and_nothing_is_taken_in(people: People) -> None:
    before = HeldPaper.objects.count()
    bad = ["", "", "", "自己查", "《流动人口计划生育工作条例》", "昨天", "", "x"]
    late = ["结婚证复印件", "", "民政", "查", "没有", "2026-02-01", "2026-01-01", ""]
    with pytest.raises(Invalid) as refused:
        actions.list_papers(data=_table(ROW, bad, late), by=SYSTEM)
    assert [(fault.row, fault.column) for fault in refused.value.faults] == [
        (3, "材料"), (3, "谁掌握"), (3, "开始日期"), (3, "核对"), (3, "依据"), (4, "最后一日"), (4, "依据"),
    ]  # fmt: skip
    assert HeldPaper.objects.count() == before


def test_the_release_adds_to_the_list_and_never_undoes_what_was_set_right_here(people: People) -> None:
    HeldPaper.objects.filter(name="无业证明").update(until=date(2026, 1, 31))
    HeldPaper.objects.filter(name="婚育证明").delete()
    national.load()
    assert HeldPaper.objects.get(name="无业证明").until == date(2026, 1, 31)
    assert HeldPaper.objects.filter(name="婚育证明").exists()


def test_only_a_system_administrator_says_what_may_not_be_asked_for(people: People) -> None:
    with pytest.raises(Refused, match="系统管理员"):
        actions.list_papers(data=_table(ROW), by=people.publisher)
