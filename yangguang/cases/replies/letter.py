"""A reply as a letter: its facts checked, its text filled, its remedies told; nothing is sent with a fact missing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _

from yangguang.cases.replies import bases, wording
from yangguang.cases.replies.kinds import FIELD_NAMES, ROWS, WITHHELD, Reply
from yangguang.foundation.errors import Fault, Invalid

_CITES = re.compile("《[^《》]+》")  # whether it is in force is asked of `law`, by the action
type Facts = Mapping[str, str | date]  # by the key of the field
_DAYS = ("asked_on", "earlier_on", "until")


@dataclass(frozen=True, slots=True)
class Withheld:
    """One part of what was asked that is kept back: what it is, on which ground, and why (条例 37)."""

    what: str
    ground: Reply
    reason: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What every reply has: who answers, to whom, under which number, what was asked, who decides on a challenge."""

    office: str
    to: str
    number: str
    information: str
    received: date
    replied: date
    review_by: str
    court: str
    phone: str = ""
    place: str = ""  # the county's code: its own rows come first


@dataclass(frozen=True, slots=True)
class Letter:
    """A reply ready to be read: title, number, whom it greets, paragraphs, remedies, who signs and when."""

    kind: Reply
    title: str
    number: str
    to: str
    paragraphs: tuple[str, ...]
    parts: tuple[str, ...]
    remedies: str
    office: str
    phone: str
    day: date
    to_verify: bool = field(default=False)

    @property
    def text(self) -> str:
        """The body as plain text, paragraph by paragraph."""
        return "\n".join([*self.paragraphs, *self.parts, self.remedies])


def write(kind: Reply, *, frame: Frame, facts: Facts, withheld: Sequence[Withheld] = ()) -> Letter:
    """The letter of a reply. Raises Invalid with every fact that is missing or does not belong to this kind."""
    if faults := [*_faults(kind, frame, facts, withheld), *_unknown(kind, frame)]:
        raise Invalid(
            _("答复书还缺 %(count)d 处内容。") % {"count": len(faults)},
            do=_("请逐项补齐。"),
            kept=_("已填的内容都在。"),
            faults=faults,
        )
    held = bases.basis(kind, on=frame.replied, place=frame.place)
    values = {key: _said(value) for key, value in facts.items()} | {"basis": held.basis}
    says = [wording.OPENING, *wording.SAYS[kind], *_holder(kind, facts)]
    values |= {"received": chinese(frame.received), "information": _bare(frame.information)}
    ways = bases.remedies(kind, on=frame.replied, place=frame.place)
    return Letter(
        kind=kind,
        title=wording.TITLES[ROWS[kind].group],
        number=frame.number,
        to=frame.to,
        paragraphs=tuple(line.format_map(values) for line in says),
        parts=tuple(_part(number, part, frame) for number, part in enumerate(withheld, start=1)),
        remedies=_remedies(ways, frame),
        office=frame.office,
        phone=frame.phone,
        day=frame.replied,
        to_verify=not (held.certain and all(way.held.certain for way in ways.values())),
    )


def chinese(day: date) -> str:
    """A date as a letter writes it."""
    return f"{day.year}年{day.month}月{day.day}日"


def _faults(kind: Reply, frame: Frame, facts: Facts, withheld: Sequence[Withheld]) -> Iterator[Fault]:
    states = {one.key: one.must for one in ROWS[kind].states}
    for key, must in states.items():
        value = facts.get(key, "")
        name = str(FIELD_NAMES[key])
        if must and not (value if isinstance(value, date) else value.strip()):
            yield Fault(0, name, _("没有写"))
        elif value and isinstance(value, date) != (key in _DAYS):
            yield Fault(0, name, _("应为日期") if key in _DAYS else _("应为文字"))
    if (cited := facts.get("rests_on")) and not _CITES.search(str(cited)):
        yield Fault(0, str(FIELD_NAMES["rests_on"]), _("应写成《某某法》第几条"))
    for key in facts.keys() - states.keys():
        yield Fault(0, str(FIELD_NAMES.get(key, key)), _("这一类答复不写这一项"))
    for name, text in ((_("文号"), frame.number), (_("申请人"), frame.to), (_("申请的信息"), frame.information)):
        if not text.strip():
            yield Fault(0, name, _("没有写"))
    for name, text in ((_("复议机关"), frame.review_by), (_("法院"), frame.court), (_("答复机关"), frame.office)):
        if not text.strip():
            yield Fault(0, name, _("没有写"))
    if frame.replied < frame.received:
        yield Fault(0, _("答复日期"), _("早于收到申请的日期"))
    if kind == Reply.NOT_HELD and bool(facts.get("holder")) != bool(facts.get("contact")):
        yield Fault(0, str(FIELD_NAMES["contact"]), _("机关和联系方式要一起写"))
    yield from _parts_faults(kind, withheld)


def _unknown(kind: Reply, frame: Frame) -> Iterator[Fault]:
    """A day of which we have no law: a date mistyped, or from before the tables begin; nothing is guessed."""
    ways = set(bases.remedies(kind, on=frame.replied, place=frame.place))
    whole = ways in ({"review", "suit"}, {"review_first", "suit_after"})
    if not (whole and bases.known(kind, on=frame.replied, place=frame.place)):
        yield Fault(0, _("答复日期"), _("这一天的依据和复议、诉讼期限没有收录，算不出来；请核对日期"))


def _parts_faults(kind: Reply, withheld: Sequence[Withheld]) -> Iterator[Fault]:
    if kind != Reply.PARTLY_OPENED and withheld:
        yield Fault(0, _("不予公开的部分"), _("只有部分公开才写这一项"))
    if kind == Reply.PARTLY_OPENED and not withheld:
        yield Fault(0, _("不予公开的部分"), _("没有写；全部提供的是予以公开"))
    for number, part in enumerate(withheld, start=1):
        if part.ground not in WITHHELD:
            yield Fault(number, _("不予公开的部分"), _("情形应为不予公开的八种之一"))
        if not (part.what.strip() and part.reason.strip()):
            yield Fault(number, _("不予公开的部分"), _("要写明是什么、为什么"))


def _holder(kind: Reply, facts: Facts) -> Iterator[str]:
    if kind == Reply.NOT_HELD:
        yield wording.HELD_ELSEWHERE if facts.get("holder") else wording.HELD_UNKNOWN


def _part(number: int, part: Withheld, frame: Frame) -> str:
    held = bases.basis(part.ground, on=frame.replied, place=frame.place)
    values = {"what": _bare(part.what), "reason": _bare(part.reason), "label": str(part.ground.label)}
    return wording.PART.format_map(values | {"number": str(number), "basis": held.basis})


def _remedies(ways: Mapping[str, bases.Remedy], frame: Frame) -> str:
    values = {code: way.limit for code, way in ways.items()}
    values |= {f"{code}_since": way.since for code, way in ways.items()}
    said = wording.REVIEW_FIRST if "review_first" in ways else wording.REVIEW_OR_SUIT
    return said.format_map(values | {"review_by": frame.review_by, "court": frame.court})


def _said(value: str | date) -> str:
    return chinese(value) if isinstance(value, date) else _bare(value)


def _bare(text: str) -> str:
    """Words as they stand within a sentence: without blanks around them and a full stop of their own."""
    return text.strip().rstrip("。；;")
