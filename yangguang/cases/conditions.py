"""What a step asks beside the flow: that its time has come, that another takes it; `time_guard` asks the same."""

from django.utils.translation import gettext as _

from yangguang.cases import keeping
from yangguang.cases.choices import As, Verb
from yangguang.cases.errors import Forbidden, NotAllowed
from yangguang.cases.flow import Move
from yangguang.cases.models import Case, Standing, Step
from yangguang.foundation.now import today
from yangguang.offices.models import Officer

ANSWERING = (Verb.ANSWER, Verb.DECIDE_REVIEW)  # whoever did these does not decide on them
_SPENT = (Verb.ASK_MORE, Verb.EXTEND, Verb.REFUSE_MORE, Verb.TAKE_OVER, Verb.RISE, Verb.ANSWER, Verb.REOPEN)


def must_hold(case: Case, stands: Standing, move: Move, *, officer: Officer | None) -> None:
    """Raise NotAllowed before its time, Forbidden for whoever may not decide on what they did themselves."""
    if move.verb == Verb.CLOSE and move.who != As.APPLICANT:
        _must_be_over(case)
    elif move.verb in (Verb.EXTEND, Verb.REFUSE_MORE):
        _must_be_asked(case, stands, officer)
    elif move.verb == Verb.ASK_MORE and asked_more(case, stands):
        raise NotAllowed(_("已经请求过延长，负责人还没有定。"), do=_("请等负责人决定。"), kept=_("时限没有改动。"))
    elif move.verb in (Verb.DECIDE_REVIEW, Verb.DECIDE_REREVIEW):
        _must_be_another(case, officer)
    elif case.parent_id and move.verb in (Verb.ASK, Verb.ASK_MISSING):
        raise NotAllowed(
            _("这是一件事的一部分，本人只和承办整件事的机构打交道。"),
            do=_("请由承办整件事的机构告知本人。"),
            kept=_("没有发出任何通知。"),
        )


def asked_more(case: Case, stands: Standing) -> Step | None:
    """The request for more time on which a head has yet to decide; None where none waits."""
    last = Step.objects.filter(case=case, verb__in=_SPENT).select_related("officer__user").order_by("-number").first()
    return last if last and last.verb == Verb.ASK_MORE and last.office_id == stands.office_id else None


def _must_be_over(case: Case) -> None:
    if case.parent_id:
        if Standing.objects.filter(case=case.parent_id, closed_on=None).exists():
            raise NotAllowed(_("整件事还没有办结，它的一部分不能先办结。"), kept=_("没有作任何改动。"))
    elif (until := keeping.open_until(case)) and today() <= until:
        raise NotAllowed(
            _("本人到 %(day)s 还可以请求再办或者复查，现在不能办结。") % {"day": until},
            do=_("到期以后系统会自动办结；已经解决的，本人可以凭查询码自己办结。"),
            kept=_("没有作任何改动。"),
        )


def _must_be_asked(case: Case, stands: Standing, officer: Officer | None) -> None:
    asked = asked_more(case, stands)
    if asked is None:
        raise NotAllowed(_("没有人请求延长。"), do=_("请由经办人先请求延长。"), kept=_("时限没有改动。"))
    if asked.officer_id == (officer.pk if officer else None):
        raise Forbidden(_("延长期限不能由请求的人自己批准。"), do=_("请由另一位负责人决定。"), kept=_("时限没有改动。"))


def _must_be_another(case: Case, officer: Officer | None) -> None:
    if officer and Step.objects.filter(case=case, verb__in=ANSWERING, officer=officer).exists():
        raise Forbidden(
            _("答复是您作出的，复查、复核要由别人决定。"), do=_("请由另一位工作人员办理。"), kept=_("没有作任何改动。")
        )
