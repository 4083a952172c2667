"""Walls of many counties come whole or not at all, and a run goes on where an earlier one ended."""

import fcntl
import hashlib
import subprocess
from collections import Counter
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from yangguang.disclosure.tests.world import MONDAY, World
from yangguang.foundation.errors import Invalid, Refused
from yangguang.places import national
from yangguang.places.levels import Level
from yangguang.press.nation import building, journal, shards
from yangguang.press.nation.tests import country


def build(counties: list[str], out: Path, *, on: date = MONDAY, workers: int = 1) -> building.Built:
    return building.build(counties, source=country.standing, out=out, on=on, workers=workers)


def standing(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.rglob("*") if path.is_file() and path.name != ".lock"}


def test_each_village_of_each_county_has_both_its_pages_once(counties: list[str], tmp_path: Path) -> None:
    out = tmp_path / "walls"
    built = build(counties, out)
    assert (built.fresh, built.pages) == (3, 3 * 24 * 2)
    for county in counties:
        names = Counter(path for path, _data in shards.read(county, out=out) if not path.startswith("assets/"))
        villages = [each.code for each in national.opened().below(county) if each.level == Level.VILLAGE]
        assert names == Counter(f"{way}place/{code}.html" for code in villages for way in ("", "en/"))


def test_an_archive_is_what_any_tar_unpacks(counties: list[str], tmp_path: Path) -> None:
    build(counties[:1], tmp_path / "walls")
    path = shards.address(counties[0], out=tmp_path / "walls")
    (tmp_path / "site").mkdir()
    subprocess.run(["tar", "xzf", path, "-C", tmp_path / "site"], check=True)
    found = {
        str(p.relative_to(tmp_path / "site")): p.read_bytes() for p in (tmp_path / "site").rglob("*") if p.is_file()
    }
    assert found == dict(shards.read(counties[0], out=tmp_path / "walls"))
    assert any(name.endswith(".css") for name in found)


def test_the_journal_says_the_digest_of_each_archive(counties: list[str], tmp_path: Path) -> None:
    build(counties, tmp_path)
    for shard in journal.told(tmp_path):
        assert hashlib.sha256(shards.address(shard.county, out=tmp_path).read_bytes()).hexdigest() == shard.sha256


def test_a_second_run_makes_nothing_again(counties: list[str], tmp_path: Path) -> None:
    out = tmp_path / "walls"
    build(counties, out)
    before = standing(out)
    assert build(counties, out).fresh == 0
    assert standing(out) == before


def test_a_run_goes_on_after_a_county_failed(counties: list[str], tmp_path: Path) -> None:
    out, whole = tmp_path / "walls", tmp_path / "whole"
    with pytest.raises(Invalid, match="999999"):
        build([*counties[:2], "999999", counties[2]], out)
    assert [shard.county for shard in journal.told(out)] == counties[:2]
    assert build(counties, out).fresh == 1
    build(counties, whole)
    assert standing(out) == standing(whole)


@pytest.mark.parametrize("fault", ["half a line", "no journal", "half an archive", "no archive", "a remnant"])
def test_what_a_killed_run_leaves_is_mended(counties: list[str], tmp_path: Path, fault: str) -> None:
    out = tmp_path / "walls"
    build(counties, out)
    whole = standing(out)
    last = shards.address(counties[2], out=out)
    written = (out / journal.NAME).read_bytes()
    if fault == "half a line":
        (out / journal.NAME).write_bytes(written[:-20])
    elif fault == "no journal":
        (out / journal.NAME).unlink()
    elif fault == "half an archive":
        last.write_bytes(last.read_bytes()[:1000])
    elif fault == "no archive":
        last.unlink()
    else:
        (last.parent / f".{last.name}.abcd.tmp").write_bytes(b"half")
    due = {"half a line": 1, "no journal": 3, "half an archive": 1, "no archive": 1, "a remnant": 0}[fault]
    assert build(counties, out).fresh == due
    assert standing(out) == whole


def test_another_day_is_not_mixed_in(counties: list[str], tmp_path: Path) -> None:
    build(counties[:1], tmp_path)
    before = standing(tmp_path)
    with pytest.raises(Invalid, match="另一天"):
        build(counties, tmp_path, on=MONDAY + timedelta(days=1))
    assert standing(tmp_path) == before


def test_two_runs_do_not_work_in_one_folder(counties: list[str], tmp_path: Path) -> None:
    with (tmp_path / ".lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(Refused, match="另一次"):
            build(counties, tmp_path)


@pytest.mark.django_db
def test_an_instance_makes_the_walls_of_its_own_record(world: World, tmp_path: Path) -> None:
    out, told = tmp_path / "walls", StringIO()
    call_command("walls", "--out", out, stdout=told)
    assert "1 个县，6 页" in told.getvalue()
    wall = f"place/{world.village.pk}.html"
    before = dict(shards.read("320324", out=out))[wall]
    world.posted()
    call_command("walls", "--out", out, stdout=told)
    assert dict(shards.read("320324", out=out))[wall] != before
    assert len(journal.told(out)) == 1


def test_walls_are_made_of_the_national_list_before_a_county_opens(counties: list[str], tmp_path: Path) -> None:
    told = StringIO()
    call_command("walls", "--out", tmp_path / "walls", "--listed", counties[0], stdout=told)
    assert "1 个县，48 页" in told.getvalue()
    page = dict(shards.read(counties[0], out=tmp_path / "walls"))[f"place/{counties[0]}100200.html"].decode()
    assert "这面墙上现在没有正在公示的内容" in page
    with pytest.raises(CommandError, match="没有这些代码"):
        call_command("walls", "--out", tmp_path / "walls", "--listed", "11")
