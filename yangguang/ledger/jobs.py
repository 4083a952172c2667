"""Jobs of the log: the sequencer's regular round, and the removal of old partial tiles."""

from django.conf import settings
from procrastinate.contrib.django import app

from yangguang.ledger import actions


@app.periodic(cron="* * * * * */5")
@app.task(name="ledger.sequence", queueing_lock="ledger.sequence")
def sequence(timestamp: int) -> None:
    """Put into the log what waits; whoever cannot wait five seconds calls the action itself."""
    actions.sequence(log_dir=settings.LOG_DIR)


@app.periodic(cron="17 3 * * *")
@app.task(name="ledger.collect", queueing_lock="ledger.collect")
def collect(timestamp: int) -> None:
    """Remove partial tiles that have become full."""
    actions.collect(log_dir=settings.LOG_DIR)
