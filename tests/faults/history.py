"""After every fault: the log tells one history, every listener has heard, the audit fits."""

from pathlib import Path

from django.conf import settings

from yangguang.foundation import audit, events
from yangguang.ledger import actions as ledger
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify


def whole() -> None:
    """Finish what waits, and read it all again."""
    events.deliver_pending()
    audit.seal()
    events.deliver_pending()
    ledger.sequence(log_dir=Path(settings.LOG_DIR))
    assert verify.main([str(settings.LOG_DIR), "--key", log.vkey()]) == 0
    assert audit.verify() == []
