"""Jobs of the clocks: the sweep, every ten minutes; what it missed while the machine was off it says at the next."""

from procrastinate.contrib.django import app

from yangguang.clocks import actions


@app.periodic(cron="*/10 * * * *")
@app.task(name="clocks.sweep", queueing_lock="clocks.sweep")
def sweep(timestamp: int) -> None:
    """Announce what has come near its due date or passed it."""
    actions.sweep()
