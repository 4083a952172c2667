"""Merge: one thing that was submitted twice goes on as one case."""

from django.utils.translation import gettext as _

from yangguang.cases import speech, stepping
from yangguang.cases.choices import As, Verb
from yangguang.cases.errors import NotAllowed
from yangguang.cases.models import Case, Step
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action


@action("cases.merge")
def merge(*, case: Case, into: Case, words: str, by: Actor) -> Step:
    """Merge a case into an open one of the same kind that lies in the same office.

    Both codes still work: who holds the code of the merged one reads its end and the answer of the other only where
    the office writes it. Raises Forbidden, NotAllowed.
    """
    one, other = stepping.standing(case), stepping.standing(into)
    if case == into or other.closed_on or (one.kind, one.office) != (other.kind, other.office):
        raise NotAllowed(_("只能并入同一机构正在办理的同类办件。"), do=_("请核对编号。"), kept=_("没有作任何改动。"))
    carried = Carried(words=speech.public(words), to_case=into)
    return stepping.take(case, Verb.MERGE, who=As.OFFICER, by=by, carried=carried)
