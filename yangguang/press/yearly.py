"""Annual reports in the official form, as files beside their page; where one ended a tombstone (410) answers."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from yangguang.cases import annual
from yangguang.cases.annual import Report, filing
from yangguang.disclosure import kinds
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.queries.editions import Standing
from yangguang.foundation.pages import touches
from yangguang.press import addresses, graves
from yangguang.press.compose.snapshot import Snapshot

FORMS: Mapping[str, Callable[[Report], bytes]] = MappingProxyType(
    {"docx": annual.as_docx, "xlsx": annual.as_xlsx, "csv": annual.as_csv}
)


def files(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[graves.File]:
    """The files of each report that changed, or what stands in their place once it ended."""
    for notice in snapshot.standing:
        if notice.kind != Kind.ANNUAL or not touches(frozenset({notice.key}), changed):
            continue
        for path, data in written(notice):
            yield path, data
        if _ended(notice):
            for path in paths(notice):
                yield from graves.dug(snapshot, path)


def gone(snapshot: Snapshot) -> set[str]:
    """What is to be taken away: files of reports that ended, and tombstones of those that stand."""
    reports = [notice for notice in snapshot.standing if notice.kind == Kind.ANNUAL]
    return {path if _ended(notice) else addresses.grave(path) for notice in reports for path in paths(notice)}


def report(notice: Standing) -> Report | None:
    """The report that a notice holds; None where it ended, or is none."""
    filled = None if _ended(notice) or notice.kind != Kind.ANNUAL else kinds.of(notice.body)
    return filing.report_of(filled) if filled else None


def written(notice: Standing) -> list[graves.File]:
    """Each file of a report, by its path from the site's root."""
    found = report(notice)
    return [(addresses.report(notice.index_no, form), write(found)) for form, write in FORMS.items()] if found else []


def paths(notice: Standing) -> list[str]:
    """Where the files of a report stand, from the site's root."""
    return [addresses.report(notice.index_no, form) for form in FORMS]


def _ended(notice: Standing) -> bool:
    return notice.withdrawn or notice.taken_down
