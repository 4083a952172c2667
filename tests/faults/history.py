"""After every fault: a deed is there whole or not at all; the log tells one history, all have heard, the audit fits."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path

from django.conf import settings
from django.db import connection

from tests.faults import deeds
from tests.faults.conftest import HIT, Victim
from yangguang.foundation import audit, events
from yangguang.foundation.errors import Invalid, Refused
from yangguang.ledger import actions as ledger
from yangguang.ledger import queries as log
from yangguang.ledger.verify import command as verify

Arguments = dict[str, object]


def killed(
    victim: Victim, deed: str, given: Callable[[], Arguments], *,
    around: Callable[[], AbstractContextManager[None]] = nullcontext, same: Callable[..., None] = deeds.do,
) -> Iterator[tuple[Arguments, bool]]:  # fmt: skip
    """A deed killed at eight points: in every table all of its rows or none, all after it is done again, once.

    Yields after each kill what it was given, and whether it stands. `around` opens what each kill is to work in; `same`
    does again what is done already.
    """
    whole: Counter[str] = Counter()
    for strike in victim.strikes(deed):
        with around():
            arguments, before = given(), rows()
            done = strike(**arguments)
            whole, left = whole or changed(before), changed(before)
            assert left == whole or not (done or left)
            yield arguments, bool(left)
            if not left:
                deeds.do(deed, **arguments)
                assert changed(before) == whole
            with suppress(Refused, Invalid):
                same(deed, **arguments)
            assert _unaudited(changed(before)) == _unaudited(whole)
    assert victim.killed >= HIT


def rows() -> Counter[str]:
    """How many rows each table has."""
    counted = (f"SELECT '{table}', count(*) FROM {table}" for table in connection.introspection.table_names())
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(counted))
        return Counter(dict(cursor.fetchall()))


def changed(before: Counter[str]) -> Counter[str]:
    """By how many rows each table grew or shrank; those that did neither are left out."""
    after = rows()
    return Counter({table: after[table] - before[table] for table in after if after[table] != before[table]})


def _unaudited(found: Counter[str]) -> dict[str, int]:
    """Without the audit, which also tells what was refused."""
    return {table: number for table, number in found.items() if not table.startswith("foundation_auditrow")}


def whole() -> None:
    """Finish what waits, and read it all again."""
    events.deliver_pending()
    audit.seal()
    events.deliver_pending()
    ledger.sequence(log_dir=Path(settings.LOG_DIR))
    assert verify.main([str(settings.LOG_DIR), "--key", log.vkey()]) == 0
    assert audit.verify() == []
