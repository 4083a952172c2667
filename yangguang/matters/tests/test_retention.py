"""For how long a matter's file is kept is on record from a day on, with what it must hold."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid, Refused
from yangguang.matters import actions, keeping, queries
from yangguang.matters.models import Matter, Retention
from yangguang.matters.tests.conftest import MONDAY, People
from yangguang.matters.tests.tables import as_csv, as_xlsx

BASIS = "《机关文件材料归档范围和文书档案保管期限规定》"
HEADINGS = list(keeping.HEADINGS)
ROW = ["公共卫生服务", "事项1", "30年", BASIS, "申请表；审核意见", "2026-01-01"]


@pytest.mark.parametrize("data", [as_csv([HEADINGS, ROW], encoding="gb18030"), as_xlsx([HEADINGS, ROW])])
def test_a_matter_gets_its_period_and_the_list_of_what_its_file_holds_once(matter: Matter, data: bytes) -> None:
    actions.schedule(data=data, by=SYSTEM)
    assert actions.schedule(data=data, by=SYSTEM) == []
    [kept] = queries.retention(on=MONDAY)
    assert (kept.matter, kept.period, kept.papers) == (matter, "thirty", ["申请表", "审核意见"])


def test_a_later_row_counts_from_its_day_on_and_the_earlier_one_stays(matter: Matter) -> None:
    later = [*ROW[:2], "永久", *ROW[3:5], "2026-06-01"]
    actions.schedule(data=as_csv([HEADINGS, ROW, later]), by=SYSTEM)
    periods = [queries.retention(on=day)[0].period for day in (date(2026, 5, 31), date(2026, 6, 1))]
    assert periods == ["thirty", "permanent"]
    assert queries.retention(on=date(2025, 12, 31)) == []


def test_every_fault_is_named_with_its_row_and_nothing_is_imported(matter: Matter) -> None:
    bad = ["公共卫生服务", "没有的", "5年", "《没有的规定》", "；", "某天"]
    with pytest.raises(Invalid) as refused:
        actions.schedule(data=as_csv([HEADINGS, ROW, bad]), by=SYSTEM)
    assert {(fault.row, fault.column) for fault in refused.value.faults} == {
        (3, "二级事项"), (3, "保管期限"), (3, "案卷里应有"), (3, "开始日期"), (3, "依据"),
    }  # fmt: skip
    assert not Retention.objects.exists()


def test_what_is_on_record_for_a_day_is_not_said_otherwise(matter: Matter) -> None:
    actions.schedule(data=as_csv([HEADINGS, ROW]), by=SYSTEM)
    with pytest.raises(Invalid, match="另写一个开始日期"):
        actions.schedule(data=as_csv([HEADINGS, [*ROW[:2], "10年", *ROW[3:]]]), by=SYSTEM)
    with pytest.raises(DatabaseError), transaction.atomic():
        Retention.objects.update(period="ten")


def test_only_a_publisher_says_for_how_long_files_are_kept(matter: Matter, people: People) -> None:
    with pytest.raises(Refused):
        actions.schedule(data=as_csv([HEADINGS, ROW]), by=people.clerk)
    assert actions.schedule(data=as_csv([HEADINGS, ROW]), by=people.publisher)
