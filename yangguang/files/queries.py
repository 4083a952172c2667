"""What can be asked of files. Who may ask is decided by the room whose file it is."""

from django.utils.translation import gettext as _

from yangguang.files import extraction, intake, sniffing, storage
from yangguang.files.errors import Gone, SetApart
from yangguang.files.extraction import Passage, Reading, Told, silent
from yangguang.files.models import Content, Extraction, Shelf, StoredFile
from yangguang.files.moments import taken_at
from yangguang.foundation import keys

__all__ = [
    "Passage", "Reading", "Told", "apart", "content", "content_apart", "name", "reading", "reading_of", "silent",
    "taken_at",
]  # fmt: skip


def content(file: StoredFile) -> bytes:
    """The kept bytes. Raises Gone when erased, SetApart for suspicious evidence, Damaged when the store was changed."""
    if file.shelf == Shelf.APART:
        raise SetApart(_("这个文件因可疑而隔离保存，不能直接打开。"), do=_("请由系统管理员在隔离的电脑上查看。"))
    return _opened(file)


def content_apart(file: StoredFile) -> bytes:
    """The bytes of suspicious evidence, for one who knows what they are. Raises Gone or Damaged."""
    return _opened(file)


def name(file: StoredFile) -> str:
    """The file's name, cleaned, with the ending of its true kind. Raises Gone."""
    return keys.open_sealed(bytes(_row(file).name), subject=file.subject).decode()


def reading(file: StoredFile) -> Reading:
    """What is written in a kept file, piece by piece with its place. Raises Gone."""
    row = Extraction.objects.filter(file=file).first()
    if row is None:
        raise Gone(_("文件的文字已删除。"), do=_("请查看删除记录。"))
    return intake.unpacked(keys.open_sealed(bytes(row.reading), subject=file.subject))


def reading_of(data: bytes, *, name: str = "", told: Told = silent) -> Reading:
    """What is written in bytes that are not kept yet, metadata and all; `told` hears of pages done and in all.

    Raises a NotTaken.
    """
    return extraction.read(data, sniffing.kind_of(data, name=name), told=told)


def apart() -> list[StoredFile]:
    """The suspicious evidence that lies apart, newest first."""
    here = Content.objects.values("file")
    return list(StoredFile.objects.filter(shelf=Shelf.APART, pk__in=here).order_by("-pk"))


def _opened(file: StoredFile) -> bytes:
    sealed = storage.get(_row(file).address, shelf=Shelf(file.shelf))
    return keys.open_sealed(sealed, subject=file.subject)


def _row(file: StoredFile) -> Content:
    row = Content.objects.filter(file=file).first()
    if row is None:
        raise Gone(_("文件内容已删除，登记信息仍在。"), do=_("请查看删除记录。"))
    return row
