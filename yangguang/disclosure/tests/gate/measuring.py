"""How the gate does on drawn files: what it missed, and where it called for nothing."""

import random
from dataclasses import dataclass, field

from yangguang.disclosure.gate import documents
from yangguang.disclosure.tests.gate.office_files import Drawn, drawn

# A picture to be looked at and a name to be confirmed are no alarms: a person decides there.
_ALARMS = frozenset(
    {"id_number", "bank_card", "phone", "address", "birth_date", "name_beside_term", "lexicon", "column", "covered"}
)


@dataclass(slots=True)
class Measured:
    """Counts, and what went wrong, told by place and never by content."""

    files: int = 0
    hiding: int = 0
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The part found of what hides."""
        return 1 - len(self.missed) / max(self.hiding, 1)

    @property
    def false_alarms(self) -> float:
        """The part of the innocent files that were called out."""
        return len(self.alarms) / max(self.files - self.hiding, 1)

    def __str__(self) -> str:
        return f"{self.files} files: recall {self.recall:.4f}, false alarms {self.false_alarms:.2%}"


def measured(dice: random.Random, count: int) -> Measured:
    """Look at so many drawn files."""
    found = Measured()
    for file in drawn(dice, count):
        judge(found, file)
    return found


def judge(found: Measured, file: Drawn) -> None:
    """Look at one file and note what came of it."""
    report = documents.look(file.data, name=file.name)
    seen = {finding.detector for finding in report.findings}
    found.files += 1
    if file.wanted:
        found.hiding += 1
        found.missed += [f"{file.place}: {file.wanted}"] if file.wanted not in seen else []
    elif seen & _ALARMS:
        found.alarms.append(f"{file.place}: {', '.join(sorted(seen & _ALARMS))}")
