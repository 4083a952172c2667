"""What ends by itself: windows are closed, photos erased, records taken down when their time is over."""

from procrastinate.contrib.django import app

from yangguang.disclosure import actions
from yangguang.disclosure.queries import ending
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.now import today


def end_what_is_over() -> None:
    """Close, erase and take down what is due today; each is its own action, and doing it again changes nothing."""
    for version in ending.to_close(on=today()):
        actions.close(version=version, by=SYSTEM)
    for notice in ending.with_photos():
        actions.erase_photos(notice=notice, by=SYSTEM)
    for objection in ending.with_old_words(on=today()):
        actions.erase_words(objection=objection, by=SYSTEM)
    for version in ending.to_take_down(on=today()):
        actions.take_down(version=version, by=SYSTEM)


@app.periodic(cron="7 * * * *")
@app.task(name="disclosure.end", queueing_lock="disclosure.end")
def end(timestamp: int) -> None:
    """Once an hour."""
    end_what_is_over()
