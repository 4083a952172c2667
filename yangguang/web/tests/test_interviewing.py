"""Putting a question to an interview without an account; the list at the desk; a flood waits."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from yangguang.accounts.models import User
from yangguang.accounts.tests.people import Browser
from yangguang.disclosure.models import InterviewQuestion, Notice
from yangguang.disclosure.tests.test_interviews import ASKED, DAY, hanging
from yangguang.disclosure.tests.world import World
from yangguang.foundation.now import moved
from yangguang.web import limits

Desk = Callable[[User], Browser]


def _ask(notice: Notice, words: str = ASKED, key: str = "k", **headers: str) -> tuple[int, str]:
    answer = Browser().post(f"/interviews/{notice.pk}/", {"words": words, "key": key}, headers=headers or None)
    return answer.status_code, answer.content.decode()


def test_anyone_asks_without_an_account_and_the_page_closes_with_the_time(world: World) -> None:
    notice = hanging(world)
    page = Browser().get(f"/interviews/{notice.pk}/").content.decode()
    assert "不用登录" in page
    assert "免费检查怎么办" in page
    for _twice in range(2):
        status, text = _ask(notice)
        assert (status, "收到了" in text) == (200, True)
    assert InterviewQuestion.objects.count() == 1
    with moved(DAY + timedelta(days=1)):
        closed = Browser().get(f"/interviews/{notice.pk}/").content.decode()
        assert "提问已经截止" in closed
        assert "<textarea" not in closed
        status, text = _ask(notice, key="late")
        assert (status, "提问已经截止" in text) == (400, True)
    assert Browser().get("/interviews/999999/").status_code == 404
    assert Browser().get(f"/interviews/{world.posted().notice_id}/").status_code == 404


def test_a_denunciation_gets_the_standard_reply_and_nothing_of_others_is_shown(world: World) -> None:
    notice = hanging(world)
    _ask(notice, "周末开门吗？", key="first")
    _status, text = _ask(notice, "村里李大妈家二胎是超生的。", key="second")
    assert "没有留下" in text
    assert "周末" not in text
    assert InterviewQuestion.objects.count() == 1


@pytest.mark.parametrize("words", ["", "问" * 301])
def test_what_cannot_be_taken_stays_in_the_form(world: World, words: str) -> None:
    status, text = _ask(hanging(world), words)
    assert status == 400
    assert words in text


def test_a_flood_is_asked_to_wait_and_loses_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    notice = hanging(world)
    status, text = _ask(notice, **{"Yangguang-Forms": limits.TOO_FAST})  # one sender, known to the proxy alone
    assert (status, ASKED in text) == (429, True)
    monkeypatch.setattr(limits, "MOST_IN_TEN_MINUTES", 1)
    assert _ask(notice, key="a")[0] == 200
    assert _ask(notice, key="b")[0] == 429
    assert InterviewQuestion.objects.count() == 1


def test_the_editor_sees_words_alone_and_answers_some_of_them_into_the_next_version(
    world: World, desk_of: Desk
) -> None:
    notice = hanging(world)
    for number, words in enumerate((ASKED, "周末开门吗？")):
        _ask(notice, words, key=str(number))
    desk, path = desk_of(world.editor), f"/notices/{notice.pk}/questions/"
    assert path in desk.get(f"/notices/{notice.pk}/").content.decode()
    text = desk.get(path).content.decode()
    assert ASKED in text
    first, second = re.findall(r'name="(answer_\d+)"', text)
    nothing = desk.post(path, {first: "", second: " "})
    assert (nothing.status_code, "还没有答任何一个问题" in nothing.content.decode()) == (400, True)
    assert desk.post(path, {first: "县妇幼保健院。", second: ""}).status_code == 302
    again = desk.get(path).content.decode()
    assert "写进访谈了" in again
    assert re.findall(r'name="(answer_\d+)"', again) == [second]
    assert desk_of(world.reviewer).get(path).status_code == 404
    assert desk_of(world.stranger).get(path).status_code == 403
