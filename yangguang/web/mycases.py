"""The cases that a person keeps in their account, in a line each; kept by its code, and let go."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from yangguang.cases import actions as cases
from yangguang.cases import queries as known
from yangguang.cases.choices import State
from yangguang.cases.models import Case
from yangguang.foundation import codes
from yangguang.residents import actions as residents
from yangguang.residents import queries
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Resident
from yangguang.residents.queries import Kept
from yangguang.web import telling


@dataclass(frozen=True)
class Mine:
    """One line of the person's own page."""

    kept: int
    case: known.Listed
    waits: str
    is_yours: bool  # it is the person's turn


def of(resident: Resident) -> Sequence[Mine]:
    """What a person keeps: first what waits for them, then what runs, then what is over; each newest first."""
    kept = queries.kept_codes(resident)
    found = known.listed([each.code for each in kept])
    lines = [_line(each, found[each.of]) for each in kept if each.of in found]
    return sorted(lines, key=lambda line: (not line.is_yours, line.case.is_over, -line.case.at.timestamp()))


def keep(resident: Resident, code: str, *, channel: str = "") -> None:
    """Keep the case that a code opens, and hear of it. Raises Invalid for every other code, and for what is anonymous.

    Tries are counted as everywhere. Raises TooManyTries of `cases`.
    """
    if cases.follow(code=code) is None or (found := known.subject_of(code)) is None:
        raise Invalid(_("没有查到。"), do=_("请照着回执再看一遍查询码。"), kept=_("没有作任何改动。"))
    subject, anonymous = found
    if anonymous:
        raise Invalid(
            _("匿名举报不能记到账户里。"),
            do=_("请保管好查询码，凭它看进展；记了，就有一处写着是谁。"),
            kept=_("没有作任何改动。"),
        )
    residents.keep_code(by=resident, of=subject, code=codes.normalise(code), channel=channel)
    telling.received(Case.objects.select_related("office").get(code=codes.digest(code)))


def kept(resident: Resident, kept_id: int) -> Kept | None:
    """One of one's own, never anybody else's."""
    return next((each for each in queries.kept_codes(resident) if each.pk == kept_id), None)


def followed(each: Kept) -> known.Followed | None:
    """The case as the holder of its code may know it; one's own code is no try."""
    case = Case.objects.filter(code=codes.digest(each.code), anonymous=False).select_related("office").first()
    return known.followed(case) if case else None


def _line(each: Kept, case: known.Listed) -> Mine:
    is_yours = case.state in (State.MISSING, State.PAYING) or (case.is_asked and not case.is_over)
    return Mine(each.pk, case, _waits(case), is_yours)


def _waits(case: known.Listed) -> str:
    """What is waited for, in one line."""
    if case.is_asked and not case.is_over:
        return _("等您回话")
    return {
        State.RECEIVED: _("等机构受理"),
        State.MISSING: _("等您补材料"),
        State.OFFERED: _("等另一个机构接手"),
        State.ACCEPTED: _("等机构答复"),
        State.ASIDE: _("等别人的意见"),
        State.PAYING: _("等您缴费"),
        State.ANSWERED: _("有答复了，看看行不行"),
        State.REVIEW: _("等上一级复查"),
        State.REVIEWED: _("复查有意见了，看看行不行"),
        State.REREVIEW: _("等再上一级复核"),
        State.HEARING: _("等听证结束"),
    }.get(State(case.state), _("不用再等什么"))
