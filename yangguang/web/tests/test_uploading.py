"""Files in pieces through the pages: in the words of tus 1.0, with the gate of plain uploads at the end."""

import hashlib
import re
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any  # an answer of the test client has no public type

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from yangguang.accounts.tests.people import Browser
from yangguang.cases import actions
from yangguang.cases.choices import Kind
from yangguang.cases.models import Dropped, Paper, Standing, StepContent
from yangguang.disclosure.tests.world import World
from yangguang.files import queries as files
from yangguang.files.models import Arrival, StoredFile
from yangguang.foundation.models import AuditRow
from yangguang.web.tests.test_cases import LIST, a_case, act, followed

PIECE = 1 << 18
NOBODY = "AAAA-AAAA-AAAA-AAAA"
FAMILY = "隔壁王秀英家超生第三胎，没有交社会抚养费，请去查她家。\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: object) -> Path:
    settings.FILES_DIR = tmp_path / "files"  # type: ignore[attr-defined]  # pytest-django's settings
    return tmp_path / "files"


def photo(side: int = 700) -> bytes:
    """A picture of more than one piece, with a note of its own that must not stay."""
    data, noise = BytesIO(), Random(1).randbytes(side * side * 3)
    Image.frombytes("RGB", (side, side), noise).save(data, "PNG")
    assert len(data.getvalue()) > 3 * PIECE
    return data.getvalue()


def ask(method: str, path: str, body: bytes = b"", **headers: str) -> Any:
    """One request in the words of tus."""
    own = {"Tus-Resumable": "1.0.0", **{name.replace("_", "-"): value for name, value in headers.items()}}
    return Browser().generic(
        method, path, body, content_type="application/offset+octet-stream", headers=own
    )  # fmt: skip


def begin(code: str, data: bytes, *, name: str = "身份证.png", size: int = 0) -> Any:
    """Announce a file."""
    told = {"code": code.encode(), "sha256": hashlib.sha256(data).digest(), "filename": name.encode()}
    said = ",".join(f"{each} {b64encode(value).decode()}" for each, value in told.items())
    return ask("POST", "/uploads/", Upload_Length=str(size or len(data)), Upload_Metadata=said)


def sent(code: str, data: bytes, *, name: str = "身份证.png") -> str:
    """A file that came whole: its secret."""
    where = begin(code, data, name=name)["Location"]
    for at in range(0, len(data), PIECE):
        assert ask("PATCH", where, data[at : at + PIECE], Upload_Offset=str(at)).status_code == 204
    return str(where.split("/")[-2])


def test_a_broken_line_is_gone_on_with_and_the_paper_is_written_anew_as_every_file(world: World) -> None:
    code, case = a_case(world)
    actions.ask_missing(case=case, missing=LIST.splitlines(), by=world.editor)
    data = photo()
    begun = begin(code, data)
    where = begun["Location"]
    assert (begun.status_code, begun["Upload-Offset"], begun["Tus-Resumable"]) == (201, "0", "1.0.0")
    assert ask("PATCH", where, data[:PIECE], Upload_Offset="0")["Upload-Offset"] == str(PIECE)
    head = ask("HEAD", where)
    assert (head.status_code, head["Upload-Offset"], head["Upload-Length"]) == (200, str(PIECE), str(len(data)))
    assert "no-store" in head["Cache-Control"]
    again = begin(code, data)  # the tab was closed, the file chosen again
    assert (again["Upload-Offset"], again["Location"] == where) == (str(PIECE), False)
    for at in range(PIECE, len(data), PIECE):
        ask("PATCH", again["Location"], data[at : at + PIECE], Upload_Offset=str(at))
    key = again["Location"].split("/")[-2]
    done = act(code, "supplement", arrived_paper1=key, words="户口簿已送到窗口。")
    assert "收到了，写在下面的经过里" in done
    assert "交来：母亲身份证复印件" in done
    paper = Paper.objects.get(case=case)
    assert files.name(paper.file) == "身份证.png"
    assert act(code, "supplement", arrived_paper1=key, words="户口簿已送到窗口。").count("交来") == 1
    assert Paper.objects.count() == 1


def test_without_scripts_the_same_form_goes_as_it_always_went_and_a_file_goes_before_a_secret(world: World) -> None:
    code, case = a_case(world)
    plain = SimpleUploadedFile("现场.png", photo(), "image/png")
    assert "收到了" in act(code, "hand_in", what="现场照片", file=plain, arrived_file="x")
    assert Paper.objects.get(case=case).what == "现场照片"
    plain.seek(0)
    act(code, "hand_in", what="现场照片", file=plain)
    assert Paper.objects.count() == 1  # pressed twice
    assert "请选一个文件" in act(code, "hand_in", what="照片")


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"MZ" + Random(2).randbytes(PIECE * 2), "照片.png", "程序"),
        (b"PK\x03\x04" + Random(3).randbytes(PIECE * 2), "照片.png", ""),
    ],
)
def test_the_gate_at_the_end_is_that_of_plain_uploads_and_what_it_refuses_is_destroyed(
    world: World, folder: Path, data: bytes, name: str, why: str
) -> None:
    code, _case = a_case(world)
    piecewise = act(code, "hand_in", what="照片", arrived_file=sent(code, data, name=name))
    plain = act(code, "hand_in", what="照片", file=SimpleUploadedFile(name, data, "image/png"))
    [one], [other] = (re.findall(r'class="field-error"[^>]*>(.*?)</p>', text) for text in (piecewise, plain))
    assert one == other
    assert why in one
    assert 'name="arrived_file"' not in piecewise
    assert not Arrival.objects.exists()
    assert not StoredFile.objects.exists()
    assert not [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("verb", ["hand_in", "supplement"])
def test_a_file_about_somebodys_family_is_dropped_to_its_last_piece(world: World, folder: Path, verb: str) -> None:
    code, case = a_case(world, Kind.COMPLAINT if verb == "hand_in" else Kind.INFORMATION)
    if verb == "supplement":
        actions.ask_missing(case=case, missing=["情况说明"], by=world.editor)
    key = sent(code, (FAMILY * (PIECE // 40)).encode(), name="情况.txt")
    field = "arrived_file" if verb == "hand_in" else "arrived_paper1"
    text = act(code, verb, what="情况", words="见文件。", **{field: key})
    assert "不受理" in text or "家庭" in text
    assert Dropped.objects.exists()
    assert not Arrival.objects.exists()
    assert not StoredFile.objects.exists()
    assert not [path for path in folder.rglob("*") if path.is_file()]


def test_a_form_that_is_to_be_mended_keeps_what_came_and_a_file_that_is_gone_says_so(world: World) -> None:
    code, _case = a_case(world)
    key = sent(code, photo())
    mend = act(code, "hand_in", what="", arrived_file=key)
    assert f'name="arrived_file" value="{key}"' in mend
    assert "收到了" in act(code, "hand_in", what="现场", arrived_file=key)
    gone = act(code, "hand_in", what="现场", arrived_file="x" * 43)
    assert "没有这个文件，或者它已经过期" in gone
    half = begin(code, b"y" * PIECE * 2)["Location"].split("/")[-2]
    assert "还没有传完" in act(code, "hand_in", what="现场", arrived_file=half)
    assert Paper.objects.count() == 1


def test_what_came_for_one_case_is_handed_in_with_no_other(world: World) -> None:
    code, _case = a_case(world)
    other, _other = a_case(world)
    key = sent(code, photo())
    assert "没有这个文件，或者它已经过期" in act(other, "hand_in", what="现场", arrived_file=key)
    assert not Paper.objects.exists()
    assert Arrival.objects.exists()


def test_nobody_begins_without_a_code_and_nobody_asks_adds_or_drops_without_the_secret(world: World) -> None:
    code, case = a_case(world)
    data = photo()
    where = begin(code, data)["Location"]
    assert begin(NOBODY, data).status_code == 404
    wrong = [ask(method, "/uploads/" + "x" * 43 + "/", data[:PIECE], Upload_Offset="0") for method in
             ("HEAD", "PATCH", "DELETE")]  # fmt: skip
    assert {answer.status_code for answer in wrong} == {404}
    assert ask("HEAD", where)["Upload-Offset"] == "0"
    assert ask("GET", where).status_code == 405
    assert ask("DELETE", where).status_code == 204
    assert ask("HEAD", where).status_code == 404
    actions.withdraw(code=code)
    assert begin(code, data).status_code == 403
    assert Standing.objects.get(case=case).closed_on


def test_each_fault_has_its_answer_in_the_words_of_tus(world: World) -> None:
    code, _case = a_case(world)
    data = photo()
    assert begin(code, data, size=100 << 20).status_code == 413
    where = begin(code, data)["Location"]
    wrong = ask("PATCH", where, data[:PIECE], Upload_Offset="7")
    assert (wrong.status_code, wrong["Upload-Offset"]) == (409, "0")
    assert "接不上" in wrong.json()["what"]
    assert ask("PATCH", where, data[:PIECE], Upload_Offset="-1").status_code == 400
    assert ask("PATCH", where, b"x" * (1 << 20) + b"x", Upload_Offset="0").status_code == 413
    assert ask("PATCH", where, data[:PIECE], Upload_Offset="0", Tus_Resumable="0.2.2").status_code == 412
    plain = Browser().patch(where, data[:PIECE], content_type="text/plain",
                            headers={"Tus-Resumable": "1.0.0", "Upload-Offset": "0"})  # fmt: skip
    assert plain.status_code == 400
    assert ask("POST", "/uploads/", Upload_Length="10", Upload_Metadata="code *").status_code == 400
    small = b"a" * 70_000
    altered = begin(code, small)["Location"]
    assert ask("PATCH", altered, small[:-1] + b"b", Upload_Offset="0").status_code == 460
    beyond = begin(code, small)["Location"]
    assert ask("PATCH", beyond, small + b"b", Upload_Offset="0").status_code == 400


def test_pieces_need_the_token_of_the_page(world: World) -> None:
    code, _case = a_case(world)
    where = begin(code, photo())["Location"]
    strict = Browser(enforce_csrf_checks=True)
    own = {"Tus-Resumable": "1.0.0", "Upload-Offset": "0"}
    assert strict.patch(where, b"x", content_type="application/offset+octet-stream", headers=own).status_code == 403
    assert strict.post("/uploads/", headers=own).status_code == 403


def test_a_sender_whom_the_proxy_calls_too_fast_is_told_to_wait(world: World) -> None:
    code, _case = a_case(world)
    assert ask("POST", "/uploads/", Yangguang_Forms="REJECTED_DRY_RUN").status_code == 429
    assert begin(code, photo()).status_code == 201


def test_of_a_report_no_row_bears_more_than_the_hour_and_none_says_whose_file_it_is(world: World) -> None:
    code, case = a_case(world, Kind.REPORT)
    sent(code, photo())
    row = AuditRow.objects.get(verb="files.begin")
    assert (row.at.minute, row.at.second, row.subject) == (0, 0, "")
    told = [bytes(value) if isinstance(value, memoryview) else value for value in Arrival.objects.values_list().get()]
    assert str(case.pk) not in [str(value) for value in told[1:]]
    assert not StepContent.objects.filter(step__case=case, step__number__gt=1).exists()


def test_the_receipt_leads_to_handing_in_files_without_typing_the_code(world: World) -> None:
    code, _case = a_case(world)
    assert 'data-uploads="/uploads/"' in followed(code)
    assert 'enctype="multipart/form-data"' in followed(code, "/en")
