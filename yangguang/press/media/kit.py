"""The light pieces of a notice's media package as files: words and pictures that cost nothing, made with its page."""

from collections.abc import Iterator

from yangguang.foundation.pages import touches
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.media import cards, lines, script, telling, wechat

type File = tuple[str, bytes]
Changed = frozenset[str] | None


def files(snapshot: Snapshot, *, changed: Changed) -> Iterator[File]:
    """Script, screen line, message, card and article of each notice of which something changed."""
    for notice in snapshot.standing:
        if touches(snapshot.keys(notice), changed):
            told = telling.of(snapshot, notice)
            yield addresses.media(told.index, "script.txt"), script.of(told).text.encode()
            yield addresses.media(told.index, "led.txt"), f"{lines.led(told)}\n".encode()
            yield addresses.media(told.index, "message.txt"), f"{lines.message(told)}\n".encode()
            yield addresses.media(told.index, "card.svg"), cards.svg(told)
            yield addresses.media(told.index, "wechat.html"), wechat.html(told)
