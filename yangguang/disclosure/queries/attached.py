"""The file that a posted notice consists of, for the press to put out beside the notice's page."""

from collections.abc import Mapping

from yangguang.files import queries as files
from yangguang.files.models import StoredFile


def described(body: Mapping[str, object]) -> dict[str, object] | None:
    """What a notice's public body says of its file (id, name, sha256, size, type); None where it is no file."""
    found = body.get("file")
    return found if isinstance(found, dict) else None


def content(file: Mapping[str, object]) -> bytes:
    """The bytes of such a file, as the gate saw them. Raises Gone, SetApart or Damaged of `files`."""
    return files.content(StoredFile.objects.get(pk=int(str(file["id"]))))
