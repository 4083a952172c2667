"""What an office gives to everybody is a landline or a hotline."""

import pytest

from yangguang.foundation import phones


@pytest.mark.parametrize(
    "text",
    ["0516-88880000", "010-65880000", "051688880000转8012", "12356、0516-88880000", "400-820-8820", "120"],
)
def test_landlines_and_hotlines_are_for_everybody(text: str) -> None:
    assert phones.are_public(text)


@pytest.mark.parametrize("text", ["13812345678", "0516-88880000、13812345678", "", "电话", "88880000", "12345678"])
def test_a_mobile_phone_or_half_a_number_is_not(text: str) -> None:
    assert not phones.are_public(text)
