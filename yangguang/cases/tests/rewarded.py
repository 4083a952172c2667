"""What the tests of rewards begin with: a rule, an upheld anonymous report, two heads above, a counter that pays."""

from dataclasses import dataclass
from datetime import date

from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases.actions import Asked, Said
from yangguang.cases.choices import Kind
from yangguang.cases.models import Case, Reward, RewardRule
from yangguang.cases.tests.world import MONDAY, World, of, user
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.events import deliver_pending
from yangguang.offices import actions as offices
from yangguang.offices.models import PostRole

HEAD = "行为,金额（元）,几天内领,在哪个机构领,适用地区,施行,失效前最后一日,依据,核对,说明\n"
CHARGE = "违规收费、搭车收费,500,60,公共服务科,320324,2026-01-01,,《睢宁县举报奖励办法》第3条,l,待核实\n"
POSTING = "虚假公示,300.50,60,公共服务科,320324,2026-01-01,,《睢宁县举报奖励办法》第3条,l,待核实\n"
TABLE = HEAD + CHARGE + POSTING
TEXT = "家庭科三月二日办证收了二十元，没有开收据。"


@dataclass(frozen=True)
class Rewarded:
    """An upheld report about the section, its code, its reward, and who decides, approves and pays."""

    world: World
    case: Case
    code: str
    decider: User
    second: User
    cashier: User

    @property
    def reward(self) -> Reward:
        """The reward that was opened."""
        return Reward.objects.select_related("case", "clock").get(case=self.case)

    @property
    def rule(self) -> RewardRule:
        """What is paid for an unlawful charge."""
        return RewardRule.objects.get(act="unlawful_charge", valid_from=date(2026, 1, 1))

    def given(self) -> None:
        """Decide and approve it."""
        actions.decide_reward(reward=self.reward, rule=self.rule, by=self.decider)
        actions.approve_reward(reward=self.reward, approved=True, by=self.second)


def report(
    world: World, *, kind: Kind = Kind.REPORT, outcome: str = "settled", accused: bool = True
) -> tuple[Case, str]:
    """An anonymous report about the section, or something else, answered by the office above; and its code."""
    asked = Asked(kind=kind, accused=world.office if accused else None, anonymous=kind == Kind.REPORT)
    receipt = actions.submit(asked=asked, office=world.above, said=Said("多收费", TEXT))
    case = of(receipt)
    actions.accept(case=case, by=world.top_clerk)
    actions.answer(case=case, outcome=outcome, words="已查实。", by=world.top_clerk)
    deliver_pending()
    return case, receipt.code


def head(world: World, name: str, login: str) -> User:
    """A head of the office above."""
    made = user(login)
    officer = offices.enter(name=name, user=made, by=SYSTEM)
    offices.appoint(office=world.above, officer=officer, title="主任", on=MONDAY, roles=[PostRole.HEAD], by=SYSTEM)
    return made


def build(world: World) -> Rewarded:
    """The rule, the people, and a report that was upheld."""
    actions.import_rewards(data=TABLE.encode(), by=SYSTEM)
    decider, second = head(world, "周一", "decider"), head(world, "吴二", "second")
    case, code = report(world)
    return Rewarded(world, case, code, decider, second, world.other_clerk)
