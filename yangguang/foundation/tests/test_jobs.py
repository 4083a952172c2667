"""What ended long ago is removed; what waits, or ended lately, stays."""

import pytest
from asgiref.sync import async_to_sync
from django.db import connection

from yangguang.foundation import jobs

JOB = "INSERT INTO procrastinate_jobs (task_name, queue_name, status) VALUES ('tests.job', 'default', %s) RETURNING id"
ENDED = """
INSERT INTO procrastinate_events (job_id, type, at) VALUES (%s, 'deferred', now() - make_interval(days => %s))
"""
OLD, LATE = jobs.ENDED_DAYS + 1, jobs.ENDED_DAYS - 1


@pytest.mark.parametrize(
    ("status", "days", "stays"),
    [
        ("succeeded", 2, False),
        ("succeeded", 0, True),
        ("failed", OLD, False),
        ("failed", LATE, True),
        ("todo", OLD, True),
    ],
)
def test_what_is_done_goes_after_a_day_what_failed_after_three_months_and_what_waits_stays(
    db: None, status: str, days: int, stays: bool
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(JOB, [status])
        [job] = cursor.fetchone()
        cursor.execute("DELETE FROM procrastinate_events WHERE job_id = %s", [job])
        cursor.execute(ENDED, [job, days])
        async_to_sync(jobs.forget_jobs.func)(timestamp=0)
        cursor.execute("SELECT 1 FROM procrastinate_jobs WHERE id = %s", [job])
        assert (cursor.fetchone() is not None) == stays
