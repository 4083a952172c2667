"""Files of notices as files of the site: put out while the notice stands, taken away when it ends or has another."""

from collections.abc import Collection, Iterator

from yangguang.disclosure.queries import attached
from yangguang.disclosure.queries.printed import Standing
from yangguang.foundation.pages import touches
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot


def files(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """The file of each notice that depends on a changed key (None: all), at the address that its page names."""
    for notice in snapshot.standing:
        file = attached.described(notice.body)
        if file and stands(notice) and touches(frozenset({f"notice:{notice.notice}"}), changed):
            yield _path(file), attached.content(file)


def gone(snapshot: Snapshot, held: Collection[str]) -> set[str]:
    """Those of the held paths at which the file of no standing notice lies any more."""
    found = (attached.described(notice.body) for notice in snapshot.standing if stands(notice))
    return {path for path in held if path.startswith(addresses.FILES)} - {_path(file) for file in found if file}


def stands(notice: Standing) -> bool:
    """Whether its words, table or file may still be read."""
    return not notice.withdrawn and not notice.taken_down


def _path(file: dict[str, object]) -> str:
    return addresses.file(str(file["sha256"]), str(file["name"]))
