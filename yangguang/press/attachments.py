"""Files of notices, put out under their digest while the notice stands; a tombstone (410) stands there afterwards."""

from collections.abc import Collection, Iterator, Mapping

from yangguang.disclosure.queries import attached
from yangguang.disclosure.queries.attached import Attached
from yangguang.disclosure.queries.editions import Standing
from yangguang.files import queries as kept
from yangguang.files.models import StoredFile
from yangguang.offices.queries import facilities
from yangguang.press import addresses, graves, issues
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.media import heavy, telling
from yangguang.press.media.heavy import Piece


def files(snapshot: Snapshot, *, held: Mapping[str, str]) -> Iterator[graves.File]:
    """The files that stand and are not out yet (`held`: digests by path), each opened when its turn comes."""
    for path, file in _standing(snapshot).items():
        if held.get(path) != file.digest:
            yield path, attached.content(file)
    for path, photo in _photos().items():
        if held.get(path) != photo.digest_hex:
            yield path, kept.content(photo)
    for path, piece in _made(snapshot).items():
        if held.get(path) != piece.digest:
            yield path, piece.path.read_bytes()


def tombstones(snapshot: Snapshot, *, held: Collection[str], all_anew: bool) -> Iterator[graves.File]:
    """What answers 410 where a file stood that was withdrawn, replaced or taken down: the missing ones, or all anew."""
    over = _over(snapshot, held)
    for path in sorted(path for path in over if all_anew or addresses.grave(path) not in held):
        yield from graves.dug(snapshot, path)


def gone(snapshot: Snapshot, *, held: Collection[str]) -> set[str]:
    """What is to be taken away: files that no longer stand, and the tombstones of those that stand again."""
    return _over(snapshot, held) | {
        addresses.grave(path) for path in (*_standing(snapshot), *_made(snapshot), *_photos())
    }


def path_of(file: Attached) -> str:
    """Where a file stands, from the site's root."""
    return addresses.file(file.digest, file.name)


def of(notice: Standing) -> Attached | None:
    """The file that a notice shows; None once it is withdrawn."""
    return None if notice.withdrawn or notice.taken_down else attached.described(notice.body)


def _standing(snapshot: Snapshot) -> dict[str, Attached]:
    return {path_of(file): file for notice in snapshot.standing if (file := of(notice))}


def _photos() -> dict[str, StoredFile]:
    """The photos of facilities that are shown."""
    shown = [photo.file for photo in facilities.shown_photos()]
    return {addresses.photo(file.digest_hex, file.media_type): file for file in shown}


def _made(snapshot: Snapshot) -> dict[str, Piece]:
    """The heavy pieces of media packages that are made and still true, and the issues of the bulletin."""
    wanted = [notice for notice in snapshot.standing if heavy.ordered(notice.index_no)]
    found = [piece for notice in wanted for piece in heavy.made(telling.of(snapshot, notice))]
    return {addresses.file(piece.digest, piece.name): piece for piece in (*found, *issues.standing(snapshot))}


def _over(snapshot: Snapshot, held: Collection[str]) -> set[str]:
    """The addresses of files that stood once: as the record knows them, and as the site still has them."""
    known = {path_of(file) for file in attached.ever()}
    there = {addresses.stood(path) for path in held if path.startswith(addresses.FILES)}
    return (known | there) - set(_standing(snapshot)) - set(_made(snapshot)) - set(_photos())
