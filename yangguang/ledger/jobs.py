"""Jobs of the log: the sequencer's regular round, the questions to witnesses, the removal of old partial tiles."""

from django.conf import settings
from django.db import transaction
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from yangguang.ledger import actions, witnesses
from yangguang.ledger.errors import Unwitnessed

BACKOFF = RetryStrategy(max_attempts=7, exponential_wait=4, retry_exceptions=[Unwitnessed])  # 4 s … 70 min


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


@app.periodic(cron="*/5 * * * *")
@app.task(name="ledger.ask_witnesses", queueing_lock="ledger.ask_witnesses")
def ask_witnesses(timestamp: int) -> None:
    """Have every witness asked; one that is being asked again after a refusal keeps its own pace."""
    for witness in witnesses.configured():
        key = f"ledger.witness:{witness.key.id.hex()}"
        try:
            with transaction.atomic():  # a refused insert must not spoil the others
                ask_witness.configure(queueing_lock=key, lock=key).defer(vkey=witness.vkey)
        except AlreadyEnqueued:
            continue


@app.task(name="ledger.ask_witness", retry=BACKOFF)
def ask_witness(vkey: str) -> None:
    """Ask one witness, if it is still on the list."""
    if witness := witnesses.known(vkey):
        actions.witness(by=witness, log_dir=settings.LOG_DIR)
