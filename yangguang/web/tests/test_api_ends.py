"""What the holder of a code says at last by the interface: settled, told no longer, the reward claimed."""

from yangguang.cases import actions
from yangguang.cases.models import Case, Reward, RewardRule
from yangguang.disclosure.tests.world import World
from yangguang.web.tests import rewards
from yangguang.web.tests.programs import Program
from yangguang.web.tests.test_api_residents import submitted


def test_the_holder_says_that_it_is_settled_and_takes_leave_back(world: World) -> None:
    program, receipt = submitted(world, tell=True)
    case = Case.objects.get(number=receipt["number"])
    assert program.post("case/leave") == program.post("case/leave") == {"step": None, "reply": ""}
    program.post("case/closing")
    assert program.status == 409
    actions.accept(case=case, by=world.editor)
    actions.answer(case=case, outcome="explained", words="带身份证来就行。", by=world.editor)
    assert program.post("case/closing")["step"] == 4
    assert program.get("case")["state"] == "closed"
    program.post("case/reopening", {"words": "还没有好。"})
    assert program.status == 409
    other, _receipt = submitted(world)
    other.post("case/leave")
    assert other.status == 409


def test_a_reward_is_claimed_once_and_shown_again_for_the_same_key_alone(world: World) -> None:
    rewards.rule(world.office)
    case, code = rewards.upheld(world.office, answers=world.editor)
    program, key = Program(code=code), {"idempotency-key": "5f0c8a52-0000-4000-8000-000000000006"}
    program.post("case/reward", **key)
    assert program.status == 409
    decider, second = rewards.a_head(world.office, "周一"), rewards.a_head(world.office, "吴二")
    reward = Reward.objects.select_related("case", "clock").get(case=case)
    actions.decide_reward(reward=reward, rule=RewardRule.objects.order_by("pk")[0], by=decider)
    actions.approve_reward(reward=reward, approved=True, by=second)
    told = program.post("case/reward", **key)
    assert (program.status, told["fen"], told["office"]) == (200, 50000, world.office.name)
    assert program.post("case/reward", **key) == told
    program.post("case/reward")
    assert program.status == 409
