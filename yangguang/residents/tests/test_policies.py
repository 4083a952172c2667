"""Who may look, act, keep a number and send: the rules as tables."""

import pytest

from yangguang.residents import policies
from yangguang.residents.models import How


def test_an_officer_in_post_looks_and_nobody_else() -> None:
    assert [policies.may_look(in_post=held) for held in (True, False)] == [True, False]


@pytest.mark.parametrize(
    ("how", "oneself", "in_post", "may"),
    [
        (How.WEB, True, False, True),
        (How.WEB, False, True, False),
        (How.COUNTER, False, True, True),
        (How.COUNTER, True, False, False),
        (How.PHONE, False, False, False),
    ],
)
def test_one_acts_for_oneself_or_through_an_officer(how: How, oneself: bool, in_post: bool, may: bool) -> None:
    assert policies.may_act(oneself=oneself, how=how, in_post=in_post) is may


def test_a_childs_number_needs_a_guardian_and_an_adults_does_not() -> None:
    given = [(young, guardian) for young in (False, True) for guardian in (False, True)]
    kept = [policies.may_keep_number(under_fourteen=young, guardian=guardian) for young, guardian in given]
    assert kept == [True, True, False, True]


def test_a_publisher_of_the_office_sends_and_nobody_else() -> None:
    given = [(serves, publishes) for serves in (False, True) for publishes in (False, True)]
    assert [policies.may_send(serves=serves, publishes=publishes) for serves, publishes in given] == [
        False, False, False, True,
    ]  # fmt: skip
