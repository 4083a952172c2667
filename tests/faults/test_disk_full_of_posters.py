"""Posters onto disks that are full or failing: a clear word, nothing half, and the next publication prints them all."""

import os
from pathlib import Path

import pytest
from django.conf import settings

from tests.faults import deeds, disks
from tests.faults.conftest import Victim
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.models import Slice, Version
from yangguang.foundation.errors import Unavailable
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press
from yangguang.press.models import Stale, Unprinted

pytestmark = pytest.mark.needs("root", "fiu-utils")
ROWS, SHEETS = 8, 2 * (8 + 1)  # A3 and A4 of each village, and of what all others share


def _posted(title: str) -> Version:
    version = deeds.signed(title, rows=ROWS)
    disclosure.post(version=version, by=deeds.who("fabu"))
    slices = Slice.objects.filter(version=version).values_list("pk", flat=True)
    press.mark_stale("county", f"notice:{version.notice_id}", *(f"slice:{pk}" for pk in slices))
    return version


def _sheets(version: Version) -> list[Path]:
    """A notice's posters, each of them whole."""
    found = [path for path in Path(settings.PRINT_DIR, version.notice.index_no).glob("*") if path.is_file()]
    assert all(path.suffix == ".pdf" and path.read_bytes().rstrip().endswith(b"%%EOF") for path in found)
    return found


def _pages() -> dict[str, bytes]:
    found = (path for path in Path(settings.SITE_DIR).rglob("*") if path.is_file())
    return {str(path): path.read_bytes() for path in found if Path(settings.LOG_DIR) not in path.parents}


@pytest.mark.usefixtures("victim")
@pytest.mark.parametrize("room", [0, 400_000])
def test_a_full_disk_of_the_posters_stops_a_publication_whole_and_the_next_one_prints_them_all(
    settings: object, room: int
) -> None:
    with disks.small("8m") as disk:
        settings.PRINT_DIR = disk / "print"  # type: ignore[attr-defined]  # Django's settings
        first = _posted("第一号名单")
        press.publish_stale()
        before, second, full = _pages(), _posted("第二号名单"), disks.fill(disk)
        os.truncate(full, full.stat().st_size - room)
        with pytest.raises(Unavailable, match="磁盘已满"):
            press.publish_stale()
        assert _pages() == before
        assert len(_sheets(second)) < SHEETS
        assert Unprinted.objects.exists()
        assert Stale.objects.exists()
        full.unlink()
        press.publish_stale()
        assert [len(_sheets(version)) for version in (first, second)] == [SHEETS, SHEETS]
        assert not Unprinted.objects.exists()
        assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0  # type: ignore[attr-defined]  # as above


def test_with_one_in_fifty_writes_failing_no_half_poster_is_left(victim: Victim) -> None:
    versions, failed = list[Version](), 0
    for number in range(3):
        versions.append(_posted(f"第{number}号名单"))
        failed += not disks.publishes_while_failing(victim.database, where="printers")
    press.publish_stale()
    press.finish()
    assert failed
    assert [len(_sheets(version)) for version in versions] == [SHEETS] * len(versions)
    assert not Unprinted.objects.exists()
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0
