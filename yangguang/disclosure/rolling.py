"""A roll's rows to the parts of its version: checked, looked at by the gate, cut by village, counted for all others."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from yangguang.disclosure import gate, sealing
from yangguang.disclosure.errors import Invalid, Stopped
from yangguang.disclosure.making import Part
from yangguang.disclosure.models import RollKind, Version
from yangguang.disclosure.rolls import checking, reading, slicing
from yangguang.disclosure.rolls.rows import COLUMNS, Entry, Placed, Totals, totals
from yangguang.disclosure.rolls.slicing import ByPlace
from yangguang.disclosure.rolls.villages import Villages

Rows = Sequence[tuple[str, str, str, int]]


def read(*, csv: bytes | None, rows: Rows | None, villages: Villages, kind: RollKind) -> ByPlace:
    """The entries of each village. Raises Invalid with every faulty row; Stopped by the gate."""
    if (csv is None) == (rows is None):
        raise Invalid(_("名单要么是一个文件，要么是若干行。"), do=_("请选择其中一种。"))
    lines = reading.read(csv) if csv is not None else reading.numbered(rows or ())
    if not lines:
        raise Invalid(_("名单是空的。"), do=_("没有应公示的人时，请用文本公开说明。"))
    placed = checking.check(lines, villages=villages, programme=kind.name)
    look([entry for _place, entry in placed], kind=kind)
    return slicing.by_place(placed)


def look(entries: Sequence[Entry], *, kind: RollKind) -> None:
    """Ask the gate about every cell. Raises Stopped."""
    cells = [[checking.bare_name(e.name), e.village, e.programme, f"{e.fen // 100}.{e.fen % 100:02d}"] for e in entries]
    report = gate.columns(COLUMNS, cells, allowed=(kind.name,))
    if report.stopped:
        raise Stopped(
            _("名单中有不得公示的内容。"),
            do=_("请按行改正后重新导入。"),
            kept=_("没有导入任何一行。"),
            findings=report.findings,
        )


def look_again(version: Version) -> None:
    """Ask the gate, as it is today, about every row of the named slices that a version brings. Raises Stopped."""
    kind = version.notice.roll_kind
    named = sealing.bodies(version.slices.filter(named=True))
    if kind and named:
        look([entry for body in named.values() for entry in slicing.entries(body)], kind=kind)


def parts(of: ByPlace, *, kind: RollKind, villages: Villages) -> list[Part]:
    """The shared counts and, of a named kind, one part of names for each village."""
    counted = {place: totals(entries) for place, entries in of.items()}
    named = [Part(place, slicing.named_body(of[place]), counted[place]) for place in sorted(of)] if kind.named else []
    return [counts(counted, kind=kind, villages=villages), *named]


def counts(of: Mapping[int, Totals], *, kind: RollKind, villages: Villages) -> Part:
    """The part that all boards without names share; small counts of unnamed kinds are protected."""
    if set(of) - set(villages.by_id):
        raise Invalid(_("名单里有已经撤并或不属本机构的村。"), do=_("请按现在的村重新导入整份名单。"))
    towns = {place: villages.by_id[place].town for place in of}
    make = slicing.counts_body if kind.named else slicing.protected_body
    return Part(
        None, make(of, towns=towns), Totals(sum(t.people for t in of.values()), sum(t.fen for t in of.values()))
    )


def placed_entry(written: tuple[str, str, str, int], *, villages: Villages, kind: RollKind) -> Placed:
    """One row that a correction brings, checked like a row of an import. Raises Invalid, Stopped."""
    found = checking.check(reading.numbered([written]), villages=villages, programme=kind.name)[0]
    look([found.entry], kind=kind)
    return found
