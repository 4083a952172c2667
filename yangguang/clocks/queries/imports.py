"""Dry runs: what an import would do, without doing it."""

from yangguang.clocks import calendars, reading_days, reading_rules
from yangguang.clocks.models import Rule
from yangguang.foundation.now import today


def preview_calendar(data: bytes, *, year: int) -> reading_days.YearPlan:
    """What importing a table of days off would make of a year; raises Invalid with every fault, changes nothing."""
    return reading_days.read(data, year=year, before=calendars.in_force())


def preview_rules(data: bytes) -> list[reading_rules.RuleRow]:
    """The rows of a table of limits that differ from what is in the database; raises Invalid, changes nothing."""
    return [row for row in reading_rules.read(data, on=today()) if is_new(row)]


def is_new(row: reading_rules.RuleRow) -> bool:
    """Whether a row says something else than the newest revision of its rule."""
    known = _newest(row)
    return known is None or any(getattr(known, field) != value for field, value in row.values.items())


def next_revision(row: reading_rules.RuleRow) -> int:
    """The revision that a new row of this rule gets."""
    known = _newest(row)
    return known.revision + 1 if known else 1


def _newest(row: reading_rules.RuleRow) -> Rule | None:
    code, jurisdiction, begun = row.key
    return Rule.objects.filter(code=code, jurisdiction=jurisdiction, valid_from=begun).order_by("revision").last()
