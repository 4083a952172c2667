"""Rewards for reports: an upheld one opens it where a rule is in force, a head decides, a second person approves."""

from datetime import timedelta

from django.utils.translation import gettext as _

from yangguang.cases import policies
from yangguang.cases.actions.accountability import UPHELD
from yangguang.cases.choices import As, Kind, Verb, Why
from yangguang.cases.errors import Already, Invalid
from yangguang.cases.locks import hold
from yangguang.cases.models import Barred, Case, Reward, RewardApproval, RewardDecision, RewardRule, Step
from yangguang.cases.queries import rewards
from yangguang.clocks import actions as clocks
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.events import Payload
from yangguang.foundation.now import today
from yangguang.offices.models import Office

DUTY = "report.reward"


def on_stepped(payload: Payload) -> None:
    """Open a reward where a report about an office was answered as right and the county pays for such; once a case."""
    step = Step.objects.select_related("case", "office").get(pk=int(str(payload["step"])))
    if step.verb != Verb.ANSWER or step.case.kind != Kind.REPORT or step.outcome not in UPHELD or not step.office:
        return
    hold(f"reward:{step.case_id}")
    accused = Barred.objects.filter(case=step.case, why=Why.ACCUSED).exists()
    if accused and rewards.rules(on=step.case.received_on) and not Reward.objects.filter(case=step.case).exists():
        _open(case=step.case, office=step.office, by=SYSTEM)


@action("cases.open_reward")
def _open(*, case: Case, office: Office, by: Actor) -> Reward:
    clock = clocks.start(duty=DUTY, kind=rewards.CLOCK, subject=str(case.pk), office=office, by=SYSTEM)
    return Reward.objects.create(case=case, office=office, clock=clock, on=today())


@action("cases.decide_reward")
def decide_reward(*, reward: Reward, rule: RewardRule | None, by: Actor) -> RewardDecision:
    """Propose the reward of an act of the closed list, at the sum of the rule of the report's day; None for none.

    Raises Forbidden; SteppedAside for whoever answered the report or typed it in; Already until it was sent back.
    """
    hold(f"reward:{reward.case_id}")
    officer = policies.must_reward(by, reward, who=As.HEAD)
    if rule is not None and rule not in rewards.rules(on=reward.case.received_on):
        raise Invalid(_("请从所列各项中选一项。"), kept=_("没有保存。"))
    last = rewards.last(reward)
    if last and (last.approval is None or last.approval.approved):
        raise Already(_("已经作过决定。"), do=_("请刷新页面查看。"), kept=_("原来的决定没有变。"))
    number = last.decision.number + 1 if last else 1
    return RewardDecision.objects.create(reward=reward, number=number, rule=rule, officer=officer, on=today())


@action("cases.approve_reward")
def approve_reward(*, reward: Reward, approved: bool, by: Actor) -> RewardApproval:
    """Approve what a head decided, or send it back to be decided anew; never one's own decision.

    Raises Forbidden; SteppedAside for whoever decided, answered the report or typed it in; Already.
    """
    hold(f"reward:{reward.case_id}")
    last = rewards.last(reward)
    officer = policies.must_reward(by, reward, who=As.OFFICER, besides=last.decision.officer if last else None)
    if last is None or last.approval is not None:
        raise Already(_("现在没有要复核的决定。"), do=_("请刷新页面查看。"), kept=_("没有作任何改动。"))
    rule = last.decision.rule
    until = today() + timedelta(days=rule.days) if approved and rule else None
    row = RewardApproval.objects.create(
        decision=last.decision, approved=approved, until=until, officer=officer, on=today()
    )
    if approved:
        clocks.fulfil(clock=reward.clock, by=SYSTEM)
    return row
