"""The card for a television or a wall screen: one picture of 1920 × 1080, readable from the back of a hall."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from xml.sax.saxutils import escape

from design import titles
from yangguang.foundation.money import Money
from yangguang.press.media.told import Told
from yangguang.press.posters import fonts, qr

WIDE, HIGH = 1920, 1080
_EDGE = 96  # televisions cut a rim of five in a hundred
_QR = 300
_HAN = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif"
_INK, _SOFT, _RULE, _CINNABAR, _SUN = "#1F1B16", "#5A5247", "#D8D2C4", "#A61C1C", "#F2B705"
_SIZES = (112, 100, 88, 76, 64, 56)  # a title takes the largest in which it stands on three lines
_OPENING, _CLOSING = "（《“(〈", "，。、；：？！）》”)〉…"


def svg(told: Told) -> bytes:
    """The card as SVG; its words are text, for every screen has a Han face."""
    body = "\n".join([*_frame(told), *_title(told), *_facts(told), *_code(told)])
    name = escape(f"{told.office}：{told.title}", {'"': "&quot;"})
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}" '
        f'role="img" aria-label="{name}" font-family="{_HAN}" fill="{_INK}">\n{body}\n</svg>\n'
    ).encode()


def wrapped(text: str, *, size: int, width: float, words: Iterable[str] = ()) -> list[str]:
    """A text in lines of a width, broken between its `words` where these are said.

    No line begins with a closing sign or ends with an opening one.
    """
    lines, line = list[str](), ""
    for word in words or _words(text):
        if line and fonts.face(bold=True).width(line + word.rstrip()) * size > width and word[0] not in _CLOSING:
            kept = line.rstrip()
            moved = kept[-1] if kept and kept[-1] in _OPENING else ""
            lines.append(kept.removesuffix(moved))
            line = moved + word.lstrip()
        else:
            line += word
    return [*lines, line] if line.strip() else lines


def _words(text: str) -> Iterator[str]:
    """Each Han sign alone, each run of Latin signs and figures whole."""
    run = ""
    for sign in text:
        if sign.isascii() and sign != " ":
            run += sign
            continue
        if run:
            yield run
            run = ""
        yield sign
    if run:
        yield run


def _text(x: float, y: float, size: int, words: str, *, fill: str = _INK, bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{fill}"{weight}>{escape(words)}</text>'


def _frame(told: Told) -> Iterator[str]:
    yield f'<rect width="{WIDE}" height="{HIGH}" fill="#FFFDF7"/>'
    size = min(52, int((WIDE - 2 * _EDGE - 320) / max(fonts.face(bold=True).width(told.office), 1)))
    yield _text(_EDGE, 148, size, told.office, fill=_CINNABAR, bold=True)
    yield f'<rect x="{_EDGE}" y="176" width="{WIDE - 2 * _EDGE}" height="6" fill="{_CINNABAR}"/>'
    if told.demo:
        box = f'x="{WIDE - _EDGE - 232}" y="92" width="232" height="64"'
        yield f'<rect {box} fill="none" stroke="{_INK}" stroke-width="3"/>'
        yield _text(WIDE - _EDGE - 206, 138, 40, "演示数据", bold=True)
    proof = f"　校验点 {told.checkpoint}　短根 {told.root}" if told.checkpoint else ""
    yield _text(_EDGE, 1010, 28, f"索引号 {told.index}{proof}", fill=_SOFT)


def _title(told: Told) -> Iterator[str]:
    size, lines = _set(told.title)
    high = size * (1 + 1.28 * (len(lines) - 1))
    top = 200 + max(360 - high, 0) / 2  # in the middle of its field
    for number, line in enumerate(lines):
        yield _text(_EDGE, top + size * 0.88 + number * size * 1.28, size, line, bold=True)


def _set(title: str) -> tuple[int, Sequence[str]]:
    for size in _SIZES:
        lines = wrapped(title, size=size, width=WIDE - 2 * _EDGE, words=titles.pieces(title))
        if len(lines) <= (2 if size > 88 else 3):
            return size, lines
    last = [*lines[:2], lines[2][:-1] + "…"]
    return _SIZES[-1], last


def _facts(told: Told) -> Iterator[str]:
    """What is to be known from afar: a band for the day that matters, then counts, then the telephone."""
    wide = WIDE - 2 * _EDGE - _QR - 72
    yield f'<rect x="{_EDGE}" y="600" width="{wide}" height="120" fill="{_SUN}"/>'
    yield _text(_EDGE + 32, 682, 60, _call(told), bold=True)
    x = float(_EDGE)
    for label, value in _pairs(told):
        yield _text(x, 790, 34, label, fill=_SOFT)
        yield _text(x, 858, 58, value, bold=True)
        x += max(fonts.face(bold=True).width(value) * 58, fonts.face().width(label) * 34) + 72
    way = "提异议不公开姓名，也不停发任何人的待遇。" if told.may_object else "看不懂，或者内容有误，请打电话。"
    yield _text(_EDGE, 938, 36, way)


def _call(told: Told) -> str:
    if told.withdrawn:
        return "这份公开已经撤回"
    if told.over:
        return "公示期已满" if told.until else "已经不再公开"
    return f"公示到 {_day(told.until)}" if told.until else f"{_day(told.posted)} 公开"


def _pairs(told: Told) -> Iterator[tuple[str, str]]:
    if told.people is not None and told.fen is not None:
        yield "关系到", f"{told.people:,} 人"
        yield "合计", f"{str(Money(told.fen)).removesuffix('.00')} 元"
    if told.phone:
        yield "电话", told.phone


def _code(told: Told) -> Iterator[str]:
    x, y = WIDE - _EDGE - _QR, 600
    picture = qr.svg(told.page).replace("<svg ", f'<svg x="{x}" y="{y}" width="{_QR}" height="{_QR}" ', 1)
    yield f'<rect x="{x}" y="{y}" width="{_QR}" height="{_QR}" fill="#FFFFFF"/>{picture}'
    yield _text(x + 8, y + _QR + 44, 31, "扫码看全文、提异议" if told.may_object else "扫码看全文", bold=True)


def _day(day: date) -> str:
    return f"{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）"
