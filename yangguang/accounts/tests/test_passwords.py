"""Password profiles, ASVS and 等保."""

import pytest

from yangguang.accounts.passwords import PROFILES, faults

ASVS, DENGBAO = PROFILES["asvs"], PROFILES["dengbao"]


@pytest.mark.parametrize("password", ["correct horse battery", "睢水清清照见两岸人家的灯火", "q8v!h2", "绿茶 tea 87"])
def test_twelve_characters_of_any_kind_fit_asvs(password: str) -> None:
    assert (faults(password, profile=ASVS) == []) == (len(password) >= 12)


@pytest.mark.parametrize(
    ("password", "fits"),
    [
        ("Lan8tiao", True),
        ("lan8-tiao", True),
        ("LAN8-TIAO", True),
        ("lantiao8", False),
        ("Lantiaoo", False),
        ("Lan8tia", False),
        ("蓝8tiao-x", True),
    ],
)
def test_dengbao_wants_eight_signs_of_three_classes(password: str, fits: bool) -> None:
    assert (faults(password, profile=DENGBAO) == []) is fits


@pytest.mark.parametrize(
    "password",
    [
        "password1234!",
        "P@ssw0rd2026!!",
        "qwertyuiop1234",
        "abcdefghijklmnop",
        "1qaz2wsx3edc4rfv",
        "aaaaaaaaaaaaaaaa",
        "121212121212",
        "woaini5201314!",
        "Suining@2026!!",
        "yangguanggongkai1",
        "9876543210987654",
    ],
)
def test_a_common_or_regular_password_is_refused_however_long(password: str) -> None:
    assert faults(password, profile=ASVS)


def test_a_password_with_the_persons_own_name_is_refused() -> None:
    assert faults("chen-meiling-92", names=("chen-meiling", "陈美玲"), profile=ASVS)
    assert faults("这是陈美玲的长长的密码呀", names=("chen", "陈美玲"), profile=ASVS)


def test_only_dengbao_asks_for_renewal_and_after_ninety_days() -> None:
    assert ASVS.renewal is None
    assert DENGBAO.renewal is not None
    assert DENGBAO.renewal.days == 90


def test_all_faults_are_told_at_once() -> None:
    assert len(faults("aaa", profile=DENGBAO)) == 3


def test_a_very_long_password_is_refused_before_it_is_hashed() -> None:
    assert faults("长句子不重复也不好" * 40, profile=ASVS)
