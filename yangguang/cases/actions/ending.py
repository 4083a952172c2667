"""What ends by itself: answered cases close, and what was kept long enough is destroyed."""

from yangguang.cases import keeping, stepping
from yangguang.cases.actions.answering import close
from yangguang.cases.choices import As, Verb
from yangguang.cases.errors import NotAllowed
from yangguang.cases.models import Case, CaseContent, Draft, Identity, IdentityLook, Paper, Step, StepContent
from yangguang.files import actions as files
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.erase import erase
from yangguang.foundation.now import today


@action("cases.destroy")
def destroy(*, case: Case, by: Actor) -> Step:
    """Erase the words of a case whose time is over, with the keys; steps, outcomes and dates stay.

    By the machine alone. Raises Forbidden; NotAllowed before its day.
    """
    until = keeping.kept_until(case, stepping.standing(case))
    if until is None or today() <= until:
        raise NotAllowed(keeping.not_yet(until))
    step = stepping.take(case, Verb.DESTROY, who=As.MACHINE, by=by)
    contents = [
        *CaseContent.objects.filter(case=case),
        *StepContent.objects.filter(step__case=case),
        *Draft.objects.filter(case=case),
        *IdentityLook.objects.filter(case=case),
    ]
    for content in contents:
        erase(content, by=by, subject=case.subject, reason="retention")
    for identity in Identity.objects.filter(case=case):
        erase(identity, by=by, subject=case.identity_subject, reason="retention")
    for paper in Paper.objects.filter(case=case).select_related("file"):
        files.erase(file=paper.file, by=by, reason="retention")
    reached("cases.destroyed")
    return step


def end_what_is_over() -> int:
    """Close what was answered and destroy what was kept long enough, each as its own action; returns how many."""
    ended = 0
    for case in keeping.to_close(on=today()):
        close(case=case, by=SYSTEM)
        ended += 1
    for case in keeping.to_destroy(on=today()):
        destroy(case=case, by=SYSTEM)
        ended += 1
    return ended
