"""The national list is the pinned one or none, every fault of it is named with its row, and it is only ever advice."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings as own
from django.core.management import CommandError, call_command

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Fault, Invalid, Unavailable
from yangguang.places import actions, national
from yangguang.places.errors import NotInForce
from yangguang.places.levels import Level
from yangguang.places.listing import checking
from yangguang.places.listing.reading import read
from yangguang.places.national import Edition, National, fetching, keeping, packages
from yangguang.places.national.packages import FILES, Line
from yangguang.places.tests.conftest import FIRST, SMALL
from yangguang.places.tests.country import as_package, made_up, packed

LINES, EDITION = made_up(counties=3, towns=2, villages=4)
VILLAGES = [at for at, line in enumerate(LINES) if line.level == Level.VILLAGE]
FIFTH = VILLAGES[4]
TOWN = LINES[FIFTH].cells[2]


@pytest.fixture
def folder(tmp_path: Path, settings: object) -> Path:
    """A folder of its own for what this machine keeps."""
    settings.VAR_DIR = tmp_path  # type: ignore[attr-defined]  # pytest-django's settings
    return tmp_path


@pytest.fixture
def listed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> National:
    """The made-up country, taken in as if it were the pinned edition."""
    monkeypatch.setattr(keeping, "pinned", lambda: EDITION)
    national.take(LINES, edition=EDITION)
    return national.opened()


def changed(at: int, cells: Sequence[str]) -> list[Line]:
    return [*LINES[:at], LINES[at]._replace(cells=list(cells)), *LINES[at + 1 :]]


def faults_of(lines: Sequence[Line], edition: Edition = EDITION) -> list[Fault]:
    with pytest.raises(Invalid) as error:
        national.take(lines, edition=edition)
    return list(error.value.faults)


def test_the_list_of_this_release_has_620_573_villages() -> None:
    edition = national.pinned()
    assert edition.rows[Level.VILLAGE] == 620_573
    assert sum(edition.rows.values()) == 665_276


def test_a_place_is_found_by_its_code_with_what_lies_above_and_below(listed: National) -> None:
    for line in LINES:
        entry = listed.by_code(line.cells[0])
        assert entry is not None
        assert (entry.name, entry.level) == (line.cells[1], line.level)
        assert entry.parent_code == (line.cells[2] if line.cells[2:] else "")
        assert [each.code for each in listed.above(entry.code)] == sorted(line.cells[2:])
    below = [line.cells[0] for line in LINES if line.cells[0].startswith(TOWN)]
    assert [each.code for each in listed.below(TOWN)] == below
    assert listed.by_code("990121") is not None and listed.by_code("990199") is None and listed.by_code("") is None
    assert listed.counties() == [line.cells[0] for line in LINES if line.level == Level.COUNTY]


def test_a_place_is_found_by_words_of_its_name(listed: National) -> None:
    words = LINES[FIFTH].cells[1][:2]
    due = sorted(line.cells[0] for line in LINES if words in line.cells[1])
    assert sorted(each.code for each in listed.named(words)) == due
    assert listed.named(words, most=1) == listed.named(words)[:1]
    assert listed.named("没有这个名字") == listed.named(" ") == []


def test_a_county_out_of_the_list_is_a_list_that_can_be_imported(listed: National) -> None:
    rows = read(listed.table("990122"))
    assert checking.faults(rows) == []
    assert {row.level for row in rows} == set(FILES)
    assert len(rows) == 3 + 2 + 2 * 4
    assert listed.table("999999") == b""


SPOILT: dict[str, tuple[Callable[[list[str]], list[str]], str]] = {
    "a code with a letter": (lambda cells: [cells[0][:-1] + "O", *cells[1:]], "code"),
    "a code too short": (lambda cells: [cells[0][:-1], *cells[1:]], "code"),
    "a code that is there already": (lambda cells: list(LINES[VILLAGES[0]].cells), "code"),
    "no name": (lambda cells: [cells[0], "", *cells[2:]], "name"),
    "a damaged name": (lambda cells: [cells[0], "\ue000村", *cells[2:]], "name"),
    "no parent": (lambda cells: [*cells[:2], "", *cells[3:]], "parent_code"),
    "a parent that is not there": (lambda cells: [*cells[:2], cells[2][:6] + "999", *cells[3:]], "parent_code"),
    "a parent of another level": (lambda cells: [*cells[:2], cells[2][:6], *cells[3:]], "parent_code"),
    "another county's name for its county": (lambda cells: [*cells[:5], "990123"], "areaCode"),
    "a cell too few": (lambda cells: cells[:-1], ""),
}


@pytest.mark.parametrize("kind", SPOILT)
def test_every_kind_of_fault_is_named_with_its_file_and_row(folder: Path, kind: str) -> None:
    spoil, column = SPOILT[kind]
    found = faults_of(changed(FIFTH, spoil(list(LINES[FIFTH].cells))))
    assert {fault.row for fault in found} == {LINES[FIFTH].number}
    assert f"villages.csv {column}".strip() in {fault.column for fault in found}


def test_all_faults_are_named_at_once_and_nothing_is_kept(folder: Path, listed: National) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    spoilt = [line for line in changed(FIFTH, ["x", *LINES[FIFTH].cells[1:]]) if line.cells[0] != LINES[-1].cells[2]]
    found = faults_of(spoilt)
    orphans = {line.number for line in LINES if line.cells[2:3] == [LINES[-1].cells[2]]}
    assert {fault.row for fault in found} == {0, LINES[FIFTH].number} | orphans  # 0: a town is missing in the count
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_list_with_too_few_rows_is_refused(folder: Path) -> None:
    [fault] = faults_of(LINES[:-1])
    assert "应有 24 行，实有 23 行" in fault.text


def test_names_that_came_damaged_are_kept_and_named(folder: Path) -> None:
    cells = LINES[FIFTH].cells
    spoilt = changed(FIFTH, [cells[0], "\ue000村", *cells[2:]])
    kept = national.take(spoilt, edition=replace(EDITION, damaged=frozenset({cells[0]})))
    assert kept.damaged == (cells[0],)


def test_a_package_is_read_row_by_row_and_a_broken_one_is_told(folder: Path) -> None:
    path = packed(folder / "list.tgz", LINES)
    assert list(packages.lines(path)) == LINES
    for old, new, text in (
        (FILES[Level.TOWN][1][0], "kode", "列名"),
        (LINES[FIFTH].cells[1], '"村', "引号"),
    ):
        bent = [line._replace(cells=[new if cell == old else cell for cell in line.cells]) for line in LINES]
        heading = {
            level: (name, [new if each == old else each for each in row]) for level, (name, row) in FILES.items()
        }
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("yangguang.places.tests.country.FILES", heading)
            packed(folder / "bent.tgz", bent)
        with pytest.raises(Invalid, match=text):
            list(packages.lines(folder / "bent.tgz"))


def test_only_the_pinned_bytes_are_taken(folder: Path) -> None:
    path = packed(folder / "list.tgz", LINES)
    with pytest.raises(Invalid, match="摘要不符"):
        fetching.verify(path, national.pinned())
    with pytest.raises(CommandError, match="摘要不符"):
        call_command("nation", "fetch", "--from", path)
    assert national.kept() is None


@pytest.mark.parametrize("script", ["", "echo 网络不通 >&2; exit 1", 'for last; do :; done; echo other > "$last/$0"'])
def test_what_cannot_be_fetched_is_said_and_nothing_takes_its_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    programs = folder / "bin"
    programs.mkdir()
    if script:
        name = f"{national.pinned().name}-{national.pinned().version}.tgz"
        (programs / "npm").write_text(f"#!/bin/sh\n{script.replace('$0', name)}\n")
        (programs / "npm").chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    with pytest.raises((Unavailable, Invalid), match=r"npm|网络不通|摘要不符"):
        national.fetch(national.pinned(), folder=folder)


def test_before_it_is_fetched_one_is_told_how(folder: Path) -> None:
    with pytest.raises(NotInForce, match="nation fetch"):
        national.opened()
    with pytest.raises(CommandError, match="nation fetch"):
        call_command("nation", "find", "官庄")


def test_staff_find_a_place_and_start_a_county_at_the_command_line(folder: Path, listed: National) -> None:
    out = StringIO()
    call_command("nation", "find", LINES[FIFTH].cells[0], stdout=out)
    assert out.getvalue().startswith(f"{LINES[FIFTH].cells[0]}\t样本省 ")
    call_command("nation", "find", LINES[FIFTH].cells[1], stdout=out)
    with pytest.raises(CommandError, match="没有这个名称"):
        call_command("nation", "find", "没有这个名字")
    call_command("nation", "county", "990121", folder / "new", stdout=out)
    assert (folder / "new" / "places.csv").read_bytes() == listed.table("990121")
    with pytest.raises(CommandError, match="已经有了"):
        call_command("nation", "county", "990121", folder / "new")
    with pytest.raises(CommandError, match="没有这个代码"):
        call_command("nation", "county", "9901", folder / "other")


def test_a_list_that_differs_is_told_and_not_refused(listed: National) -> None:
    rows = read(listed.table("990121"))
    assert national.differences(rows, listed) == []
    [first, *rest] = [row for row in rows if row.level == Level.VILLAGE]
    mine = [row for row in rows if row != first and row != rest[0]] + [
        rest[0]._replace(name="新名村"),
        rest[1]._replace(code=f"{rest[1].parent_code}999"),
    ]
    told = {(fault.row, fault.column): fault.text for fault in national.differences(mine, listed)}
    assert "新名村" in told[rest[0].number, "name"]
    assert "没有代码" in told[rest[1].number, "code"]
    assert first.code in told[0, "code"]


@pytest.mark.django_db
def test_a_dry_run_names_what_the_national_list_says_otherwise(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "places.csv"
    path.write_text(SMALL)
    assert actions.preview(path=path, on=FIRST, by=SYSTEM).national == ()
    lines, edition = as_package(read(SMALL.replace("王庄", "王家庄").encode()))
    monkeypatch.setattr(keeping, "pinned", lambda: edition)
    national.take(lines, edition=edition)
    [look] = actions.preview(path=path, on=FIRST, by=SYSTEM).national
    assert (look.row, look.column) == (8, "name")
    assert "王家庄村委会" in look.text
    assert actions.import_(path=path, on=FIRST, by=SYSTEM).added == 9


def test_a_real_county_is_found_as_the_demo_has_it(folder: Path) -> None:
    rows = read((Path(own.BASE_DIR) / "demo" / "places" / "places-320324.csv").read_bytes())
    path = folder / "list.tsv"
    path.write_text("".join(sorted(f"{row.code}\t{row.name}\n" for row in rows)), encoding="utf-8")
    listed = National(path)
    assert listed.named("官庄")[0].code.startswith("320324")
    again = read(listed.table("320324"))
    assert sorted(row[1:] for row in again) == sorted(row[1:] for row in rows)
