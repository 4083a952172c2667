"""Dry runs: what an import would do, without doing it."""

from django.db.models import QuerySet

from yangguang.clocks import calendars, reading_days, reading_rules
from yangguang.clocks.models import Rule
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.now import today


def preview_calendar(data: bytes, *, year: int) -> reading_days.YearPlan:
    """What importing a table of days off would make of a year; raises Invalid with every fault, changes nothing."""
    return reading_days.read(data, year=year, before=calendars.in_force())


def preview_rules(data: bytes, *, by: Actor) -> list[reading_rules.RuleRow]:
    """The rows of a table of limits that would become new revisions; raises Invalid, changes nothing.

    People cite what is in force today; the release's own limits cite what was when they began, so that a law that has
    ended since never stops an upgrade, and a limit corrected here is not corrected back.
    """
    rows = reading_rules.read(data, on=None if by is SYSTEM else today())
    return [row for row in rows if not _said(row, ever=by is SYSTEM)]


def next_revision(row: reading_rules.RuleRow) -> int:
    """The revision that a new row of this rule gets."""
    newest = _revisions(row).last()
    return newest.revision + 1 if newest else 1


def _said(row: reading_rules.RuleRow, *, ever: bool) -> bool:
    """Whether the newest revision of a rule, or any that ever was, says the same."""
    known = list(_revisions(row))
    compared = known if ever else known[-1:]
    return any(all(getattr(rule, field) == value for field, value in row.values.items()) for rule in compared)


def _revisions(row: reading_rules.RuleRow) -> QuerySet[Rule]:
    code, jurisdiction, begun = row.key
    return Rule.objects.filter(code=code, jurisdiction=jurisdiction, valid_from=begun).order_by("revision")
