"""The stage: where files wait, whole and durable, until the manifest that names them is in the log.

A plan is a folder `<stage>/<digest>/` with `plan.json` (written last) and the files under `files/`. A plan without
plan.json never happened; one whose manifest was logged is always carried to its end.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from yangguang.foundation import durable
from yangguang.foundation.boundaries import reached
from yangguang.foundation.errors import Unavailable
from yangguang.press.putting.variants import forms, variants

PLAN = "plan.json"
_LAYING = "laying"


@dataclass(frozen=True)
class Plan:
    """What is to be put out: the folder it waits in, the paths to write in order, the paths to take away."""

    folder: Path
    writes: tuple[str, ...]
    deletes: tuple[str, ...]

    @property
    def key(self) -> str:
        """The plan's name: a serial and the digest of the manifest that it makes true."""
        return self.folder.name


def prepare(
    stage: Path, *, key: Callable[[], str], files: Iterable[tuple[str, bytes]], deletes: Iterable[str] = ()
) -> Plan:
    """Lay files out on the stage, durably, and return the plan; `key` is asked once all files are laid.

    Files are taken one by one, so that they need not fit into memory. Raises Unavailable when the disk is full.
    """
    folder = stage / _LAYING
    shutil.rmtree(folder, ignore_errors=True)
    try:
        writes = tuple(_lay(folder / "files", files))
        os.sync()  # one for all: thousands of small fsyncs cost more than the pages themselves
        reached("press.laid")
        plan = Plan(stage / key(), writes, tuple(sorted(deletes)))
        durable.write(folder / PLAN, json.dumps({"writes": plan.writes, "deletes": plan.deletes}).encode())
        shutil.rmtree(plan.folder, ignore_errors=True)
        folder.replace(plan.folder)
        durable.fsync_dir(stage)
    except (OSError, Unavailable) as fault:
        shutil.rmtree(folder, ignore_errors=True)
        full = _("磁盘写满，网页没有更新。")
        raise Unavailable(full, do=_("请清理磁盘后重试。"), kept=_("原有网页未动，待办已保留。")) from fault
    return plan


def waiting(stage: Path) -> list[Plan]:
    """The plans that an earlier process left behind; folders without a plan are swept away."""
    plans = []
    for folder in sorted(stage.iterdir()) if stage.exists() else []:
        if folder.name != _LAYING and (folder / PLAN).exists():
            text = json.loads((folder / PLAN).read_text())
            plans.append(Plan(folder, tuple(text["writes"]), tuple(text["deletes"])))
        else:
            shutil.rmtree(folder)
    return plans


def put_out(plan: Plan, site: Path) -> None:
    """Move every waiting file to its address, then take away what is to go; safe to repeat after a crash."""
    folders = _move(plan, site)
    reached("press.moved")
    for path in plan.deletes:
        for form in forms(path):
            (site / form).unlink(missing_ok=True)
    for form in _outgrown(plan):
        (site / form).unlink(missing_ok=True)
    above = {parent for folder in folders for parent in folder.parents if site in parent.parents}
    for touched in folders | above:
        durable.fsync_dir(touched)
    reached("press.out")
    shutil.rmtree(plan.folder)


def _move(plan: Plan, site: Path) -> set[Path]:
    """Move the files; returns the folders that took one. Paths as text: thousands of Path objects cost seconds."""
    source, target, half = f"{plan.folder}/files/", f"{site}/", len(plan.writes) // 2
    folders = {str(site)}
    for number, path in enumerate(plan.writes):
        if number == half:
            reached("press.half-out")
        if (folder := os.path.dirname(target + path)) not in folders:  # noqa: PTH120 see above
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            folders.add(folder)
        if os.path.exists(source + path):  # noqa: PTH110 else it was moved before a crash
            os.replace(source + path, target + path)  # noqa: PTH105
    return {Path(folder) for folder in folders}


def _outgrown(plan: Plan) -> Iterator[str]:
    """Compressed forms that a file does not have any more, since it became too small to be worth one."""
    written = set(plan.writes)
    for path in plan.writes:
        if not path.endswith((".gz", ".br")):
            yield from (form for form in forms(path)[1:] if form not in written)


def drop(plan: Plan) -> None:
    """Give up a plan whose manifest never reached the log."""
    shutil.rmtree(plan.folder)


def _lay(folder: Path, files: Iterable[tuple[str, bytes]]) -> Iterable[str]:
    folder.mkdir(parents=True)
    made: set[str] = set()
    for path, data in files:
        above = os.path.dirname(f"{folder}/{path}")  # noqa: PTH120 paths as text, see `_move`
        if above not in made:
            os.makedirs(above, exist_ok=True)  # noqa: PTH103
            made.add(above)
        for form, content in variants(path, data):
            with open(f"{folder}/{form}", "wb") as file:  # noqa: PTH123
                file.write(content)
            yield form
