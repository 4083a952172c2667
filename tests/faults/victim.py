"""A process that stands ready, forks a child for each order, and lets the parent kill it.

`python -m tests.faults.victim` reads lines: the name of a deed of `tests.faults.deeds` and its JSON arguments. For each
it answers `started PID` once the child stands in its database, then `done` once the child has ended well, `killed` when
it was killed, `gone` when it failed. The argument `die_at` names the boundary at which the child kills itself.
"""

import json
import os
import signal
import sys
from multiprocessing import forkserver


def main() -> None:
    """Serve orders until the input ends."""
    import django

    django.setup()
    from django.db import connections

    from tests.faults import deeds
    from yangguang.press import processes

    processes.warm_up()
    _say("ready")
    for line in sys.stdin:
        name, _, arguments = line.strip().partition(" ")
        connections.close_all()
        processes.pool(1).shutdown()  # a child killed while it asks the printers' server takes that with it
        stands, tell = os.pipe()
        child = os.fork()
        if child == 0:
            _use_the_server_of_the_parent()
            how = json.loads(arguments)
            os.environ["YANGGUANG_DIE_AT"] = how.pop("die_at", "")
            deeds.go(database=how.pop("database"), folder=how.pop("folder"))
            os.close(tell)
            deeds.do(name, **how)
            os._exit(0)
        os.close(tell)
        os.read(stands, 1)  # until the child has closed its end, or is gone
        os.close(stands)
        _say(f"started {child}")
        _, status = os.waitpid(child, 0)
        _say("killed" if os.waitstatus_to_exitcode(status) == -signal.SIGKILL else "gone" if status else "done")


def _use_the_server_of_the_parent() -> None:
    """Find the printers ready, as a service has them: a child cannot wait for its sibling, so it does not look."""
    setattr(forkserver._forkserver, "ensure_running", lambda: None)  # noqa: B010 it is no part of its types


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
