"""Jobs: queue the messages of a dispatch, do the recoveries that have waited, and forget what was said long ago."""

from procrastinate.contrib.django import app

from yangguang.foundation.queues import LONG
from yangguang.residents import actions
from yangguang.residents.actions.dispatch import TASK


@app.task(name=TASK, queue=LONG, retry=5)
def dispatch(dispatch_id: int) -> None:
    """Queue one message for each person who asked."""
    actions.carry_out(dispatch_id)


@app.periodic(cron="*/10 * * * *")
@app.task(name="residents.recoveries", queueing_lock="residents.recoveries")
def recoveries(timestamp: int) -> None:
    """Give accounts back whose time of waiting is over."""
    actions.carry_out_recoveries()


@app.periodic(cron="41 3 * * *")
@app.task(name="residents.forget", queueing_lock="residents.forget")
def forget(timestamp: int) -> None:
    """Erase what was said long ago, and what was begun and left."""
    while actions.forget_told():
        pass
    while actions.forget_drafts():
        pass
