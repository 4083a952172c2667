"""What ends by itself, once a day."""

from procrastinate.contrib.django import app

from yangguang.cases.actions import end_what_is_over


@app.periodic(cron="27 4 * * *")
@app.task(name="cases.end", queueing_lock="cases.end")
def end(timestamp: int) -> None:
    """At half past four in the night."""
    end_what_is_over()
