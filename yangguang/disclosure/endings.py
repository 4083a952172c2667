"""What ends with a notice: the clocks of its windows, and the words that were kept for its holds."""

from yangguang.clocks import actions as clock_actions
from yangguang.clocks import queries as clocks
from yangguang.disclosure import proving, windows
from yangguang.disclosure.models import Hold, Notice, Reason, Release
from yangguang.foundation.actors import Actor
from yangguang.foundation.erase import erase


def stop_clocks(notice: Notice, *, by: Actor) -> None:
    """Close the clocks of every version of a notice, of windows and of proofs; closing one twice changes nothing."""
    for version in notice.versions.order_by("number"):
        for kind in (windows.KIND, proving.KIND):
            for clock in clocks.of(kind=kind, subject=str(version.pk)):
                clock_actions.fulfil(clock=clock, by=by)


def erase_reasons_of_holds(notice: Notice, *, by: Actor, why: str) -> None:
    """Erase what was written about single persons when their rows were held back or released."""
    holds = Hold.objects.filter(slice__version__notice=notice)
    releases = Release.objects.filter(hold__in=holds)
    told = [*holds.values_list("reason", flat=True), *releases.values_list("reason", flat=True)]
    for reason in Reason.objects.filter(key__in=told):
        erase(reason, by=by, subject=f"reason:{reason.key}", reason=why)
