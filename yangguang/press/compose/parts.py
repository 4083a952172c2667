"""The components of a page, filled from the record."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext_lazy as _

from design.parts import Clock, Ground, Level, LevelName, LevelState, Link, Notice, ObjectionBox, SheetHead
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.queries.boards import Tally
from yangguang.disclosure.queries.editions import Standing
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot

LEVELS: Sequence[LevelName] = ("county", "town", "village", "group", "workplace", "residence")
KINDS = {**dict(Kind.choices), "text": _("公告"), "attachment": _("文件")}
QUESTIONS = {
    "not_resident": _("名单上有不是本地的人？"),
    "deceased": _("名单上有已经去世的人？"),
    "listed_twice": _("有人列了两次？"),
    "amount_wrong": _("金额不对？"),
    "left_out": _("应该有却没有列上？"),
    "procedure": _("没有按程序办？"),
}


def head(snapshot: Snapshot, notice: Standing) -> SheetHead:
    """Whose notice it is, what it is called, its line of facts."""
    office = snapshot.answerable.get(notice.office)
    return SheetHead(
        title=notice.title,
        office=office.office if office else None,
        index=notice.index_no,
        posted=notice.posted,
        basis=[Link(text=citation) for citation in notice.basis],
        valid_to=snapshot.until(notice),
    )


def window(snapshot: Snapshot, notice: Standing) -> Clock | None:
    """The objection window as a clock; None where there is none."""
    return snapshot.windows.get(notice.version)


def row(snapshot: Snapshot, notice: Standing, *, place: int | None = None) -> Notice:
    """A notice in a list, with the counts of one place where it has its own, or (without a place) the totals."""
    part = next((p for p in notice.parts if p.place == place), None) if place else notice.counts
    roll = notice.kind == "roll"
    office = snapshot.answerable.get(notice.office)
    return Notice(
        title=notice.title,
        path=addresses.notice(notice.index_no),
        kind=KINDS[notice.kind],
        office=str(office.office.text) if office else "",
        posted=notice.editions[0].posted if place else notice.posted,
        people=part.people if roll and part else None,
        fen=part.fen if roll and part else None,
        clock=window(snapshot, notice) if snapshot.is_open(notice) else None,
    )


def levels(snapshot: Snapshot, notices: Iterable[Standing], *, town: int | None = None) -> list[Level]:
    """The six levels (in one town): on how many boards these notices hang, how many are proved, how many are late."""
    counts = [each for notice in notices for each in snapshot.boards[notice.notice].items()]
    return [
        _level(name, [tally for (where, level), tally in counts if level == name and town in (None, where)])
        for name in LEVELS
    ]


def _level(name: LevelName, counts: Sequence[Tally]) -> Level:
    boards, done = sum(count.posted for count in counts), sum(count.proved for count in counts)
    late = sum(count.late for count in counts)
    state: LevelState = "none" if not boards else "late" if late else "proved" if done == boards else "posted"
    return Level(level=name, state=state, boards=boards, done=done, late=late)


def objection(snapshot: Snapshot, notice: Standing, *, slice_id: int | None = None) -> ObjectionBox | None:
    """How to object to a notice, on which closed grounds, until when; None where there is no window.

    A calendar that is still missing takes nothing away: the end then is not known yet, and objecting goes on.
    """
    clock = window(snapshot, notice)
    if clock is None or notice.kind != "roll":
        return None
    path = object_path(notice, slice_id)
    grounds = [Ground(question=words, path=f"{path}&ground={ground}") for ground, words in QUESTIONS.items()]
    open_ = snapshot.is_open(notice)
    return ObjectionBox(path=path, ends=clock.due, earliest=clock.earliest, grounds=grounds, open=open_)


def object_path(notice: Standing, slice_id: int | None = None) -> str:
    """Where the objection form to a notice stands; it answers from the application, not from a file."""
    return f"objections/new?notice={notice.index_no}" + (f"&slice={slice_id}" if slice_id else "")
