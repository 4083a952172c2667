"""Decide: the office's reasoned answer to an objection."""

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.clocks import actions as clock_actions
from yangguang.clocks import queries as clocks
from yangguang.disclosure import denunciation, events, gate, locks, policies, sealing
from yangguang.disclosure.actions.object_ import CLOCK
from yangguang.disclosure.choices import Outcome
from yangguang.disclosure.errors import Already, Invalid, Refused
from yangguang.disclosure.models import Objection, ObjectionContent, Verdict, VerdictContent
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.erase import erase
from yangguang.foundation.events import announce
from yangguang.foundation.now import now, today


@action("disclosure.decide")
def decide(*, objection: Objection, outcome: str, reasons: str, by: Actor) -> Verdict:
    """Decide an objection with reasons, once; whoever holds the code reads them, the public sees counts alone.

    Numbers of people are masked in the reasons. A verdict changes nothing by itself: an upheld objection leads to
    `correct`. Raises SamePerson, Forbidden; Invalid; Already; Refused for words about private family life.
    """
    officer = policies.must_decide(by, objection.version)
    locks.hold_notice(objection.notice)
    _must_be_sound(objection, outcome, reasons)
    verdict = _save(objection, outcome, reasons, officer)
    for clock in clocks.of(kind=CLOCK, subject=str(objection.pk)):
        clock_actions.fulfil(clock=clock, by=by, on=today())
    reached("disclosure.decided")
    payload: dict[str, object] = {"notice": objection.notice_id, "version": objection.version_id}
    announce(events.DECIDED, payload=payload | {"objection": objection.pk, "verdict": verdict.pk})
    return verdict


@action("disclosure.erase_words")
def erase_words(*, objection: Objection, by: Actor) -> Objection:
    """Erase what was said in an objection and the reasons of its verdict; ground, outcome and dates stay.

    Only after the verdict. Raises Forbidden; Refused.
    """
    policies.must_end(by, objection.notice.office)
    verdict = Verdict.objects.filter(objection=objection).first()
    if verdict is None:
        raise Refused(_("还没有处理结论，内容不能删除。"), kept=_("内容仍在。"))
    contents = [*ObjectionContent.objects.filter(objection=objection), *VerdictContent.objects.filter(verdict=verdict)]
    for content in contents:
        erase(content, by=by, subject=objection.subject, reason="retention")
    return objection


def _save(objection: Objection, outcome: str, reasons: str, by: User) -> Verdict:
    verdict = Verdict.objects.create(objection=objection, outcome=outcome, by=by, at=now())
    numbers = [found for found in gate.look(reasons, kind="text").findings if found.action == "mask"]
    shown = gate.look(reasons, kind="text").masked_text if numbers else reasons
    sealed = sealing.seal_words({"reasons": shown.strip()}, subject=objection.subject)
    VerdictContent.objects.create(verdict=verdict, sealed=sealed)
    return verdict


def _must_be_sound(objection: Objection, outcome: str, reasons: str) -> None:
    if Verdict.objects.filter(objection=objection).exists():
        raise Already(_("这条异议已有处理结论。"), do=_("请刷新页面查看。"), kept=_("原结论未变。"))
    if outcome not in Outcome.values:
        raise Invalid(_("请从所列结论中选一项。"))
    if not reasons.strip():
        raise Invalid(_("没有写明理由。"), do=_("请写明为什么这样处理，本人可凭查询码看到。"))
    if denunciation.recognised(reasons):
        raise Refused(_("理由中写了他人的私人家庭生活。"), do=_("请只写与公示有关的事实。"), kept=_("没有保存。"))
