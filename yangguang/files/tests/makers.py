"""Files made for the tests: good ones, and every trick that must be refused. None holds anything real."""

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import docx
import openpyxl
from openpyxl.comments import Comment
from PIL import Image, ImageDraw, ImageFont

from config.settings import BASE_DIR

_FONT = BASE_DIR / "yangguang/press/fonts/NotoSansSC_400Regular.ttf"
ID = "11010519491231002X"  # the example of the standard itself


def picture(form: str = "PNG", size: tuple[int, int] = (40, 20), mode: str = "RGB", **options: object) -> bytes:
    out = io.BytesIO()
    image = Image.new(mode, size)
    image.paste(255 if mode in "L1P" else (200, 30, 30) if mode == "RGB" else 0, (0, 0, size[0] // 2, size[1]))
    image.save(out, form, **options)
    return out.getvalue()


def photo_with_exif() -> bytes:
    """A JPEG that lies on its side, with author, camera, time and place of taking."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x013B] = "wang xiuying"
    exif[0x9C9D] = "王秀英".encode("utf-16-le")
    exif[0x010F] = "PhoneMaker"
    exif.get_ifd(0x8825)[2] = (33.0, 54.0, 12.3)
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8769)[0x9003] = "2026:03:09 08:00:00"
    return picture("JPEG", exif=exif, comment=b"taken at home")


def giant_png(side: int = 60_000) -> bytes:
    """A few kilobytes that say they are 3.6 thousand million pixels."""
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def png_with_note(key: str, text: str) -> bytes:
    plain = picture()
    return plain[:33] + _chunk(b"tEXt", key.encode() + b"\0" + text.encode("latin-1", "replace")) + plain[33:]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def workbook(change: Callable[[openpyxl.Workbook], None] | None = None) -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "名单"
    book.active.append(["村", "金额"])
    book.active.append(["高党村", 960])
    if change:
        change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def commented(book: openpyxl.Workbook) -> None:
    book.active["B2"].comment = Comment(f"证号{ID}", "录入员甲")


def document(change: Callable[[docx.document.Document], None] | None = None) -> bytes:
    paper = docx.Document()
    paper.add_paragraph("关于发放奖励扶助金的通知")
    if change:
        change(paper)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def repacked(data: bytes, changes: dict[str, bytes | Callable[[bytes], bytes] | None], **options: int) -> bytes:
    """The same package with parts added, changed (by a function of the old content) or taken away (None)."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            change = changes.get(name, old.read(name))
            if change is not None:
                new.writestr(name, change(old.read(name)) if callable(change) else change)
        for name, content in changes.items():
            if name not in old.namelist() and isinstance(content, bytes):
                new.writestr(name, content)
    return out.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def swollen_workbook() -> bytes:
    """A workbook with a part of 400 MB of zeros, packed into some hundred kilobytes."""
    return repacked(workbook(), {"xl/media/zeros.bin": b"\0" * 60_000_000, "xl/media/more.bin": b"\0" * 2_000_000})


def lying_workbook() -> bytes:
    """A workbook whose directory gives a part less than its true size."""
    data = bytearray(repacked(workbook(), {"xl/media/a.bin": b"A" * 500_000}))
    place = data.rfind(b"xl/media/a.bin") - 46
    assert data[place : place + 4] == b"PK\x01\x02"
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    return bytes(data)


def overlapping_workbook() -> bytes:
    """A workbook whose directory names the same bytes many times."""
    base = repacked(workbook(), {"xl/media/a.bin": bytes(range(256)) * 400})
    with zipfile.ZipFile(io.BytesIO(base)) as archive:
        part = archive.getinfo("xl/media/a.bin")
    end = base.rfind(b"PK\x05\x06")
    count, size, start = struct.unpack("<HII", base[end + 10 : end + 20])
    directory = base[start:end]
    entry_at = directory.find(b"xl/media/a.bin") - 46
    entry = directory[entry_at : entry_at + 46 + len("xl/media/a.bin")]
    assert part.compress_size > 200
    copies = b"".join(entry[:46] + b"xl/media/%c.bin" % letter for letter in range(ord("b"), ord("z")))
    tail = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count + 24, count + 24, size + len(copies), start, 0)
    return base[:start] + directory + copies + tail


def heic_photo() -> bytes:
    """A HEIC of 64 × 48 pixels, half of it red, with camera, moment and place of taking; made once by libheif."""
    return base64.b64decode(_HEIC)


def moving_gif() -> bytes:
    out = io.BytesIO()
    frames = [Image.new("P", (8, 8), colour) for colour in (0, 1, 2)]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], optimize=False)
    return out.getvalue()


def written(words: str, *, form: str = "PNG", size: int = 40) -> bytes:
    """A picture of a line of words in black on white."""
    font = ImageFont.truetype(str(_FONT), size)
    picture = Image.new("RGB", (int(font.getlength(words)) + 80, size * 3), "white")
    ImageDraw.Draw(picture).text((40, size), words, fill="black", font=font)
    out = io.BytesIO()
    picture.save(out, form, **({"resolution": 100} if form == "PDF" else {}))
    return out.getvalue()


_HEIC = """
AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAb5tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAADRpbG9jAA
AAAERAAAIAAQAAAAAB4gABAAAAAAAAACUAAgAAAAACBwABAAAAAAAAAKQAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAAABAABodmMxAAAAABVp
bmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAAA/WlwcnAAAADdaXBjbwAAAHZodmNDAQNwAAAAkAAAAAAAHvAA/P34+AAADwNgAAEAGE
ABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbq5Ka5uAhoMCAAAAMDIAAAAwAhYgABAAZEAcFzwIkA
AAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAoY2xhcAAAAEAAAAABAAAAMAAAAAEAAAAAAAAAAv////AAAAACAAAAEH
BpeGkAAAAAAwgICAAAABhpcG1hAAAAAAAAAAEAAQWBAgMFhAAAABppcmVmAAAAAAAAAA5jZHNjAAIAAQABAAAA0W1kYXQAAAAhKAGvGYDvSaW/
/9/jH/X2r/imyF4X8YOR3QkH+zwQ21vAAAAABkV4aWYAAE1NACoAAAAIAAMBDwACAAAACwAAADKHaQAEAAAAAQAAAD6IJQAEAAAAAQAAAGQAAA
AAUGhvbmVNYWtlcgAAAAGQAwACAAAAFAAAAFAAAAAAMjAyNjowMzowOSAwODowMDowMAAAAgABAAIAAAACTgAAAAACAAUAAAADAAAAggAAAAAA
AAAhAAAAAQAAADYAAAABAAAAewAAAAo=
"""


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    f'xmlns:r="{_OFFICE}"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"


def _rels(*leads: tuple[str, str]) -> bytes:
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(leads)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'.encode()


def shape(text: str, *, more: str = "", run: str = "", place: str = '<a:off x="0" y="0"/>') -> str:
    """A box of words on a slide."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"{more}/></p:nvSpPr><p:spPr><a:xfrm>{place}<a:ext cx="900" cy="900"/>'
        f"</a:xfrm></p:spPr><p:txBody><a:p><a:r><a:rPr{run}/><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def presentation(*slides: str, shown: str = "", parts: dict[str, bytes] | None = None) -> bytes:
    """A presentation of slides (the last one first in the order), the first with notes and a comment."""
    made = slides or (shape("奖励扶助政策"),)
    order = "".join(f'<p:sldId id="{256 + n}" r:id="r{n}"/>' for n in reversed(range(len(made))))
    files = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/ppt/presentation.xml" ContentType="{_TYPE}.presentation.main+xml"/>'
        f'<Override PartName="/ppt/comments/comment1.xml" ContentType="{_TYPE}.comments+xml"/></Types>'.encode(),
        "_rels/.rels": _rels(("officeDocument", "ppt/presentation.xml")),
        "docProps/core.xml": b"<c><creator>\xe7\x8e\x8b\xe7\xa7\x80\xe8\x8b\xb1</creator></c>",
        "ppt/presentation.xml": f"<p:presentation {_NAMES}><p:sldIdLst>{order}</p:sldIdLst>"
        '<p:sldSz cx="9000" cy="5000"/></p:presentation>'.encode(),
        "ppt/_rels/presentation.xml.rels": _rels(
            *(("slide", f"slides/slide{n}.xml") for n in range(len(made))), ("commentAuthors", "commentAuthors.xml")
        ),
        "ppt/commentAuthors.xml": f'<p:cmAuthorLst {_NAMES}><p:cmAuthor name="李桂兰"/></p:cmAuthorLst>'.encode(),
        "ppt/slides/_rels/slide0.xml.rels": _rels(
            ("notesSlide", "../notesSlides/n.xml"), ("comments", "../comments/comment1.xml")
        ),
        "ppt/notesSlides/n.xml": f"<p:notes {_NAMES}>{shape('讲稿里的话')}</p:notes>".encode(),
        "ppt/comments/comment1.xml": f"<p:cmLst {_NAMES}><p:cm><p:text>批注里的话</p:text></p:cm></p:cmLst>".encode(),
    }
    for n, words in enumerate(made):
        files[f"ppt/slides/slide{n}.xml"] = f"<p:sld {_NAMES}{shown}><p:spTree>{words}</p:spTree></p:sld>".encode()
    return zipped(files | (parts or {}))
