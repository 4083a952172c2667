"""Long actions killed at eight points each, spread by a seed that is printed: the whole deed, or none of it."""

from pathlib import Path

from django.conf import settings
from django.db.models import Count

from demo import seed
from tests.faults import deeds
from tests.faults.conftest import POINTS, Victim
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.bodies import Text
from yangguang.disclosure.models import Notice, Objection, Posting, Slice, SliceEntry, Version
from yangguang.foundation.errors import Refused
from yangguang.ledger import queries as log
from yangguang.ledger.models import Pending
from yangguang.ledger.verify import command as verify
from yangguang.matters.models import Matter
from yangguang.offices.models import Office
from yangguang.places.models import Board, Place
from yangguang.press import actions as press
from yangguang.press.models import Unprinted

ROWS = 402
PRINTED, BEHIND = 20, ("index.html", "record.json", "proof.tlog-proof")
HIT = 6  # of eight kills, so that few come when all is done


def test_a_county_is_loaded_whole_or_not_at_all(empty: Victim) -> None:
    takes = 1.2  # about; on a faster machine the last points come too late
    for point in range(POINTS):
        done = empty.dies("county", point=point, takes=takes)
        if Place.objects.exists():
            break
        assert not done
        assert (Board.objects.count(), Office.objects.count()) == (0, 0)
    empty.does("county")
    assert Place.objects.filter(level="village").count() == 402
    assert empty.killed


def test_a_catalogue_is_imported_whole_or_not_at_all(victim: Victim) -> None:
    takes = victim.does("catalogue", edition="第0版")
    before = "第0版"
    for point in range(POINTS):
        edition = f"第{point + 1}版"
        done = victim.dies("catalogue", edition=edition, point=point, takes=takes)
        [before] = {edition} if done else _editions() & {before, edition}
        assert _editions() == {before}
    assert victim.killed


def test_a_roll_is_drafted_whole_or_not_at_all(victim: Victim) -> None:
    takes = victim.does("roll", rows=ROWS, title="名单公示")
    [whole] = Version.objects.annotate(parts=Count("slices"))
    done = sum(
        victim.dies("roll", rows=ROWS, title=f"名单公示之{point}", point=point, takes=takes) for point in range(POINTS)
    )
    versions = Version.objects.annotate(parts=Count("slices")).values_list("parts", flat=True)
    assert list(versions) == [whole.parts] * (1 + done)
    assert Notice.objects.count() == 1 + done
    assert victim.killed


def test_a_posting_is_on_every_board_and_in_the_log_or_nowhere(victim: Victim) -> None:
    versions = [_signed(victim, number) for number in range(POINTS + 1)]
    takes = victim.does("post", version=versions[0])
    boards, entries = Posting.objects.count(), Pending.objects.count()
    for point, version in enumerate(versions[1:]):
        done = victim.dies("post", version=version, point=point, takes=takes)
        posted = Posting.objects.filter(version=version).count()
        assert posted in ((boards,) if done else (0, boards))
        assert SliceEntry.objects.filter(version=version).exists() == bool(posted)
        if not posted:
            victim.does("post", version=version)
    assert (Posting.objects.count(), Pending.objects.count()) == (boards * len(versions), entries * len(versions))
    assert victim.killed


def test_an_objection_sent_again_after_a_crash_is_one_objection(victim: Victim) -> None:
    version = _signed(victim, 0)
    victim.does("post", version=version)
    notice = Version.objects.get(pk=version).notice_id
    takes = victim.does("object_", notice=notice, key="0")
    for point in range(POINTS):
        victim.dies("object_", notice=notice, key=str(point), point=point, takes=takes)
        victim.does("object_", notice=notice, key=str(point))
        victim.does("object_", notice=notice, key=str(point))
    assert Objection.objects.count() == POINTS
    assert victim.killed


def test_a_log_killed_while_it_is_sequenced_loses_and_forks_nothing(victim: Victim) -> None:
    victim.does("post", version=_signed(victim, 0))
    takes = victim.does("sequence")
    for point in range(POINTS):
        victim.does("post", version=_signed(victim, point + 1))
        victim.dies("sequence", point=point, takes=takes)
    victim.does("sequence")
    assert log.checkpoint().size == SliceEntry.objects.count() == (len(seed.listed("village")) + 1) * (POINTS + 1)
    assert not Pending.objects.exists()
    assert verify.main([str(Path(settings.LOG_DIR)), "--key", log.vkey()]) == 0
    assert victim.killed


def test_a_publication_killed_at_any_moment_is_finished_by_the_next(victim: Victim) -> None:
    notices = [_notice(number) for number in range(POINTS + 1)]
    disclosure.post(version=notices[0], by=deeds.who("fabu"))
    press.mark_stale("county")
    takes = victim.does("publish")
    for point, version in enumerate(notices[1:]):
        disclosure.post(version=version, by=deeds.who("fabu"))
        press.mark_stale("county", f"notice:{version.notice_id}")
        victim.dies("publish", point=point, takes=takes)
        assert Path(settings.SITE_DIR, "index.html").read_text().rstrip().endswith("</html>")
    press.publish_stale()
    press.finish()
    listed = Path(settings.SITE_DIR, "notices.html").read_text()
    assert [number for number in range(POINTS + 1) if f"窗口办理时间第{number}号" not in listed] == []
    assert verify.main([str(settings.SITE_DIR), "--key", log.vkey()]) == 0
    assert victim.killed


def test_a_roll_killed_while_its_posters_and_pages_behind_codes_are_made_is_whole_after_the_next(
    victim: Victim,
) -> None:
    versions = [deeds.signed(f"名单公示之{number}", rows=PRINTED) for number in range(POINTS + 1)]
    _mark_posted(versions[0])
    takes = victim.does("publish")
    for point, version in enumerate(versions[1:]):
        _mark_posted(version)
        victim.dies("publish", point=point, takes=takes)
    press.publish_stale()
    press.finish()
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


def test_two_who_post_the_same_at_once_post_it_once(victim: Victim) -> None:
    version = _signed(victim, 0)
    victim.order("post", {"version": version})
    try:
        disclosure.post(version=Version.objects.get(pk=version), by=deeds.who("fabu"))
    except Refused:
        assert victim.ended() == "done"
    else:
        assert victim.ended() == "gone"
    assert Posting.objects.values("board", "slice").annotate(n=Count("pk")).filter(n__gt=1).count() == 0
    assert Pending.objects.count() == Slice.objects.filter(version=version).count()


def _editions() -> set[str]:
    """The editions of which the catalogue has rows; of a whole one, one."""
    return {elements.rsplit("；", 1)[1] for elements in Matter.objects.values_list("elements", flat=True)}


def _signed(victim: Victim, number: int) -> int:
    """A roll drafted and signed; its version's id."""
    victim.does("roll", rows=ROWS, title=f"名单公示之{number}")
    version = Version.objects.latest("pk")
    warned = list(version.findings.filter(action="warn").values_list("pk", flat=True))
    disclosure.review(version=version, by=deeds.who("shenhe"), acknowledged=warned)
    return int(version.pk)


def _notice(number: int) -> Version:
    version = disclosure.draft(
        matter=deeds.matter(), office=deeds.section(), title=f"窗口办理时间第{number}号",
        body=Text("工作日上午八点半到十二点。"), by=deeds.who("bianji"),
    )  # fmt: skip
    disclosure.review(version=version, by=deeds.who("shenhe"), acknowledged=[])
    return version
