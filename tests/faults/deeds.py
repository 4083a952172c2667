"""The long actions that the fault tests kill, each as a function of plain values; run in a process of their own."""

import csv
import os
from datetime import date
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.db import connection

from demo import load, loop, seed, setting
from yangguang.accounts.models import User
from yangguang.clocks import actions as clocks
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.actions.object_ import Said
from yangguang.disclosure.bodies import Attachment, Text
from yangguang.disclosure.models import Notice, Objection, RollKind, Version
from yangguang.files import actions as files
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import moved
from yangguang.ledger import actions as ledger
from yangguang.matters import actions as matters
from yangguang.matters.models import Matter
from yangguang.offices.models import Office, OfficeKind
from yangguang.press import actions as press


def do(name: str, *, database: str, folder: str, **arguments: object) -> None:
    """Do a deed in a database and in folders of its own."""
    connection.settings_dict["NAME"] = database
    at(Path(folder), settings)
    globals()[name](**arguments)


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


def catalogue(*, edition: str) -> None:
    """Import the catalogue, its edition noted as the last element of every row."""
    rows = list(csv.reader(StringIO((setting.HERE / "matters" / "catalogue.csv").read_text(encoding="utf-8-sig"))))
    elements, written = rows[0].index("公开内容（要素）"), StringIO()
    for row in rows[1:]:
        row[elements] += f"；{edition}"
    csv.writer(written).writerows(rows)
    matters.import_catalogue(data=written.getvalue().encode(), by=SYSTEM)


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


def take_down(*, version: int) -> None:
    """Erase a withdrawn notice."""
    disclosure.take_down(version=Version.objects.get(pk=version), by=who("fabu"))


def keep() -> None:
    """Keep a file that was handed in."""
    files.keep(data="窗口办理时间\n".encode(), name="说明.txt", by=SYSTEM)


def sweep(*, day: str) -> None:
    """Announce on a day what is due."""
    with moved(date.fromisoformat(day)):
        clocks.sweep()


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
