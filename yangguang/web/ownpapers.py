"""The papers of the cases that a person keeps: given once, and handed in with another case by their own word."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from yangguang.cases import actions as cases
from yangguang.cases.choices import Audience
from yangguang.cases.models import Case, Paper
from yangguang.foundation import codes
from yangguang.residents import queries
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Resident
from yangguang.web import casework, mycases


@dataclass(frozen=True)
class OwnPaper:
    """A paper of one of one's own cases, with the code by which it is fetched."""

    pk: int
    what: str
    mine: bool
    at: datetime
    case: int
    number: str
    code: str


def of(resident: Resident) -> Sequence[OwnPaper]:
    """What one handed in, and what offices sent; the newest first."""
    by_subject = {each.of: each.code for each in queries.kept_codes(resident)}
    known = Case.objects.filter(code__in=[codes.digest(code) for code in by_subject.values()], anonymous=False)
    rows = Paper.objects.filter(case__in=known, audience=Audience.APPLICANT).select_related("case").order_by("-pk")
    return [
        OwnPaper(
            each.pk, each.what, each.who == "applicant", each.at, each.case_id, each.case.number,
            by_subject[each.case.subject],
        )
        for each in rows
        if each.case.subject in by_subject
    ]  # fmt: skip


def open_cases(resident: Resident) -> list[tuple[str, str]]:
    """One's own cases with which a paper can be handed in now, by number and name."""
    return [
        (str(line.kept), f"{line.case.number} {line.case.about or line.case.kind_label}")
        for line in mycases.of(resident)
        if not line.case.is_over
    ]


def use_again(resident: Resident, *, paper_id: int, kept_id: int) -> None:
    """Hand in one of one's own papers with another of one's own cases; a paper of this name twice is once.

    It is a new file of that case: the two know nothing of each other. Raises Invalid, NotTaken.
    """
    paper = next((each for each in of(resident) if each.pk == paper_id), None)
    kept = mycases.kept(resident, kept_id)
    if paper is None or kept is None or str(kept_id) not in dict(open_cases(resident)):
        raise Invalid(_("请选一份自己的材料，和一件还在办的事。"), kept=_("没有交。"))
    there = Case.objects.get(code=codes.digest(kept.code))
    if paper.case == there.pk or any(each.what == paper.what and each.mine for each in casework.papers(there.pk)):
        raise Invalid(_("那件事里已经有这份材料。"), kept=_("没有再交。"))
    name, _kind, data = casework.paper(paper.case, paper.pk)
    cases.hand_in(code=kept.code, data=data, what=paper.what, name=name)
