"""Processes that print beside this one, forked from a server that has everything imported and no connection open."""

import multiprocessing
import os
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext

_PREPARED = "yangguang.press.prepared"
_PAUSES = (0.0, 0.02, 0.1, 0.5, 1.0)  # seconds; a dying process refuses a moment before it is seen to be dead


def warm_up() -> None:
    """Start the server, in the environment of this moment; returns at once, while it imports."""
    _context()
    forkserver.ensure_running()


def pool(workers: int) -> ProcessPoolExecutor:
    """A pool whose processes start at once, and end when this process does, however it ends.

    The server is started with the first pool (or `warm_up`) and serves all later ones; one that died is started anew.
    """
    context = _context()
    _answered(context)
    return ProcessPoolExecutor(workers, mp_context=context, initializer=follow_parent)


def _answered(context: ForkServerContext) -> None:
    """See that the server forks. It may have died since it was last asked, which is noticed only at the next asking."""
    for pause in _PAUSES:
        time.sleep(pause)
        with suppress(ConnectionError, EOFError):
            first = context.Process()
            first.start()
            first.join()
            return


def _context() -> ForkServerContext:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([_PREPARED])
    return context


def follow_parent() -> None:
    """End this process when its parent is gone: a killed run leaves nobody behind who still writes."""
    parent = multiprocessing.parent_process()

    def follow() -> None:
        if parent is not None:
            with suppress(OSError):
                parent.join()
            os._exit(1)

    threading.Thread(target=follow, daemon=True).start()
