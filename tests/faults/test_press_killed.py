"""The press killed at each of its named boundaries: no half page, no lost posting, no fork; the next start finishes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from demo import load, loop, setting
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.bodies import Text
from yangguang.foundation import events
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press

BOUNDARIES = [f"press.{name}" for name in ("laid", "staged", "logged", "signed", "half-out", "moved", "out")]
PUBLISH = "import django; django.setup(); from yangguang.press import actions; actions.publish_stale()"


@pytest.fixture
def posted(committed: str, tmp_path: Path, settings: object) -> str:
    """A county with one small notice posted, whose pages wait to be printed."""
    for name in ("SITE_DIR", "PRINT_DIR", "VAR_DIR"):
        setattr(settings, name, tmp_path / name)
    settings.LOG_DIR = tmp_path / "SITE_DIR" / "log"  # type: ignore[attr-defined]  # pytest-django's settings
    settings.DEMO = True  # type: ignore[attr-defined]
    load.load()
    people, _ = setting.people()
    section = setting.place(people)
    version = disclosure.draft(
        matter=section.matter, office=section.office, title="窗口办理时间", body=Text("工作日上午八点半到十二点。"),
        by=people["bianji"],
    )  # fmt: skip
    disclosure.post(version=loop.signed(version, people), by=people["fabu"])
    press.mark_stale("county", f"notice:{version.notice_id}")
    return committed


@pytest.mark.parametrize("boundary", BOUNDARIES)
def test_a_publication_killed_anywhere_is_finished_or_never_happened(posted: str, boundary: str) -> None:
    environment = {
        **os.environ,
        "DATABASE_URL": posted,
        "YANGGUANG_DIE_AT": boundary,
        "YANGGUANG_SITE_DIR": str(settings.SITE_DIR),
        "YANGGUANG_LOG_DIR": str(settings.LOG_DIR),
        "YANGGUANG_PRINT_DIR": str(settings.PRINT_DIR),
        "YANGGUANG_VAR": str(settings.VAR_DIR),
        "YANGGUANG_DEMO": "1",
    }
    killed = subprocess.run([sys.executable, "-W", "ignore", "-c", PUBLISH], env=environment, check=False)
    assert killed.returncode == -9
    press.publish_stale()
    press.finish()
    events.deliver_pending()
    site = Path(settings.SITE_DIR)
    assert "窗口办理时间" in (site / "index.html").read_text()
    assert list((Path(settings.VAR_DIR) / "press").iterdir()) == []
    assert verify.main([str(site), "--key", log.vkey()]) == 0
