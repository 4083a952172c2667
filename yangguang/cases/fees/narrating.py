"""A fee told so that the person who is to pay it can add it up again."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from yangguang.cases.fees.bands import By, Stretch
from yangguang.cases.fees.charging import Charge


def trace(charge: Charge) -> list[str]:
    """The sum in sentences: what this counts as, stretch by stretch, the total, what one more would cost."""
    return [
        _counted(charge),
        *(_stretch(charge.scale.by, part) for part in charge.parts),
        _total(charge),
        _next(charge),
    ]


def _counted(charge: Charge) -> str:
    if charge.scale.by == By.PAGE:
        return _("按页计收：本件共 %(upto)d 页，与您的其他申请不累加。") % {"upto": charge.upto}
    values = {"before": charge.after, "first": charge.after + 1, "last": charge.upto}
    if charge.upto - charge.after == 1:
        return _("按件计收：您本月此前的申请：%(before)d 件；本件是第 %(first)d 件。") % values
    return _("按件计收：您本月此前的申请：%(before)d 件；本件算作第 %(first)d 至第 %(last)d 件。") % values


def _stretch(by: By, part: Stretch) -> str:
    values = {"first": part.first, "last": part.last, "price": _yuan(part.fen), "count": part.count, "sum": part.sum}
    return _words(by, one=part.first == part.last, free=not part.fen) % values


def _words(by: By, *, one: bool, free: bool) -> str:
    if by == By.ITEM:
        if free:
            return _("第 %(first)d 件：不收费。") if one else _("第 %(first)d 至第 %(last)d 件：不收费。")
        if one:
            return _("第 %(first)d 件：%(price)s 元。")
        return _("第 %(first)d 至第 %(last)d 件：每件 %(price)s 元，%(count)d 件，%(sum)s 元。")
    if free:
        return _("第 %(first)d 页：不收费。") if one else _("第 %(first)d 至第 %(last)d 页：不收费。")
    if one:
        return _("第 %(first)d 页：%(price)s 元。")
    return _("第 %(first)d 至第 %(last)d 页：每页 %(price)s 元，%(count)d 页，%(sum)s 元。")


def _total(charge: Charge) -> str:
    if charge.amount.fen:
        return _("本件应缴 %(sum)s 元。") % {"sum": charge.amount}
    return _("本件不收费。")


def _next(charge: Charge) -> str:
    values = {"next": charge.upto + 1, "sum": charge.further}
    if charge.scale.by == By.PAGE:
        return _("再多 1 页（第 %(next)d 页），加收 %(sum)s 元。") % values
    return _("本月再申请 1 件（第 %(next)d 件），如果也按件计收，加收 %(sum)s 元。") % values


def _yuan(fen: int) -> str:
    return f"{fen // 100:,}.{fen % 100:02d}"


def basis(charge: Charge) -> Iterator[str]:
    """What the fee rests on; and that this is still to be verified, where it is."""
    yield charge.scale.held.basis
    if not charge.scale.held.certain:
        yield _("待核实")
