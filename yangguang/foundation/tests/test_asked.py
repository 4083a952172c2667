"""A question that stays the same is asked once a page, and anew for the next."""

import pytest
from django.http import HttpRequest, HttpResponse

from yangguang.foundation.asked import OnceAPage, once_a_page

asked: list[int] = []


@once_a_page
def question() -> int:
    asked.append(1)
    return len(asked)


def test_a_question_is_asked_once_a_page_and_each_time_outside_of_one() -> None:
    asked.clear()
    answered = OnceAPage(lambda _request: HttpResponse(f"{question()} {question()}"))
    assert [answered(HttpRequest()).content for _page in range(2)] == [b"1 1", b"2 2"]  # type: ignore[attr-defined]  # no stream
    assert [question(), question()] == [3, 4]


def test_a_page_that_fails_leaves_nothing_behind() -> None:
    asked.clear()

    def fails(_request: HttpRequest) -> HttpResponse:
        question()
        raise ValueError

    with pytest.raises(ValueError):
        OnceAPage(fails)(HttpRequest())
    assert question() == 2
