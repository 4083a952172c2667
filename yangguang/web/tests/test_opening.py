"""A county from a folder: all of it or nothing, every fault by file and row, and opening again changes nothing."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from yangguang.accounts.models import Role
from yangguang.accounts.tests.people import person
from yangguang.disclosure.models import RollKind, Series
from yangguang.foundation.models import AuditRow
from yangguang.law.models import Basis
from yangguang.matters.models import Matter
from yangguang.offices import queries as offices
from yangguang.offices.models import Office, Officer, Position
from yangguang.places.models import Board, Place
from yangguang.web.opening.whole import Opened, open_county
from yangguang.web.tests.county_folder import TABLES, laid

pytestmark = pytest.mark.django_db
ON = date(2024, 1, 1)


def _counts() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Place, Board, Office, Officer, Position, Series, RollKind, Matter))


def _opened(folder: Path, *, rehearse: bool = False) -> Opened:
    return open_county(folder, on=ON, rehearse=rehearse)


def _faults(folder: Path, **other: str) -> str:
    before = _counts()
    found = _opened(laid(folder, **other)).faults
    assert _counts() == before
    return "\n".join(found)


def _with(table: str, old: str, new: str) -> dict[str, str]:
    assert old in TABLES[f"{table}.csv"]
    return {table: TABLES[f"{table}.csv"].replace(old, new)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_whole_folder_opens_the_county_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    opened = _opened(laid(tmp_path, encoding=encoding))
    assert opened.faults == ()
    made = {what: new for what, new, _same in opened.made}
    assert made == {
        "地点名单": 8, "组、单位、居住地": 3, "公示栏": 9, "机构": 4, "任职": 3, "索引号字母": 2, "法律依据": 0,
        "项目": 2, "目录事项": 1,
    }  # fmt: skip
    village = Office.objects.get(name="东升家庭服务点")
    assert [office.name for office in offices.above(village)][-1] == "睢宁县卫生健康委员会"
    assert [kind.named for kind in RollKind.objects.order_by("name")] == [True, False]
    assert {duty.text for duty in offices.duties(Office.objects.get(name="人口家庭科"))} >= {
        "奖励扶助、特别扶助资格确认的审批"
    }


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    _opened(laid(tmp_path))
    before, audited = _counts(), AuditRow.objects.count()
    again = _opened(tmp_path)
    assert again.faults == ()
    assert sum(new for _what, new, _same in again.made) == 0
    assert (_counts(), AuditRow.objects.count()) == (before, audited)


def test_a_rehearsal_says_what_would_be_made_and_changes_nothing(tmp_path: Path) -> None:
    before, said = _counts(), StringIO()
    call_command("open_county", str(laid(tmp_path)), "--dry-run", "--on", "2024-01-01", stdout=said)
    assert "机构\t将新增 4" in said.getvalue()
    assert _counts() == before


def test_the_command_refuses_with_every_fault_and_says_that_nothing_was_taken_in(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="没有导入任何内容"):
        call_command("open_county", str(laid(tmp_path, below="上级代码,级别,名称\n9,组,甲组\n")), "--on", "2024-01-01")


def test_a_place_below_none_is_named_with_its_row(tmp_path: Path) -> None:
    assert "places.csv 第 9 行「parent_code」" in _faults(
        tmp_path, **_with("places", "002001,和平社区居委会,320324002", "002001,和平社区居委会,320324009")
    )


def test_a_code_that_stands_twice_is_named_with_both_rows(tmp_path: Path) -> None:
    found = _faults(tmp_path, **_with("places", "320324001002,八里", "320324001001,八里"))
    assert "places.csv 第 8 行「code」:代码 320324001001 与第 7 行重复" in found


def test_unknown_offices_are_named_in_every_table_that_names_them(tmp_path: Path) -> None:
    other = _with("posts", "wjw,王建国", "wsj,王建国") | _with("catalogue", "睢宁县卫生健康委员会", "睢宁县卫生局")
    found = _faults(tmp_path, **other, **_with("offices", ",320324001,rkk", ",320324001,xxx"))
    assert "posts.csv 第 2 行「机构代号」" in found
    assert "catalogue.csv 第 2 行「公开主体」:没有名为“睢宁县卫生局”的机构" in found
    assert "offices.csv 第 4 行「上级代号」" in found


def test_an_expired_and_an_unknown_basis_are_named(tmp_path: Path) -> None:
    Basis.objects.create(
        document="甲办法",
        document_key="甲办法",
        title="甲",
        in_force_from=date(2001, 1, 1),
        in_force_to=date(2020, 1, 1),
    )
    other = _with("programmes", "《中华人民共和国人口与计划生育法》第三十一条", "《甲办法》")
    found = _faults(tmp_path, **other, **_with("catalogue", "《中华人民共和国政府信息公开条例》", "《乙条例》"))
    assert "programmes.csv 第 2 行「公布姓名的依据」:《甲办法》已于2020-01-01后失效" in found
    assert "catalogue.csv 第 2 行「公开依据」:依据库中没有《乙条例》" in found


def test_a_programme_that_is_never_named_takes_no_basis(tmp_path: Path) -> None:
    found = _faults(tmp_path, **_with("programmes", "特别扶助,", "特别扶助,《中华人民共和国政府信息公开条例》"))
    assert "programmes.csv 第 3 行:“特别扶助”只公布数字，不公布姓名。" in found


def test_what_the_rooms_refuse_is_named_by_its_row_and_the_rest_is_still_checked(tmp_path: Path) -> None:
    other = _with("offices", "0516-88880001", "13800000000") | _with("boards", "八里电子屏", "")
    found = _faults(tmp_path, **other, **_with("below", "组,西头组", "组,东头组"))
    assert "offices.csv 第 3 行:公开电话应为带区号的固定电话或热线。" in found
    assert "boards.csv 第 6 行「名称」:不能为空" in found
    assert "below.csv 第 3 行:与第 2 行是同一条" in found
    assert "catalogue.csv" not in found


def test_a_duty_that_the_charter_forbids_is_refused(tmp_path: Path) -> None:
    found = _faults(tmp_path, **_with("posts", "公开信息的编辑", "征收社会抚养费"))
    assert "posts.csv 第 4 行「职责」:不得出现“社会抚养费”" in found


def test_files_that_are_missing_or_unknown_are_named(tmp_path: Path) -> None:
    laid(tmp_path)
    (tmp_path / "boards.csv").rename(tmp_path / "board.csv")
    found = "\n".join(_opened(tmp_path).faults)
    assert "boards.csv 第 1 行:文件夹里缺少这个文件" in found
    assert "board.csv 第 1 行:不认识的文件" in found
    assert "没有这个文件夹" in "\n".join(_opened(tmp_path / "nowhere").faults)


def test_a_standing_office_is_not_changed_by_a_folder_that_says_otherwise(tmp_path: Path) -> None:
    _opened(laid(tmp_path))
    found = _faults(tmp_path, **_with("offices", "0516-88880001", "0516-88880009"))
    assert "offices.csv 第 3 行「电话」:已登记的是“0516-88880001”" in found


def test_an_account_is_said_to_be_an_officers_when_it_is_there(tmp_path: Path) -> None:
    _opened(laid(tmp_path))
    user = person(Role.EDITOR)
    named = _with("posts", "公开信息的编辑,", f"公开信息的编辑,{user.login_name}")
    assert "没有登录名为“nobody”的账号" in _faults(
        tmp_path, **_with("posts", "公开信息的编辑,", "公开信息的编辑,nobody")
    )
    before = _counts()
    assert _opened(laid(tmp_path, **named)).faults == ()
    assert _counts() == before
    assert offices.serves(user, Office.objects.get(name="人口家庭科"), on=ON)
