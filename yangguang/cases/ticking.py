"""What a step does to the clocks of a case, as its flow says."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from yangguang.cases.choices import Verb
from yangguang.cases.errors import NotAllowed, TooLate
from yangguang.cases.flow import ALL, ASK_REVIEW, FEE, LIMIT, Move, Tick
from yangguang.cases.models import Case, CaseClock
from yangguang.clocks import actions as clocks
from yangguang.clocks.models import Clock
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import today
from yangguang.offices.models import Office, Officer

KIND = "case"
_ON_RUNNING = frozenset({"fulfil", "suspend", "resume", "restart"})


def must_be_in_time(case: Case, move: Move) -> None:
    """Raise TooLate when the last day for a step is over, NotAllowed while the person still has time."""
    for tick in move.ticks:
        due = _due(case, _rule(case, tick)) if tick.op in ("within", "after") else None
        if due and tick.op == "within" and today() > due:
            raise TooLate(_("期限已于 %(day)s 届满。") % {"day": due}, do=_after(move), kept=_("没有作任何改动。"))
        if due and tick.op == "after" and today() <= due:
            raise _too_early(each=tick, due=due)


def _too_early(*, each: Tick, due: date) -> NotAllowed:
    if each.rule == FEE:
        what, do = _("本人可以缴到 %(day)s，还没有到期。"), _("请等到期以后；到期没有缴的，系统会自动办结。")
    else:
        what, do = _("本人可以补到 %(day)s，还没有到期。"), _("请等到期以后；到期没有补的，系统会自动办结。")
    return NotAllowed(what % {"day": due}, do=do, kept=_("没有作任何改动。"))


def tick(
    case: Case,
    move: Move,
    *,
    office: Office,
    officer: Officer | None,
    number: int,
    at: datetime,
    on: date | None = None,
) -> None:
    """Start, stop, run on, begin anew and close the clocks of a case after a step, all by the machine.

    `office` answers for clocks that begin; `on` is the day from which one counts anew, where that is not today.
    Lengthening takes two people and is done by its own action.
    """
    for each in move.ticks:
        if case.parent_id and each.rule == ASK_REVIEW:
            continue  # a part has no code, and nobody to ask for its review
        if each.op == "start" or (each.op == "keep" and not running(case, each.rule)):
            _start(case, _rule(case, each), office=office, officer=officer, number=number, at=at)
        for clock in running(case, _rule(case, each)) if each.op in _ON_RUNNING else ():
            _do(each, clock, on)


def hand_over(case: Case, *, office: Office, officer: Officer | None) -> None:
    """Let the officer who accepted a case answer for its clocks, or the office to which it rose."""
    for clock in running(case, ALL):
        clocks.hand_over(clock=clock, officer=officer, office=office, by=SYSTEM)


def running(case: Case, rule: str) -> list[Clock]:
    """The clocks of a case that run under a rule, or under any."""
    found = Clock.objects.filter(
        pk__in=CaseClock.objects.filter(case=case).values("clock_id"), standing__closed_on=None
    )
    wanted = found if rule == ALL else found.filter(duty=rule)
    return list(wanted.select_related("rule", "standing").order_by("pk"))


def _do(each: Tick, clock: Clock, on: date | None) -> None:
    stopped = clock.standing.suspended_since is not None
    if each.op == "fulfil":
        clocks.fulfil(clock=clock, by=SYSTEM)
    elif each.op == "suspend" and not stopped:
        clocks.suspend(clock=clock, reason=each.cause, by=SYSTEM)
    elif each.op == "resume" and stopped:
        clocks.resume(clock=clock, by=SYSTEM)
    elif each.op == "restart":
        clocks.restart(clock=clock, reason=each.cause, by=SYSTEM, on=on)


def _start(case: Case, rule: str, *, office: Office, officer: Officer | None, number: int, at: datetime) -> None:
    """Begin a clock; the second of a rule in one case is told by the number of the step."""
    known = number > 1 and CaseClock.objects.filter(case=case, clock__duty=rule).exists()
    subject = f"{case.pk}/{number}" if known else str(case.pk)
    clock = clocks.start(duty=rule, kind=KIND, subject=subject, office=office, officer=officer, by=SYSTEM, at=at)
    CaseClock.objects.create(case=case, clock=clock)


def _rule(case: Case, each: Tick) -> str:
    return case.duty if each.rule == LIMIT else each.rule


def _due(case: Case, rule: str) -> date | None:
    """The last day of the newest clock under a rule, whether it still runs or its duty was done."""
    newest = CaseClock.objects.filter(case=case, clock__duty=rule).order_by("-pk").select_related("clock__standing")
    return next((row.clock.standing.due for row in newest[:1]), None)


def _after(move: Move) -> str:
    """What is left to do when it is too late."""
    if move.verb == Verb.ASK_MISSING:
        return _("现在只能按已有的材料受理；不清楚的可以问本人。")
    return _("如有新的事实，可以另行提出。")
