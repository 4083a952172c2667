"""A presentation is read to its last corner: every slide, table, note, comment, what is hidden, what lies inside."""

import pytest

from yangguang.files import errors, sniffing
from yangguang.files.extraction import Passage, read
from yangguang.files.kinds import PPTX
from yangguang.files.rewriting import rewritten
from yangguang.files.tests import makers
from yangguang.files.tests.makers import ID, presentation, shape

TABLE = (
    "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>姓名</a:t></a:r></a:p>"
    "</a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>110105</a:t></a:r><a:r><a:t>19491231002X</a:t></a:r></a:p>"
    "</a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
)


def places(data: bytes, text: str) -> list[str]:
    """Where a text stands."""
    return [passage.where for passage in read(data, PPTX).passages if text in passage.text]


def test_slides_notes_comments_and_authors_are_read_with_their_places() -> None:
    data = presentation(shape("第一张"), shape("放在最前的"))
    assert sniffing.kind_of(data, name="x.txt") is PPTX
    assert (places(data, "放在最前的"), places(data, "第一张")) == (["第 1 页"], ["第 2 页"])
    assert "第 2 页 备注" in places(data, "讲稿里的话")
    assert any(place.startswith("第 2 页 批注") for place in places(data, "批注里的话"))
    assert places(data, "王秀英") == ["属性 creator"]
    assert places(data, "李桂兰")


def test_a_number_in_two_runs_of_a_cell_is_one_number_in_its_row_and_column() -> None:
    [found] = [passage for passage in read(presentation(TABLE), PPTX).passages if ID in passage.text]
    assert found == Passage("第 1 页 表 1 第 1 行第 2 列", ID, "第 1 页 表 1.1", "第 1 页 表 1.2")


@pytest.mark.parametrize(
    ("slide", "shown"),
    [
        (shape(ID), ' show="0"'),
        (shape(ID, more=' hidden="1"'), ""),
        (shape(ID, run=' sz="100"'), ""),
        (shape(ID, place='<a:off x="9001" y="0"/>'), ""),
        (shape(ID, place='<a:off x="0" y="-2000"/>'), ""),
    ],
    ids=["a hidden slide", "a shape switched off", "dust of a point", "to the right of the slide", "above it"],
)
def test_what_no_viewer_sees_is_read_and_its_slide_is_named(slide: str, shown: str) -> None:
    reading = read(presentation(slide, shown=shown), PPTX)
    assert any(ID in passage.text for passage in reading.passages)
    assert reading.unseen == ("第 1 页（隐藏）" if shown else "第 1 页",)


def test_what_everybody_sees_is_not_called_unseen() -> None:
    assert read(presentation(shape("政策", run=' sz="1800"')), PPTX).unseen == ()


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ({"ppt/slides/slide9.xml": f"<x><t>{ID}</t></x>".encode()}, "其他部件 ppt/slides/slide9.xml 1"),
        ({"ppt/slideLayouts/l.xml": f'<x descr="{ID}"/>'.encode()}, "其他部件 ppt/slideLayouts/l.xml 1"),
        ({"ppt/diagrams/data1.xml": f"<x><p><t>{ID[:6]}</t><t>{ID[6:]}</t></p></x>".encode()},
         "其他部件 ppt/diagrams/data1.xml 1"),
    ],
)  # fmt: skip
def test_layouts_drawings_and_slides_that_nothing_shows_are_read_too(parts: dict[str, bytes], place: str) -> None:
    assert place in places(presentation(parts=parts), ID)


def test_the_sheet_behind_a_chart_is_read() -> None:
    sheet = makers.workbook(lambda book: book.active.append(["王楼村", ID]))
    assert places(presentation(parts={"ppt/embeddings/a.xlsx": sheet}), ID) == ["内嵌表格 名单!B3"]


def test_a_presentation_that_goes_out_has_neither_comments_nor_authors_and_still_opens() -> None:
    data = rewritten(presentation(shape("政策")), PPTX, drop=("comments", "properties"))
    assert sniffing.kind_of(data, name="x.pptx") is PPTX
    assert places(data, "政策") == ["第 1 页"]
    assert [places(data, words) for words in ("批注里的话", "李桂兰", "王秀英")] == [[], [], []]
    assert b"comment" not in makers.unzipped(data)["[Content_Types].xml"]


_ACTION = '<a:hlinkClick action="ppaction://program?file=cmd.exe"/>'


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"ppt/media/a.mp4": b"film"}, errors.Unknown),
        ({"ppt/media/b.WAV": b"sound"}, errors.Unknown),
        ({"ppt/slides/slide0.xml": f'<x xmlns:a="y">{_ACTION}</x>'.encode()}, errors.MacroInside),
        ({"ppt/vbaProject.bin": b"x"}, errors.MacroInside),
        ({"ppt/embeddings/oleObject1.bin": b"x"}, errors.MacroInside),
    ],
    ids=["film", "sound", "a button that starts a program", "macros", "an object"],
)
def test_what_cannot_be_read_or_acts_by_itself_is_refused(parts: dict[str, bytes], fault: type[Exception]) -> None:
    with pytest.raises(fault):
        sniffing.kind_of(presentation(parts=parts), name="x.pptx")
