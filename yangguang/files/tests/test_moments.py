"""When a picture was taken: as the camera says, with its offset or in Shanghai's time; None for everything unsound."""

import io
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from yangguang.files.queries import taken_at
from yangguang.foundation.now import SHANGHAI


def photo(taken: str | None = None, offset: str | None = None, *, kind: str = "JPEG") -> bytes:
    """A picture with what its camera says."""
    out, picture = io.BytesIO(), Image.new("RGB", (64, 48), (90, 120, 60))
    exif = Image.Exif()
    camera = exif.get_ifd(0x8769)
    camera |= {0x9003: taken} if taken is not None else {}
    camera |= {0x9011: offset} if offset is not None else {}
    picture.save(out, kind, exif=exif.tobytes())
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_without_an_offset_it_is_shanghais_time(kind: str) -> None:
    assert taken_at(photo("2026:03:09 08:30:00", kind=kind)) == datetime(2026, 3, 9, 8, 30, tzinfo=SHANGHAI)


@pytest.mark.parametrize(("offset", "hours"), [("+08:00", 8), ("+06:00", 6), ("-05:00", -5), ("Z", 0)])
def test_an_offset_is_believed(offset: str, hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    assert taken_at(photo("2026:03:09 08:30:00", offset)) == datetime(2026, 3, 9, 8, 30, tzinfo=zone)
    assert taken_at(photo("2026:03:09 00:00:00", "+00:00")) == datetime(2026, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize("offset", ["", "   ", "8", "+99:00", "Beijing"])
def test_an_unsound_offset_is_none(offset: str) -> None:
    assert taken_at(photo("2026:03:09 08:30:00", offset)) == datetime(2026, 3, 9, 8, 30, tzinfo=SHANGHAI)


@pytest.mark.parametrize("said", [None, "", "0000:00:00 00:00:00", "2026-03-09", "2026:13:40 99:00:00", "    :  :  "])
def test_what_the_camera_does_not_say_is_not_known(said: str | None) -> None:
    assert taken_at(photo(said)) is None


@given(st.binary(max_size=300))
def test_whatever_is_sent_never_fails(data: bytes) -> None:
    whole = photo("2026:03:09 08:30:00", "+08:00")
    for sent in (data, whole[:40] + data, whole[:60] + data + whole[60:]):
        assert taken_at(sent) is None or isinstance(taken_at(sent), datetime)
