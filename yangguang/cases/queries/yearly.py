"""Annual reports on record: the one of the year before, with which a new one is compared."""

from collections.abc import Sequence

from yangguang.cases.annual import Report, filing
from yangguang.disclosure import kinds
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.models import Notice
from yangguang.foundation.errors import Fault


def report(*, office: str, year: int) -> Report | None:
    """The posted report of an office for a year, as it stands; None where there is none, or it was withdrawn."""
    for notice in Notice.objects.filter(kind=filing.KIND).order_by("-pk"):
        seen = disclosure.view(notice)
        filled = kinds.of(seen.body) if seen and not seen.withdrawn and seen.taken_down_at is None else None
        if filled and (filled.fact("body"), filled.fact("year")) == (office, year):
            return filing.report_of(filled)
    return None


def faults(filled: kinds.Filled) -> Sequence[Fault]:
    """What keeps a report from being kept, also beside the report of the year before."""
    year = filled.fact("year")
    assert isinstance(year, int)
    return filing.faults(filled, before=report(office=str(filled.fact("body")), year=year - 1))
