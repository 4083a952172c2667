"""Jobs of the outbox: delivering every five seconds, a code at once, the sweep each minute, erasing each hour."""

from procrastinate.contrib.django import app

from yangguang.outbox import actions
from yangguang.outbox.actions.send import NOW
from yangguang.outbox.models import Message


@app.periodic(cron="* * * * * */5")
@app.task(name="outbox.deliver", queueing_lock="outbox.deliver", lock="outbox.deliver")
def deliver(timestamp: int) -> None:
    """Try what is due."""
    actions.deliver()


@app.task(name=NOW)
def deliver_now(message: int) -> None:
    """Try the code that somebody waits for."""
    actions.attempt(message=Message.objects.get(pk=message))


@app.periodic(cron="* * * * *")
@app.task(name="outbox.sweep", queueing_lock="outbox.sweep")
def sweep(timestamp: int) -> None:
    """Call unknown what has had its time."""
    actions.sweep()


@app.periodic(cron="13 * * * *")
@app.task(name="outbox.erase", queueing_lock="outbox.erase")
def erase(timestamp: int) -> None:
    """Erase what has had its days."""
    while actions.erase_due():
        pass
