"""A county for benchmarks: its own throw-away cluster with durable commits, the demo county, and a posted roll."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

SMOKE = 2  # towns of a smoke run

if TYPE_CHECKING:
    from demo.setting import Section
    from yangguang.accounts.models import User
    from yangguang.disclosure.models import Version


@dataclass(frozen=True)
class County:
    """The staff by log-in name, and the section that publishes."""

    people: "dict[str, User]"
    section: "Section"


@contextmanager
def county(*, towns: int = 0) -> Iterator[County]:
    """The demo county, or so many of its towns, in a database and folders of its own, removed afterwards."""
    root = Path(tempfile.mkdtemp(prefix="yangguang-bench-", dir="/var/tmp"))
    root.chmod(0o755)
    os.environ["YANGGUANG_VAR"] = str(root / "var")
    os.environ["YANGGUANG_DEMO_TOWNS"] = str(towns)
    from demo import run  # reads the environment
    from tests import template

    try:
        with run.database(template.fill):
            import django

            django.setup()
            from demo import load, setting

            load.load()
            people, _ = setting.people()
            yield County(people, setting.place(people))
    finally:
        shutil.rmtree(root, ignore_errors=True)


def posted_roll(here: County, *, rows: int) -> "Version":
    """A roll of so many rows over all villages, drafted, signed and posted."""
    from demo import loop, seed

    csv = seed.written(seed.roll(rows=rows, seed=loop.SEED))
    version = loop.signed_roll(here.section, here.people, csv)
    from yangguang.disclosure import actions as disclosure

    return disclosure.post(version=version, by=here.people["fabu"])
