"""Rewards: a closed list of acts of offices, two people without a part in it, paid by a code that leads to nobody."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from yangguang.cases import actions, queries
from yangguang.cases.choices import Kind
from yangguang.cases.errors import Already, Forbidden, Invalid, NotAllowed, SteppedAside
from yangguang.cases.models import (
    Reward,
    RewardApproval,
    RewardDecision,
    RewardRule,
)
from yangguang.cases.rewarded import Act
from yangguang.cases.tests import rewarded
from yangguang.cases.tests.rewarded import HEAD, POSTING, TABLE, Rewarded
from yangguang.cases.tests.world import MONDAY, World
from yangguang.clocks.models import Clock
from yangguang.disclosure import denunciation
from yangguang.foundation.actors import SYSTEM
from yangguang.foundation.events import deliver_pending
from yangguang.offices import actions as offices
from yangguang.offices import queries as known
from yangguang.offices.models import Officer

FAMILY = "孕胎婚生育子女居民病"  # signs of private family life: none is in the list


@pytest.fixture
def set_up(world: World) -> Rewarded:
    """The rule of the county and an upheld report."""
    return rewarded.build(world)


def _officer(user: object) -> Officer:
    found = known.officer_of(user)  # type: ignore[arg-type]  # a user of the world
    assert found
    return found


def test_the_list_is_closed_and_names_acts_of_offices_alone(world: World) -> None:
    labels = [str(act.label) for act in Act]
    assert len(labels) == 7
    assert not [label for label in labels for sign in FAMILY if sign in label]
    assert not [label for label in labels if denunciation.recognised(label)]
    for strange in ("超生", "childbirth", "违反规定怀孕"):
        row = TABLE.replace("虚假公示", strange)
        with pytest.raises(Invalid, match="只奖励举报机构的这些行为"):
            actions.import_rewards(data=row.encode(), by=SYSTEM)
    assert not RewardRule.objects.exists()
    actions.import_rewards(data=TABLE.encode(), by=SYSTEM)
    held = RewardRule.objects.values("fen", "days", "payer_id", "valid_from", "basis", "confidence")[0]
    with pytest.raises(DatabaseError, match="closed_list"), transaction.atomic():
        RewardRule.objects.create(**held, act="childbirth")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (",500,", ",0,", "金额"), (",500,", ",五百,", "金额"), (",60,", ",0,", "几天内领"),
        ("公共服务科", "财政局", "没有叫"), ("320324", "110101", "不是本县"), (",l,", ",x,", "核对"),
        ("《睢宁县举报奖励办法》第3条", "", "依据"), ("虚假公示", "违规收费、搭车收费", "已写在第"),
    ],
)  # fmt: skip
def test_a_rule_with_a_fault_is_refused_whole_by_its_row(world: World, old: str, new: str, told: str) -> None:
    with pytest.raises(Invalid) as refused:
        actions.import_rewards(data=TABLE.replace(old, new).encode(), by=SYSTEM)
    assert told in str(refused.value)
    assert not RewardRule.objects.exists()


def test_a_rule_is_told_once_never_changed_and_a_later_one_takes_its_place(set_up: Rewarded) -> None:
    assert actions.import_rewards(data=TABLE.encode(), by=SYSTEM) == []
    with pytest.raises(Invalid, match="改标准请写新的施行日期"):
        actions.import_rewards(data=TABLE.replace(",500,", ",800,").encode(), by=SYSTEM)
    later = (HEAD + POSTING).replace("300.50", "400").replace("2026-01-01", "2026-03-10")
    [rule] = actions.import_rewards(data=later.encode(), by=SYSTEM)
    assert [each.fen for each in queries.rules(on=MONDAY)] == [50000, 30050]
    assert [each.fen for each in queries.rules(on=date(2026, 3, 10))] == [50000, 40000]
    assert not rule.certain
    with pytest.raises(Forbidden):
        actions.import_rewards(data=TABLE.encode(), by=set_up.decider)


def test_an_upheld_report_about_an_office_opens_one_with_a_clock(set_up: Rewarded) -> None:
    clock = Clock.objects.select_related("standing").get(kind="case.reward")
    assert (clock.office, set_up.reward.office) == (set_up.world.above, set_up.world.above)
    deliver_pending()
    assert Reward.objects.count() == 1


@pytest.mark.parametrize(
    ("kind", "outcome", "accused"),
    [(Kind.REPORT, "not_supported", True), (Kind.COMPLAINT, "settled", True), (Kind.REPORT, "settled", False)],
)
def test_what_was_not_upheld_is_no_report_or_is_about_no_office_opens_none(
    world: World, kind: Kind, outcome: str, accused: bool
) -> None:
    actions.import_rewards(data=TABLE.encode(), by=SYSTEM)
    case, _code = rewarded.report(world, kind=kind, outcome=outcome, accused=accused)
    assert not Reward.objects.exists()
    clock = Clock.objects.order_by("pk")[0]
    with pytest.raises(DatabaseError, match="upheld report about an office"), transaction.atomic():
        Reward.objects.create(case=case, office=world.above, clock=clock, on=MONDAY)


def test_without_a_rule_of_the_county_nothing_is_rewarded(world: World) -> None:
    rewarded.report(world)
    assert not Reward.objects.exists()


def test_the_accused_office_neither_sees_nor_decides_nor_learns_of_the_clock(set_up: Rewarded) -> None:
    world = set_up.world
    # Whoever serves in the office above too is still of the accused office.
    offices.appoint(office=world.above, officer=_officer(world.head), title="兼职", on=MONDAY, roles=[], by=SYSTEM)
    for accused in (world.clerk, world.head, world.colleague):
        assert queries.reward(set_up.case.pk, viewer=accused) is None
        with pytest.raises(Forbidden, match="这件事不在您的机构办理"):
            actions.decide_reward(reward=set_up.reward, rule=set_up.rule, by=accused)
    assert set_up.reward.clock_id in set(queries.hidden_clocks(world.head).values_list("clock_id", flat=True))
    assert set_up.reward.clock_id not in set(queries.hidden_clocks(set_up.decider).values_list("clock_id", flat=True))
    for stranger in (world.other_clerk, world.custodian, world.admin):
        assert queries.reward(set_up.case.pk, viewer=stranger) is None
    row = {"reward": set_up.reward, "number": 1, "rule": set_up.rule, "on": MONDAY}
    with pytest.raises(DatabaseError, match="has a part in a report does not decide"), transaction.atomic():
        RewardDecision.objects.create(**row, officer=_officer(world.clerk))


def test_a_head_without_a_part_decides_and_a_second_person_approves(set_up: Rewarded) -> None:
    world = set_up.world
    with pytest.raises(Forbidden):  # no head
        actions.decide_reward(reward=set_up.reward, rule=set_up.rule, by=world.top_clerk)
    actions.decide_reward(reward=set_up.reward, rule=set_up.rule, by=set_up.decider)
    with pytest.raises(Already):
        actions.decide_reward(reward=set_up.reward, rule=None, by=set_up.second)
    for involved in (set_up.decider, world.top_clerk):  # who decided, who answered the report
        with pytest.raises(SteppedAside):
            actions.approve_reward(reward=set_up.reward, approved=True, by=involved)
    waits = queries.reward(set_up.case.pk, viewer=set_up.second)
    assert waits
    assert (waits.decides, waits.approves) == (False, True)
    row = actions.approve_reward(reward=set_up.reward, approved=True, by=set_up.second)
    assert row.until == MONDAY + timedelta(days=60)
    assert Clock.objects.get(kind="case.reward").standing.closed_on == MONDAY
    with pytest.raises(Already):
        actions.approve_reward(reward=set_up.reward, approved=False, by=set_up.second)


def test_the_database_asks_for_a_second_person_for_the_rule_and_for_its_days(set_up: Rewarded) -> None:
    later = TABLE.replace(",500,", ",900,").replace("2026-01-01", "2026-04-01")
    new = actions.import_rewards(data=later.encode(), by=SYSTEM)[0]
    row = {"reward": set_up.reward, "officer": _officer(set_up.decider), "on": MONDAY}
    with pytest.raises(DatabaseError, match="rule of the day of its report"), transaction.atomic():
        RewardDecision.objects.create(**row, number=1, rule=new)
    made = RewardDecision.objects.create(**row, number=1, rule=set_up.rule)
    with pytest.raises(DatabaseError, match="only once it was sent back"), transaction.atomic():
        RewardDecision.objects.create(**row, number=2, rule=set_up.rule)
    word = {"decision": made, "approved": True, "on": MONDAY}
    due = MONDAY + timedelta(days=60)
    with pytest.raises(DatabaseError, match="by a second person"), transaction.atomic():
        RewardApproval.objects.create(**word, officer=_officer(set_up.decider), until=due)
    with pytest.raises(DatabaseError, match="does not approve"), transaction.atomic():
        RewardApproval.objects.create(**word, officer=_officer(set_up.world.top_clerk), until=due)
    with pytest.raises(DatabaseError, match="within the days"), transaction.atomic():
        RewardApproval.objects.create(**word, officer=_officer(set_up.second), until=due + timedelta(days=1))


def test_what_was_sent_back_is_decided_anew_and_no_reward_is_a_decision_too(set_up: Rewarded) -> None:
    actions.decide_reward(reward=set_up.reward, rule=set_up.rule, by=set_up.decider)
    actions.approve_reward(reward=set_up.reward, approved=False, by=set_up.second)
    assert queries.reward_of(set_up.case.pk) == queries.RewardTold(set_up.reward.pk, done=False)
    actions.decide_reward(reward=set_up.reward, rule=None, by=set_up.second)
    actions.approve_reward(reward=set_up.reward, approved=True, by=set_up.decider)
    assert queries.reward_of(set_up.case.pk) == queries.RewardTold(set_up.reward.pk, done=True)
    with pytest.raises(NotAllowed):
        actions.claim_reward(code=set_up.code)
