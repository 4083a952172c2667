"""The normalised text and the way back to the original."""

from hypothesis import given
from hypothesis import strategies as st

from yangguang.disclosure.gate.normal import normalise


def test_invisible_signs_go_and_the_way_back_is_kept() -> None:
    normal = normalise("甲１\u200b２\u202e３乙")
    assert normal.text == "甲123乙"
    assert normal.original[slice(*normal.span(1, 4))] == "１\u200b２\u202e３"


def test_one_sign_that_becomes_several_leads_back_to_itself() -> None:
    normal = normalise("㈠㍿x")
    start = normal.text.index("x")
    assert normal.span(start, start + 1) == (2, 3)
    assert normal.span(0, 1) == (0, 1)


def test_digits_of_any_script_are_read() -> None:
    assert normalise("٣𝟑３③❸").text == "33333"


@given(st.text())
def test_every_stretch_leads_back_to_a_stretch_of_the_original(text: str) -> None:
    normal = normalise(text)
    for place in range(len(normal.text)):
        start, end = normal.span(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert set(normalise(text[start:end]).text) >= {normal.text[place]}


@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == normalise(normalise(once).text).text
