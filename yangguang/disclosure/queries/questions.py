"""Questions of the press: what waits at an office, and what its public page says of each."""

from collections.abc import Iterable, Mapping

from yangguang.disclosure.models import Question
from yangguang.offices.models import Office

SHOWN = 10
CLOCK = "disclosure.question"


def open_questions(office: Office) -> list[Question]:
    """The questions of an office that wait for an answer, the oldest first."""
    return list(Question.objects.filter(office=office, answer=None).order_by("pk"))


def public(offices: Iterable[Office]) -> Mapping[int, list[Question]]:
    """The newest ten questions of each of many offices with how they ended, by office id."""
    found: dict[int, list[Question]] = {}
    rows = Question.objects.filter(office__in=[office.pk for office in offices]).select_related("answer__notice")
    for row in rows.order_by("-pk"):
        listed = found.setdefault(row.office_id, [])
        if len(listed) < SHOWN:
            listed.append(row)
    return found
