"""The notice as a fragment for a WeChat article: styles stand in the elements, for WeChat takes away classes."""

from collections.abc import Iterator
from html import escape

from yangguang.foundation.money import Money
from yangguang.press.media.told import Told
from yangguang.press.posters import words

_INK, _SOFT, _CINNABAR = "#1F1B16", "#5A5247", "#A61C1C"


def html(told: Told) -> bytes:
    """The fragment in UTF-8: no class, no script, no address but the notice's own; for taking home."""
    head = '<meta charset="utf-8">\n'  # a browser that opens the saved file; WeChat drops it
    body = "\n".join(filter(None, _blocks(told)))
    whole = f'<section style="max-width:677px;margin:0 auto;font-size:17px;line-height:1.75;color:{_INK};">'
    return f"{head}{whole}\n{body}\n</section>\n".encode()


def _blocks(told: Told) -> Iterator[str]:
    if told.demo:
        yield _line("演示数据", f"color:{_SOFT};")
    yield _line(
        told.office, f"color:{_CINNABAR};font-weight:bold;border-bottom:2px solid {_CINNABAR};padding-bottom:6px;"
    )
    yield f'<h2 style="margin:16px 0;font-size:22px;line-height:1.4;">{escape(told.title)}</h2>'
    if told.withdrawn:
        yield _line(f"已撤回：{told.withdrawn}", f"color:{_CINNABAR};font-weight:bold;")
        return
    yield _line(_when(told), f"color:{_SOFT};font-size:15px;")
    if told.people is not None and told.fen is not None:
        yield _line(f"共 {told.people} 人，合计 {Money(told.fen)} 元。", "font-weight:bold;")
    if told.roll:
        yield _line("姓名只写在本村墙上的公示里。")
    yield from (_line(line) for line in told.lines)
    if told.tabled:
        yield _line("还有表格或文件，请看原文。")
    yield from _ends(told)


def _ends(told: Told) -> Iterator[str]:
    if told.may_object:
        yield _line(
            "觉得哪里不对的，可以提出异议：打开原文，打电话，或者当面说。提异议不公开姓名，也不停发任何人的待遇。",
            "background-color:#FBF3D6;padding:12px 16px;",
        )
    contact = "　".join(filter(None, (told.phone and f"电话：{told.phone}", told.hours, told.address)))
    yield _line(contact) if contact else ""
    if told.basis:
        yield _line(f"依据：{'；'.join(told.basis)}", f"color:{_SOFT};font-size:15px;")
    yield _line(f"索引号：{told.index}　原文：{told.page}", f"color:{_SOFT};font-size:15px;word-break:break-all;")


def _when(told: Told) -> str:
    until = f"，公示到 {words.day(told.until.isoformat())}" if told.until else ""
    return f"{words.day(told.posted.isoformat())} 张贴{until}{'，已满' if told.over and told.until else ''}"


def _line(text: str, style: str = "") -> str:
    return f'<p style="margin:12px 0;{style}">{escape(text)}</p>'
