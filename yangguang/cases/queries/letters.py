"""A letter before it is sent, for whoever may send it."""

from datetime import date

from yangguang.accounts.models import User
from yangguang.cases import lettering, policies, stepping
from yangguang.cases.choices import As
from yangguang.cases.lettering import Given
from yangguang.cases.models import Case
from yangguang.cases.replies import Letter


def letter(case: Case, given: Given, *, viewer: User) -> Letter:
    """The letter as it would be sent; nothing is kept. Raises Forbidden; Invalid with every fault, Refused."""
    policies.must_act(viewer, case, stepping.standing(case), who=As.OFFICER)
    return lettering.written(case, given)


def letter_begun(case: Case, kind: str) -> dict[str, str | date]:
    """With what the form of a letter begins."""
    return lettering.begun(case, kind)


def by_letter(case: Case, verb: str) -> bool:
    """Whether a step of a case is taken by a letter alone."""
    return lettering.is_by_letter(case, verb)
