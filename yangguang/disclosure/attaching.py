"""A file that goes out: without author, company and comments, once the gate has seen them and stopped nothing."""

from collections.abc import Collection

from yangguang.accounts.models import User
from yangguang.disclosure import bodies
from yangguang.disclosure.bodies import Attachment, Handed, Looked
from yangguang.disclosure.counts import Grid
from yangguang.files import actions as files
from yangguang.files import queries as kept
from yangguang.files.models import StoredFile

_OFFICE = "application/vnd.openxmlformats-officedocument."


def look(handed: Handed, *, title: str, allowed: Collection[str], earlier: Collection[Grid], by: User) -> Looked:
    """Ask the gate; a file that it lets pass goes on without what it carries beside its words.

    What is stopped stays as it was handed in, so that its editor can see what and where.
    """
    looked = bodies.look(handed, title=title, allowed=allowed, earlier=earlier)
    if not isinstance(handed, Attachment):
        return looked
    if _carries(handed.file) and _only_names_stop(looked):
        bare = _bare(handed.file, by)
        again = bodies.look(Attachment(bare), title=title, allowed=allowed)
        if not again.stopped:
            files.erase(file=handed.file, by=by, reason="went-out-bare")
            return again
        files.erase(file=bare, by=by, reason="stopped")
    files.retain(file=handed.file, until=None, by=by)
    return looked


def _only_names_stop(looked: Looked) -> bool:
    """Whether nothing stops it, or names alone: those of an author and an editor are gone in a bare file."""
    return all(finding.detector == "name" for finding in looked.findings if finding.action == "stop")


def _carries(file: StoredFile) -> bool:
    return file.media_type.startswith(_OFFICE)


def _bare(file: StoredFile, by: User) -> StoredFile:
    """The same words and cells in a file of their own."""
    return files.keep(data=kept.content(file), by=by, name=kept.name(file), drop=("properties", "comments"))
