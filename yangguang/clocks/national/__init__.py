"""The national time limits that every instance starts with, as a table."""

from pathlib import Path

from yangguang.foundation.actors import SYSTEM


def load() -> None:
    """Bring the limits shipped with this release into the database; nothing is audited when they are there."""
    from yangguang.clocks import actions, queries  # models are not ready when apps are listed

    data = (Path(__file__).parent / "rules.csv").read_bytes()
    if queries.preview_rules(data, by=SYSTEM):
        actions.import_rules(data=data, by=SYSTEM)
