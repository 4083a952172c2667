"""The page of each notice's media package: what may be read aloud, shown, sent or printed."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link, Text
from yangguang.disclosure.queries.editions import Standing
from yangguang.press import addresses
from yangguang.press.compose import bodies, meta, parts
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import PackagePage, Piece
from yangguang.press.media import heavy, lines, script, speech, telling
from yangguang.press.media.told import Told

_ABOUT = _("{name}：广播稿、滚动屏、短信、电视屏、公众号和报纸用的文件。只有人数和金额，没有姓名。")
_HEAVY = {"mp3": _("广播录音（机器合成，MP3）"), "png": _("电视屏图片（1920×1080，PNG）"), "pdf": _("报纸版面（PDF）")}


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """A page for each notice."""
    for notice in snapshot.standing:
        yield Leaf(
            path=addresses.package(notice.index_no), template="press/package.html", title=_("媒体包"),
            page=lambda notice=notice: _page(snapshot, notice), depends=snapshot.keys(notice),  # type: ignore[misc]  # bound now, called later
            crumbs=[
                Link(text=snapshot.county.name, path=addresses.HOME),
                Link(text=notice.title, path=addresses.notice(notice.index_no)),
            ],
            column=meta.column(snapshot, notice.title, _ABOUT, kind=meta.NOTICES), listed=False,
        )  # fmt: skip


def _page(snapshot: Snapshot, notice: Standing) -> PackagePage:
    told = telling.of(snapshot, notice)
    read, message = script.of(told), lines.message(told)
    shortest, longest = read.seconds
    made = _heavy(told)
    return PackagePage(
        head=parts.head(snapshot, notice), notice=Link(text=notice.title, path=addresses.notice(told.index)),
        script=read.parts, shortest=shortest, longest=longest, han=script.han(read.text), gist=read.gist,
        led=lines.led(told), message=message, units=lines.units(message),
        card=addresses.media(told.index, "card.svg"), light=_light(told), heavy=made,
        voices=[piece for piece in made if piece.name.endswith(".mp3")],
        withdrawn=told.withdrawn, answerable=snapshot.answerable.get(notice.office),
    )  # fmt: skip


def _light(told: Told) -> list[Piece]:
    named = (
        ("script.txt", _("广播稿（文本）")),
        ("led.txt", _("滚动屏一行（文本）")),
        ("message.txt", _("短信（文本）")),
        ("card.svg", _("电视屏图片（SVG）")),
        ("wechat.html", _("公众号文章（HTML，存下来打开，全选复制到编辑器）")),
    )
    return [
        Piece(text=text, path=addresses.media(told.index, name), name=f"{told.index}-{name}") for name, text in named
    ]


def _heavy(told: Told) -> list[Piece]:
    """What is made, with its size; for what is not, in words, how it comes to be."""
    made = heavy.made(told)
    found = [
        Piece(
            text=_HEAVY[piece.name.rpartition(".")[2]], path=addresses.file(piece.digest, piece.name),
            name=f"{told.index}-{piece.name}", size=bodies.size(piece.size), note=_part(piece.name),
        )
        for piece in made
    ]  # fmt: skip
    kinds = {piece.name.rpartition(".")[2] for piece in made}
    return [*found, *(Piece(text=text, note=_why(kind)) for kind, text in _HEAVY.items() if kind not in kinds)]


def _part(name: str) -> str:
    number = name.partition(".")[0].partition("-")[2]
    return str(_("第 %(n)s 部分") % {"n": number}) if number else ""


def _why(kind: str) -> Text:
    if kind == "mp3" and not speech.installed():
        return _("这台机器没有装语音引擎，没有录音；请照广播稿念。")
    return _("有人要时才做：工作人员在工作台上点一下，几秒钟后就在这里。")
