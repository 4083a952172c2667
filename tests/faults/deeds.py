"""The long actions that the fault tests kill, each as a function of plain values; run in a process of their own."""

from pathlib import Path

from django.conf import settings
from django.db import connection

from demo import load, loop, seed, setting
from yangguang.accounts.models import User
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.actions.object_ import Said
from yangguang.disclosure.models import Notice, RollKind, Version
from yangguang.foundation.actors import SYSTEM
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
    for name in ("SITE_DIR", "PRINT_DIR", "VAR_DIR"):
        setattr(settings, name, folder / name)
    settings.LOG_DIR = folder / "SITE_DIR" / "log"  # type: ignore[attr-defined]  # Django's settings
    settings.DEMO = True  # type: ignore[attr-defined]


def county() -> None:
    """Load the demo county."""
    load.load()


def catalogue() -> None:
    """Import the catalogue."""
    matters.import_catalogue(data=(setting.HERE / "matters" / "catalogue.csv").read_bytes(), by=SYSTEM)


def roll(*, rows: int, title: str) -> None:
    """Draft a roll."""
    disclosure.draft_roll(
        matter=matter(), office=section(), title=title,
        roll_kind=RollKind.objects.get(), csv=seed.written(seed.roll(rows=rows, seed=loop.SEED)), by=who("bianji"),
    )  # fmt: skip


def post(*, version: int) -> None:
    """Post a signed version."""
    disclosure.post(version=Version.objects.get(pk=version), by=who("fabu"))


def object_(*, notice: int, key: str) -> None:
    """Object to a roll, as a form sends it with its key."""
    said = Said(text=f"第{key}次提交：金额和存折上的不一样。")
    disclosure.object_(notice=Notice.objects.get(pk=notice), ground="amount_wrong", said=said, key=key)


def sequence() -> None:
    """Sequence the log."""
    ledger.sequence(log_dir=Path(settings.LOG_DIR))


def publish() -> None:
    """Print and put out what is stale."""
    press.publish_stale()


def who(name: str) -> User:
    """One of the demo's staff."""
    return User.objects.get(login_name=name)


def section() -> Office:
    """The section that publishes."""
    return Office.objects.get(kind=OfficeKind.SECTION)


def matter() -> Matter:
    """The matter under which rolls are posted."""
    return Matter.objects.get(second="农村部分计划生育家庭奖励扶助对象公示")
