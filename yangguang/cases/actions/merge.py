"""Merge: one thing that was submitted twice goes on as one case."""

from django.utils.translation import gettext as _

from yangguang.cases import parts, speech, stepping
from yangguang.cases.choices import As, Verb
from yangguang.cases.errors import NotAllowed
from yangguang.cases.flow import MERGES
from yangguang.cases.models import Case, Step
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action


@action("cases.merge")
def merge(*, case: Case, into: Case, words: str, by: Actor) -> Step:
    """Merge a case into an open one of the same kind that lies in the same office.

    Never an application, a petition or a request for information: each of those is somebody's own right to an answer.
    Both codes still work, and who holds the code of the merged one reads the answer to the other too. Whom the one is
    about has no part in the other. Raises Forbidden, NotAllowed.
    """
    one, other = stepping.standing(case), stepping.standing(into)
    if case.kind not in MERGES:
        raise NotAllowed(
            _("申请、信访和依申请公开，各人有各人的答复，不能并案。"), do=_("请分别答复。"), kept=_("没有作任何改动。")
        )
    if case == into or other.closed_on or (one.kind, one.office) != (other.kind, other.office):
        raise NotAllowed(_("只能并入同一机构正在办理的同类办件。"), do=_("请核对编号。"), kept=_("没有作任何改动。"))
    carried = Carried(words=speech.public(words), to_case=into)
    step = stepping.take(case, Verb.MERGE, who=As.OFFICER, by=by, carried=carried)
    parts.bar_alike(case, into)
    return step
