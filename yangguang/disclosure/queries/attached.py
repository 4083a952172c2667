"""The files of notices that were ever posted, for whoever puts them out."""

from dataclasses import dataclass

from yangguang.disclosure.choices import Kind
from yangguang.disclosure.models import SliceEntry, VersionContent
from yangguang.files import queries as files
from yangguang.files.models import StoredFile


@dataclass(frozen=True, slots=True)
class Attached:
    """One file as its notice's record describes it."""

    file: int
    name: str
    digest: str
    size: int


def described(body: object) -> Attached | None:
    """The file that a notice's body describes; None where it describes none."""
    match body:
        case {"file": {"id": int(file), "name": str(name), "sha256": str(digest), "size": int(size)}}:
            return Attached(file, name, digest, size)
    return None


def ever() -> list[Attached]:
    """Every file that any posted version ever showed; those of notices taken down are no longer known."""
    posted = SliceEntry.objects.filter(version__notice__kind=Kind.ATTACHMENT).values("version_id")
    bodies = VersionContent.objects.filter(version__in=posted).order_by("version_id").values_list("body", flat=True)
    return [found for body in bodies if (found := described(body))]


def content(attached: Attached) -> bytes:
    """The bytes that the record commits to. Raises the errors of `files` when they are gone or damaged."""
    return files.content(StoredFile.objects.get(pk=attached.file))
