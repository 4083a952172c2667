"""A sample of the page of ratings: counts of offices, and what one of them mended."""

from collections.abc import Iterator
from datetime import date

from design.parts import Link
from yangguang.cases.conduct import Conduct, Consequence, Remedy
from yangguang.cases.rewarded import Act
from yangguang.press import context as c
from yangguang.ratings.choices import Channel, Level, MendKind

from . import parts as s
from .places import Sample

OFFICE = Link(text="睢城街道便民服务中心", path="office/12.html")


def ratings() -> Iterator[Sample]:
    """What people said of two matters."""
    rows = [
        c.RatingRow(
            office=OFFICE, matter=matter, channel=Channel.ONLINE.label, through=date(2026, 3, 6), levels=levels,
            total=sum(levels), good=good,
            excluded=excluded, bad=sum(levels[3:]), mended=mended, explained=explained, open=open_, overdue=overdue,
        )
        for matter, levels, good, excluded, mended, explained, open_, overdue in (
            ("独生子女父母奖励", [31, 12, 5, 2, 1], "94.1%", 6, 1, 1, 1, 0),
            ("生育登记", [18, 9, 2, 3, 0], "90.6%", 0, 2, 0, 1, 1),
        )
    ]  # fmt: skip
    mended = [
        c.MendedRow(
            office=OFFICE, matter="生育登记", on=date(2026, 3, 4), kind=MendKind.MENDED.label,
            words="中午无人的窗口已排班，十二点到两点有人值守。",
        )
    ]  # fmt: skip
    title = "好差评结果"
    page = c.RatingsPage(
        rows=rows, mended=mended, levels=[level.label for level in Level], least=10, most=5, minutes=10, version="2",
        counter=60, hears_proxy=True, networks=False, data="ratings.json", table="ratings.csv",
    )  # fmt: skip
    yield Sample("press/ratings.html", s.here("ratings.html", title, column=s.column(title)), page)
    yield _held()
    yield _rewards()
    yield _kept_up()


def _held() -> Sample:
    """An office held to account after a complaint."""
    row = c.AccountabilityRow(
        office=OFFICE, conduct=Conduct.UNLAWFUL_CHARGE.label, consequence=Consequence.ORDERED.label,
        remedy=Remedy.REFUNDED.label, fen=2000, on=date(2026, 3, 4),
    )  # fmt: skip
    title, page = "投诉属实追责", c.AccountabilityPage(rows=[row])
    return Sample("press/accountability.html", s.here("accountability.html", title, column=s.column(title)), page)


def _rewards() -> Sample:
    """What is paid for reports about offices, and two years of it, one with too few to be told."""
    rows = [
        c.RewardRow(
            act=Act.UNLAWFUL_CHARGE.label, fen=50000, days=60, payer=OFFICE, since=date(2026, 1, 1),
            basis="《睢宁县举报奖励办法》第3条", certain=False,
        )
    ]  # fmt: skip
    years = [c.RewardYear(year=2025, paid=12, fen=600000), c.RewardYear(year=2024, paid=None, fen=None)]
    title, page = "举报奖励", c.RewardsPage(rows=rows, years=years, least=10)
    return Sample("press/rewards.html", s.here("rewards.html", title, column=s.column(title)), page)


def _kept_up() -> Sample:
    """How two offices keep up: one with answers enough for a share, one without."""
    rows = [
        c.FiguresRow(
            office=OFFICE, open=open_, overdue=overdue, answered=answered, in_time=in_time, share=share, median=median,
            unsettled=unsettled,
        )
        for open_, overdue, answered, in_time, share, median, unsettled in (
            (41, 2, 1286, 1251, 97, 4, 31), (9, 0, 6, 6, None, None, 0),
        )
    ]  # fmt: skip
    title = "办件情况"
    posters = [c.FiguresPoster(label="县级机构", a3="figures/county.a3.pdf", a4="figures/county.a4.pdf")]
    page = c.FiguresPage(rows=rows, few=3, since=date(2025, 3, 1), least=10, table="figures.csv", posters=posters)
    return Sample("press/figures.html", s.here("figures.html", title, column=s.column(title)), page)
