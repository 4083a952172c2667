"""Each field is read as its type says, and what is wrong with it is said in words that help."""

import pytest

from yangguang.disclosure.kinds import Field, Type
from yangguang.disclosure.kinds.values import Wrong, read

READ = [
    (Type.LINE, " 睢宁县  卫健委 ", "睢宁县 卫健委"),
    (Type.WORDS, "第一行\n第二行", "第一行\n第二行"),
    (Type.DAY, "2026年3月9日", "2026-03-09"),
    (Type.DAY, "2026/3/9", "2026-03-09"),
    (Type.FEN, "1,260.50", 126_050),
    (Type.FEN, "￥960元", 96_000),
    (Type.NUMBER, "0", 0),
    (Type.CREDIT_CODE, "9135 0100 M000 100Y43", "91350100M000100Y43"),
    (Type.OFFICER, "王甲子", "王甲子"),
    (Type.CHOICE, "任", "任"),
]
WRONG = [
    (Type.DAY, "2026-02-30", "不是日期"),
    (Type.DAY, "三月", "不是日期"),
    (Type.FEN, "-5", "不是金额"),
    (Type.FEN, "九百六", "不是金额"),
    (Type.NUMBER, "1.5", "不是整数"),
    (Type.NUMBER, "٣", "不是整数"),
    (Type.NUMBER, "320324199001011234", "不是整数"),
    (Type.CREDIT_CODE, "91350100M000100Y44", "校验位不对"),
    (Type.OFFICER, "张三", "机构名册里没有"),
    (Type.CHOICE, "升", "不在可选之列：任、免"),
    (Type.LINE, "长" * 201, "最多 200 字，现在有 201 字"),
]


def _read(type_: Type, typed: str, *, must: bool = True) -> object:
    return read(typed, Field("key", "栏目", type_, must, choices=("任", "免")), register={"王甲子"})


@pytest.mark.parametrize(("type_", "typed", "kept"), READ)
def test_a_field_is_kept_as_its_type_says(type_: Type, typed: str, kept: object) -> None:
    assert _read(type_, typed) == kept


@pytest.mark.parametrize(("type_", "typed", "said"), WRONG)
def test_what_a_field_cannot_hold_is_refused_in_words(type_: Type, typed: str, said: str) -> None:
    with pytest.raises(Wrong, match=said):
        _read(type_, typed)


@pytest.mark.parametrize("type_", Type)
def test_an_empty_field_is_nothing_where_it_may_be_and_asked_for_where_it_may_not(type_: Type) -> None:
    assert _read(type_, "  ", must=False) is None
    with pytest.raises(Wrong, match="没有填写"):
        _read(type_, "  ")
