"""A notice's file is held against the site's manifest; a print of many posters is never called a forgery."""

import io
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from yangguang.ledger.errors import Bent, Unreadable
from yangguang.ledger.tests.posters import poster
from yangguang.ledger.tests.sites import SIGNER, site
from yangguang.ledger.verify import things
from yangguang.ledger.verify.poster import BOUND
from yangguang.ledger.verify.trust import Trust


def _pdf(*sheets: bytes, keywords: str = "") -> bytes:
    """Sheets bound without what is attached to them; one empty sheet when there are none."""
    writer, out = PdfWriter(), io.BytesIO()
    for sheet in sheets:
        writer.append(PdfReader(io.BytesIO(sheet)), import_outline=False)
    if not sheets:
        writer.add_blank_page(100, 100)
    writer.metadata = {"/Keywords": keywords}
    writer.write(out)
    return out.getvalue()


def _picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "PNG")
    return out.getvalue()


FILES = {
    "file/a.pdf": _pdf(),
    "file/b.png": _picture(),
    "file/c.xlsx": b"PK\x03\x04\xff\xfe",
    "file/d.csv": b"a,b\n1,2\n",
}


def _check(path: Path) -> str:
    trust = Trust(keys=[SIGNER.key])
    said = things.check(str(path), trust)
    return "\n".join([*said, trust.settle()])


@pytest.mark.parametrize("name", FILES)
def test_a_true_file_of_a_notice_matches_whatever_its_kind(tmp_path: Path, name: str) -> None:
    assert "signed" in _check(site(tmp_path, attached=FILES) / name)


@pytest.mark.parametrize("name", FILES)
def test_a_changed_file_of_a_notice_is_named(tmp_path: Path, name: str) -> None:
    path = site(tmp_path, attached=FILES) / name
    path.write_bytes(path.read_bytes().replace(b"%PDF-1.3", b"%PDF-1.4").replace(b"a,b", b"a,c") + b"\n")
    with pytest.raises(Bent, match=name):
        _check(path)


@pytest.mark.parametrize("name", ["file/a.pdf", "file/b.png", "file/c.xlsx"])
def test_a_file_away_from_its_site_cannot_be_checked_and_is_not_accused(tmp_path: Path, name: str) -> None:
    path = tmp_path / Path(name).name
    path.write_bytes(FILES[name])
    with pytest.raises(Unreadable, match="没有自带记录"):
        _check(path)


def test_posters_bound_for_a_printer_are_not_called_forged(tmp_path: Path) -> None:
    (tmp_path / "town.pdf").write_bytes(_pdf(poster(), poster(), keywords=BOUND))
    with pytest.raises(Unreadable, match="没有自带记录"):
        _check(tmp_path / "town.pdf")


def test_a_single_poster_that_was_robbed_of_its_record_is_bent(tmp_path: Path) -> None:
    (tmp_path / "poster.pdf").write_bytes(_pdf(poster()))
    with pytest.raises(Bent, match="恰好附有一份"):
        _check(tmp_path / "poster.pdf")
