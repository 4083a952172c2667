"""The national law that every instance starts with, as a table."""

from pathlib import Path

from yangguang.foundation.actors import SYSTEM


def load() -> None:
    """Bring the bases shipped with this release into the database; nothing happens when they are there."""
    from yangguang.law import actions, queries  # models are not ready when apps are listed

    data = (Path(__file__).parent / "bases.csv").read_bytes()
    plan = queries.preview_import(data, by=SYSTEM)
    if plan.new or plan.changed:
        actions.import_bases(data=data, by=SYSTEM)
