"""Find a case on the desk by its number or by what was said in it, among those that the viewer reads."""

from django.db import connection

from yangguang.accounts.models import POWERS, User
from yangguang.accounts.queries import roles_of
from yangguang.cases import wording
from yangguang.cases.queries.desk import DeskRow, named
from yangguang.cases.queries.page import by_number
from yangguang.foundation import audit
from yangguang.offices import queries as offices

PAGE = 30
_FIND = """
SELECT case_id FROM cases_casewords w
WHERE w.readers && %(offices)s::bigint[] AND w.signs @@ %(words)s::tsquery AND w.case_id < %(before)s
  AND NOT EXISTS (SELECT 1 FROM cases_barred b WHERE b.case_id = w.case_id AND (
    b.officer_id = %(officer)s OR b.office_id = ANY (%(own)s::bigint[])))
ORDER BY w.case_id DESC LIMIT %(limit)s
"""
_NEWEST = (1 << 63) - 1


def find(asked: str, *, viewer: User, before: int | None = None, limit: int = PAGE) -> list[DeskRow]:
    """The cases that bear this number or these words, the newest first; the next page comes `before` a case.

    Only what the viewer's offices, and those below, have, are offered or help with; never what is about the viewer or
    their office, and never the words of a report. That somebody searched is audited, not for what. Nothing for words
    without a letter or digit.
    """
    if roles_of(viewer) & POWERS:
        return []
    audit.record(actor_key=viewer.actor_key, verb="cases.find")
    if known := by_number(asked, viewer=viewer):
        return named([known.pk], viewer=viewer)
    signs = wording.signs(asked)
    if not signs:
        return []
    own = list(offices.offices_of(viewer))
    officer = offices.officer_of(viewer)
    with connection.cursor() as cursor:
        cursor.execute(_FIND, {
            "offices": offices.below(own), "words": " <-> ".join(signs), "before": before or _NEWEST, "limit": limit,
            "officer": officer.pk if officer else 0, "own": [office.pk for office in own],
        })  # fmt: skip
        found = [case for (case,) in cursor]
    return named(found, viewer=viewer)
