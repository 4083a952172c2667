"""What a file carries where nobody looks: under boxes, in white, in other files, behind formats."""

import io
from collections.abc import Callable

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from PIL import Image
from pytest_django import Settings

from yangguang.files import intake
from yangguang.files.errors import NotTaken, TooLarge, Unknown
from yangguang.files.extraction import Reading, formats, read
from yangguang.files.kinds import DOCX, PDF, TEXT, XLSX
from yangguang.files.moments import taken_at
from yangguang.files.tests import makers
from yangguang.files.tests.makers import ID
from yangguang.files.tests.pdf_maker import pdf

WORDS = "1 0 0 1 50 600 Tm (secret words 110105) Tj ET"


def _places(reading: Reading, text: str) -> list[str]:
    return [passage.where for passage in reading.passages if text in passage.text]


@pytest.mark.parametrize(
    ("content", "covered", "unseen"),
    [
        (f"BT /F1 12 Tf {WORDS}", False, False),
        (f"0.9 g 40 590 300 40 re f 0 g BT /F1 12 Tf {WORDS}", False, False),
        (f"BT /F1 12 Tf {WORDS} 40 590 300 40 re S", False, False),
        (f"0 0 1 rg BT /F1 12 Tf {WORDS}", False, False),
        (f"BT /F1 12 Tf {WORDS} 0 g 40 590 300 40 re f", True, False),
        (f"BT /F1 12 Tf {WORDS} 1 g 40 590 300 40 re f", False, True),
        (f"1 g BT /F1 12 Tf {WORDS} 0 g", False, True),
        (f"BT /F1 1 Tf {WORDS}", False, True),
        (f"BT /F1 12 Tf 3 Tr {WORDS}", False, True),
        ("BT /F1 12 Tf 1 0 0 1 5000 600 Tm (secret words 110105) Tj ET", False, True),
    ],
    ids=["plain", "on grey", "in a frame", "in blue", "under black", "under white", "in white",
         "tiny", "not drawn", "outside"],
)  # fmt: skip
def test_words_that_cannot_be_seen_on_a_page_are_told_from_those_that_can(
    content: str, covered: bool, unseen: bool
) -> None:
    reading = read(pdf("first line", content=content), PDF)
    assert _places(reading, "secret words") == ["第 1 页"]
    assert (reading.covered, reading.unseen) == (("第 1 页",) * covered, ("第 1 页",) * unseen)


def test_words_on_a_layer_that_is_off_are_not_seen() -> None:
    data = pdf(
        "first line",
        catalog="/OCProperties << /OCGs [30 0 R] /D << /OFF [30 0 R] >> >>",
        resources="/Properties << /H 30 0 R >>",
        content="/OC /H BDC BT /F1 12 Tf 1 0 0 1 50 60 Tm (hidden layer) Tj ET EMC",
        objects={30: "<< /Type /OCG /Name (H) >>"},
    )
    assert read(data, PDF).unseen == ("第 1 页",)


def test_a_note_of_solid_colour_over_words_covers_them() -> None:
    box = "<< /Type /Annot /Subtype /Square /Rect [40 740 300 770] /IC [0 0 0] /C [0 0 0] /F 4 /AP << /N 31 0 R >> >>"
    look = (
        b"<< /Type /XObject /Subtype /Form /BBox [40 740 300 770] /Length 23 >>\nstream\n"
        b"0 g 40 740 260 30 re f \nendstream"
    )
    data = pdf("secret words 110105", page="/Annots [30 0 R]", objects={30: box, 31: look})
    assert read(data, PDF).covered == ("第 1 页",)


def _in_white(paper: docx.document.Document) -> None:
    paper.add_paragraph("看得见").add_run("白色的字").font.color.rgb = RGBColor(255, 255, 255)


def _tiny(paper: docx.document.Document) -> None:
    paper.add_paragraph("看得见").add_run("极小的字").font.size = Pt(1)


def _partly_deleted(paper: docx.document.Document) -> None:
    line = paper.add_paragraph("110105")
    line._p.append(parse_xml(f"<w:del {nsdecls('w')} w:id='9'><w:r><w:delText>19491231</w:delText></w:r></w:del>"))
    line.add_run("002X")


def _alternative(paper: docx.document.Document) -> None:
    paper.add_picture(io.BytesIO(makers.picture()))
    picture = next(e for e in paper.element.iter() if e.tag.endswith("}docPr"))
    picture.set("descr", "图上是王秀英")


def _wrapped(paper: docx.document.Document) -> None:
    cell = paper.add_table(rows=1, cols=1).cell(0, 0)
    cell._tc.append(parse_xml(f"<w:ins {nsdecls('w')} w:id='8'><w:p><w:r><w:t>插入的段</w:t></w:r></w:p></w:ins>"))


def _symbols(paper: docx.document.Document) -> None:
    line = paper.add_paragraph("号")
    for digit in "13800138000":
        line._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:sym w:font='Symbol' w:char='F03{digit}'/></w:r>"))


@pytest.mark.parametrize(
    ("change", "text", "place"),
    [
        (_in_white, "白色的字", "第 2 段 隐藏文字"),
        (_tiny, "极小的字", "第 2 段 隐藏文字"),
        (_partly_deleted, ID, "第 2 段 连同删除和隐藏的文字"),
        (_alternative, "王秀英", "正文 说明 docPr"),
        (_wrapped, "插入的段", "表 1 第 1 行第 1 列"),
        (_symbols, "13800138000", "第 2 段"),
    ],
)
def test_a_document_hides_nothing(change: Callable[[docx.document.Document], None], text: str, place: str) -> None:
    assert place in _places(read(makers.document(change), DOCX), text)


def test_a_part_of_unknown_make_is_searched_for_words_and_numbers() -> None:
    parts = {"word/afchunk.htm": f"<html><p>{ID}</p></html>".encode(), "word/x.dat": f"\0\1{ID}\0".encode("utf-16-le")}
    reading = read(makers.repacked(makers.document(), dict(parts)), DOCX)
    assert {place.split(" ")[1] for place in _places(reading, ID)} == set(parts)


def _said(paper: docx.document.Document) -> None:
    paper.add_paragraph(f"证号{ID}")


@pytest.mark.parametrize(
    ("outer", "name", "kind", "place"),
    [
        (makers.workbook, "xl/embeddings/a.docx", XLSX, "内嵌文档 第 2 段"),
        (makers.workbook, "xl/media/odd.bin", XLSX, "内嵌文档 第 2 段"),
        (makers.document, "word/embeddings/a.docx", DOCX, "内嵌文档 第 2 段"),
    ],
)
def test_a_document_inside_a_file_is_read(outer: Callable[[], bytes], name: str, kind: object, place: str) -> None:
    inner = makers.document(_said)
    data = makers.repacked(outer(), {name: inner})
    assert _places(read(data, XLSX if kind is XLSX else DOCX), ID) == [place]


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("13800138000", '"***"', "*** 13800138000"),
        ("13800138000", ";;;", "13800138000"),
        ("13800138000", r"\*\*\*\*", "**** 13800138000"),
        ("19491231", '"110105"00000000"002X"', ID),
        ("1231", '"1101051949"0000"002X"', ID),
        ("231", '"1101051949"0000"002X"', "1101051949" + "0231" + "002X"),
    ],
)
def test_a_format_hides_no_number(value: str, code: str, shown: str) -> None:
    assert formats.shown(value, code) == shown


def test_words_that_a_format_adds_to_a_text_are_read() -> None:
    assert ID in formats.said("19491231002X", '"110105"@').split("\n")
    assert formats.said("村", "@") == "村"


def test_the_words_that_a_formula_joins_are_read_together() -> None:
    def joining(book: openpyxl.Workbook) -> None:
        book["名单"]["C3"] = f'=CONCATENATE("{ID[:6]}",LEFT("{ID[6:]}",12))'

    assert _places(read(makers.workbook(joining), XLSX), ID) == ["名单 f 里的字"]


def test_a_merged_heading_is_the_heading_of_each_of_its_columns() -> None:
    def merged(book: openpyxl.Workbook) -> None:
        book["名单"]["C1"] = "身份证号"
        book["名单"].merge_cells("C1:E1")

    cells = [p for p in read(makers.workbook(merged), XLSX).passages if p.text == "身份证号" and p.column]
    assert [cell.column for cell in cells] == ["名单!C", "名单!D", "名单!E"]


def test_a_photo_of_an_apple_phone_becomes_a_jpeg_without_its_place() -> None:
    data = makers.heic_photo()
    moment = taken_at(data)
    assert moment is not None
    assert moment.isoformat() == "2026-03-09T08:00:00+08:00"
    taken = intake.take(data, name="IMG_1.HEIC", drop=())
    assert taken.kind.media_type == "image/jpeg"
    with Image.open(io.BytesIO(taken.data)) as picture:
        assert picture.size == (64, 48)
        assert not picture.getexif()
    assert not taken.reading.passages


def test_a_still_gif_becomes_a_png_and_a_moving_one_is_refused() -> None:
    assert intake.take(makers.picture("GIF", mode="P"), name="a.gif", drop=()).kind.media_type == "image/png"
    with pytest.raises(Unknown) as told:
        intake.take(makers.moving_gif(), name="a.gif", drop=())
    assert told.value.do


def test_a_webp_picture_is_refused_with_what_to_do() -> None:
    with pytest.raises(NotTaken) as told:
        intake.take(makers.picture("WEBP"), name="a.webp", drop=())
    assert "JPG" in told.value.do


def test_a_pdf_beyond_the_limit_of_the_settings_is_refused_and_says_both_numbers(settings: Settings) -> None:
    settings.PDF_MOST_PAGES = 3
    intake.take(pdf("x", pages=3), name="a.pdf", drop=())
    with pytest.raises(TooLarge) as told:
        intake.take(pdf("x", pages=4), name="a.pdf", drop=())
    assert "4" in told.value.what
    assert "3" in told.value.what


@pytest.mark.deep
def test_two_thousand_pages_are_read_and_progress_is_told() -> None:
    done: list[tuple[int, int]] = []
    read(pdf("words", pages=2000), PDF, told=lambda page, of: done.append((page, of)))
    assert (done[0], done[-1], len(done)) == ((1, 2000), (2000, 2000), 2000)


def test_progress_is_told_page_by_page() -> None:
    done: list[tuple[int, int]] = []
    read(pdf("words", pages=3), PDF, told=lambda page, of: done.append((page, of)))
    assert done == [(1, 3), (2, 3), (3, 3)]


def test_a_page_of_words_drawn_as_lines_is_named_as_unread() -> None:
    lines = "".join(f"{n * 7} 500 m {n * 7 + 5} 520 l S " for n in range(80))
    assert read(pdf(content=lines), PDF).unread == ("第 1 页的图片",)
    assert read(pdf("Table 1, families by town", content=lines), PDF).unread == ()


def test_a_line_of_words_as_a_small_picture_is_named_as_unread() -> None:
    image = (
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
    )
    data = pdf(
        "first line",
        content="q 300 0 0 12 60 400 cm /I Do Q",
        resources="/XObject << /I 40 0 R >>",
        objects={40: image + b"\nstream\n\0\nendstream"},
    )
    assert read(data, PDF).unread == ("第 1 页的图片",)


def test_a_text_that_windows_saved_as_unicode_is_read() -> None:
    data = f"证号{ID}\r\n".encode("utf-16")
    assert ID in intake.take(data, name="a.txt", drop=()).data.decode()
    assert _places(read(data, TEXT), ID) == ["正文"]


def test_what_a_note_shows_by_its_drawing_alone_is_read() -> None:
    words = f"BT /F1 12 Tf 1 0 0 1 5 5 Tm (no. {ID}) Tj ET"
    fonts = "/Resources << /Font << /F1 4 0 R >> >>"
    look = f"<< /Type /XObject /Subtype /Form /BBox [0 0 300 30] {fonts} /Length {len(words)} >>"
    note = "<< /Type /Annot /Subtype /FreeText /Rect [40 400 340 430] /F 4 /AP << /N 31 0 R >> >>"
    data = pdf("first line", page="/Annots [30 0 R]", objects={30: note, 31: f"{look}\nstream\n{words}\nendstream"})
    assert _places(read(data, PDF), ID) == ["第 1 页"]


@pytest.mark.parametrize("said", [f"({ID})", f"<FEFF{ID.encode('utf-16-be').hex()}>"])
def test_what_a_page_says_to_those_who_copy_it_is_read(said: str) -> None:
    data = pdf("first line", content=f"/Span << /ActualText {said} >> BDC BT /F1 9 Tf 1 0 0 1 50 60 Tm (x) Tj ET EMC")
    assert any(place.startswith("说明") for place in _places(read(data, PDF), ID))
