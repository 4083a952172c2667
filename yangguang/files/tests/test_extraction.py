"""Everything that is written in a file is read, seen or unseen, with its place."""

import io

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from yangguang.files.extraction import Reading, formats, read
from yangguang.files.kinds import CSV, DOCX, JPEG, PDF, PNG, TEXT, XLSX
from yangguang.files.rewriting import rewritten
from yangguang.files.tests import makers
from yangguang.files.tests.makers import ID
from yangguang.files.tests.pdf_maker import pdf, stream


def _places(reading: Reading, text: str) -> list[str]:
    return [passage.where for passage in reading.passages if text in passage.text]


def _full(book: openpyxl.Workbook) -> None:
    sheet = book["名单"]
    sheet["C3"] = "藏在列里"
    sheet.column_dimensions["C"].hidden = True
    sheet["A5"] = "藏在行里"
    sheet.row_dimensions[5].hidden = True
    sheet["D2"] = 320324196601011234
    sheet["D3"].number_format = '"证号"0'
    sheet["D3"] = 12
    sheet["D4"] = 24108
    sheet["D4"].number_format = "yyyy-mm-dd"
    sheet["D6"] = "=1+1"
    sheet["B2"].comment = Comment(f"批注里的{ID}", "录入员甲")
    sheet.oddHeader.center.text = "页眉里的字"
    check = DataValidation(type="whole", showInputMessage=True, prompt="提示里的字")
    check.add("B2")
    sheet.add_data_validation(check)
    book.create_sheet("底稿").append(["底稿里的字"])
    book["底稿"].sheet_state = "hidden"
    book.create_sheet("密稿").append(["密稿里的字"])
    book["密稿"].sheet_state = "veryHidden"
    book.defined_names["名称"] = DefinedName("名称", attr_text='"名称里的字"')
    book.properties.creator = "王秀英"
    book.properties.keywords = "属性里的字"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("高党村", "名单!A2"),
        ("藏在列里", "名单!C3 隐藏列"),
        ("藏在行里", "名单!A5 隐藏行"),
        ("320324196601011000", "名单!D2"),
        ("证号12", "名单!D3"),
        ("1966-01-01", "名单!D4"),
        ("底稿里的字", "隐藏工作表 底稿!A1"),
        ("密稿里的字", "隐藏工作表 密稿!A1"),
        ("批注里的", "批注 名单!B2"),
        ("录入员甲", "批注 作者"),
        ("名称里的字", "定义的名称 名称"),
        ("证号", "数字格式"),
        ("王秀英", "属性 creator"),
        ("属性里的字", "属性 keywords"),
        ("页眉里的字", "名单 oddHeader"),
        ("提示里的字", "名单 dataValidation"),
    ],
)
def test_a_workbook_is_read_to_the_last_corner(text: str, place: str) -> None:
    assert place in _places(read(makers.workbook(_full), XLSX), text)


def test_cells_of_one_row_and_of_one_column_say_so() -> None:
    cells = {p.where: p for p in read(makers.workbook(), XLSX).passages}
    assert cells["名单!A2"].row == cells["名单!B2"].row
    assert cells["名单!A1"].column == cells["名单!A2"].column
    assert cells["名单!A1"].row != cells["名单!A2"].row


def test_a_formulas_kept_value_and_the_formula_are_read() -> None:
    def cached(sheet: bytes) -> bytes:
        return sheet.replace(b"<v></v>", f"<v>{ID}</v>".encode()).replace(b"<v />", f"<v>{ID}</v>".encode())

    data = makers.repacked(makers.workbook(_full), {"xl/worksheets/sheet1.xml": cached})
    reading = read(data, XLSX)
    assert "名单!D6" in _places(reading, ID)
    assert _places(reading, "1+1")


def test_what_a_deleted_row_left_in_the_string_table_is_read() -> None:
    strings = f'<sst xmlns="x"><si><t>高党村</t></si><si><r><t>110105</t></r><r><t>{ID[6:]}</t></r></si></sst>'
    link = b'<Relationship Id="rS" Type="http://x/sharedStrings" Target="strings.xml"/></Relationships>'
    data = makers.repacked(
        makers.workbook(),
        {
            "xl/strings.xml": strings.encode(),
            "xl/_rels/workbook.xml.rels": lambda old: old.replace(b"</Relationships>", link),
        },
    )
    assert _places(read(data, XLSX), ID) == ["未用到的文字"]


def test_the_rows_behind_a_pivot_table_are_read() -> None:
    cache = f'<pivotCacheRecords xmlns="x"><r><s v="{ID}"/></r></pivotCacheRecords>'.encode()
    data = makers.repacked(makers.workbook(), {"xl/pivotCache/pivotCacheRecords1.xml": cache})
    assert any("pivotCache" in place for place in _places(read(data, XLSX), ID))


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("960", "", "960"),
        ("3.2032419660101123E+17", "", "320324196601011000"),
        ("13800138000", "", "13800138000"),
        ("0.5", "", "0.5"),
        ("1200", '"人民币"#,##0"元"', "人民币1200元"),
        ("9660101", '"3203241"0', "32032419660101"),
        ("x", "", "x"),
    ],
)
def test_a_number_is_read_as_it_is_shown(value: str, code: str, shown: str) -> None:
    assert formats.shown(formats.number(value), code) == shown


def _paper(paper: docx.document.Document) -> None:
    table = paper.add_table(rows=2, cols=2)
    table.cell(1, 1).text = "表格里的字"
    paper.sections[0].header.paragraphs[0].text = "页眉里的字"
    paper.sections[0].footer.paragraphs[0].text = "页脚里的字"
    split = paper.add_paragraph("证号110105")
    split.add_run("19491231002X")
    paper.add_comment(split.runs[0], text="批注里的字", author="录入员甲")
    secret = paper.add_paragraph("看得见").add_run("隐藏的字")
    secret.font.hidden = True
    word = f"<w:del {nsdecls('w')} w:id='9' w:author='录入员乙'><w:r><w:delText>删掉的字</w:delText></w:r></w:del>"
    paper.add_paragraph("前后")._p.append(parse_xml(word))
    box = (
        f"<w:r {nsdecls('w')}><w:pict><v:textbox xmlns:v='urn:schemas-microsoft-com:vml'><w:txbxContent><w:p><w:r>"
        "<w:t>文本框里的字</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r>"
    )
    paper.add_paragraph("框")._p.append(parse_xml(box))
    paper.core_properties.author = "王秀英"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("关于发放", "第 1 段"),
        (ID, "第 2 段"),
        ("表格里的字", "表 1 第 2 行第 2 列"),
        ("页眉里的字", "页眉 第 1 段"),
        ("页脚里的字", "页脚 第 1 段"),
        ("批注里的字", "批注 第 1 段"),
        ("录入员甲", "属性 批注和修订的作者"),
        ("录入员乙", "属性 批注和修订的作者"),
        ("隐藏的字", "第 3 段 隐藏文字"),
        ("删掉的字", "第 4 段 修订中删除的文字"),
        ("文本框里的字", "文本框 第 6 段"),
        ("王秀英", "属性 creator"),
    ],
)
def test_a_document_is_read_to_the_last_corner(text: str, place: str) -> None:
    assert place in _places(read(makers.document(_paper), DOCX), text)


def test_what_is_deleted_or_hidden_does_not_split_what_is_seen() -> None:
    def woven(paper: docx.document.Document) -> None:
        line = paper.add_paragraph("110105")
        line.add_run("xx").font.hidden = True
        line.add_run("19491231002X")

    assert _places(read(makers.document(woven), DOCX), ID) == ["第 2 段"]


def test_footnotes_and_the_table_behind_a_chart_are_read() -> None:
    note = f'<w:footnotes xmlns:w="w"><w:footnote><w:p><w:r><w:t>{ID}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    link = b'<Relationship Id="rF" Type="http://x/footnotes" Target="footnotes.xml"/></Relationships>'
    data = makers.repacked(
        makers.document(),
        {
            "word/footnotes.xml": note.encode(),
            "word/_rels/document.xml.rels": lambda old: old.replace(b"</Relationships>", link),
            "word/embeddings/Sheet1.xlsx": makers.workbook(lambda book: book.active.append(["内嵌的字"])),
        },
    )
    reading = read(data, DOCX)
    assert _places(reading, ID) == ["脚注 第 1 段"]
    assert _places(reading, "内嵌的字") == ["内嵌表格 名单!A3"]


def _full_pdf() -> bytes:
    return pdf(
        "page text 13800138000",
        catalog="/Names << /EmbeddedFiles << /Names [(list.csv) 22 0 R] >> >> /Metadata 21 0 R",
        content="BT /F1 9 Tf 3 Tr 1 0 0 1 50 20 Tm (invisible words) Tj 0 Tr "
        "1 0 0 1 5000 20 Tm (outside the page) Tj ET "
        "/OC /H BDC BT /F1 9 Tf 1 0 0 1 50 60 Tm (hidden layer) Tj ET EMC",
        page="/Annots [25 0 R 26 0 R]",
        info="/Author (author name) /Keywords (key words)",
        objects={
            21: stream(b"<x:xmpmeta>xmp words</x:xmpmeta>", "/Type /Metadata /Subtype /XML"),
            22: "<< /Type /Filespec /F (list.csv) /EF << /F 23 0 R >> >>",
            23: stream("姓名,证号\n王某,110105\n".encode(), "/Type /EmbeddedFile"),
            25: "<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (sticky note) /T (note author) >>",
            26: "<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /FT /Tx /V (typed value) >>",
        },
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("page text 13800138000", "第 1 页"),
        ("invisible words", "第 1 页"),
        ("outside the page", "第 1 页"),
        ("hidden layer", "第 1 页"),
        ("author name", "属性 Author"),
        ("key words", "属性 Keywords"),
        ("xmp words", "属性 XMP"),
        ("sticky note", "批注 25"),
        ("note author", "批注 25"),
        ("typed value", "批注 26"),
        ("110105", "附件 list.csv 第 2 行第 2 列"),
    ],
)
def test_a_pdf_is_read_to_the_last_corner(text: str, place: str) -> None:
    assert place in _places(read(_full_pdf(), PDF), text)


def test_a_page_that_is_a_picture_is_named_as_unread() -> None:
    assert read(makers.picture("PDF", (600, 800)), PDF).unread == ("第 1 页的图片",)
    assert read(pdf("words"), PDF).unread == ()


def test_pictures_in_office_files_are_named_as_unread() -> None:
    with_picture = makers.document(lambda paper: paper.add_picture(io.BytesIO(makers.picture())) and None)
    assert read(rewritten(with_picture, DOCX), DOCX).unread == ("图片 word/media/image1.png",)


def test_a_photos_place_and_author_are_read_and_its_pixels_are_not() -> None:
    reading = read(makers.photo_with_exif(), JPEG)
    assert _places(reading, "wang xiuying") == ["属性 EXIF Artist"]
    assert _places(reading, "王秀英") == ["属性 EXIF XPAuthor"]
    assert _places(reading, "33.0")
    assert _places(reading, "2026:03:09")
    assert reading.unread == ("图片",)
    assert _places(read(makers.png_with_note("Author", "wang"), PNG), "wang") == ["属性 Author"]


def test_a_table_of_values_is_read_cell_by_cell_and_a_text_whole() -> None:
    assert _places(read("村,金额\n高党村,960\n".encode(), CSV), "960") == ["第 2 行第 2 列"]
    assert _places(read("一\n二".encode(), TEXT), "二") == ["正文"]
