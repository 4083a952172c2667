"""What ends by itself: windows are closed, photos erased, records taken down when their time is over."""

from collections.abc import Callable, Iterator
from functools import partial

from procrastinate.contrib.django import app

from yangguang.disclosure import actions
from yangguang.disclosure.queries import ending, errata, interviews
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.errors import YangguangError
from yangguang.foundation.now import today


def end_what_is_over() -> None:
    """Close, erase and take down what is due today; each is its own action, and doing it again changes nothing.

    One that is refused keeps no other waiting: it is tried again the next hour, and the job fails with all of them.
    """
    refused: list[YangguangError] = []
    for end_one in _due():
        try:
            end_one()
        except YangguangError as fault:
            refused.append(fault)
    if refused:
        raise ExceptionGroup("some of what is over could not be ended", refused)


def _due() -> Iterator[Callable[[], object]]:
    for version in ending.to_close(on=today()):
        yield partial(actions.close, version=version, by=SYSTEM)
    for notice in ending.with_photos():
        yield partial(actions.erase_photos, notice=notice, by=SYSTEM)
    for objection in ending.with_old_words(on=today()):
        yield partial(actions.erase_words, objection=objection, by=SYSTEM)
    for erratum in errata.with_old_words(on=today()):
        yield partial(actions.erase_erratum, erratum=erratum, by=SYSTEM)
    for question in interviews.with_old_questions(on=today()):
        yield partial(actions.erase_posed, question=question, by=SYSTEM)
    for version in (*ending.to_take_down(on=today()), *ending.never_posted(on=today())):
        yield partial(actions.take_down, version=version, by=SYSTEM)


@app.periodic(cron="7 * * * *")
@app.task(name="disclosure.end", queueing_lock="disclosure.end")
def end(timestamp: int) -> None:
    """Once an hour."""
    end_what_is_over()
