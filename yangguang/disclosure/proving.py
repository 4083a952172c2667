"""The duty to hang every sheet and to show by a photo that it hangs: one clock for a version, closed when none owes."""

from datetime import date, datetime

from yangguang.accounts.models import User
from yangguang.clocks import actions as clock_actions
from yangguang.clocks import queries as clocks
from yangguang.clocks.errors import NoSuchRule
from yangguang.disclosure.models import Notice, Version
from yangguang.disclosure.queries import boards
from yangguang.foundation.actors import Actor
from yangguang.foundation.now import local_day

PROOF, KIND = "posting.proof", boards.KIND


def owe(version: Version, *, by: User, at: datetime) -> None:
    """Begin the duty for the sheets that a version hangs, and end older ones that it leaves without any.

    Boards whose proof was owed before go on owing it since then: a correction gives nobody a later day. A county that
    has no rule for it has no limit.
    """
    if _has_limit(on=local_day(at)) and version.pk in boards.owed(version.notice_id):
        office = version.notice.office
        clock_actions.start(duty=PROOF, kind=KIND, subject=str(version.pk), office=office, by=by, at=at)
    settle(version.notice, by=by)


def settle(notice: Notice, *, by: Actor) -> None:
    """Close the clocks of those versions of a notice of which no board owes a photo any more."""
    versions = [str(pk) for pk in notice.versions.values_list("pk", flat=True)]
    begun = clocks.about(kind=KIND, subjects=versions)
    running = {subject: each for subject, each in begun.items() if clocks.run(each[0]).fulfilled is None}
    if running:
        owed = boards.owed(notice.pk)
        for subject, found in running.items():
            if int(subject) not in owed:
                clock_actions.fulfil(clock=found[0], by=by)


def _has_limit(*, on: date) -> bool:
    try:
        clocks.rule(PROOF, on=on)
    except NoSuchRule:
        return False
    return True
