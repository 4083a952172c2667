"""The stage: whole or not at all, resumable at every boundary."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from yangguang.foundation.errors import Unavailable
from yangguang.press.putting import stage
from yangguang.press.putting.inventory import Inventory
from yangguang.press.putting.variants import variants

PAGES = [(f"place/{number}.html", f"<p>第 {number} 面墙</p>".encode() * 40) for number in range(20)]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def _standing(site: Path) -> dict[str, bytes]:
    files = [path for path in site.rglob("*") if path.is_file() and path.suffix not in (".gz", ".br")]
    return {str(path.relative_to(site)): path.read_bytes() for path in files}


def test_a_plan_put_out_leaves_every_page_and_no_stage(tmp_path: Path, site: Path) -> None:
    plan = stage.prepare(tmp_path / "stage", key=lambda: "k", files=PAGES)
    stage.put_out(plan, site)
    assert _standing(site) == dict(PAGES)
    assert stage.waiting(tmp_path / "stage") == []


def test_compressed_forms_hold_the_same_bytes() -> None:
    import gzip

    import brotli

    forms = dict(variants(*PAGES[0]))
    assert gzip.decompress(forms["place/0.html.gz"]) == brotli.decompress(forms["place/0.html.br"]) == PAGES[0][1]


def test_what_is_taken_away_goes_with_its_compressed_forms(tmp_path: Path, site: Path) -> None:
    stage.put_out(stage.prepare(tmp_path / "stage", key=lambda: "a", files=PAGES), site)
    stage.put_out(stage.prepare(tmp_path / "stage", key=lambda: "b", files=[], deletes=["place/3.html"]), site)
    assert not list(site.glob("place/3.html*"))
    assert len(_standing(site)) == 19


def test_a_file_that_became_too_small_to_be_compressed_leaves_no_old_form(tmp_path: Path, site: Path) -> None:
    large, small = [("place/3.json", b"[]" * 400)], [("place/3.json", b"[]")]
    stage.put_out(stage.prepare(tmp_path / "stage", key=lambda: "a", files=large), site)
    assert {path.name for path in site.glob("place/*")} == {f"3.json{end}" for end in ("", ".gz", ".br")}
    stage.put_out(stage.prepare(tmp_path / "stage", key=lambda: "b", files=small), site)
    assert [path.name for path in site.glob("place/*")] == ["3.json"]


@pytest.mark.parametrize("boundary", ["press.half-out", "press.moved", "press.out"])
def test_a_plan_killed_while_it_goes_out_is_carried_to_its_end(tmp_path: Path, site: Path, boundary: str) -> None:
    _die_at(boundary, tmp_path)
    for plan in stage.waiting(tmp_path / "stage"):
        stage.put_out(plan, site)
    assert _standing(site) == dict(PAGES)


def test_a_stage_killed_before_its_plan_never_happened(tmp_path: Path, site: Path) -> None:
    _die_at("press.laid", tmp_path)
    assert stage.waiting(tmp_path / "stage") == []
    assert not site.exists()


def test_a_full_disk_leaves_the_old_pages_and_says_so(tmp_path: Path, small_disk: Path) -> None:
    stage.put_out(stage.prepare(small_disk / "stage", key=lambda: "a", files=PAGES), small_disk / "site")
    before = _standing(small_disk / "site")
    with pytest.raises(Unavailable, match="磁盘写满"):
        stage.prepare(small_disk / "stage", key=lambda: "b", files=[("big.html", os.urandom(3_000_000))])
    assert _standing(small_disk / "site") == before
    assert stage.waiting(small_disk / "stage") == []


def test_the_inventory_passes_on_only_what_changed(tmp_path: Path) -> None:
    inventory = Inventory()
    assert len(list(inventory.enter(PAGES))) == 20
    changed = [*PAGES[:5], ("place/5.html", b"other"), ("w/CODE/index.html", "王一".encode())]
    assert [path for path, _ in inventory.enter(changed)] == ["place/5.html", "w/CODE/index.html"]


def test_the_manifest_tells_no_path_behind_a_code() -> None:
    inventory = Inventory()
    list(inventory.enter([("w/7KQ2M9XCR4TDHW3P/index.html", b"x")]))
    assert b"7KQ2" not in inventory.manifest()
    assert len(inventory.sealed) == 1


BEHIND = "w/7KQ2M9XCR4TDHW3P/index.html"


def _published(site: Path, pages: list[tuple[str, bytes]]) -> Inventory:
    inventory = Inventory()
    for path, data in [*inventory.enter(pages), ("manifest.json", inventory.manifest())]:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)
    return inventory


def test_a_page_behind_a_code_that_somebody_bent_is_not_taken_for_what_was_published(
    tmp_path: Path, site: Path
) -> None:
    published, kept = _published(site, [*PAGES, (BEHIND, b"Wang")]), tmp_path / "sealed.json"
    published.keep(kept)
    assert kept.stat().st_mode & 0o777 == 0o600, "its paths bear codes"
    (site / BEHIND).write_bytes(b"Zhao")
    found = Inventory.read(site, kept=kept)
    assert (found.files, found.sealed) == (published.files, published.sealed)
    assert list(Inventory.read(site).sealed.values()) != list(published.sealed.values()), "the disk is looked at whole"


@pytest.mark.parametrize("kept", [None, b"", b"[]", b'{"w/7KQ2M9XCR4TDHW3P/index.html": 3}', b'{"w/a/index.html": []}'])
def test_what_was_kept_of_pages_behind_codes_is_believed_only_where_the_manifest_says_the_same(
    tmp_path: Path, site: Path, kept: bytes | None
) -> None:
    before = _published(site, [(BEHIND, b"Wang")])
    before.keep(tmp_path / "sealed.json")
    if kept is not None:
        (tmp_path / "sealed.json").write_bytes(kept)
    newer = _published(site, [(BEHIND, b"Zhao")])
    assert Inventory.read(site, kept=tmp_path / "sealed.json").sealed == newer.sealed != before.sealed


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB, full after a few pages."""
    mount = tmp_path / "small"
    mount.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(mount)], check=False)
    assert done.returncode == 0, "这项检查需要挂载 tmpfs 的权限。"
    yield mount
    subprocess.run(["umount", str(mount)], check=True)


def _die_at(boundary: str, folder: Path) -> None:
    script = (
        "import django, sys\ndjango.setup()\nfrom pathlib import Path\nfrom yangguang.press.putting import stage\n"
        "from yangguang.press.tests.test_stage import PAGES\nroot = Path(sys.argv[1])\n"
        "stage.put_out(stage.prepare(root / 'stage', key=lambda: 'k', files=PAGES), root / 'site')\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(folder)], env={**os.environ, "YANGGUANG_DIE_AT": boundary}, check=False
    )
    assert run.returncode == -9
