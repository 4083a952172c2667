"""Away for long: a number may pass to somebody else, who must not read what its former holder left.

Who comes back after half a year, on a device that is not known, names something that the account holds.
"""

from datetime import timedelta

from yangguang.foundation import codes
from yangguang.foundation.now import local_day, today
from yangguang.residents import queries
from yangguang.residents.models import Detail, Presence, Resident
from yangguang.residents.queries.details import is_name, is_number

LONG = timedelta(days=180)  # numbers are given out anew after three months at the earliest


def note(resident: Resident) -> None:
    """Somebody came in this month."""
    month = today().replace(day=1)
    Presence.objects.update_or_create(resident=resident, defaults={"month": month})


def asks(resident: Resident) -> bool:
    """Whether nobody came in for so long that a proof is asked for, and there is something to guard and to name."""
    seen = Presence.objects.filter(resident=resident).values_list("month", flat=True).first()
    since = seen or local_day(resident.opened_at)
    if today() - since < LONG:
        return False
    return Detail.objects.filter(resident=resident).count() > 1 or bool(queries.kept_codes(resident))


def proves(resident: Resident, typed: str) -> bool:
    """Whether somebody named the citizen's number, the name, or a lookup code that the account holds."""
    bare = typed.strip()
    kept = {codes.normalise(each.code) for each in queries.kept_codes(resident)}
    return is_number(resident, bare, today=today()) or is_name(resident, bare) or codes.normalise(bare) in kept
