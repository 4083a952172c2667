"""Files as notices: everything written in them passes the gate, also what nobody sees on the page."""

import io

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from yangguang.disclosure import actions, queries
from yangguang.disclosure.errors import Stopped
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.world import World
from yangguang.files import actions as files

ID_NUMBER = "11010519491231002X"


def _workbook(*, hidden: str = "", comment: str = "", name: str = "预算.xlsx") -> tuple[bytes, str]:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["项目", "金额"])
    sheet.append(["宣传", 1200])
    if hidden:
        sheet["H9"] = hidden
        sheet.column_dimensions["H"].hidden = True
    if comment:
        sheet["A1"].comment = Comment(comment, "x")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue(), name


def _drafted(world: World, made: tuple[bytes, str]) -> Version:
    data, name = made
    kept = files.keep(data=data, name=name, by=world.editor)
    body = actions.Attachment(kept)
    return actions.draft(matter=world.matter, office=world.office, title="预算公开", body=body, by=world.editor)


def test_a_clean_file_is_signed_and_posted_with_its_digest(world: World) -> None:
    version = world.posted(_drafted(world, _workbook()))
    found = queries.view(version.notice)
    assert found is not None
    described = found.body["file"]
    assert isinstance(described, dict)
    assert described["name"] == "预算.xlsx"
    assert len(described["sha256"]) == 64


@pytest.mark.parametrize(
    "made",
    [_workbook(hidden=ID_NUMBER), _workbook(comment=f"联系 {ID_NUMBER}"), _workbook(name=f"{ID_NUMBER}.xlsx")],
    ids=["hidden column", "comment", "file name"],
)
def test_an_id_number_hidden_in_a_file_is_stopped(world: World, made: tuple[bytes, str]) -> None:
    version = _drafted(world, made)
    assert ID_NUMBER not in "".join(version.findings.values_list("shown", flat=True))
    with pytest.raises(Stopped):
        actions.review(version=version, by=world.reviewer)
