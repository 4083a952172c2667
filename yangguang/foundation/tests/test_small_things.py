"""Canonical JSON, keys, codes, money, masks, search, durable files, once."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.foundation import canonical, codes, durable, keys, masks, now
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import Invalid, Refused, Unavailable
from yangguang.foundation.money import Money
from yangguang.foundation.once import once
from yangguang.foundation.search import bigrams


@given(st.dictionaries(st.text(), st.one_of(st.integers(), st.text(), st.none(), st.booleans())))
def test_canonical_json_does_not_depend_on_the_order_of_keys(value: dict[str, object]) -> None:
    assert canonical.dumps(value) == canonical.dumps(dict(reversed(value.items())))


def test_a_float_never_enters_canonical_json() -> None:
    with pytest.raises(TypeError):
        canonical.dumps({"rows": [[1, 2.0]]})


def test_what_is_sealed_opens_for_its_subject_alone_and_never_after_it_was_forgotten() -> None:
    sealed = keys.seal("张三".encode(), subject="slice:1")
    assert keys.open_sealed(sealed, subject="slice:1").decode() == "张三"
    assert "张三".encode() not in sealed
    keys.seal(b"x", subject="slice:2")
    with pytest.raises(keys.Forgotten):
        keys.open_sealed(sealed, subject="slice:2")
    keys.forget("slice:1")
    with pytest.raises(keys.Forgotten):
        keys.open_sealed(sealed, subject="slice:1")


def test_a_salt_stays_until_it_is_forgotten() -> None:
    first = keys.salts(["a", "b"])
    assert keys.salt("a") == first["a"] != first["b"]
    keys.forget("a")
    assert keys.salt("a") != first["a"]


def test_the_key_store_is_readable_by_its_owner_alone() -> None:
    keys.secret("anything")
    path = Path(os.environ["YANGGUANG_KEYS_DIR"]) / "keys.sqlite3"
    assert path.stat().st_mode & 0o077 == 0


def test_a_lookup_code_is_forgiving_to_type_and_has_eighty_bits() -> None:
    code = codes.new()
    assert len(codes.normalise(code)) * 5 >= 80
    assert codes.digest(code) == codes.digest(f" {code.lower().replace('-', ' ')} ")
    assert codes.digest(code) != codes.digest(codes.new())


@given(st.integers(0, 10**12))
def test_money_reads_back_what_it_writes(fen: int) -> None:
    assert Money.parse(str(Money(fen))) == Money(fen)


@pytest.mark.parametrize("text", ["", "九百", "9.999", "-3", "1e3", "9 60"])
def test_what_is_not_an_amount_is_refused(text: str) -> None:
    with pytest.raises(Invalid):
        Money.parse(text)


def test_masks_follow_the_house_rule() -> None:
    assert masks.id_number("11010519491231002X") == "110105***********X"
    assert masks.phone("13800138000") == "138****8000"
    assert masks.card("6222020200012345678") == "***************5678"


def test_a_two_character_word_is_found_exactly() -> None:
    assert bigrams("奖励扶助名单2026") == "奖励 励扶 扶助 助名 名单 2026"


def test_a_full_disk_is_told_clearly_and_leaves_the_old_file(tmp_path: Path) -> None:
    mount = tmp_path / "small"
    mount.mkdir()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "none", str(mount)]).returncode:
        pytest.fail("这项检查需要挂载 tmpfs 的权限。")
    try:
        durable.write(mount / "page", b"old")
        with pytest.raises(Unavailable, match="磁盘已满"):
            durable.write(mount / "page", b"x" * 1_000_000)
        assert (mount / "page").read_bytes() == b"old"
        assert [p.name for p in mount.iterdir()] == ["page"]
    finally:
        subprocess.run(["umount", str(mount)], check=True)


def test_a_named_boundary_ends_the_process_like_kill_9() -> None:
    script = "from yangguang.foundation.boundaries import reached\nreached('a'); reached('b'); print('alive')"
    run = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, "YANGGUANG_DIE_AT": "b"}, capture_output=True
    )
    assert run.returncode == -9
    assert run.stdout == b""


def test_days_are_counted_in_shanghai() -> None:
    with now.moved(date(2026, 3, 9)):
        assert now.today() == date(2026, 3, 9)
        assert now.now().tzinfo is not None


@pytest.mark.django_db
def test_the_same_key_sent_twice_takes_effect_once() -> None:
    effects: list[int] = []

    def effect() -> object:
        effects.append(1)
        return {"id": 5}

    for _ in range(2):
        assert once(key="k", by=SYSTEM, request={"n": 1}, run=effect) == {"id": 5}
    assert effects == [1]
    with pytest.raises(Refused):
        once(key="k", by=SYSTEM, request={"n": 2}, run=lambda: {})


def test_a_derived_code_is_the_same_for_a_text_and_unlike_for_another_or_under_another_secret() -> None:
    one = codes.derived("a", name="payouts")
    assert one == codes.derived("a", name="payouts")
    assert len({one, codes.derived("b", name="payouts"), codes.derived("a", name="others")}) == 3
    assert len(codes.normalise(one)) == len(codes.normalise(codes.new()))
