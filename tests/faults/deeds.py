"""The long actions that the fault tests kill, each as a function of plain values; run in a process of their own."""

import csv
import os
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.db import connection

from demo import load, loop, seed, setting
from yangguang.accounts.models import User
from yangguang.clocks import actions as clocks
from yangguang.clocks import national as national_limits
from yangguang.clocks.tests.years import notice as days_off_of_2027
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.actions.object_ import Said
from yangguang.disclosure.bodies import Attachment, Text
from yangguang.disclosure.models import Notice, Objection, RollKind, Version
from yangguang.disclosure.rolls.changes import Replace
from yangguang.files import actions as files
from yangguang.foundation import key_backups
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.audit import keeping
from yangguang.foundation.now import moved, start_of, wall
from yangguang.law import actions as law
from yangguang.law import national as national_bases
from yangguang.ledger import actions as ledger
from yangguang.matters import actions as matters
from yangguang.matters.models import Matter
from yangguang.offices.models import Office, OfficeKind
from yangguang.press import actions as press

BASES = Path(national_bases.__file__).parent / "bases.csv"
RULES = Path(national_limits.__file__).parent / "rules.csv"


def do(deed: str, /, **arguments: object) -> None:
    """Do the deed of that name."""
    globals()[deed](**arguments)


def go(*, database: str, folder: str) -> None:
    """Work from now on in a database and in folders of its own."""
    connection.settings_dict["NAME"] = database
    at(Path(folder), settings)
    connection.ensure_connection()


def at(folder: Path, settings: object) -> None:
    """Let site, log, posters and stage lie below a folder."""
    for name in ("SITE_DIR", "PRINT_DIR", "VAR_DIR", "FILES_DIR"):
        setattr(settings, name, folder / name)
    settings.LOG_DIR = folder / "SITE_DIR" / "log"  # type: ignore[attr-defined]  # Django's settings
    settings.DEMO = True  # type: ignore[attr-defined]  # the stubs do not know it


def county() -> None:
    """Load the demo county, the whole of it."""
    os.environ.pop("YANGGUANG_DEMO_TOWNS", None)
    load.load()


def check() -> None:
    """Let the site look at itself, as at night."""
    press.check_site(by=SYSTEM)


def catalogue(*, edition: str) -> None:
    """Import the catalogue, its edition noted as the last element of every row."""
    data = _edition(setting.HERE / "matters" / "catalogue.csv", column="公开内容（要素）", edition=edition)
    matters.import_catalogue(data=data, by=SYSTEM)


def bases(*, edition: str) -> None:
    """Import the bases, their edition noted with each."""
    law.import_bases(data=_edition(BASES, column="条旨", edition=edition), by=SYSTEM)


def rules(*, edition: str) -> None:
    """Import the time limits, their edition noted with each."""
    clocks.import_rules(data=_edition(RULES, column="说明", edition=edition), by=SYSTEM)


def days_off() -> None:
    """Import the days off of a year."""
    clocks.import_calendar(data=days_off_of_2027(), year=2027, document="放假安排的通知", by=SYSTEM)


def _edition(path: Path, *, column: str, edition: str) -> bytes:
    rows, written = list(csv.reader(StringIO(path.read_text(encoding="utf-8-sig")))), StringIO()
    noted = rows[0].index(column)
    for row in rows[1:]:
        row[noted] += f"；{edition}"
    csv.writer(written).writerows(rows)
    return written.getvalue().encode()


def roll(*, rows: int, title: str) -> None:
    """Draft a roll over all villages, or of a few rows of one."""
    grants = seed.roll(rows=max(rows, len(seed.listed("village"))), seed=loop.SEED)[:rows]
    disclosure.draft_roll(
        matter=matter(), office=section(), title=title,
        roll_kind=RollKind.objects.get(), csv=seed.written(grants), by=who("bianji"),
    )  # fmt: skip


def post(*, version: int) -> None:
    """Post a signed version."""
    disclosure.post(version=Version.objects.get(pk=version), by=who("fabu"))


def object_(*, notice: int, key: str) -> None:
    """Object to a roll, as a form sends it with its key."""
    said = Said(text=f"第{key}次提交：金额和存折上的不一样。")
    disclosure.object_(notice=Notice.objects.get(pk=notice), ground="amount_wrong", said=said, key=key)


def decide(*, objection: int) -> None:
    """Answer an objection."""
    found = Objection.objects.get(pk=objection)
    disclosure.decide(objection=found, outcome="rejected", reasons="金额与发放记录相符。", by=who("shenhe"))


def correct(*, notice: int, place: int, row: str, name: str) -> None:
    """Give one row of a roll another amount, as a new version."""
    change = Replace(place=place, row=row, name=name, fen=126_000)
    found = Notice.objects.get(pk=notice)
    disclosure.correct(notice=found, changes=[change], reason="金额录入有误", by=who("bianji"))


def close(*, version: int, day: str) -> None:
    """End on a day the time in which one may object."""
    with moved(date.fromisoformat(day)):
        disclosure.close(version=Version.objects.get(pk=version), by=who("fabu"))


def take_down(*, version: int) -> None:
    """Erase a withdrawn notice."""
    disclosure.take_down(version=Version.objects.get(pk=version), by=who("fabu"))


def keep() -> None:
    """Keep a file that was handed in."""
    files.keep(data="窗口办理时间\n".encode(), name="说明.txt", by=SYSTEM)


def sweep(*, day: str, days: int = 1) -> None:
    """Announce on a day, and on those that follow it, what is due."""
    for number in range(days):
        with moved(date.fromisoformat(day) + timedelta(days=number)):
            clocks.sweep()


def keep_audit() -> None:
    """Remove what the audit has kept long enough by the machine's own clock, as the database counts it."""
    with moved(wall()):
        keeping.remove_due()


def restore_keys(*, copy: str, store: str) -> None:
    """Give a store of keys what it lost."""
    settings.KEYS_DIR = Path(store)
    key_backups.restore(Path(copy))


def recover() -> None:
    """Take back what a restored database does not know of its log."""
    ledger.recover(log_dir=Path(settings.LOG_DIR))


def sequence() -> None:
    """Sequence the log."""
    ledger.sequence(log_dir=Path(settings.LOG_DIR))


def publish() -> None:
    """Print and put out what is stale."""
    press.publish_stale()


def signed(title: str, *, rows: int = 0, file: bytes = b"") -> Version:
    """A version signed by the reviewer: a roll of so many rows, a file, or a notice in words."""
    if rows:
        roll(rows=rows, title=title)
        version = Version.objects.latest("pk")
    else:
        kept = files.keep(data=file, name=f"{title}.csv", by=who("bianji")) if file else None
        body = Attachment(kept) if kept else Text("工作日上午八点半到十二点。")
        version = disclosure.draft(matter=matter(), office=section(), title=title, body=body, by=who("bianji"))
    warned = list(version.findings.filter(action="warn").values_list("pk", flat=True))
    disclosure.review(version=version, by=who("shenhe"), acknowledged=warned)
    return version


def who(name: str) -> User:
    """One of the demo's staff."""
    return User.objects.get(login_name=name)


def section() -> Office:
    """The section that publishes."""
    return Office.objects.get(kind=OfficeKind.SECTION)


def matter() -> Matter:
    """The matter under which rolls are posted."""
    return Matter.objects.get(second="农村部分计划生育家庭奖励扶助对象公示")


def nothing(deed: str, /, **arguments: object) -> None:
    """What is handed in twice is two, or is not there to be done again."""


def many_clocks(*, since: str, days: int, each: int = 4) -> None:
    """Let so many clocks begin on each of some days."""
    for number in range(days * each):
        day = date.fromisoformat(since) + timedelta(days=number // each)
        clocks.start(
            duty="objection.verdict", kind="test.many", subject=str(number), office=section(), by=SYSTEM,
            at=start_of(day),
        )  # fmt: skip
