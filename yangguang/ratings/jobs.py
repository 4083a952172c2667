"""What runs by itself: tickets for answered cases, duties of the day before, and what is over."""

from procrastinate.contrib.django import app

from yangguang.cases.models import Step
from yangguang.foundation.events import Payload
from yangguang.ratings import actions

GIVES = frozenset({"answer", "decline"})  # of `cases.choices.Verb`: the office said its last word


def on_stepped(payload: Payload) -> None:
    """An answered case gives a right to rate it; a part of a case has no face of its own, and gives none."""
    step = Step.objects.select_related("case__matter", "office").get(pk=int(str(payload["step"])))
    if step.verb in GIVES and step.case.parent_id is None and step.office is not None:
        actions.issue(case=step.case, office=step.office)


@app.periodic(cron="11 * * * *")
@app.task(name="ratings.begin", queueing_lock="ratings.begin")
def begin(timestamp: int) -> None:
    """Once an hour."""
    actions.begin_what_is_due()


@app.periodic(cron="*/5 * * * *")
@app.task(name="ratings.end", queueing_lock="ratings.end")
def end(timestamp: int) -> None:
    """Every five minutes: marks of sources are kept no longer than the rule asks."""
    actions.end_what_is_over()
