"""The province's own law, beside the national law that comes with the release."""

from pathlib import Path

from yangguang.foundation.actors import SYSTEM
from yangguang.law import actions

BASES = Path(__file__).parent / "bases.csv"


def load() -> None:
    """Import the province's bases."""
    actions.import_bases(data=BASES.read_bytes(), by=SYSTEM)
