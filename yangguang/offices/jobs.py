"""Jobs of offices: whereabouts are erased when their day of duty is over, whatever else the machine does."""

from procrastinate.contrib.django import app

from yangguang.offices import actions


@app.periodic(cron="*/15 * * * *")
@app.task(name="offices.wipe", queueing_lock="offices.wipe")
def wipe(timestamp: int) -> None:
    """Every quarter of an hour: what is over leaves."""
    actions.wipe()
