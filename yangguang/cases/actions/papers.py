"""Papers: what the resident hands in, what the office sends."""

from django.utils.translation import gettext as _

from yangguang.cases import policies, stepping
from yangguang.cases.actions.follow import held
from yangguang.cases.choices import As, Audience
from yangguang.cases.errors import NotAllowed
from yangguang.cases.models import Case, Paper
from yangguang.files import actions as files
from yangguang.foundation.actors import VISITOR, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now


def hand_in(*, code: str, data: bytes, what: str, name: str = "") -> Paper:
    """Hand in a file by the code; it is judged and written anew as every file. Raises Forbidden, NotTaken."""
    return _keep(case=held(code), data=data, what=what, name=name, by=VISITOR)


@action("cases.send_paper")
def send_paper(*, case: Case, data: bytes, what: str, name: str = "", audience: str, by: Actor) -> Paper:
    """Put a file to a case, for the applicant or for the offices alone. Raises Forbidden, NotTaken."""
    policies.must_act(by, case, stepping.standing(case), who=As.OFFICER)
    with files.keeping(data=data, by=by, name=name) as file:
        return Paper.objects.create(
            case=case, file=file, what=what, who=As.OFFICER, audience=Audience(audience), at=now()
        )


@action("cases.hand_in")
def _keep(*, case: Case, data: bytes, what: str, name: str, by: Actor) -> Paper:
    if stepping.standing(case).closed_on:
        raise NotAllowed(_("这件事已经办结，不能再交材料。"), do=_("如有新的情况，请重新提出。"))
    at = stepping.moment(case, As.APPLICANT)
    with files.keeping(data=data, by=by, name=name) as file:
        return Paper.objects.create(
            case=case, file=file, what=what, who=As.APPLICANT, audience=Audience.APPLICANT, at=at
        )
