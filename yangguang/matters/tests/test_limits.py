"""Time limits are read from the words of a catalogue."""

import pytest

from yangguang.matters.catalogue.limits import length


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("自信息形成或者变更之日起20个工作日内", 20, "working_days"),
        ("自制作或获取该信息之日起10个工作日内，公示7个工作日", 10, "working_days"),
        ("二十个工作日", 20, "working_days"),
        ("十五个工作日内", 15, "working_days"),
        ("七个工作日", 7, "working_days"),
        ("２０ 个 工作日", 20, "working_days"),
        ("30日内", 30, "calendar_days"),
        ("每年1月31日前", 131, "yearly"),
        ("每年3月31日前公布", 331, "yearly"),
    ],
)
def test_a_limit_is_read(words: str, value: int, unit: str) -> None:
    assert length(words) == (value, unit)


@pytest.mark.parametrize("words", ["及时公开", "", "常年", "实时更新"])
def test_words_without_a_number_give_none(words: str) -> None:
    assert length(words) is None
