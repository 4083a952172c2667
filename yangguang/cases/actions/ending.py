"""What ends by itself: what waited in vain lapses, what was answered closes, what was kept long enough goes."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from yangguang.cases import keeping, stepping, wording
from yangguang.cases.actions.answering import close
from yangguang.cases.actions.lapsing import lapse
from yangguang.cases.choices import As, Verb
from yangguang.cases.errors import NotAllowed
from yangguang.cases.models import Case, CaseContent, Draft, Identity, IdentityLook, Paper, Step, StepContent
from yangguang.files import actions as files
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.erase import erase
from yangguang.foundation.now import today

_log = logging.getLogger(__name__)


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
    wording.forget(case)
    reached("cases.destroyed")
    return step


@dataclass(frozen=True, slots=True)
class Ended:
    """What one night came to: how many ended, and the ids of those that could not."""

    done: int
    failed: Sequence[int] = ()


def end_what_is_over() -> Ended:
    """Lapse what waited in vain, close what was answered, destroy what was kept long enough.

    Each is an action of its own: what fails is in the log by its id, and keeps none of the others back.
    """
    done, failed = 0, list[int]()
    deeds: tuple[tuple[Callable[..., Iterator[Case]], Callable[..., Step]], ...] = (
        (keeping.to_lapse, lapse), (keeping.to_close, close), (keeping.to_destroy, destroy),
    )  # fmt: skip
    for waiting, deed in deeds:
        for case in list(waiting(on=today())):
            try:
                deed(case=case, by=SYSTEM)
                done += 1
            except Exception:
                _log.exception("case %d could not be ended", case.pk)
                failed.append(case.pk)
    return Ended(done, tuple(failed))
