"""Starting a clock: a duty begins."""

from datetime import datetime

from yangguang.clocks import queries
from yangguang.clocks.computing import hold
from yangguang.clocks.counting.history import Happening
from yangguang.clocks.models import Clock
from yangguang.clocks.writing import write
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import local_day, now
from yangguang.offices.models import Office, Officer


@action("clocks.start")
def start(
    *,
    duty: str,
    kind: str,
    subject: str,
    office: Office,
    by: Actor,
    officer: Officer | None = None,
    at: datetime | None = None,
) -> Clock:
    """Begin a duty of an office about a subject; the clock that exists already is returned as it is.

    `duty` is a rule's code; `kind` and `subject` are opaque words of the room that calls (`notice`, its id), never
    personal data. The day of `at` in Asia/Shanghai is not counted (民法典 201). Raises NoSuchRule.
    """
    hold(f"start:{kind}:{subject}:{duty}")
    if known := Clock.objects.filter(kind=kind, subject=subject, duty=duty).first():
        return known
    instant = at or now()
    rule = queries.rule(duty, on=local_day(instant))
    clock = Clock.objects.create(
        duty=duty, rule=rule, kind=kind, subject=subject, office=office, officer=officer, started_at=instant
    )
    write(clock, Happening.STARTED, on=local_day(instant), by=by)
    return clock
