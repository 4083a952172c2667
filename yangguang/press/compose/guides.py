"""Service guides: the page from which one finds them by what happens in life, and what machines are told of each."""

import json
from collections.abc import Iterator, Mapping

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from design.parts import Column, Link, Table, Text
from yangguang.disclosure import kinds
from yangguang.disclosure import queries as disclosure
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.kinds import SITUATIONS, Filled
from yangguang.disclosure.queries.editions import Standing
from yangguang.press import addresses, cards
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import Guide, GuideGroup, GuidesPage

_ABOUT = _("在{county}办事：按遇到的事情找办事指南，谁能办、带什么、怎么办、多久办好。")
_LAYOUTS: Mapping[str, Text] = {"a5": _("明白卡（A5，拿在手里）"), "a4": _("明白卡（A4，大字）")}


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The page «我要办»."""
    yield Leaf(
        path=addresses.GUIDES, template="press/guides.html", title=_("我要办"), page=lambda: _list(snapshot),
        depends=frozenset({"county"}), crumbs=[Link(text=snapshot.county.name, path=addresses.HOME)],
        column=meta.column(snapshot, _("我要办"), _ABOUT, kind=meta.GUIDES),
    )  # fmt: skip


def standing(snapshot: Snapshot) -> Iterator[tuple[Standing, Filled]]:
    """Every guide that stands, with what it says."""
    for notice in snapshot.standing:
        if notice.kind == Kind.GUIDE and (filled := said(notice)):
            yield notice, filled


def said(notice: Standing) -> Filled | None:
    """What a guide says; None once it ended."""
    return None if notice.withdrawn or notice.taken_down else kinds.of(notice.body)


def sheets(notice: Standing) -> list[Link]:
    """The policy sheets of a guide, from the root."""
    if notice.kind != Kind.GUIDE or said(notice) is None:
        return []
    return [Link(text=_LAYOUTS[layout], path=path) for layout, path in cards.paths(notice).items()]


def form(notice: Standing) -> str:
    """Where one applies for what a guide tells, from `home`; empty for what is no guide that stands."""
    return f"{addresses.APPLY}?matter={notice.matter}" if notice.kind == Kind.GUIDE and said(notice) else ""


def delivered(notice: Standing) -> Table | None:
    """Where the sheets of a guide were brought, a row a village; None where nothing was told."""
    rows = disclosure.delivered(notice.notice) if notice.kind == Kind.GUIDE else []
    if not rows:
        return None
    labels = [Column(label=_("村（社区）")), Column(label=_("份数"), number=True), Column(label=_("最近一次"))]
    return Table(
        id="sheets", caption=_("明白卡"), columns=[*labels, Column(label=_("交给"))],
        rows=[
            [
                Link(text=each.name, path=addresses.place(each.place)), Link(text=f"{each.sheets:,}"),
                Link(text=f"{each.last.year}年{each.last.month}月{each.last.day}日"), Link(text="、".join(each.posts)),
            ]
            for each in rows
        ],
        foot=["合计", f"{sum(each.sheets for each in rows):,}", "", ""],
    )  # fmt: skip


def linked(snapshot: Snapshot, notice: Standing, filled: Filled) -> SafeString:
    """A guide as schema.org's GovernmentService, in JSON-LD that may stand inside a page."""
    written = json.dumps(_service(snapshot, notice, filled), ensure_ascii=False, sort_keys=True)
    safe = written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return mark_safe(safe)  # noqa: S308 no sign of markup is left in it


def _service(snapshot: Snapshot, notice: Standing, filled: Filled) -> dict[str, object]:
    office = snapshot.answerable.get(notice.office)
    page = snapshot.site.address + addresses.notice(notice.index_no)
    free = filled.fact("amount") is None
    channel = {
        "@type": "ServiceChannel",
        "serviceLocation": {"@type": "Place", "name": filled.fact("place")},
        "servicePhone": {"@type": "ContactPoint", "telephone": filled.fact("phone"), "hoursAvailable": {
            "@type": "OpeningHoursSpecification", "description": filled.fact("hours")}},
        "serviceUrl": page,
    }  # fmt: skip
    return {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": notice.title,
        "alternateName": str(filled.fact("called") or "").split("、"),
        "description": filled.fact("gives"),
        "identifier": notice.index_no,
        "url": page,
        "inLanguage": "zh-Hans",
        "serviceType": notice.matter_title,
        "provider": {"@type": "GovernmentOrganization", "name": str(office.office.text if office else "")},
        "areaServed": {"@type": "AdministrativeArea", "name": snapshot.county.name},
        "audience": {"@type": "Audience", "audienceType": filled.fact("whom")},
        "availableChannel": channel,
        "isAccessibleForFree": free,
    }


def _list(snapshot: Snapshot) -> GuidesPage:
    found: dict[object, list[Guide]] = {situation: [] for situation in SITUATIONS}
    for notice, filled in standing(snapshot):
        found.setdefault(filled.fact("situation"), []).append(_row(notice, filled))
    groups = [GuideGroup(name=str(name), guides=guides) for name, guides in found.items() if guides]
    return GuidesPage(groups=groups, total=sum(len(group.guides) for group in groups))


def _row(notice: Standing, filled: Filled) -> Guide:
    return Guide(
        title=notice.title, path=addresses.notice(notice.index_no), called=str(filled.fact("called") or ""),
        whom=str(filled.fact("whom")), fee=str(filled.fact("fee")), days=int(str(filled.fact("promised"))),
        sheets=sheets(notice),
    )  # fmt: skip
