"""Pages that explain: how to check, about, accessibility, the site map."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from design.parts import Link
from yangguang.foundation.now import local_day
from yangguang.ledger import queries as log
from yangguang.places.levels import Level
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import AboutPage, AccessibilityPage, CheckPage, LinkGroup, SitemapPage
from yangguang.press.models import Impression

TESTED = date(2026, 11, 22)


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The explaining pages."""
    for path, name, page, title, key, about in (
        (addresses.CHECK, "check", _check, _("怎么核对"), "checkpoint", _("怎么核对墙上的公示没有被改过。")),
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
            path=path, template=f"press/{name}.html", title=title, page=page, depends=frozenset({key}),
            crumbs=[Link(text=snapshot.county.name, path=addresses.HOME)],
            column=meta.column(snapshot, title, about, kind=meta.SITE),
        )  # fmt: skip


def _check() -> CheckPage:
    """The checkpoint at the last posting: it stands still while nothing new is posted."""
    size = Impression.objects.aggregate(last=Max("checkpoint_size"))["last"]
    point = log.checkpoint(size=size)
    return CheckPage(
        origin=settings.LOG_ORIGIN, key=log.vkey(), size=point.size, root=bytes(point.root).hex(),
        signed=local_day(point.at),
    )  # fmt: skip


def _about(snapshot: Snapshot) -> AboutPage:
    office = snapshot.answerable.get(snapshot.offices.get(snapshot.county.id, 0))
    return AboutPage(office=office.office if office else Link(text=snapshot.site.host))


def _sitemap(snapshot: Snapshot) -> SitemapPage:
    more = [
        Link(text=_("双周刊"), path=addresses.BULLETINS),
        Link(text=_("栏目多久更新"), path=addresses.COLUMNS),
    ]
    groups = [LinkGroup(name=_("栏目"), links=[*snapshot.site.nav, *more])]
    for town in snapshot.children[snapshot.county.id]:
        if town.level == Level.TOWN:
            below = [place for place in snapshot.children.get(town.id, ()) if place.level == Level.VILLAGE]
            links = [Link(text=place.name, path=addresses.place(place.id)) for place in [town, *below]]
            groups.append(LinkGroup(name=town.name, links=links))
    return SitemapPage(groups=groups)
