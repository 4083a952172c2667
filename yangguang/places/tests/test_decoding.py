"""Whatever a county's spreadsheet saves is read, or refused with the row named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.foundation.errors import Invalid
from yangguang.places.listing.decoding import decode
from yangguang.places.listing.reading import Row
from yangguang.places.tests.trees import lists, written


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@given(rows=lists())
def test_a_list_reads_the_same_in_every_encoding(encoding: str, rows: list[Row]) -> None:
    text = written(rows)
    assert decode(text.encode(encoding)) == text


def test_a_rare_name_survives_gb18030() -> None:
    assert decode("㐱𬱖𫖯".encode("gb18030")) == "㐱𬱖𫖯"


def test_gb18030_that_happens_to_be_utf_8_is_still_read_as_chinese() -> None:
    twin = next(text for code in range(0x4E00, 0x9FA5) if _valid_utf8((text := chr(code)).encode("gb18030")))
    assert decode(twin.encode("gb18030")) == twin


def test_bytes_of_no_encoding_are_refused_with_their_row() -> None:
    with pytest.raises(Invalid) as caught:
        decode("code,name\n32,江苏省\n3203,".encode() + b"\xff\xff\n")
    assert [fault.row for fault in caught.value.faults] == [3]
    assert caught.value.kept == "没有导入任何一行。"


@given(rows=lists(), data=st.data())
def test_a_utf_8_file_with_one_bent_byte_is_refused_not_read_as_other_names(
    rows: list[Row], data: st.DataObject
) -> None:
    whole = written(rows).encode()
    at = data.draw(st.integers(0, len(whole) - 1).filter(lambda at: whole[at] >= 0x80))
    bent = whole[:at] + b"A" + whole[at + 1 :]
    with pytest.raises(Invalid) as caught:
        decode(bent)
    assert caught.value.faults[0].row == whole.count(b"\n", 0, at) + 1


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_utf_16_is_refused_with_advice_not_read_as_noise(encoding: str) -> None:
    data = b"\xff\xfe" + "江苏".encode(encoding) if encoding == "utf-16-le" else "江苏".encode(encoding)
    with pytest.raises(Invalid, match="CSV UTF-8"):
        decode(data)


def _valid_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
