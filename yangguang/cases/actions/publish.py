"""Telling a case in public with its person's leave, and taking that leave back."""

from django.utils.translation import gettext as _

from yangguang.cases import locks, policies, speech, stepping
from yangguang.cases.actions.follow import held
from yangguang.cases.choices import As
from yangguang.cases.errors import NotAllowed
from yangguang.cases.models import Case, LeaveTaken, Thread
from yangguang.cases.queries import threads
from yangguang.clocks import actions as clocks
from yangguang.clocks import queries as running
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.models import Version
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.events import Payload
from yangguang.foundation.now import now
from yangguang.matters.models import Matter

DUTY, KIND = "case.unpublish", "cases.thread"


@action("cases.publish")
def publish(*, case: Case, matter: Matter, title: str, by: Actor) -> Version:
    """Begin the notice (来信选登) that tells question and answer of a case, numbers masked, as a draft to be edited.

    It goes the way of every notice: edited, looked at, signed by a second person, posted. Raises Forbidden, NotAllowed
    without leave or answer; Invalid.
    """
    stands = stepping.standing(case)
    policies.must_act(by, case, stands, who=As.OFFICER)
    if not threads.may_be_told(case):
        raise NotAllowed(
            _("这件事现在不能公开。"), do=_("要有本人同意、已经答复、还没有公开过。"), kept=_("没有起草任何内容。")
        )
    facts = threads.beginning(case)
    facts |= {name: speech.masked(facts[name]) for name in ("question", "answer")}
    body = disclosure.Form("thread", facts, {})
    version = disclosure.draft(matter=matter, office=stands.office, title=title, body=body, by=by)
    Thread.objects.create(case=case, notice=version.notice, by=by.actor_key, at=now())
    return version


@action("cases.take_leave")
def take_leave(*, code: str) -> None:
    """Want one's case told no longer: a draft is never posted, and for what hangs a clock runs until it is withdrawn.

    Taken back twice is once. Raises Forbidden, NotAllowed where no leave was given.
    """
    case = held(code)
    if not case.may_publish:
        raise NotAllowed(_("您没有同意过公开，也没有公开。"), kept=_("没有作任何改动。"))
    locks.hold_case(case)
    if LeaveTaken.objects.filter(case=case).exists():
        return
    LeaveTaken.objects.create(case=case, at=now())
    found = threads.told(case)
    if found and found.index_no:
        office = stepping.standing(case).office
        clocks.start(duty=DUTY, kind=KIND, subject=str(found.notice), office=office, by=SYSTEM)


def untold(payload: Payload) -> None:
    """A notice was withdrawn: where its person asked for that, the clock is met."""
    for clock in running.of(kind=KIND, subject=str(payload["notice"])):
        if clock.standing.closed_on is None:
            clocks.fulfil(clock=clock, by=SYSTEM)
