"""Open a county from its folder: everything or nothing, and every fault by file and row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import connection, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from yangguang.web.opening import matters, offices, places
from yangguang.web.opening.checking import check
from yangguang.web.opening.folder import Folder, read
from yangguang.web.opening.places import Made
from yangguang.web.opening.sheets import PLACES

Progress = Callable[[str, int, int], None]
"""Called with what is done next, how many steps are done, and how many there are."""
Step = Callable[..., Made]

STEPS: Sequence[tuple[str, Step]] = (
    (gettext_noop("地点名单"), places.listed),
    (gettext_noop("组、单位、居住地"), places.below),
    (gettext_noop("公示栏"), places.boards),
    (gettext_noop("机构"), offices.offices),
    (gettext_noop("任职"), offices.posts),
    (gettext_noop("索引号字母"), offices.letters),
    (gettext_noop("法律依据"), matters.bases),
    (gettext_noop("项目"), matters.programmes),
    (gettext_noop("目录事项"), matters.catalogue),
)


@dataclass(frozen=True)
class Opened:
    """What was made, or would be: of each kind how many are new and how many stood; every fault; what to look at."""

    made: tuple[tuple[str, int, int], ...]
    faults: tuple[str, ...]
    warnings: tuple[str, ...] = ()


def open_county(path: Path, *, on: date, rehearse: bool, tell: Progress = lambda what, done, whole: None) -> Opened:
    """Set the county up as a folder describes it, in force from a day; nothing stays after a fault or a rehearsal.

    Opening again changes nothing; what the folder now says otherwise of something that stands is a fault.
    """
    folder = read(path)
    check(folder, on=on)
    with transaction.atomic():
        _alone()
        made = _carried_out(folder, on=on, tell=tell)
        if rehearse or folder.told():
            transaction.set_rollback(True)
    return Opened(tuple(made), tuple(folder.told()), tuple(folder.warnings))


def _carried_out(folder: Folder, *, on: date, tell: Progress) -> list[tuple[str, int, int]]:
    """Every step in turn; a later one still runs after a fault, so that its own faults are named in the same go."""
    made = []
    for number, (what, step) in enumerate(STEPS):
        if PLACES not in folder.rows or (number and folder.faults.get(PLACES)):
            break  # without places nothing below can be tried
        tell(_(what), number, len(STEPS))
        made.append((_(what), *step(folder, on=on)))
    tell("", len(STEPS), len(STEPS))
    return made


def _alone() -> None:
    """One opens at a time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('web.open_county', 0))")
