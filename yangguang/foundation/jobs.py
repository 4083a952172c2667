"""Jobs that every instance runs: events, erased keys, copies of keys, the audit's sealer and keeper, other jobs."""

from pathlib import Path

from django.conf import settings
from procrastinate.contrib.django import app

from yangguang.foundation import audit, erase, events, key_backups
from yangguang.foundation.audit import keeping

ENDED_DAYS = 90


@app.task(name=events.DELIVER, retry=5)
def deliver(event_id: int, listener: str = "") -> None:
    """Let everybody hear one event; jobs of before name the one who does."""
    if listener:
        events.take(event_id=event_id, listener=listener)
    else:
        events.take_all(event_id=event_id)


@app.periodic(cron="* * * * * */1")
@app.task(name="foundation.seal", queueing_lock="foundation.seal")
def seal(timestamp: int) -> None:
    """Chain the audit rows of the last second."""
    audit.seal()


@app.periodic(cron="29 * * * *")
@app.task(name="foundation.seal_late", queueing_lock="foundation.seal_late")
def seal_late(timestamp: int) -> None:
    """Chain what a very long transaction committed long after its turn."""
    audit.seal_late()


@app.periodic(cron="* * * * * */10")
@app.task(name="foundation.revive", queueing_lock="foundation.revive", pass_context=True)
async def revive(context: object, timestamp: int) -> None:
    """Give jobs back that a killed worker had taken: no job is retried after kill -9 by itself."""
    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=30):
        await app.job_manager.retry_job(job)


@app.periodic(cron="53 17 * * *")
@app.task(name="foundation.forget_jobs", queueing_lock="foundation.forget_jobs")
async def forget_jobs(timestamp: int) -> None:
    """Remove what failed for good long ago, and what was done by a worker that does not remove it."""
    await app.job_manager.delete_old_jobs(nb_hours=24)
    long_ago = ENDED_DAYS * 24
    await app.job_manager.delete_old_jobs(
        nb_hours=long_ago, include_failed=True, include_cancelled=True, include_aborted=True
    )


@app.periodic(cron="37 * * * *")
@app.task(name="foundation.finish_erasing", queueing_lock="foundation.finish_erasing")
def finish_erasing(timestamp: int) -> None:
    """Destroy keys that outlived what they opened."""
    erase.finish()


@app.periodic(cron="41 17 * * *")
@app.task(name="foundation.back_up_keys", queueing_lock="foundation.back_up_keys", retry=3)
def back_up_keys(timestamp: int) -> None:
    """Destroy copies of the keys that are 30 days old, though no newer one can be made, then make one; at night."""
    folder = Path(settings.KEYS_BACKUP_DIR)
    key_backups.drop_old(folder)
    key_backups.back_up(folder)


@app.periodic(cron="23 18 * * *")
@app.task(name="foundation.keep_audit", queueing_lock="foundation.keep_audit")
def keep_audit(timestamp: int) -> None:
    """Make the coming months' partitions and remove what is older than 180 days; at night in Shanghai."""
    keeping.make_months()
    keeping.remove_due()
