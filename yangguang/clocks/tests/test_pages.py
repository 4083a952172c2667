"""Which clocks may be read by everyone."""

from collections.abc import Callable

from yangguang.clocks import pages, queries
from yangguang.clocks.models import Clock


def test_only_clocks_under_a_public_rule_have_a_page(started: Callable[..., Clock]) -> None:
    shown, hidden = started("publish.20", kind="matter"), started("objection.verdict")
    assert list(pages.public()) == [shown]
    assert list(pages.public(changed=[hidden.pk])) == []
    assert queries.drawn(shown).trace == queries.address(shown.pk)


def test_a_clocks_page_is_printed_again_when_the_clock_or_its_office_changes(started: Callable[..., Clock]) -> None:
    clock = started("publish.20", kind="matter")
    assert pages.depends(clock) == {f"clock:{clock.pk}", f"office:{clock.office_id}"}
