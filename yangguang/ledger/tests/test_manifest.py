"""The manifest names public files, hides those behind codes, and is read in one spelling only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.ledger import manifest
from yangguang.ledger.errors import Bent

DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)


@given(st.dictionaries(st.text(st.characters(codec="utf-8"), min_size=1), DIGESTS), st.sets(DIGESTS))
def test_a_manifest_is_read_back_as_written(files: dict[str, str], sealed: set[str]) -> None:
    read = manifest.manifest_from(manifest.dumps(files=files, sealed=sealed))
    assert read.files == files
    assert read.sealed == sealed


@pytest.mark.parametrize(
    "path",
    ["manifest.json", "manifest.tlog-proof", "log/checkpoint", "log/key.txt", "log/tile/0/000", "w/abc/index.html"],
)
def test_log_manifest_and_pages_behind_codes_are_not_named(path: str) -> None:
    assert not manifest.covers(path)


@pytest.mark.parametrize("path", ["index.html", "place/12/index.html.br", "log/about.html", "who/index.html"])
def test_every_other_file_is_named(path: str) -> None:
    assert manifest.covers(path)


def test_the_entry_of_a_manifest_holds_its_plain_digest() -> None:
    data = manifest.dumps(files={}, sealed=[])
    assert manifest.entry(data) == b'{"c":"%s","k":"manifest","v":1}' % manifest.digest(data).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b'{"files":{},"sealed":[],"v":2}',
        b'{"files":{},"sealed":[],"v":true}',
        b'{"files":{},"sealed":[], "v":1}',
        b'{"files":{"a":"b"},"sealed":[],"v":1}',
        b'{"files":{},"sealed":[],"v":1,"x":1}',
        b'{"files":{},"files":{},"sealed":[],"v":1}',
        b'{"files":{},"sealed":[],"v":1.0}',
    ],
)
def test_a_manifest_in_any_other_shape_is_refused(data: bytes) -> None:
    with pytest.raises(Bent, match=r"manifest\.json"):
        manifest.manifest_from(data)
