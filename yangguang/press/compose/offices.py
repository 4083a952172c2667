"""The list of offices, and each office's page: officers in their posts, what they answer for, how to reach them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial

from django.utils.translation import gettext_lazy as _

from design.parts import Link, SheetHead, Text
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.models import Question
from yangguang.disclosure.queries import questions
from yangguang.offices import pages as offices
from yangguang.offices import queries
from yangguang.offices.models import Office, OfficeKind, Position
from yangguang.offices.queries import in_post as published_in
from yangguang.offices.queries.in_post import Published
from yangguang.press import addresses
from yangguang.press.compose import in_post, meta
from yangguang.press.compose.page import Leaf
from yangguang.press.compose.snapshot import Snapshot
from yangguang.press.context import OfficeGroup, OfficePage, OfficesPage

type Told = tuple[Sequence[Position], Published, Sequence[Question]]
type Held = Callable[[int], Mapping[int, Told]]
_AT_ONCE = 50  # offices that are read together: one page does not wait for what four hundred others tell
TEXTS = (Kind.CONDUCT, Kind.RECRUITMENT)


def leaves(snapshot: Snapshot) -> Iterator[Leaf]:
    """The list and every office's page."""
    standing = list(queries.standing(on=snapshot.today))
    yield Leaf(
        path=addresses.OFFICES, template="press/offices.html", title=_("机构"), page=lambda: _list(standing),
        depends=frozenset({"offices", "today"}),
        column=meta.column(snapshot, _("机构"), _("{county}各机构和它们的在岗人员。"), kind=meta.OFFICES),
    )  # fmt: skip
    depends, dated = offices.depends_all(standing), published_in.dated()
    held: Held = cache(lambda first: _held(snapshot, standing[first : first + _AT_ONCE]))  # when a page is printed
    for number, office in enumerate(standing):
        daily = frozenset({"today"} if office.pk in dated else ())
        told = partial(_told, held, number - number % _AT_ONCE, office.pk)
        yield _office(snapshot, office, told, depends[office.pk] | daily)
    for office in queries.closed(on=snapshot.today):
        yield _closed(snapshot, office)


def _held(snapshot: Snapshot, standing: list[Office]) -> Mapping[int, Told]:
    posts = queries.positions_of(standing, on=snapshot.today)
    published = published_in.published(standing, on=snapshot.today)
    asked = questions.public(standing)
    return {
        office.pk: (posts.get(office.pk, ()), published[office.pk], asked.get(office.pk, ())) for office in standing
    }


def _list(standing: list[Office]) -> OfficesPage:
    links = {kind: [_link(office) for office in standing if office.kind == kind] for kind in OfficeKind}
    return OfficesPage(groups=[OfficeGroup(name=kind.label, offices=found) for kind, found in links.items() if found])


def _told(held: Held, first: int, office: int) -> Told:
    return held(first)[office]


def _office(snapshot: Snapshot, office: Office, told: Callable[[], Told], depends: frozenset[str]) -> Leaf:
    page = lambda: _page(snapshot, office, *told())  # noqa: E731 a name for one expression
    return _leaf(
        snapshot, office, page, depends | {offices.own_key(office.pk)}, about=_("{name}管什么、谁在岗、怎么联系。")
    )


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


def _page(
    snapshot: Snapshot, office: Office, held: Sequence[Position], published: Published, asked: Sequence[Question]
) -> OfficePage:
    speakers = published.speakers
    ended = [each.contract.exit.appeal_until for each in published.workers if hasattr(each.contract, "exit")]
    return OfficePage(
        head=SheetHead(title=office.name),
        officers=[in_post.officer(office, post, published) for post in held],
        speaks=in_post.named(speakers.speaks) if speakers else "",
        deputy=in_post.named(speakers.deputy) if speakers else "",
        board=addresses.whereabouts(office.pk), data=addresses.people(office.pk),
        texts=_texts(snapshot, office), tables=in_post.tables(published, asked),
        appeals=[day for day in ended if day >= snapshot.today],
        answerable=snapshot.answerable.get(office.pk),
    )  # fmt: skip


def _texts(snapshot: Snapshot, office: Office) -> list[Link]:
    """The newest notice of each kind that binds the office's own people, while it stands."""
    own = [each for each in snapshot.standing if each.office == office.pk and each.kind in TEXTS]
    open_ = [each for each in own if not (each.withdrawn or each.taken_down)]
    return [Link(text=each.title, path=addresses.notice(each.index_no)) for each in open_]


def _link(office: Office) -> Link:
    return Link(text=office.name, path=addresses.office(office.pk))
