"""索引号: the permanent number of a notice, such as `320324-WJW-2026-00012`."""

import re

PATTERN = r"^[0-9]{6}-[A-Z0-9]{2,12}-[0-9]{4}-[0-9]{5}$"
_FORM = re.compile(PATTERN)


def index_number(*, county: str, office: str, year: int, serial: int) -> str:
    """The number of a notice: the county's code, the office's short code, the year, and its serial in that year."""
    written = f"{county}-{office.upper()}-{year}-{serial:05d}"
    if not _FORM.match(written):
        raise ValueError(f"{written} is no index number")
    return written
