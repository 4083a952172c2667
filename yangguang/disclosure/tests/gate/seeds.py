"""A seed chosen at run time and printed: a detector cannot be fitted to its tests, and a failure can be repeated."""

import os
import random
import secrets

SEED = int(os.environ.get("YANGGUANG_GATE_SEED") or secrets.randbits(32))


def dice(purpose: str) -> random.Random:
    """A generator of its own for each purpose; repeat a run with YANGGUANG_GATE_SEED."""
    print(f"YANGGUANG_GATE_SEED={SEED} ({purpose})")
    return random.Random(f"{SEED}/{purpose}")


def words(text: str) -> list[str]:
    """The words of a list."""
    return text.split()
