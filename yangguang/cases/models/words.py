"""By what words a case is found on a desk, and by whom: keyed signs of its masked text, never the text itself."""

from typing import ClassVar

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from yangguang.cases.models.cases import Case


class _Signs(models.TextField):  # type: ignore[type-arg]  # at run time a field takes none
    """A `tsvector`."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """As PostgreSQL calls it."""
        return "tsvector"


class _Ids(models.TextField):  # type: ignore[type-arg]  # nor this one
    """Ids of rows."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """As PostgreSQL calls it."""
        return "bigint[]"


class CaseWords(models.Model):
    """Keyed digests of the bigrams of what was said, masked, in their order; `readers`, by triggers, the offices that
    read the case. A report has none: its words are read where it came in and found by nobody."""

    case = models.OneToOneField(Case, on_delete=models.PROTECT, related_name="+")
    signs = _Signs()
    readers = _Ids()

    objects: ClassVar = models.Manager["CaseWords"]()
