"""Jobs: queue the messages of a dispatch."""

from procrastinate.contrib.django import app

from yangguang.residents.actions.dispatch import TASK, carry_out


@app.task(name=TASK, retry=5)
def dispatch(dispatch_id: int) -> None:
    """Queue one message for each person who asked."""
    carry_out(dispatch_id)
