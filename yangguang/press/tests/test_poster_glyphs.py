"""A character that cannot be printed as recorded stops its slice and is named; rare names are printed."""

import pytest

from yangguang.press.posters import fonts
from yangguang.press.posters.errors import Unprintable
from yangguang.press.tests.poster_samples import ANSWERABLE, counts, notice, printed, roll, text_of

RARE = ["赵㐱", "钱𬱖", "孙𫖯", "李𠅤", "周龘", "吴䶮", "郑犇", "王·买买提"]
_HAVE = [name for name in RARE if all(sign in fonts.face().advances for sign in name)]


def test_rare_characters_of_names_are_printed() -> None:
    assert {"赵㐱", "钱𬱖", "孙𫖯", "吴䶮"} <= set(_HAVE)
    text = text_of(printed(roll(_HAVE)))
    assert all(name in text for name in _HAVE)


def test_a_missing_glyph_stops_the_poster_and_names_row_column_and_character() -> None:
    with pytest.raises(Unprintable) as stopped:
        printed(roll(["张三", "李\U0002a6a5", "王五"]))
    [flaw] = stopped.value.faults
    assert (flaw.row, flaw.column) == (2, "姓名")
    assert "「\U0002a6a5」（U+2A6A5）" in str(stopped.value)


def test_every_missing_glyph_is_named_at_once() -> None:
    with pytest.raises(Unprintable) as stopped:
        printed(roll(["\U0002a6a5", "张三", "李😀\U0002a6a5"]))
    assert [flaw.row for flaw in stopped.value.faults] == [1, 3, 3]


@pytest.mark.parametrize("sign", list("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069"))
def test_a_sign_that_turns_a_line_around_stops_the_poster(sign: str) -> None:
    with pytest.raises(Unprintable, match="颠倒书写方向"):
        printed(roll([f"张{sign}三"]))


@pytest.mark.parametrize("sign", ["\x00", "\t", "\x07", "\ue000", "\ud800"])
def test_a_sign_that_cannot_be_seen_stops_the_poster(sign: str) -> None:
    with pytest.raises(Unprintable, match="看不见的控制符"):
        printed(roll([f"张{sign}三"]))


@pytest.mark.parametrize(
    ("field", "record", "officer"),
    [
        ("标题", roll(1, title="公示😀"), {}),
        ("发布机构", roll(1, office="卫健委😀"), {}),
        ("依据", roll(1, basis=["办法😀"]), {}),
        ("对象", counts(1, place={"name": "某镇😀"}), {}),
        ("正文", notice("text", text="通知😀"), {}),
        ("项目", roll(1, programme="奖励😀"), {}),
        ("谁负责：officer", roll(1), {"officer": "周😀"}),
    ],
)
def test_a_missing_glyph_outside_the_rows_is_named_by_its_field(
    field: str, record: dict[str, object], officer: dict[str, str]
) -> None:
    with pytest.raises(Unprintable) as stopped:
        printed(record, answerable=ANSWERABLE | officer)
    assert field in {flaw.column for flaw in stopped.value.faults}
    assert "第 0 行" not in str(stopped.value)


def test_both_faces_have_the_same_characters() -> None:
    assert fonts.face().advances.keys() == fonts.face(bold=True).advances.keys()
