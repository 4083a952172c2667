"""What is claimed and paid: once, by codes alone, and nothing that is kept leads from a payment to a report."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any  # what a counter is asked with

import pytest
from django.db import DatabaseError, connection, transaction

from yangguang.cases import actions, queries
from yangguang.cases.actions.follow import MOST_A_MINUTE
from yangguang.cases.errors import Already, Forbidden, NotAllowed, TooLate, TooManyTries
from yangguang.cases.models import (
    CodeTries,
    Payout,
    Reward,
    RewardClaim,
    RewardPayment,
)
from yangguang.cases.tests import rewarded
from yangguang.cases.tests.rewarded import Rewarded
from yangguang.cases.tests.world import MONDAY, World
from yangguang.foundation import codes
from yangguang.foundation.models import AuditRow, Once
from yangguang.foundation.now import moved, noon, now
from yangguang.offices import queries as known
from yangguang.offices.models import Officer


@pytest.fixture
def set_up(world: World) -> Rewarded:
    """The rule of the county and an upheld report."""
    return rewarded.build(world)


def _officer(user: object) -> Officer:
    found = known.officer_of(user)  # type: ignore[arg-type]  # a user of the world
    assert found
    return found


def test_a_reporter_claims_once_and_a_form_sent_twice_shows_the_same_code(set_up: Rewarded) -> None:
    with pytest.raises(NotAllowed):
        actions.claim_reward(code=set_up.code)
    set_up.given()
    with pytest.raises(Forbidden, match="没有查到"):
        actions.claim_reward(code=codes.new())
    payout = actions.claim_reward(code=set_up.code, key="form-one")
    assert actions.claim_reward(code=set_up.code.lower(), key="form-one") == payout
    for key in ("form-two", ""):
        with pytest.raises(Already):
            actions.claim_reward(code=set_up.code, key=key)
    assert len(codes.normalise(payout)) == 16
    assert (Payout.objects.count(), Payout.objects.get().fen) == (1, 50000)


def test_what_nobody_claims_in_time_is_over(set_up: Rewarded) -> None:
    set_up.given()
    with moved(MONDAY + timedelta(days=61)):
        told = queries.reward_of(set_up.case.pk)
        assert told
        assert told.over
        with pytest.raises(TooLate):
            actions.claim_reward(code=set_up.code)
    with pytest.raises(DatabaseError, match="time to claim"), transaction.atomic():
        _claim_in_sql(set_up.reward, on=MONDAY + timedelta(days=61))


def _claim_in_sql(reward: Reward, *, code: bytes = b"p" * 32, on: date = MONDAY) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT cases_claim_reward(%s, %s, %s, %s)", [reward.pk, b"a" * 32, code, on])


def test_the_database_lets_claim_once_what_was_approved_and_makes_no_other_payout(set_up: Rewarded) -> None:
    with pytest.raises(DatabaseError, match="no reward was approved"), transaction.atomic():
        _claim_in_sql(set_up.reward)
    set_up.given()
    actions.claim_reward(code=set_up.code)
    with pytest.raises(DatabaseError, match="reward_id"), transaction.atomic():
        _claim_in_sql(set_up.reward)
    for write in (
        lambda: Payout.objects.create(code=b"x" * 32, fen=1, until=MONDAY),
        lambda: Payout.objects.update(fen=1),
        lambda: Payout.objects.all().delete(),
        lambda: RewardClaim.objects.create(reward=set_up.reward, again=b"x" * 32, on=MONDAY),
    ):
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            write()


def test_a_counter_pays_by_the_code_alone_and_once(set_up: Rewarded) -> None:
    set_up.given()
    payout = actions.claim_reward(code=set_up.code)
    counter: dict[str, Any] = {"office": set_up.world.other, "by": set_up.cashier}
    assert actions.payable(code=payout.lower().replace("-", " "), **counter) == 50000
    assert actions.pay_reward(code=payout, **counter, key="one") == 50000
    assert actions.pay_reward(code=payout, **counter, key="one") == 50000
    with pytest.raises(Forbidden, match="没有查到可以付的钱"):
        actions.pay_reward(code=payout, **counter, key="two")
    [row] = RewardPayment.objects.all()
    assert (row.fen, row.office, row.officer, row.on) == (50000, set_up.world.other, _officer(set_up.cashier), MONDAY)
    same = {"fen": 50000, "office": set_up.world.other, "officer": row.officer, "on": MONDAY}
    with pytest.raises(DatabaseError, match="code"), transaction.atomic():
        RewardPayment.objects.create(code=bytes(row.code), **same)
    for wrong in ({**same, "code": b"y" * 32}, {**same, "code": bytes(row.code), "fen": 50001}):
        with pytest.raises(DatabaseError, match="without a payout that waits"), transaction.atomic():
            RewardPayment.objects.create(**wrong)
    with pytest.raises(DatabaseError, match="does not pay rewards"), transaction.atomic():
        RewardPayment.objects.create(**{**same, "code": bytes(row.code), "office": set_up.world.top})


def test_wrong_paid_and_expired_codes_get_one_answer_and_tries_are_counted(set_up: Rewarded) -> None:
    set_up.given()
    payout = actions.claim_reward(code=set_up.code)
    counter: dict[str, Any] = {"office": set_up.world.other, "by": set_up.cashier}
    told: set[str] = set()
    asked: list[Callable[[], object]] = [lambda: actions.payable(code=codes.new(), **counter)]
    with moved(date(2028, 1, 1)):
        assert actions.payable(code=payout, **counter) is None
        with pytest.raises(Forbidden) as late:
            actions.pay_reward(code=payout, **counter)
        told.add(str(late.value))
    actions.pay_reward(code=payout, **counter)
    asked.append(lambda: actions.payable(code=payout, **counter))
    assert [ask() for ask in asked] == [None, None]
    for code in (payout, codes.new(), set_up.code, ""):
        with pytest.raises(Forbidden) as refused:
            actions.pay_reward(code=code, **counter)
        told.add(str(refused.value))
    assert len(told) == 1
    CodeTries.objects.update(tries=MOST_A_MINUTE)
    with pytest.raises(TooManyTries):
        actions.payable(code=payout, **counter)


def test_only_who_serves_where_the_rule_says_pays(set_up: Rewarded) -> None:
    set_up.given()
    payout = actions.claim_reward(code=set_up.code)
    for who, office in (
        (set_up.world.clerk, set_up.world.other), (set_up.world.custodian, set_up.world.other),
        (set_up.world.clerk, set_up.world.office), (set_up.second, set_up.world.above),
    ):  # fmt: skip
        for run in (actions.payable, actions.pay_reward):
            with pytest.raises(Forbidden):
                run(code=payout, office=office, by=who)
    assert not RewardPayment.objects.exists()


def test_nothing_that_is_kept_leads_from_a_payment_to_a_report(set_up: Rewarded) -> None:
    others = [rewarded.report(set_up.world) for _each in range(3)]
    payouts = []
    for case, code in [(set_up.case, set_up.code), *others]:
        this = Rewarded(set_up.world, case, code, set_up.decider, set_up.second, set_up.cashier)
        this.given()
        payouts.append(actions.claim_reward(code=code))
    actions.pay_reward(code=payouts[0], office=set_up.world.other, by=set_up.cashier, key="k")
    for model in (Payout, RewardPayment):
        to = {field.related_model._meta.label for field in model._meta.concrete_fields if field.related_model}
        assert to <= {"offices.Office", "offices.Officer"}
    with connection.cursor() as cursor:  # all were written by one transaction: none tells which claim it came with
        cursor.execute("SELECT count(DISTINCT xmin::text), count(*) FROM cases_payout")
        assert cursor.fetchone() == (1, 4)
    assert {(row.fen, row.until) for row in Payout.objects.all()} == {(50000, date(2027, 12, 31))}
    told = AuditRow.objects.filter(verb__in=("cases.claim_reward", "cases.pay_reward"))
    assert {row.subject for row in told} == {""}
    kept = repr(list(told.values())) + repr(list(Once.objects.values())) + repr(list(RewardClaim.objects.values()))
    for secret in (set_up.code, *payouts):
        assert secret not in kept
        assert codes.normalise(secret) not in kept
    assert bytes(RewardPayment.objects.get().code).hex() not in repr(list(told.values()))


def test_payouts_lie_in_an_order_of_chance(set_up: Rewarded) -> None:
    claimed, orders = [], set()
    for _each in range(6):
        case, code = rewarded.report(set_up.world)
        this = Rewarded(set_up.world, case, code, set_up.decider, set_up.second, set_up.cashier)
        this.given()
        claimed.append(codes.digest(actions.claim_reward(code=code)))
        laid = [bytes(one) for one in Payout.objects.order_by("pk").values_list("code", flat=True)]
        orders.add(tuple(laid) == tuple(claimed))
    assert set(laid) == set(claimed)
    assert orders != {True}


def test_in_public_stand_counts_and_sums_of_whole_years_and_none_of_few(
    set_up: Rewarded, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up.given()
    actions.pay_reward(code=actions.claim_reward(code=set_up.code), office=set_up.world.other, by=set_up.cashier)
    assert queries.paid_by_year() == []  # the year runs
    with moved(date(2028, 1, 2)):
        assert queries.paid_by_year() == [queries.Year(2027, 0, 0), queries.Year(2026, None, None)]
        monkeypatch.setattr("yangguang.cases.queries.rewards.MINIMUM", 1)
        assert queries.paid_by_year() == [queries.Year(2027, 0, 0), queries.Year(2026, 1, 50000)]


def test_an_anonymous_claim_bears_no_instant(set_up: Rewarded) -> None:
    set_up.given()
    with moved(now().replace(hour=3, minute=17, second=5)):
        actions.claim_reward(code=set_up.code, key="k")
    [row] = AuditRow.objects.filter(verb="cases.claim_reward")
    assert row.at == noon()  # the day alone
    assert row.actor_key == "visitor"
