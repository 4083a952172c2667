"""What is done with files by the clock."""

from procrastinate.contrib.django import app

from yangguang.files import actions


@app.periodic(cron="17 3 * * *")
@app.task(name="files.erase_due", queueing_lock="files.erase_due")
def erase_due(timestamp: int) -> None:
    """Erase the files whose last day is over."""
    while actions.erase_due():
        pass


@app.periodic(cron="47 * * * *")
@app.task(name="files.sweep", queueing_lock="files.sweep")
def sweep(timestamp: int) -> None:
    """Take away what a crash left."""
    actions.sweep()


@app.periodic(cron="7 3 * * *")
@app.task(name="files.drop_over", queueing_lock="files.drop_over")
def drop_over(timestamp: int) -> None:
    """Destroy what was begun and not finished in time, and what was handed in yesterday."""
    actions.drop_over()
