"""What a file shows stays; what it carries unseen goes."""

import io
import zipfile

import docx
import openpyxl
import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import StreamObject

from yangguang.files import kinds, sniffing
from yangguang.files.rewriting import rewritten
from yangguang.files.tests import makers
from yangguang.files.tests.pdf_maker import pdf, stream

CANARY = "CANARY13800138000"


def _anew(data: bytes, *drop: str) -> bytes:
    return rewritten(data, sniffing.kind_of(data), drop=drop)  # type: ignore[arg-type]  # plain words in a test


def test_a_photo_stands_upright_without_place_camera_or_author() -> None:
    new = _anew(makers.photo_with_exif())
    with Image.open(io.BytesIO(new)) as photo:
        assert photo.size == (20, 40)
        assert not photo.getexif()
        assert set(photo.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    assert b"PhoneMaker" not in new
    assert b"taken at home" not in new


def test_a_drawing_loses_its_notes_and_keeps_its_pixels() -> None:
    old = makers.png_with_note("Author", CANARY)
    new = _anew(old)
    assert CANARY.encode() not in new
    with Image.open(io.BytesIO(old)) as before, Image.open(io.BytesIO(new)) as after:
        assert before.tobytes() == after.tobytes()


@pytest.mark.parametrize("mode", ["PNG RGBA", "PNG P", "PNG L", "PNG 1", "PNG I;16", "JPEG L", "JPEG CMYK"])
def test_every_kind_of_pixel_is_written_anew(mode: str) -> None:
    form, _, mode = mode.partition(" ")
    kind = kinds.PNG if form == "PNG" else kinds.JPEG
    out = io.BytesIO()
    Image.new(mode, (8, 8)).save(out, form)
    assert sniffing.kind_of(_anew(out.getvalue())) is kind


SCRIPT = f"<< /S /JavaScript /JS (app.alert('{CANARY}')) >>"
NAMES = "<< /JavaScript << /Names [(a) 20 0 R] >> /EmbeddedFiles << /Names [(secret.txt) 22 0 R] >> >>"
ACTING = (
    f"/OpenAction 20 0 R /AA << /WC {SCRIPT} >> /Metadata 21 0 R /Names {NAMES} /AcroForm << /Fields [] /XFA 24 0 R >>"
)
LINK = "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A"


def _acting_pdf() -> bytes:
    return pdf(
        "what is seen",
        catalog=f"{ACTING} /Lang (zh-CN)",
        page=f"/AA << /O {SCRIPT} >> /PieceInfo << /X << /P ({CANARY}) >> >> /Annots [25 0 R 26 0 R 27 0 R 28 0 R]",
        info=f"/Author ({CANARY}) /Title ({CANARY})",
        objects={
            20: SCRIPT,
            21: stream(f"<x:xmpmeta>{CANARY}</x:xmpmeta>".encode(), "/Type /Metadata /Subtype /XML"),
            22: "<< /Type /Filespec /F (secret.txt) /EF << /F 23 0 R >> >>",
            23: stream(CANARY.encode(), "/Type /EmbeddedFile"),
            24: stream(f"<xdp>{CANARY}</xdp>".encode()),
            25: f"{LINK} << /S /Launch /F ({CANARY}.exe) >> >>",
            26: f"{LINK} << /S /URI /URI (https://www.gov.cn/) >> >>",
            27: "<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 22 0 R >>",
            28: f"{LINK} << /S /URI /URI (https://a.cn/) /Next {SCRIPT} >> >>",
        },
    )


ACTS = (b"/JavaScript", b"/Launch", b"/OpenAction", b"/EmbeddedFile", b"/XFA", b"/AA", b"xmpmeta", CANARY.encode())


def test_a_pdf_loses_scripts_actions_attachments_and_metadata() -> None:
    new = _anew(_acting_pdf())
    reader = PdfReader(io.BytesIO(new))
    streams = [thing for n in range(1, 200) if isinstance(thing := reader.get_object(n), StreamObject)]
    everything = new + b"".join(thing.get_data() for thing in streams)
    assert not [word for word in ACTS if word in everything]
    assert reader.attachments == {}
    assert not reader.metadata


def test_a_pdf_keeps_its_words_links_and_language() -> None:
    new = _anew(_acting_pdf())
    reader = PdfReader(io.BytesIO(new))
    assert "what is seen" in reader.pages[0].extract_text()
    links = [note for note in reader.pages[0].annotations or () if "/A" in note.get_object()]
    assert [note["/A"]["/URI"] for note in links] == ["https://www.gov.cn/", "https://a.cn/"]
    assert str(reader.root_object["/Lang"]) == "zh-CN"
    assert len(pypdfium2.PdfDocument(new)) == 1


def test_an_earlier_revision_inside_a_pdf_is_gone() -> None:
    old = pdf(CANARY)
    place = len(old)
    words = b"BT /F1 12 Tf 50 750 Td (clean) Tj ET"
    start = int(old.rsplit(b"startxref", 1)[1].split()[0])
    new = old + b"3 0 obj\n" + stream(words) + b"\nendobj\n"
    new += b"xref\n3 1\n%010d 00000 n \ntrailer\n<< /Size 101 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        place,
        start,
        len(new),
    )
    assert CANARY.encode() in new
    cleaned = _anew(new)
    assert CANARY.encode() not in cleaned
    assert "clean" in PdfReader(io.BytesIO(cleaned)).pages[0].extract_text()


def _with_thumbnail(data: bytes) -> bytes:
    link = (
        b'<Relationship Id="rT" Type="http://x/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>'
    )
    return makers.repacked(
        data,
        {
            "docProps/thumbnail.jpeg": makers.picture("JPEG"),
            "_rels/.rels": lambda old: old.replace(b"</Relationships>", link),
        },
    )


def test_an_office_file_loses_its_thumbnail_and_keeps_its_comments_unless_asked() -> None:
    new = _anew(_with_thumbnail(makers.workbook(makers.commented)))
    with zipfile.ZipFile(io.BytesIO(new)) as package:
        assert not [name for name in package.namelist() if "thumbnail" in name]
        assert b"thumbnail" not in package.read("_rels/.rels")
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    book = openpyxl.load_workbook(io.BytesIO(new))
    assert makers.ID in book["名单"]["B2"].comment.text
    assert book.properties.creator == "openpyxl"


def test_comments_and_properties_go_when_asked() -> None:
    new = _anew(makers.workbook(makers.commented), "comments", "properties")
    book = openpyxl.load_workbook(io.BytesIO(new))
    assert book["名单"]["B2"].comment is None
    assert book["名单"]["B2"].value == 960
    with zipfile.ZipFile(io.BytesIO(new)) as package:
        assert not [name for name in package.namelist() if makers.ID.encode() in package.read(name)]
        assert b"openpyxl" not in package.read("docProps/core.xml")
    assert sniffing.kind_of(new) is kinds.XLSX


def _noted(paper: docx.document.Document) -> None:
    run = paper.paragraphs[0].runs[0]
    paper.add_comment(run, text=makers.ID, author="录入员甲")
    paper.core_properties.author = "王秀英"


def test_a_documents_comments_and_author_go_when_asked() -> None:
    new = _anew(makers.document(_noted), "comments", "properties")
    with zipfile.ZipFile(io.BytesIO(new)) as package:
        everything = b"".join(map(package.read, package.namelist()))
    assert makers.ID.encode() not in everything
    assert "王秀英".encode() not in everything
    assert b"commentReference" not in everything
    assert docx.Document(io.BytesIO(new)).paragraphs[0].text == "关于发放奖励扶助金的通知"


def test_words_own_note_of_its_template_goes() -> None:
    relation = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9"'
        b' Type="http://x/attachedTemplate" Target="file:///C:/Users/wangxiuying/N.dotm" TargetMode="External"/>'
        b"</Relationships>"
    )
    mark = b'<w:attachedTemplate r:id="r9"/></w:settings>'
    old = makers.repacked(
        makers.document(),
        {"word/_rels/settings.xml.rels": relation, "word/settings.xml": lambda s: s.replace(b"</w:settings>", mark)},
    )
    with zipfile.ZipFile(io.BytesIO(_anew(old))) as package:
        assert b"wangxiuying" not in package.read("word/_rels/settings.xml.rels")
        assert b"attachedTemplate" not in package.read("word/settings.xml")


def test_a_table_in_gb18030_becomes_utf_8() -> None:
    new = rewritten("姓名,村\n王㐱,高党村\n".encode("gb18030"), kinds.CSV)
    assert new.decode("utf-8-sig") == "姓名,村\n王㐱,高党村\n"


def test_what_was_rewritten_is_taken_again_and_no_longer_changes() -> None:
    for data in (_acting_pdf(), makers.workbook(makers.commented), makers.document(_noted), makers.picture()):
        once = _anew(data)
        assert sniffing.kind_of(once) is sniffing.kind_of(data)
        if not data.startswith(b"%PDF"):
            assert _anew(once) == once
