"""A process that makes children on order: each appends and sequences until it is done or killed.

Django is set up once; an order is a line of JSON, the answer a line: the child's pid, or how a child ended.
"""

import json
import os
import sys
from pathlib import Path


def main() -> None:
    """Take orders until the input ends."""
    import django

    django.setup()
    from yangguang.ledger.tests import logs  # noqa: F401 imported once, before any child

    for line in sys.stdin:
        order = json.loads(line)
        if "wait" in order:
            print(os.waitstatus_to_exitcode(os.waitpid(order["wait"], 0)[1]), flush=True)
        elif pid := os.fork():
            print(pid, flush=True)
        else:
            _child(**order)
            os._exit(0)


def _child(
    database: str, folder: str, out: str, first: int, rounds: int, die_at: str, keys: str = "", reason: str = ""
) -> None:
    from django.conf import settings
    from django.db import connection

    from yangguang.foundation.actors import SYSTEM
    from yangguang.ledger import actions
    from yangguang.ledger.reasons import Reason
    from yangguang.ledger.tests.logs import append

    os.environ["YANGGUANG_DIE_AT"] = die_at
    connection.settings_dict["NAME"] = database
    if keys:
        settings.KEYS_DIR = Path(keys)
    if reason == "open":
        actions.open_new_origin(log_dir=Path(folder), by=SYSTEM)
    elif reason:
        actions.rotate(log_dir=Path(folder), reason=Reason(reason), by=SYSTEM)
        actions.retire(log_dir=Path(folder), reason=Reason.COMPROMISED, by=SYSTEM)
    with Path(out).open("w") as said:
        for round in range(rounds):
            print(*append(3, first + round * 3), file=said, flush=True)
            actions.sequence(log_dir=Path(folder))
        if not rounds:
            actions.recover(log_dir=Path(folder))


if __name__ == "__main__":
    main()
