"""谁在管: the head of each office, and who holds which certificate until when; both in the order of the register."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from django.utils.translation import gettext_lazy as _

from design.parts import Column, Link, Table
from yangguang.offices import queries
from yangguang.offices.models import CertificateKind, Office, OfficeKind, Position, PostRole
from yangguang.offices.queries import in_post
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.in_post import day_said
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import CertificatesPage, WhoPage


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The two pages of the whole county."""
    standing = list(queries.standing(on=snapshot.today))
    held = cache(lambda: queries.positions_of(standing, on=snapshot.today))
    yield Leaf(
        path=addresses.WHO, template="press/who.html", title=_("谁在管"), depends=frozenset({"offices", "today"}),
        page=lambda: WhoPage(tables=_who(standing, held()), data=addresses.WHO_DATA), crumbs=_crumbs(snapshot),
        column=meta.column(snapshot, _("谁在管"), _("{county}每个机构的负责人和办公电话。"), kind=meta.OFFICES),
    )  # fmt: skip
    yield Leaf(
        path=addresses.CERTIFICATES, template="press/certificates.html", title=_("持证公开"),
        depends=frozenset({"offices", "today"}), crumbs=_crumbs(snapshot),
        page=lambda: CertificatesPage(table=_certificates(snapshot, standing), as_of=snapshot.today),
        column=meta.column(snapshot, _("持证公开"), _("{county}在岗人员证件的有效期。"), kind=meta.OFFICES),
    )  # fmt: skip


def _who(standing: Sequence[Office], held: Mapping[int, Sequence[Position]]) -> list[Table]:
    found = []
    for kind in OfficeKind:
        rows = [_row(office, held.get(office.pk, ())) for office in standing if office.kind == kind]
        if rows:
            heads = (_("机构"), _("负责人"), _("职务"), _("办公电话"))
            columns = [Column(label=head) for head in heads]
            found.append(Table(id=f"who-{kind}", caption=kind.label, columns=columns, rows=rows))
    return found


def _row(office: Office, held: Sequence[Position]) -> list[Link]:
    post = head(held)
    return [
        Link(text=office.name, path=addresses.office(office.pk)), Link(text=post.officer.name if post else "—"),
        Link(text=post.title if post else "—"), Link(text=office.phone or "—"),
    ]  # fmt: skip


def head(held: Sequence[Position]) -> Position | None:
    """Who leads an office: the post of a head; in a village point without one, whoever has served longest."""
    led = (post for post in held if any(role.role == PostRole.HEAD for role in post.roles.all()))
    return next(led, held[0] if held else None)


def _certificates(snapshot: Snapshot, standing: Sequence[Office]) -> Table:
    found = in_post.published(standing, on=snapshot.today)
    rows = [
        [
            Link(text=office.name, path=addresses.office(office.pk)), Link(text=row.position.officer.name),
            Link(text=row.position.title), Link(text=CertificateKind(row.kind).label),
            Link(text=day_said(row.last_day)),
        ]
        for office in standing
        for row in found[office.pk].certificates
    ]  # fmt: skip
    heads = (_("机构"), _("姓名"), _("岗位"), _("证件"), _("有效至"))
    return Table(id="certificates", caption=_("有效的证件"), columns=[Column(label=h) for h in heads], rows=rows)


def _crumbs(snapshot: Snapshot) -> list[Link]:
    return [Link(text=snapshot.county.name, path=addresses.HOME), Link(text=_("机构"), path=addresses.OFFICES)]
