"""Figures of information requests that come with the release: fees, remedies, what each reply cites."""

from pathlib import Path

FOLDER = Path(__file__).parent


def table(name: str) -> bytes:
    """One of the tables beside this file, as a county would hand it in."""
    return (FOLDER / f"{name}.csv").read_bytes()
