"""Pages that explain: how to check, about, accessibility, the site map."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Max
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from design.parts import Link
from yangguang.ledger import queries as log
from yangguang.places.levels import Level
from yangguang.press import addresses, troubles, where
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import (
    AboutPage,
    AccessibilityPage,
    CheckPage,
    ClosedLog,
    KeyRow,
    LinkGroup,
    SitemapPage,
    WitnessesPage,
    WitnessRow,
)
from yangguang.press.models import Impression

TESTED = date(2026, 11, 22)
_MORE = {addresses.WITNESSES: ("witnesses", "today")}


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The explaining pages."""
    for path, name, page, title, key, about in (
        (addresses.CHECK, "check", _check, _("怎么核对"), "fixed", _("怎么核对墙上的公示没有被改过。")),
        (
            addresses.WITNESSES, "witnesses", _witnesses, _("存证与见证方"), "checkpoint",
            _("存证现在有多大、根是什么、谁在见证、各差多少。"),
        ),
        (
            addresses.ABOUT, "about", lambda: _about(snapshot), _("关于"), "fixed",
            _("{county}的这个网站由谁主办，数据和软件从哪里来。"),
        ),
        (
            addresses.ACCESSIBILITY, "accessibility", lambda: AccessibilityPage(tested=TESTED), _("无障碍"), "fixed",
            _("这个网站的无障碍情况：做到了什么、还差什么、找谁说。"),
        ),
        (
            addresses.SITEMAP, "sitemap", lambda: _sitemap(snapshot), _("网站地图"), "places",
            _("全部栏目和{county}各村公示栏。"),
        ),
    ):  # fmt: skip
        yield Leaf(
            path=path, template=f"press/{name}.html", title=title, page=page,
            depends=frozenset({key, *_MORE.get(path, ())}),
            crumbs=[Link(text=snapshot.county.name, path=addresses.HOME)],
            column=meta.column(snapshot, title, about, kind=meta.SITE),
        )  # fmt: skip


def _check() -> CheckPage:
    return CheckPage(picture=mark_safe(where.to_look()))  # noqa: S308 drawn here


def _witnesses() -> WitnessesPage:
    """The checkpoint at the last posting, which stands still while nothing new is posted, and who has signed it."""
    size = Impression.objects.aggregate(last=Max("checkpoint_size"))["last"]
    point = log.checkpoint(size=log.in_open_log(size))
    return WitnessesPage(
        origin=log.origin(), size=point.entries, root=bytes(point.root).hex(), signed=point.at,
        rows=[_witness(lag) for lag in log.lags(point)], keys=_keys(), overlap=log.overlap(),
        closed=[
            ClosedLog(origin=each.log.origin, size=each.size, root=bytes(each.root).hex(), at=each.at,
                      keyless=each.reason == "keyless", folder=f"log/{each.pk}/")
            for each in log.closed()
        ],
    )  # fmt: skip


def _keys() -> list[KeyRow]:
    stolen = log.compromised()
    return [KeyRow(vkey=str(pin.key), until=pin.until, stolen=str(pin.key) in stolen) for pin in log.pins()]


def _witness(lag: log.Lag) -> WitnessRow:
    trouble = lag.trouble
    return WitnessRow(
        name=lag.name, vkey=lag.vkey, size=lag.size, at=lag.at, entries=lag.entries, hours=lag.hours,
        trouble=troubles.trouble_of(lag), since=trouble.at if trouble else None,
    )  # fmt: skip


def _about(snapshot: Snapshot) -> AboutPage:
    office = snapshot.answerable.get(snapshot.offices.get(snapshot.county.id, 0))
    return AboutPage(office=office.office if office else Link(text=snapshot.site.host))


def _sitemap(snapshot: Snapshot) -> SitemapPage:
    more = [
        Link(text=_("不用您带的材料"), path=addresses.PAPERS),
        Link(text=_("双周刊"), path=addresses.BULLETINS),
        Link(text=_("栏目多久更新"), path=addresses.COLUMNS),
        Link(text=_("网站自查"), path=addresses.SELFCHECK),
    ]
    groups = [LinkGroup(name=_("栏目"), links=[*snapshot.site.nav, *more])]
    for town in snapshot.children[snapshot.county.id]:
        if town.level == Level.TOWN:
            below = [place for place in snapshot.children.get(town.id, ()) if place.level == Level.VILLAGE]
            links = [Link(text=place.name, path=addresses.place(place.id)) for place in [town, *below]]
            groups.append(LinkGroup(name=town.name, links=links))
    return SitemapPage(groups=groups)
