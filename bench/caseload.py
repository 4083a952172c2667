"""A county's case-work for benchmarks: 200 officers in 40 offices, so many cases with their history, served or not.

Loaded once a process: benchmarks that are asked for together share it.
"""

import atexit
import os
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from secrets import token_bytes
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.caseload_terms import TODAY, Caseload
from bench.ledger_server import database

if TYPE_CHECKING:
    from yangguang.accounts.models import User
    from yangguang.offices.models import Office

CASES, SMOKE = int(os.environ.get("YANGGUANG_BENCH_CASES", "1000000")), 4_000
OFFICES, OFFICERS = 40, 200
LIST = "code,name,parent_code,level\n32,江苏省,,province\n3203,徐州市,32,city\n320324,睢宁县,3203,county\n"


_kept: list[Caseload] = []


def caseload(*, smoke: bool) -> Caseload:
    """The county with its cases; made at the first call, removed when the process ends."""
    if not _kept:
        os.environ |= {"YANGGUANG_BUSINESS_DATE": TODAY.isoformat(), "YANGGUANG_HTTPS": "0", "YANGGUANG_OCR": "-"}
        stack = ExitStack()
        root = stack.enter_context(database())
        atexit.register(stack.close)
        _kept.append(_filled(root, SMOKE if smoke else CASES))
    return _kept[0]


def _filled(root: Path, count: int) -> Caseload:
    from bench import caseload_copy
    from yangguang.foundation.now import moved

    with moved(TODAY):
        top, offices, staff = _people()
    made = Caseload(top, offices, staff, count, _admin(root), root)
    caseload_copy.fill(made)
    return made


def _admin(root: Path) -> str:
    from config import embedded

    own = os.environ["DATABASE_URL"]
    host = own.split("?", 1)[1]
    secret = embedded.passwords(root / "var" / "keys")["postgres"]
    return f"postgresql://postgres:{secret}@/{own.split('@/', 1)[1].split('?', 1)[0]}?{host}"


def _people() -> "tuple[Office, list[Office], dict[int, list[User]]]":
    from yangguang.foundation.actors import SYSTEM
    from yangguang.offices import actions as acts
    from yangguang.offices.models import OfficeKind, PostRole
    from yangguang.places import actions as places
    from yangguang.places import queries

    since = date(2020, 1, 1)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "places.csv"
        path.write_text(LIST)
        places.import_(path=path, on=since, by=SYSTEM)
    place = queries.county()
    top = acts.establish(kind=OfficeKind.DEPARTMENT, name="睢宁县人民政府办公室", place=place, on=since, by=SYSTEM)
    offices, staff = [], {}
    for number in range(OFFICES):
        name = f"第{number + 1}科室"
        office = acts.establish(kind=OfficeKind.SECTION, name=name, place=place, parent=top, on=since, by=SYSTEM)
        offices.append(office)
        staff[office.pk] = [_officer(office, number * 5 + each) for each in range(OFFICERS // OFFICES)]
    head = _user("head")
    officer = acts.enter(name="县办主任", user=head, by=SYSTEM)
    acts.appoint(office=top, officer=officer, title="主任", on=since, roles=[PostRole.HEAD], by=SYSTEM)
    staff[top.pk] = [head]
    return top, offices, staff


def _officer(office: "Office", number: int) -> "User":
    from yangguang.foundation.actors import SYSTEM
    from yangguang.offices import actions as acts
    from yangguang.offices.models import PostRole

    user = _user(f"officer{number}")
    officer = acts.enter(name=f"科员{number}", user=user, by=SYSTEM)
    roles = [PostRole.HEAD] if number % 5 == 0 else []
    acts.appoint(office=office, officer=officer, title="科员", on=date(2020, 1, 1), roles=roles, by=SYSTEM)
    return user


def _user(name: str) -> "User":
    from yangguang.accounts.models import User
    from yangguang.foundation.now import now

    return User.objects.create(login_name=name, display_name=name, person=token_bytes(32), opened_at=now())
