"""Assign: a head lays a case on the desk of an officer of the office that has it."""

from django.utils.translation import gettext as _

from yangguang.cases import parts, stepping
from yangguang.cases.choices import As, Verb
from yangguang.cases.errors import Invalid, SteppedAside
from yangguang.cases.models import Case, Step
from yangguang.cases.stepping import Carried
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.offices import queries as offices
from yangguang.offices.models import Officer


@action("cases.assign")
def assign(*, case: Case, to_officer: Officer, by: Actor) -> Step:
    """Let an officer of the office answer for a case from now on, with all its clocks; by a head of it or above.

    Raises Forbidden for anyone else; Invalid for an officer of another office, or who has it; SteppedAside for one who
    is accused in it or stepped aside (信访工作条例 28, 30); NotAllowed where it is not to be given to anybody.
    """
    stands = stepping.standing(case)
    user = to_officer.user
    if user is None or not offices.in_office(user, stands.office):
        raise Invalid(_("这个人现在不在承办机构任职。"), do=_("请选承办机构的人。"), kept=_("没有分派。"))
    if stands.officer_id == to_officer.pk:
        raise Invalid(_("这件事已经由这个人承办。"), kept=_("没有分派。"))
    if parts.is_barred(user, case):
        raise SteppedAside(_("这个人与这件事有关，应当回避。"), do=_("请选其他人。"), kept=_("没有分派。"))
    return stepping.take(case, Verb.ASSIGN, who=As.HEAD, by=by, carried=Carried(to_officer=to_officer))
