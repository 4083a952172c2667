"""What can go wrong at the press before a poster is fit to hang."""

from dataclasses import dataclass

from yangguang.foundation.errors import Fault, Invalid, Unavailable


@dataclass(frozen=True)
class Flaw(Fault):
    """One place that cannot be printed: the row as numbered on the poster, 0 for what stands outside its table."""

    def __str__(self) -> str:
        return super().__str__() if self.row else f"「{self.column}」：{self.text}"


class Unprintable(Invalid):
    """A poster would show something else than its record says; its slice is not printed, `faults` names each place."""


class ProofUnreadable(Invalid):
    """The proof of a poster holds no signed checkpoint, so its foot could not be printed."""


class RecordUnreadable(Invalid):
    """A record lacks what every poster shows, or is of no known kind."""


class PrinterLost(Unavailable):
    """A printing process died; what is finished stays, the next run prints the rest."""
