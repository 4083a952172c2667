"""The log and the press killed at eight points each: no half is ever seen, and the next round finishes everything."""

from pathlib import Path

from django.conf import settings

from demo import seed
from tests.faults import deeds
from tests.faults.conftest import HIT, Victim
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.models import Notice, Slice, SliceEntry, Version
from yangguang.ledger import queries as log
from yangguang.ledger.models import Pending
from yangguang.ledger.verify import command as verify
from yangguang.press import actions as press
from yangguang.press.models import Unprinted

ROWS, PRINTED = 402, 8
BEHIND = ("index.html", "record.json", "proof.tlog-proof")


def test_a_log_killed_while_it_is_sequenced_loses_and_forks_nothing(victim: Victim) -> None:
    for number, strike in enumerate(victim.strikes("sequence"), start=1):
        version = deeds.signed(f"名单公示之{number}", rows=ROWS)
        disclosure.post(version=version, by=deeds.who("fabu"))
        strike()
    victim.does("sequence")
    assert log.checkpoint().size == SliceEntry.objects.count() == (len(seed.listed("village")) + 1) * number
    assert not Pending.objects.exists()
    assert verify.main([str(settings.LOG_DIR), "--key", log.vkey()]) == 0
    assert victim.killed >= HIT


def test_a_publication_killed_at_any_moment_is_finished_by_the_next(victim: Victim) -> None:
    for number, strike in enumerate(victim.strikes("publish"), start=1):
        version = deeds.signed(f"窗口办理时间第{number}号")
        disclosure.post(version=version, by=deeds.who("fabu"))
        press.mark_stale("county", f"notice:{version.notice_id}")
        strike()
        assert Path(settings.SITE_DIR, "index.html").read_text().rstrip().endswith("</html>")
    press.publish_stale()
    press.finish()
    listed = Path(settings.SITE_DIR, "notices.html").read_text().replace("<wbr>", "")
    assert [notice.title for notice in Notice.objects.all() if notice.title not in listed] == []
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0
    assert victim.killed >= HIT


def test_a_roll_killed_while_its_posters_and_pages_behind_codes_are_made_is_whole_after_the_next(
    victim: Victim,
) -> None:
    for number, strike in enumerate(victim.strikes("publish"), start=1):
        _mark_posted(deeds.signed(f"名单公示之{number}", rows=PRINTED))
        strike()
    press.publish_stale()
    press.finish()
    versions = list(Version.objects.all())
    parts = Slice.objects.filter(version__in=versions, place__isnull=False).count()
    assert parts
    assert {sum(1 for _ in Path(settings.SITE_DIR, "w").glob(f"*/{name}")) for name in BEHIND} == {parts}
    assert {len(_posters(version)) for version in versions} == {2 * (parts // len(versions) + 1)}
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for each in versions for path in _posters(each))
    assert not Unprinted.objects.exists()
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0
    assert victim.killed >= HIT


def _mark_posted(version: Version) -> None:
    disclosure.post(version=version, by=deeds.who("fabu"))
    slices = Slice.objects.filter(version=version).values_list("pk", flat=True)
    press.mark_stale("county", f"notice:{version.notice_id}", *(f"slice:{pk}" for pk in slices))


def _posters(version: Version) -> list[Path]:
    return list(Path(settings.PRINT_DIR, version.notice.index_no).glob("*.pdf"))
