"""Tiles lie where C2SP tlog-tiles says, and a file that is not a tile is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.ledger.errors import Bent
from yangguang.ledger.tlog.tiles import ENTRIES, Tile, at_path, hashes_in, pack, tile_in, tiles_of, unpack


def test_a_tile_lies_where_the_specification_puts_it() -> None:
    assert Tile(0, 1_234_067).path == "tile/0/x001/x234/067"
    assert Tile(1, 0, 17).path == "tile/1/000.p/17"
    assert Tile(ENTRIES, 273, 112).path == "tile/entries/273.p/112"


def test_a_tree_of_70000_has_the_tiles_that_the_specification_counts() -> None:
    tiles = list(tiles_of(70_000))
    assert [t for t in tiles if t.width < 256] == [
        Tile(ENTRIES, 273, 112), Tile(0, 273, 112), Tile(1, 1, 17), Tile(2, 0, 1),
    ]  # fmt: skip
    assert sum(t.level == 0 for t in tiles) == 274
    assert sum(t.level == 1 for t in tiles) == 2


def test_a_tree_of_256_has_a_full_tile_and_one_of_width_one_above() -> None:
    assert list(tiles_of(256)) == [Tile(ENTRIES, 0), Tile(0, 0), Tile(1, 0, 1)]


@given(st.integers(0, 200_000), st.integers(0, 2_000))
def test_what_is_new_since_a_size_is_what_the_larger_tree_has_more(old: int, more: int) -> None:
    before, now = set(tiles_of(old)), set(tiles_of(old + more))
    assert set(tiles_of(old + more, since=old)) == now - before
    assert all(tile_in(old + more, tile.level, tile.number) == tile for tile in now)


@given(st.integers(-1, 63), st.integers(0, 10**10), st.integers(1, 256))
def test_a_path_names_its_tile(level: int, number: int, width: int) -> None:
    tile = Tile(level, number, width)
    assert at_path(tile.path) == tile


@pytest.mark.parametrize(
    "path",
    ["tile/00/000", "tile/64/000", "tile/0/00", "tile/0/0000", "tile/0/x000/001", "tile/0/000.p/0", "tile/0/000.p/256",
     "tile/0/000.p/01", "tile/entries/x1/000", "tile/0/000/", "tile/0/001/002", "/tile/0/000", "tile/8/0/000"],
)  # fmt: skip
def test_a_path_in_any_other_spelling_is_no_tile(path: str) -> None:
    assert at_path(path) is None


@given(st.lists(st.binary(max_size=300), min_size=1, max_size=256))
def test_a_bundle_gives_its_entries_back(entries: list[bytes]) -> None:
    assert unpack(pack(entries), Tile(ENTRIES, 0, len(entries))) == entries


def test_a_bundle_that_breaks_off_or_holds_another_number_of_entries_is_refused() -> None:
    data = pack([b"one", b"two"])
    for bad, width in [(data[:-1], 2), (data + b"\0", 2), (data, 1), (data, 3), (b"", 1)]:
        with pytest.raises(Bent, match=r"tile/entries/000\.p"):
            unpack(bad, Tile(ENTRIES, 0, width))


def test_an_entry_longer_than_the_format_allows_is_not_packed() -> None:
    with pytest.raises(ValueError, match="65,535"):
        pack([b"x" * 65_536])


def test_a_tile_file_of_another_length_is_refused_and_a_full_one_is_cut() -> None:
    assert hashes_in(b"\1" * 96, Tile(0, 0, 3)) == [b"\1" * 32] * 3
    assert hashes_in(b"\1" * 8192, Tile(0, 0, 3)) == [b"\1" * 32] * 3
    for length in (0, 64, 95, 97, 128):
        with pytest.raises(Bent, match=r"tile/0/000\.p/3"):
            hashes_in(b"\1" * length, Tile(0, 0, 3))
