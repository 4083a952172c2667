"""The two shortest forms of a notice: one line for a scrolling screen (LED), one text message with its signature."""

from collections.abc import Callable, Sequence
from datetime import date

from yangguang.press.media import measures
from yangguang.press.media.told import Told

type _Said = Callable[[str, Sequence[str]], str]


def led(told: Told) -> str:
    """One scrolling line of at most the published number of characters; the title is cut last of all."""
    until = f"公示到{_day(told.until)}" if told.until and not told.over else ""
    phone = f"电话{told.phone}" if told.phone else ""
    state = f"已撤回，请勿再播：{told.office}" if told.withdrawn else told.office
    return _fitted(
        lambda title, more: "　".join([f"{state}：{title}", *more]), told.title, _wanted(until, phone), len,
        measures.value("led_characters"),
    )  # fmt: skip


def message(told: Told) -> str:
    """A text message of one part, its signature included: 【机构】题目，到哪天，电话."""
    if told.withdrawn:
        first, more = "已撤回：", []
    else:
        first = f"新{told.kind}："
        until = f"，{_day(told.until)}前可提异议" if told.may_object and told.until else ""
        more = _wanted(until, f"，电话{told.phone}" if told.phone else "")
    return _fitted(
        lambda title, rest: f"【{_signed(told.office)}】{first}{title}{''.join(rest)}。", told.title, more, units,
        measures.value("message_units"),
    )  # fmt: skip


def units(text: str) -> int:
    """How long a message is to the carrier: UTF-16 units, the signature counted."""
    return len(text.encode("utf-16-le")) // 2


def parts(text: str) -> int:
    """So many parts a message costs: one up to 70 units, else each of 67."""
    count = units(text)
    return 1 if count <= measures.value("message_units") else -(-count // measures.value("message_units_of_part"))


def _fitted(said: _Said, title: str, more: Sequence[str], length: Callable[[str], int], most: int) -> str:
    """The title with all that is wanted, then with the first of it alone; at last the title itself is cut short."""
    for kept in range(len(more), min(1, len(more)) - 1, -1):
        whole = said(title, more[:kept])
        if length(whole) <= most:
            return whole
    cut = title
    while cut and length(said(cut + "…", more[:1])) > most:
        cut = cut[:-1]
    return said(cut + "…", more[:1])


def _wanted(*parts: str) -> list[str]:
    return [part for part in parts if part]


def _signed(office: str) -> str:
    """The office as a signature: twelve characters at most, and no bracket that a carrier would take for its end."""
    return office.partition("（")[0].replace("【", "").replace("】", "")[:12]


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日"
