"""A process that appends and sequences until it is killed; takes a folder, a first number and a number of rounds.

Prints `ready`, then one line of ids after each append that was committed.
"""

import sys
from pathlib import Path

import django


def main(folder: str, start: str, rounds: str) -> None:
    """Append three entries a round and sequence them."""
    django.setup()
    from yangguang.ledger import actions
    from yangguang.ledger.tests.logs import append

    print("ready", flush=True)
    for round in range(int(rounds)):
        ids = append(3, int(start) + round * 3)
        print(*ids, flush=True)
        actions.sequence(log_dir=Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
