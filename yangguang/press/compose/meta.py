"""What engines and the state's website checks are told of a page (国办发〔2017〕47号): never a resident's name."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from design.frame import ArticleMeta, ColumnMeta
from design.parts import Text
from yangguang.disclosure.queries.editions import Standing
from yangguang.foundation.money import Money
from yangguang.press.compose import bodies, parts
from yangguang.press.compose.snapshot import Snapshot

BOARDS, NOTICES, OFFICES = _("信息公开"), _("通知公告"), _("机构职能")
CATALOGUE, SITE, GUIDES = _("信息公开目录"), _("网站说明"), _("办事服务")


def column(snapshot: Snapshot, name: Text, about: Text, *, kind: Text = BOARDS) -> ColumnMeta:
    """A column: its name, one sentence about it in which {name} and {county} are filled, and of which kind it is."""
    county = snapshot.site.county
    return ColumnMeta(
        name=name, description=format_lazy(about, name=name, county=county),
        keywords=format_lazy("{},{},{}", name, county, kind), type=kind,
    )  # fmt: skip


def article(snapshot: Snapshot, notice: Standing) -> ArticleMeta:
    """A notice: whose it is, under which matter, its sum; of its own words nothing, for they might name somebody."""
    office = snapshot.answerable.get(notice.office)
    author = str(office.office.text) if office else snapshot.site.host
    words = dict.fromkeys(filter(None, (notice.matter_title, notice.programme, author, snapshot.site.county)))
    return ArticleMeta(
        title=notice.title, published=notice.published, source=snapshot.site.host, author=author,
        description=_summary(notice, author), keywords=format_lazy("{},{}", parts.KINDS[notice.kind], ",".join(words)),
        image=snapshot.site.address + (_picture(notice) or snapshot.site.assets.icon),
    )  # fmt: skip


def _summary(notice: Standing, office: str) -> Text:
    said = {"office": office, "title": notice.title, "matter": notice.matter_title}
    counts = notice.counts if notice.kind == "roll" and not notice.withdrawn else None
    if counts is None or counts.people is None or counts.fen is None:
        return format_lazy(_("{office}公开：{title}。所属事项：{matter}。"), **said)
    sums = {"people": counts.people, "yuan": str(Money(counts.fen))}
    return format_lazy(_("{office}公开：{title}。所属事项：{matter}。共 {people} 人，{yuan} 元。"), **said, **sums)


def _picture(notice: Standing) -> str:
    """Where a notice that is a picture lies; empty for all others."""
    if notice.kind != "attachment" or notice.taken_down:
        return ""
    return next((file.path for file in bodies.of(notice).attachments if file.kind in ("PNG", "JPG")), "")
