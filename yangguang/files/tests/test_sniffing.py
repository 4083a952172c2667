"""A file is what its content says; every trick is refused by name, with a way out."""

import io
from collections.abc import Callable
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from yangguang.files import errors, kinds, sniffing
from yangguang.files.tests import makers
from yangguang.files.tests.pdf_maker import pdf

_RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def locked_pdf(user: str, owner: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf("hello"))))
    writer.encrypt(user, owner, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def relation(kind: str, target: str) -> bytes:
    return _RELS.format(
        f'<Relationship Id="r9" Type="http://x/{kind}" Target="{target}" TargetMode="External"/>'
    ).encode()


def locked_office() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600


def macro_office() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "_VBA_PROJECT".encode("utf-16-le") + b"\0" * 600


GOOD: list[tuple[str, Callable[[], bytes], kinds.Kind]] = [
    ("a.bin", makers.picture, kinds.PNG),
    ("photo.png", makers.photo_with_exif, kinds.JPEG),
    ("notice.exe", lambda: pdf("hello"), kinds.PDF),
    ("locked by its owner alone", lambda: locked_pdf("", "owner"), kinds.PDF),
    ("x.docx", makers.workbook, kinds.XLSX),
    ("commented", lambda: makers.workbook(makers.commented), kinds.XLSX),
    ("x.xlsx", makers.document, kinds.DOCX),
    ("list.csv", lambda: "姓名,村\n王秀英,高党村\n".encode("gb18030"), kinds.CSV),
    ("list.txt", lambda: "\ufeff通知：大家好".encode(), kinds.TEXT),
    (
        "a link in a document",
        lambda: makers.repacked(makers.document(), {"word/_rels/x.xml.rels": relation("hyperlink", "http://a.cn/")}),
        kinds.DOCX,
    ),
    (
        "Word's own note of a template",
        lambda: makers.repacked(
            makers.document(),
            {"word/_rels/settings.xml.rels": relation("attachedTemplate", "file:///C:/Users/x/N.dotm")},
        ),
        kinds.DOCX,
    ),
    (
        "the table behind a chart",
        lambda: makers.repacked(makers.document(), {"word/embeddings/Sheet1.xlsx": makers.workbook()}),
        kinds.DOCX,
    ),
]


@pytest.mark.parametrize(("name", "make", "kind"), GOOD, ids=[name for name, _make, _kind in GOOD])
def test_a_good_file_is_taken_for_what_it_is_whatever_its_name(
    name: str, make: Callable[[], bytes], kind: kinds.Kind
) -> None:
    assert sniffing.kind_of(make(), name=name) is kind


def _macro_workbook() -> bytes:
    types = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return makers.repacked(makers.workbook(), {"[Content_Types].xml": lambda old: old.replace(plain, types.encode())})


def _in_document(name: str, content: bytes) -> bytes:
    return makers.repacked(makers.document(), {name: content})


def _related(part: str, kind: str, target: str) -> bytes:
    return _in_document(f"word/_rels/{part}.xml.rels", relation(kind, target))


def _in_sheet(name: str, content: bytes) -> bytes:
    return makers.repacked(makers.workbook(), {name: content})


def _in_itself() -> bytes:
    return _in_document("word/embeddings/a.docx", _in_document("word/embeddings/b.xlsx", makers.workbook()))


def _fields(code: str) -> bytes:
    return makers.repacked(
        makers.document(),
        {
            "word/document.xml": lambda old: old.replace(
                b"</w:body>", f"<w:p><w:r><w:instrText>{code}</w:instrText></w:r></w:p></w:body>".encode()
            )
        },
    )


_EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR" + b"-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
SVG = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
BAD: list[tuple[str, Callable[[], bytes], type[errors.NotTaken]]] = [
    ("nothing", lambda: b"", errors.Broken),
    ("a Windows program", lambda: b"MZ" + b"\0" * 200, errors.Executable),
    ("a Linux program", lambda: b"\x7fELF" + b"\0" * 200, errors.Executable),
    ("a Java class", lambda: b"\xca\xfe\xba\xbe" + b"\0" * 200, errors.Executable),
    ("a shell script", lambda: b"#!/bin/sh\nrm -rf /\n", errors.Executable),
    ("a batch file", lambda: b"@echo off\r\nformat c:\r\n", errors.Executable),
    ("the scanners' test virus", lambda: _EICAR, errors.Infected),
    ("a page with a script", lambda: b"<!DOCTYPE html><script>alert(1)</script>", errors.ScriptInside),
    ("a PHP page", lambda: b"<?php system($_GET[0]);", errors.ScriptInside),
    ("an SVG with a script", lambda: SVG.format("<script>alert(1)</script>").encode(), errors.ScriptInside),
    ("an SVG that acts on load", lambda: b'<?xml version="1.0"?><svg onload="alert(1)"/>', errors.ScriptInside),
    ("an SVG without script", lambda: SVG.format("<rect/>").encode(), errors.Unknown),
    ("an archive", lambda: makers.zipped({"a.txt": b"hello"}), errors.Unknown),
    ("a RAR archive", lambda: b"Rar!\x1a\x07\x00" + b"\0" * 99, errors.Unknown),
    ("a broken iPhone photo", lambda: b"\0\0\0\x18ftypheic" + b"\0" * 99, errors.Broken),
    (
        "an Android program",
        lambda: makers.zipped({"AndroidManifest.xml": b"x", "classes.dex": b"dex\n"}),
        errors.Unknown,
    ),
    ("random bytes", lambda: bytes(range(256)) * 9, errors.Unknown),
    ("an old office file", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, errors.Unknown),
    ("an old office file with macros", macro_office, errors.MacroInside),
    ("an office file with a password", locked_office, errors.Encrypted),
    ("a PDF with a password", lambda: locked_pdf("secret", "owner"), errors.Encrypted),
    ("a macro workbook", _macro_workbook, errors.MacroInside),
    ("a hidden macro part", lambda: _in_document("word/vbaProject.bin", b"\xd0\xcf"), errors.MacroInside),
    ("an old macro sheet", lambda: _in_sheet("xl/macrosheets/sheet1.xml", b"<x/>"), errors.MacroInside),
    ("an ActiveX control", lambda: _in_document("word/activeX/activeX1.xml", b"<x/>"), errors.MacroInside),
    (
        "an embedded object",
        lambda: _in_document("word/embeddings/oleObject1.bin", b"\xd0\xcf\x11\xe0"),
        errors.MacroInside,
    ),
    ("an embedded program", lambda: _in_document("word/media/image1.png", b"MZ\0\0"), errors.MacroInside),
    ("a command to another program", lambda: _fields('DDEAUTO c:\\\\windows\\\\cmd.exe "/k"'), errors.MacroInside),
    (
        "a remote template",
        lambda: _related("settings", "attachedTemplate", "http://evil.cn/x.dotm"),
        errors.RemoteContent,
    ),
    (
        "a template on a share",
        lambda: _related("settings", "attachedTemplate", "\\\\evil\\x.dotm"),
        errors.RemoteContent,
    ),
    ("a picture from elsewhere", lambda: _related("document", "image", "http://evil.cn/p.png"), errors.RemoteContent),
    (
        "an entity bomb",
        lambda: _in_document("word/extra.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        errors.Broken,
    ),
    (
        "a picture with an archive behind it",
        lambda: makers.picture() + makers.zipped({"a.class": b"x"}),
        errors.Polyglot,
    ),
    (
        "a photo with a page inside",
        lambda: makers.picture("JPEG", comment=b"<script>alert(1)</script>"),
        errors.Polyglot,
    ),
    ("a photo with a PDF behind it", lambda: makers.picture("JPEG") + pdf("hello"), errors.Polyglot),
    ("a PDF with an archive behind it", lambda: pdf("x") + makers.zipped({"a.class": b"x"}), errors.Polyglot),
    ("a workbook behind a picture's first bytes", lambda: makers.picture()[:40] + makers.workbook(), errors.Broken),
    ("a workbook with something before it", lambda: b"PK\x03\x04junk" + makers.workbook(), errors.Polyglot),
    ("a workbook with something behind it", lambda: makers.workbook() + b"<script>", errors.Polyglot),
    ("a bomb of a picture", makers.giant_png, errors.Bomb),
    ("a picture somewhat too large", lambda: makers.giant_png(9_000), errors.Bomb),
    ("a bomb of a workbook", makers.swollen_workbook, errors.Bomb),
    ("parts that share their bytes", makers.overlapping_workbook, errors.Bomb),
    (
        "too many parts",
        lambda: makers.repacked(makers.workbook(), {f"x/{n}.bin": b"" for n in range(4200)}),
        errors.Bomb,
    ),
    ("a part that is larger than it says", makers.lying_workbook, errors.Broken),
    ("a part outside the package", lambda: _in_document("../../etc/passwd", b"x"), errors.Broken),
    ("packages within packages", _in_itself, errors.MacroInside),
    ("a photo cut off", lambda: makers.picture()[:60], errors.Broken),
    ("a PDF cut off", lambda: pdf("hello")[:-40], errors.Broken),
    ("a PDF of nothing", lambda: b"%PDF-1.7\n%%EOF", errors.Broken),
]


@pytest.mark.parametrize(("make", "error"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_a_trick_is_refused_by_name_and_says_what_to_do(
    make: Callable[[], bytes], error: type[errors.NotTaken]
) -> None:
    with pytest.raises(errors.NotTaken) as caught:
        sniffing.kind_of(make(), name="材料.pdf")
    assert type(caught.value) is error
    assert caught.value.what
    assert caught.value.do
    assert caught.value.kept


def test_a_file_over_its_limit_is_refused_with_the_limit() -> None:
    small = kinds.Kind("text/plain", ".txt", 10)
    with patch.object(sniffing, "TEXT", small), pytest.raises(errors.TooLarge, match="上限"):
        sniffing.kind_of(b"a" * 11)


@given(
    st.binary(max_size=300), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"%PDF-1.7\n", b"PK\x03\x04"])
)
def test_no_bytes_make_it_fail_otherwise_than_by_name(noise: bytes, start: bytes) -> None:
    try:
        assert sniffing.kind_of(start + noise) in kinds.KINDS
    except errors.NotTaken as refusal:
        assert refusal.do
