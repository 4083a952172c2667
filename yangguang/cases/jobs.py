"""What ends by itself, once a day; counts that are added up, every ten minutes."""

from procrastinate.contrib.django import app

from yangguang.cases.actions import add_up, end_what_is_over


class Left(Exception):
    """Some cases could not be ended: the job fails, so that somebody sees it; all others were ended."""


@app.periodic(cron="27 4 * * *")
@app.task(name="cases.end", queueing_lock="cases.end")
def end(timestamp: int) -> None:
    """At half past four in the night."""
    ended = end_what_is_over()
    if ended.failed:
        raise Left(f"{len(ended.failed)} cases could not be ended: {', '.join(map(str, ended.failed))}")


@app.periodic(cron="3-59/10 * * * *")
@app.task(name="cases.add_up", queueing_lock="cases.add_up")
def count(timestamp: int) -> None:
    """A little after the clocks were swept."""
    add_up()
