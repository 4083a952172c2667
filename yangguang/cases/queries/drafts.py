"""What officers have begun to write on cases, and have not said yet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from yangguang.cases import sealing
from yangguang.cases.models import Case, Draft, Step
from yangguang.offices.models import Officer


@dataclass(frozen=True, slots=True)
class Begun:
    """The words with which an officer began a step, or the fields of its form, and when; `verb` says which."""

    verb: str
    words: str
    form: Mapping[str, str]
    at: datetime


def begun(case: Case, officer: Officer | None) -> Begun | None:
    """What an officer has begun to write on a case, until they say it or take it back."""
    row = _standing().filter(case=case, officer=officer).first() if officer else None
    kept = sealing.opened(case, row.sealed) if row else {}
    return Begun(row.verb, kept["words"], json.loads(kept.get("form", "{}")), row.at) if row and kept else None


def begun_by(officer: Officer | None) -> QuerySet[Draft]:
    """The drafts of an officer, the newest of each case, as long as they stand."""
    return _standing().filter(officer=officer) if officer else Draft.objects.none()


def _standing() -> QuerySet[Draft]:
    """The newest of each officer on each case, but those taken back or said since."""
    mine = {"case": OuterRef("case"), "officer": OuterRef("officer")}
    newer = Draft.objects.filter(**mine, pk__gt=OuterRef("pk"))
    said = Step.objects.filter(**mine, verb=OuterRef("verb"), at__gte=OuterRef("at"))
    return Draft.objects.exclude(Exists(newer)).exclude(Exists(said)).exclude(sealed=b"")
