"""Codes after RFC 6238, appendix B (six of its eight digits)."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.accounts import totp

RFC = b"12345678901234567890"


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    instant = datetime.fromtimestamp(seconds, UTC)
    assert totp.code_of(RFC, step=totp.step_at(instant)) == code
    assert totp.matching_step(RFC, code=code, instant=instant) == seconds // 30


@given(st.binary(min_size=20, max_size=20), st.integers(min_value=0, max_value=2**32))
def test_a_code_holds_one_step_around_and_no_longer(secret: bytes, seconds: int) -> None:
    instant = datetime.fromtimestamp(seconds, UTC) + timedelta(minutes=5)
    step = totp.step_at(instant)
    for near in (-1, 0, 1):
        assert totp.matching_step(secret, code=totp.code_of(secret, step=step + near), instant=instant) is not None
    far = totp.code_of(secret, step=step + 2)
    if far not in {totp.code_of(secret, step=step + near) for near in (-1, 0, 1)}:
        assert totp.matching_step(secret, code=far, instant=instant) is None


def test_a_code_typed_with_blanks_or_full_width_digits_is_understood() -> None:
    instant = datetime.fromtimestamp(59, UTC)
    assert totp.matching_step(RFC, code="287 082", instant=instant) == 1
    assert totp.matching_step(RFC, code="287082", instant=instant) == 1
    assert totp.matching_step(RFC, code="", instant=instant) is None
    assert totp.matching_step(RFC, code="验证码", instant=instant) is None


def test_the_address_for_an_authenticator_carries_secret_and_issuer() -> None:
    parts = urlsplit(totp.address(RFC, login_name="chen", issuer="睢宁县"))
    assert (parts.scheme, parts.netloc) == ("otpauth", "totp")
    assert parse_qs(parts.query) == {"secret": ["GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"], "issuer": ["睢宁县"]}
