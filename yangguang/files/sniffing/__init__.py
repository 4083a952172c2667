"""What a file is, judged by its content alone; everything that is not plainly one harmless kind is refused by name."""

from django.utils.translation import gettext as _

from yangguang.files.errors import Broken, TooLarge, Unknown
from yangguang.files.kinds import CSV, GIF, HEIC, JPEG, KINDS, LARGEST, MIB, PDF, PNG, TEXT, Kind
from yangguang.files.sniffing import heif, packages, pdfs, pictures, signatures, texts

__all__ = ["kind_of"]


def kind_of(data: bytes, *, name: str = "") -> Kind:
    """The kind of a file. Its name decides only between a table (.csv) and plain text.

    Raises a NotTaken: TooLarge, Executable, Polyglot, Bomb, MacroInside, ScriptInside, Encrypted, Broken,
    RemoteContent, Infected or Unknown.
    """
    if not data:
        raise Broken(_("文件是空的。"), do=_("请重新选择文件。"))
    _must_fit(data, LARGEST)
    signatures.must_be_harmless(data)
    kind = _kind(data, name)
    _must_fit(data, kind.most)
    signatures.must_be_one_file(data, kind)
    return kind


def _kind(data: bytes, name: str) -> Kind:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        pictures.must_be_whole(data, "PNG")
        return PNG
    if data.startswith(b"\xff\xd8\xff"):
        pictures.must_be_whole(data, "JPEG")
        return JPEG
    if data.startswith((b"GIF87a", b"GIF89a")):
        pictures.must_be_whole(data, "GIF")
        pictures.must_be_still(data)
        return GIF
    if heif.is_one(data):
        pictures.must_be_whole(data, heif.FORM)
        return HEIC
    if data.startswith(b"%PDF-"):
        pdfs.must_be_safe(data)
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return packages.kind_of(data)
    if texts.is_text(data):
        texts.must_be_plain(data)
        return CSV if name.lower().endswith(".csv") else TEXT
    raise Unknown(
        _("认不出这是什么文件。"),
        do=_("请上传 %s 格式的文件。") % "、".join(kind.ending[1:].upper() for kind in KINDS),
    )


def _must_fit(data: bytes, most: int) -> None:
    if len(data) > most:
        raise TooLarge(
            _("文件有 %(size)d MB，超过 %(most)d MB 的上限。") % {"size": len(data) // MIB, "most": most // MIB},
            do=_("请压缩图片或拆成几个文件后再上传。"),
        )
