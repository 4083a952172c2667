"""What a county's case-work for benchmarks is: its seed, its day, its offices with who serves in each."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yangguang.accounts.models import User
    from yangguang.offices.models import Office

SEED, TODAY = 20_260_309, date(2026, 3, 9)


@dataclass(frozen=True)
class Caseload:
    """The offices, who serves in each by office id, how many cases lie there, and the database as its superuser."""

    top: "Office"
    offices: "list[Office]"
    staff: "dict[int, list[User]]"
    count: int
    admin: str
    root: Path
