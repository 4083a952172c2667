"""The inbox: a stop is obeyed at once, other words are announced without themselves."""

from collections.abc import Iterator

import pytest

from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.models import Event
from yangguang.outbox import actions, hooks, queries
from yangguang.outbox.errors import Invalid
from yangguang.outbox.models import OptOut, Reply, ReplyContent
from yangguang.outbox.tests.conftest import PHONE, Outside, Queue

pytestmark = pytest.mark.usefixtures("morning")
HERS = actions.Address("sms", PHONE)


@pytest.mark.parametrize(
    "text", ["R", "r", "ｒ", "TD", "td", " t d ", "ＴＤ", "退订", " 退 订。", "“退订”", "退訂", "TD\n"]
)
def test_a_reply_that_says_stop_is_obeyed_at_once(text: str, outside: Outside, queue: Queue) -> None:
    queue()
    actions.receive(channel="sms", address=f"+86{PHONE}", text=text)
    actions.receive(channel="sms", address=PHONE, text=text)
    assert queries.is_stopped(HERS) == {""}
    assert OptOut.objects.get().how == "reply"
    assert actions.deliver() == 0
    assert outside.came == []
    assert not Event.objects.filter(name="Replied").exists()


@pytest.mark.parametrize("text", ["不退订", "TDX", "收到", "R2", "请问退订怎么弄", "", "🙂"])
def test_other_words_stop_nothing(text: str) -> None:
    reply = actions.receive(channel="sms", address=PHONE, text=text)
    assert queries.is_stopped(HERS) == frozenset()
    assert Event.objects.get(name="Replied").payload == {"reply": reply.pk}


def test_words_that_no_room_takes_are_counted_and_not_kept() -> None:
    reply = actions.receive(channel="sms", address=PHONE, text="我想问材料够不够")
    assert Reply.objects.get() == reply
    assert not ReplyContent.objects.exists()
    assert queries.reply(reply.pk, by=SYSTEM) is None


@pytest.fixture
def taker() -> Iterator[None]:
    """A room above that takes replies, and lets no denunciation be kept."""
    hooks.take_replies("tests.taker", lambda words: "举报邻居" not in words)
    yield
    hooks.drop("tests.taker")


def test_words_that_a_room_takes_are_sealed(taker: None) -> None:
    reply = actions.receive(channel="sms", address=PHONE, text="我想问材料够不够")
    assert "材料".encode() not in bytes(ReplyContent.objects.get().sealed)
    assert queries.reply(reply.pk, by=SYSTEM) == (PHONE, "我想问材料够不够")


def test_a_denunciation_is_counted_and_nothing_of_it_is_stored(taker: None) -> None:
    actions.receive(channel="sms", address=PHONE, text="举报邻居超生")
    assert Reply.objects.count() == 1
    assert not ReplyContent.objects.exists()
    assert Reply.objects.get().at.minute == 0


def test_codes_are_not_stopped_and_a_stop_is_lifted() -> None:
    with pytest.raises(Invalid):
        actions.stop(address=HERS, how="page", purpose="code")
    actions.stop(address=HERS, how="page")
    actions.stop(address=HERS, how="page", purpose="notice")
    actions.lift(address=HERS, how="page")
    assert queries.is_stopped(HERS) == frozenset()
