"""Named commit boundaries: the points of a long action at which a crash must lose nothing.

A boundary costs a dictionary look-up. The fault tests run an action in a process of its own with
`YANGGUANG_DIE_AT=name[:nth]` and the process ends there as `kill -9` would end it.
"""

import os
import signal
from collections import Counter

_passed: Counter[str] = Counter()


def reached(name: str) -> None:
    """Say that the named boundary has been reached."""
    target = os.environ.get("YANGGUANG_DIE_AT")
    if not target:
        return
    wanted, _, nth = target.partition(":")
    if wanted != name:
        return
    _passed[name] += 1
    if _passed[name] >= int(nth or 1):
        os.kill(os.getpid(), signal.SIGKILL)
