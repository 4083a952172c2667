"""How many parts a text is, where it is cut, and what it costs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yangguang.outbox import parts

RARE, EMOJI = "𬱖", "🙂"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 1),
        ("阳" * 70, 1),
        ("阳" * 71, 2),
        ("阳" * 134, 2),
        ("阳" * 135, 3),
        ("阳" * 160, 3),
        ("a" * 160, 3),
        ("【阳光睢宁县】" + "阳" * 63, 1),
        ("【阳光睢宁县】" + "阳" * 64, 2),
        (EMOJI * 35, 1),
        (EMOJI * 36, 2),
        (RARE * 66, 2),
        (RARE * 67, 3),
    ],
)
def test_a_text_has_as_many_parts_as_the_carrier_counts(text: str, number: int) -> None:
    assert len(parts.cut(text)) == number


def test_twenty_messages_of_one_part_cost_one_yuan_twenty() -> None:
    assert sum(parts.cost(len(parts.cut("阳" * 70)), price=60) for _ in range(20)) == 1200


@given(st.text(st.sampled_from(f"阳a{RARE}{EMOJI}"), max_size=400))
def test_parts_joined_are_the_text_and_none_is_too_long_or_cuts_a_character(text: str) -> None:
    cut = parts.cut(text)
    assert "".join(cut) == text
    most = parts.ALONE if len(cut) == 1 else parts.AMONG_SEVERAL
    assert all(len(part.encode("utf-16-le")) // 2 == parts.units(part) <= most for part in cut)
    assert all(parts.units(part) >= most - 1 for part in cut[:-1])
