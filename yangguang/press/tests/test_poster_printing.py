"""The batch printer finishes what was broken off, stops no slice for another's fault, and leaves nobody behind."""

import hashlib
import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from yangguang.foundation.errors import Unavailable
from yangguang.ledger.verify import poster as verified
from yangguang.press.posters import bundle
from yangguang.press.posters.errors import PrinterLost
from yangguang.press.posters.journal import NAME
from yangguang.press.posters.papers import Layout
from yangguang.press.posters.printing import print_all
from yangguang.press.posters.work import Job, Outcome
from yangguang.press.processes import pool
from yangguang.press.tests.poster_samples import ANSWERABLE, CODE_URL, SALT, printed, proof, roll

_SCRIPT = """
import sys
from pathlib import Path
from yangguang.press.posters.printing import print_all
from yangguang.press.tests.test_poster_printing import some
if __name__ == "__main__":
    print_all(some(int(sys.argv[2]), layouts=("a4",)), Path(sys.argv[1]))
"""


def some(count: int, people: int = 5, layouts: tuple[Layout, ...] = ("a3", "a4")) -> Iterator[Job]:
    """Jobs of different villages."""
    for number in range(count):
        record = roll(people, place={"name": f"{number}号村"})
        yield Job(f"王集镇/{number}号村", record, proof(), SALT, CODE_URL, ANSWERABLE, layouts)


def _digests(out: Path) -> dict[str, str]:
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in out.rglob("*.pdf")}


def test_a_batch_prints_each_poster_on_both_papers_and_names_its_files(tmp_path: Path) -> None:
    seen: list[Outcome] = []
    report = print_all(some(3), tmp_path, workers=2, progress=seen.append)
    assert (report.printed, report.kept, report.stopped) == (3, 0, [])
    assert report.digests == _digests(tmp_path)
    assert sorted(report.digests) == sorted(f"王集镇/{n}号村.{paper}.pdf" for n in range(3) for paper in ("a3", "a4"))
    assert len(seen) == 3


def test_one_process_and_many_print_the_same(tmp_path: Path) -> None:
    one = print_all(some(2), tmp_path / "one", workers=1)
    two = print_all(some(2), tmp_path / "two", workers=2)
    assert one.digests == two.digests
    [job, _] = some(2)
    alone = printed(job.record, "a4")
    assert (tmp_path / "two" / f"{job.name}.a4.pdf").read_bytes() == alone


def test_what_is_finished_is_kept_and_what_is_missing_changed_or_torn_is_printed_again(tmp_path: Path) -> None:
    before = print_all(some(4), tmp_path, workers=1).digests
    (tmp_path / "王集镇/0号村.a3.pdf").unlink()
    (tmp_path / "王集镇/1号村.a4.pdf").write_bytes(b"%PDF-torn")
    journal = tmp_path / NAME
    journal.write_text(journal.read_text()[:-20])
    report = print_all(some(4), tmp_path, workers=1)
    assert (report.printed, report.kept) == (3, 1)
    assert report.digests == before == _digests(tmp_path)


def test_another_record_under_the_same_name_is_printed(tmp_path: Path) -> None:
    first = print_all(some(1), tmp_path, workers=1)
    second = print_all(some(1, people=6), tmp_path, workers=1)
    assert second.printed == 1
    assert first.digests != second.digests == _digests(tmp_path)


def test_a_slice_that_cannot_be_printed_stops_alone_and_says_why(tmp_path: Path) -> None:
    bad = Job("王集镇/坏", roll(["张三", "李\U0002a6a5"]), proof(), SALT, CODE_URL, ANSWERABLE)
    report = print_all([*some(2), bad, *some(3)], tmp_path, workers=2)
    [stopped] = report.stopped
    assert stopped.name == "王集镇/坏"
    assert "第 2 行「姓名」" in stopped.fault
    assert "U+2A6A5" in stopped.fault
    assert not list(tmp_path.rglob("坏*"))
    assert len(report.digests) == 6


def _killed(out: Path, finished: int) -> None:
    """Run a batch in a process of its own and kill it when some posters are done."""
    out.mkdir(parents=True)
    run = subprocess.Popen(
        [sys.executable, "-c", _SCRIPT, str(out), "20"], env=os.environ | {"PYTHONPATH": os.getcwd()}
    )
    children: list[str] = []
    while len(list(out.rglob("*.pdf"))) < finished:
        assert run.poll() is None
        children = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    run.wait()
    assert len(children) >= 2
    until = time.monotonic() + 20
    while any(map(_lives, children)):
        assert time.monotonic() < until
        time.sleep(0.05)


def _lives(pid: str) -> bool:
    """Whether a process runs; a dead one that nobody has buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_killed_batch_leaves_nobody_behind_and_no_half_file_and_is_finished_by_the_next(tmp_path: Path) -> None:
    whole = print_all(some(20, layouts=("a4",)), tmp_path / "whole", workers=1).digests
    _killed(tmp_path / "out", 3)
    assert all(whole[name] == digest for name, digest in _digests(tmp_path / "out").items())
    report = print_all(some(20, layouts=("a4",)), tmp_path / "out", workers=2)
    assert report.kept >= 1
    assert report.printed + report.kept == 20
    assert _digests(tmp_path / "out") == whole
    assert {path.suffix for path in (tmp_path / "out").rglob("*") if path.is_file()} == {".pdf", ".jsonl"}


def _dying(count: int) -> Iterator[Job]:
    """Jobs after some of which one printing process is killed."""
    for number, job in enumerate(some(count, layouts=("a4",))):
        if number == 10:
            multiprocessing.active_children()[-1].kill()
        yield job


def test_a_printing_process_that_dies_is_told_and_what_is_printed_stays(tmp_path: Path) -> None:
    with pytest.raises(PrinterLost) as lost:
        print_all(_dying(16), tmp_path, workers=2)
    assert "接着印" in lost.value.do
    assert print_all(some(16, layouts=("a4",)), tmp_path, workers=1).kept >= 1


def test_a_fork_server_that_died_since_the_last_batch_is_started_anew_and_everything_is_printed(
    tmp_path: Path,
) -> None:
    print_all(some(1, layouts=("a4",)), tmp_path / "before", workers=2)
    with pool(1) as printers:
        os.kill(printers.submit(os.getppid).result(), signal.SIGKILL)
    report = print_all(some(3, layouts=("a4",)), tmp_path / "after", workers=2)
    assert (report.printed, report.stopped) == (3, [])


def test_a_disk_that_cannot_be_read_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(Unavailable, match="磁盘读写出错"):
        print_all(some(1), tmp_path, workers=1)


def test_the_journal_holds_no_names_of_residents(tmp_path: Path) -> None:
    [job] = some(1)
    print_all([job], tmp_path, workers=1)
    journal = (tmp_path / NAME).read_text()
    assert [json.loads(line)["name"] for line in journal.split("\n") if line] == [job.name]
    assert not [row for row in job.record["rows"] if row[0] in journal]  # type: ignore[attr-defined]  # a roll's rows


def test_a_bundle_holds_every_sheet_in_order_and_no_attachment(tmp_path: Path) -> None:
    report = print_all(some(3, people=90), tmp_path, workers=1)
    posters = [tmp_path / f"王集镇/{number}号村.a4.pdf" for number in range(3)]
    sheets = bundle.bind(posters, tmp_path / "王集镇.a4.pdf", title="王集镇公示单")
    assert verified.BOUND == bundle.BOUND
    assert not verified.is_one((tmp_path / "王集镇.a4.pdf").read_bytes())
    assert verified.is_one(posters[0].read_bytes())
    reader = PdfReader(BytesIO((tmp_path / "王集镇.a4.pdf").read_bytes()))
    assert sheets == len(reader.pages) == sum(len(PdfReader(path).pages) for path in posters)
    assert not reader.attachments
    firsts = [page.extract_text() for page in reader.pages if "关系到谁" in page.extract_text()]
    assert [f"{number}号村" in text for number, text in enumerate(firsts)] == [True] * 3
    assert all(len(PdfReader(path).attachments) == 2 for path in posters)
    assert report.digests == {name: digest for name, digest in _digests(tmp_path).items() if "/" in name}


def test_a_bundle_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    print_all(some(2), tmp_path, workers=1)
    posters = sorted(tmp_path.rglob("*.a3.pdf"))
    bundle.bind(posters, tmp_path / "one.pdf", title="甲")
    bundle.bind(posters, tmp_path / "two.pdf", title="甲")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
