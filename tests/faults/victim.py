"""A process that stands ready, forks a child for each order, and lets the parent kill it.

`python -m tests.faults.victim` reads lines: the name of a deed of `tests.faults.deeds` and its JSON arguments. For each
it answers `started PID`, and `done` once the child has ended well; a child that was killed answers `gone`.
"""

import json
import os
import sys


def main() -> None:
    """Serve orders until the input ends."""
    import django

    django.setup()
    from django.db import connections

    from tests.faults import deeds

    _say("ready")
    for line in sys.stdin:
        name, _, arguments = line.strip().partition(" ")
        connections.close_all()
        child = os.fork()
        if child == 0:
            deeds.do(name, **json.loads(arguments))
            os._exit(0)
        _say(f"started {child}")
        _, status = os.waitpid(child, 0)
        _say("done" if status == 0 else "gone")


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
