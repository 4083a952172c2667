"""A notice as a block for the county's newspaper, set and ready: headline, counts, how to object, whom to call."""

from design import titles
from yangguang.foundation.money import Money
from yangguang.press.media import setting
from yangguang.press.media.told import Told
from yangguang.press.posters import qr, words

_NAMELESS = "姓名只写在本村墙上的公示里，报纸不登。"
_OBJECTING = (
    "觉得有人不住在本地、已经去世、登记了两次，金额不对，漏了应当列入的人，或者没有按规定程序办的，都可以提出异议："
    "扫码、打电话，或者当面说，工作人员代填。提出异议不公开姓名，也不停发任何人的待遇。"
)


def pdf(told: Told) -> bytes:
    """The block as PDF, 270 mm wide."""
    return setting.pdf("newspaper", data(told), day=told.posted)


def data(told: Told) -> dict[str, object]:
    """What the sheet is given."""
    return {
        "office": told.office, "title": told.title, "words": titles.pieces(told.title),
        "posted": told.posted.isoformat(), "index": told.index,
        "when": f"{words.day(told.posted.isoformat())} 张贴", "call": call(told), "sums": sums(told),
        "lines": list(told.lines), "notes": _notes(told),
        "contact": [pair for pair in (("电话", told.phone), ("时间", told.hours), ("地址", told.address)) if pair[1]],
        "scan": "扫码看全文、提异议" if told.may_object else "扫码看全文",
        "qr": qr.svg(told.page), "address": told.page,
        "proof": f"校验点 {told.checkpoint}　短根 {told.root}" if told.checkpoint else "", "demo": told.demo,
        "basis": "；".join(told.basis) or "—",
    }  # fmt: skip


def call(told: Told) -> str:
    """The day that matters, in a few words."""
    if told.withdrawn:
        return "已撤回"
    if told.over:
        return "公示期已满" if told.until else "已经不再公开"
    return f"公示到 {words.short_day(told.until.isoformat())}" if told.until else told.kind


def sums(told: Told) -> str:
    """How many and how much; empty where that is not shown."""
    if told.people is None or told.fen is None:
        return ""
    return f"{told.people:,} 人　{Money(told.fen)} 元"


def _notes(told: Told) -> list[str]:
    if told.withdrawn:
        return [f"这份公开已经撤回：{told.withdrawn}。"]
    about = f"所属事项：{told.matter}。" if told.matter else ""
    notes = [
        about,
        _NAMELESS if told.roll else "",
        "还有表格或文件，请扫码看。" if told.tabled else "",
        _OBJECTING if told.may_object else "看不懂，或者内容有误，请打电话或者当面提出。",
    ]
    return [note for note in notes if note]
