"""Handing a duty to the officer who accepts it, or to an office in which nobody has yet."""

from yangguang.clocks import policies
from yangguang.clocks.counting.history import Happening
from yangguang.clocks.models import Clock
from yangguang.clocks.writing import open_run, write
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today
from yangguang.offices.models import Office, Officer


@action("clocks.hand_over")
def hand_over(*, clock: Clock, officer: Officer | None, by: Actor, office: Office | None = None) -> Clock:
    """Let `officer`, who accepted it, answer for a duty from now on; until then the first one does (首问负责).

    `office` is theirs where the duty goes to another office with it; without an officer nobody there took it up yet.
    The limit runs on. Raises Forbidden.
    """
    policies.must_handle(by, policies.answering(clock))
    open_run(clock, on=today())
    write(clock, Happening.HANDED_OVER, on=today(), by=by, officer=officer, office=office)
    return clock
