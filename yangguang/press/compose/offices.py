"""The list of offices, and each office's page: officers in their posts, what they answer for, how to reach them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from django.utils.translation import gettext_lazy as _

from design.parts import Link, SheetHead, Text
from yangguang.offices import pages as offices
from yangguang.offices import queries
from yangguang.offices.models import Office, OfficeKind, Position
from yangguang.press import addresses
from yangguang.press.compose import meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import OfficeGroup, OfficePage, Officer, OfficesPage

type Held = Callable[[], Mapping[int, Sequence[Position]]]


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The list and every office's page."""
    standing = list(queries.standing(on=snapshot.today))
    yield Leaf(
        path=addresses.OFFICES, template="press/offices.html", title=_("机构"), page=lambda: _list(standing),
        depends=frozenset({"offices", "today"}),
        column=meta.column(snapshot, _("机构"), _("{county}各机构和它们的在岗人员。"), kind=meta.OFFICES),
    )  # fmt: skip
    depends = offices.depends_all(standing)
    held: Held = cache(lambda: queries.positions_of(standing, on=snapshot.today))  # read when the first page is printed
    for office in standing:
        yield _office(snapshot, office, held, depends[office.pk])
    for office in queries.closed(on=snapshot.today):
        yield _closed(snapshot, office)


def _list(standing: list[Office]) -> OfficesPage:
    links = {kind: [_link(office) for office in standing if office.kind == kind] for kind in OfficeKind}
    return OfficesPage(groups=[OfficeGroup(name=kind.label, offices=found) for kind, found in links.items() if found])


def _office(snapshot: Snapshot, office: Office, held: Held, depends: frozenset[str]) -> Leaf:
    page = lambda: _page(snapshot, office, held().get(office.pk, ()))  # noqa: E731 a name for one expression
    return _leaf(snapshot, office, page, depends, about=_("{name}管什么、谁在岗、怎么联系。"))


def _closed(snapshot: Snapshot, office: Office) -> Leaf:
    """What stays at the address of an office that was closed: since when, and who answers now."""
    above = office.parent
    page = OfficePage(
        head=SheetHead(title=office.name), closed=office.valid_to, above=_link(above) if above else None,
        answerable=snapshot.answerable.get(above.pk) if above else None,
    )  # fmt: skip
    depends = offices.depends(office) | {"today"}
    return _leaf(snapshot, office, lambda: page, depends, about=_("{name}已经撤销。"), listed=False)


def _leaf(
    snapshot: Snapshot, office: Office, page: Callable[[], OfficePage], depends: frozenset[str], *, about: Text,
    listed: bool = True,
) -> Leaf:  # fmt: skip
    return Leaf(
        path=addresses.office(office.pk), template="press/office.html", title=office.name, page=page, depends=depends,
        listed=listed, column=meta.column(snapshot, office.name, about, kind=meta.OFFICES),
        crumbs=[Link(text=snapshot.county.name, path=addresses.HOME), Link(text=_("机构"), path=addresses.OFFICES)],
    )  # fmt: skip


def _page(snapshot: Snapshot, office: Office, held: Sequence[Position]) -> OfficePage:
    return OfficePage(
        head=SheetHead(title=office.name),
        officers=[
            Officer(
                name=position.officer.name, post=position.title, phone=office.phone,
                duties="、".join(duty.text for duty in position.duties.all()),
            )
            for position in held
        ],
        answerable=snapshot.answerable.get(office.pk),
    )  # fmt: skip


def _link(office: Office) -> Link:
    return Link(text=office.name, path=addresses.office(office.pk))
