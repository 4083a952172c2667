"""One notice as every medium tells it: facts of the posted record; no field can hold a resident's name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Told:
    """One notice for loudspeaker, screen and paper; no field can hold a resident's name."""

    index: str
    office: str
    title: str
    kind: str
    matter: str
    posted: date
    page: str  # its public page, whole address
    until: date | None = None  # the window's last day
    roll: bool = False
    over: bool = False  # its window is past, or it was taken down
    withdrawn: str = ""  # why it was withdrawn
    people: int | None = None
    fen: int | None = None
    lines: Sequence[str] = ()  # what it says, line by line
    tabled: bool = False  # more stands in a table, a drawing or a file
    basis: Sequence[str] = ()
    phone: str = ""
    hours: str = ""
    address: str = ""
    host: str = ""
    checkpoint: int | None = None
    root: str = ""
    demo: bool = False

    @property
    def may_object(self) -> bool:
        """Whether its window is running."""
        return self.roll and self.until is not None and not self.over and not self.withdrawn
