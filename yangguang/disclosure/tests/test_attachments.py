"""Files as notices: everything written in them passes the gate, also what nobody sees on the page."""

import hashlib
import io
import zipfile
from datetime import timedelta

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from yangguang.disclosure import actions, jobs, queries, sealing
from yangguang.disclosure.errors import Stopped
from yangguang.disclosure.models import Version
from yangguang.disclosure.tests.world import World
from yangguang.files import actions as files
from yangguang.files.models import StoredFile
from yangguang.foundation.now import moved, now

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


def test_what_goes_out_bears_no_author_no_company_and_no_comment(world: World) -> None:
    data, name = _workbook(comment="请领导再看一遍")
    book = load_workbook(io.BytesIO(data))
    book.properties.creator, book.properties.lastModifiedBy = "王秀英", "李国强"
    out = io.BytesIO()
    book.save(out)
    version = world.posted(_drafted(world, (out.getvalue(), name)))
    described = queries.attached.described(sealing.body(version.slices.get()))
    assert described is not None
    public = queries.attached.content(described)
    assert hashlib.sha256(public).hexdigest() == described.digest
    with zipfile.ZipFile(io.BytesIO(public)) as parts:
        inside = b"".join(parts.read(part) for part in parts.namelist())
    for gone in ("王秀英", "李国强", "openpyxl", "请领导再看一遍"):
        assert gone.encode() not in inside
    assert not version.findings.exists()
    assert StoredFile.objects.filter(pk=described.file).exists()
    assert [file.is_erased for file in StoredFile.objects.order_by("pk")] == [True, False]


def test_a_withdrawn_file_is_destroyed_when_its_time_is_over(world: World) -> None:
    version = world.posted(_drafted(world, _workbook()))
    actions.withdraw(notice=version.notice, reason="有误", by=world.publisher)
    with moved(now() + timedelta(days=32)):
        jobs.end_what_is_over()
    assert all(file.is_erased for file in StoredFile.objects.all())
    seen = queries.view(version.notice)
    assert seen is not None
    assert not seen.body
