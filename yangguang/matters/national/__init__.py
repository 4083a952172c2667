"""The papers that nobody may be asked for, as every instance starts with them."""

from pathlib import Path

from yangguang.foundation.actors import SYSTEM


def load() -> None:
    """Bring the list shipped with this release into the database; nothing happens when it is there."""
    from yangguang.matters import actions, papers  # models are not ready when apps are listed

    data = (Path(__file__).parent / "held_papers.csv").read_bytes()
    if papers.unknown(papers.read(data)):
        actions.list_papers(data=data, by=SYSTEM)
