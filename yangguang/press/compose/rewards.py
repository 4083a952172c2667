"""The page of rewards for reports about offices: the county's rule, and what was paid in years that are over."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from design.parts import Link
from yangguang.cases import queries
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import RewardRow, RewardsPage, RewardYear

_TITLE = _("举报奖励")
_ABOUT = _("{county}举报机构的哪些行为有奖励、奖多少、怎么领，以及各年付了多少。")


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The one page; made anew each day, since a rule begins on its day and a year is told once it is over."""
    yield Leaf(
        path=addresses.REWARDS, template="press/rewards.html", title=_TITLE, page=lambda: _page(snapshot),
        depends=frozenset({"county", "offices", "today"}),
        crumbs=[Link(text=snapshot.county.name, path=addresses.HOME)],
        column=meta.column(snapshot, _TITLE, _ABOUT),
    )  # fmt: skip


def _page(snapshot: Snapshot) -> RewardsPage:
    rows = [
        RewardRow(
            act=rule.get_act_display(), fen=rule.fen, days=rule.days, since=rule.valid_from, basis=rule.basis,
            payer=Link(text=rule.payer.name, path=addresses.office(rule.payer_id)), certain=rule.certain,
        )
        for rule in queries.rules(on=snapshot.today)
    ]  # fmt: skip
    years = [RewardYear(year=each.year, paid=each.paid, fen=each.fen) for each in queries.paid_by_year()]
    return RewardsPage(rows=rows, years=years, least=queries.FEWEST)
