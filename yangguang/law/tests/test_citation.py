"""Citations are read as catalogues write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.law.citation import Citation, number, parse, plain


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("《政府信息公开条例》第二十六条", [("政府信息公开条例", "26")]),
        (
            "《中华人民共和国民法典》第203条、第二百零四条",
            [("中华人民共和国民法典", "203"), ("中华人民共和国民法典", "204")],
        ),
        ("《疫苗管理法》、《政府信息公开条例》", [("疫苗管理法", ""), ("政府信息公开条例", "")]),
        ("《育儿补贴制度实施方案》（2025年）第３条", [("育儿补贴制度实施方案", "3")]),
        ("《刑法》第一百二十条之一", [("刑法", "120之一")]),
        ("国办发〔2017〕47号", []),
    ],
)
def test_a_citation_is_read_from_the_words_of_a_catalogue(text: str, cited: list[tuple[str, str]]) -> None:
    assert parse(text) == [Citation(*one) for one in cited]


@given(st.integers(1, 9999))
def test_a_number_in_han_means_the_same_as_in_digits(value: int) -> None:
    assert number(_han(value)) == number(str(value)) == value


def test_a_document_is_the_same_with_and_without_the_name_of_the_state() -> None:
    assert plain("《中华人民共和国 民法典》") == plain("民法典")


@given(st.integers(1, 1260))
def test_what_is_written_is_read_again(article: int) -> None:
    citation = Citation("民法典", str(article))
    assert parse(str(citation)) == [citation]


def _han(value: int) -> str:
    digits = "零一二三四五六七八九"
    parts = [(value // size % 10, unit) for size, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, ""))]
    written = "".join(digits[count] + unit if count else "零" for count, unit in parts).strip("零")
    while "零零" in written:
        written = written.replace("零零", "零")
    return written.removeprefix("一") if 10 <= value < 20 else written
