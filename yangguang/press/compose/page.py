"""A leaf of the site: one public page in each of its languages."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from design import frame
from design.frame import ENGLISH, TREES, ArticleMeta, ColumnMeta, Here, Site
from design.parts import Link, Text
from yangguang.foundation.pages import Page
from yangguang.places.queries import Named
from yangguang.press import addresses

BOTH = ("zh-hans", ENGLISH)


@dataclass(frozen=True, kw_only=True)
class Leaf:
    """One page before it is printed; `page` is called once for each language."""

    path: str
    template: str
    title: Text
    page: Callable[[], object]
    depends: frozenset[str]
    crumbs: Sequence[Link] = ()
    column: ColumnMeta | None = None
    article: ArticleMeta | None = None
    feed: str = ""
    listed: bool = True
    languages: Sequence[str] = BOTH
    more: Mapping[str, object] = field(default_factory=dict)


def printed(leaf: Leaf, site: Site) -> Iterator[Page]:
    """The leaf's page in each of its languages, as the press prints them."""
    for language in leaf.languages:
        yield Page(TREES[language] + leaf.path, leaf.template, _context(leaf, site, language), leaf.depends)


def crumbs(trail: Sequence[Named]) -> list[Link]:
    """Links to the places above; the county is the home page."""
    return [
        Link(text=place.name, path=addresses.place(place.id) if number else addresses.HOME)
        for number, place in enumerate(trail)
    ]


def _context(leaf: Leaf, site: Site, language: str) -> Callable[[], Mapping[str, object]]:
    def context() -> Mapping[str, object]:
        told = leaf.article or leaf.column
        here = Here(
            path=leaf.path, title=leaf.title, language=language, languages=leaf.languages, crumbs=leaf.crumbs,
            column=leaf.column, article=leaf.article, listed=leaf.listed, feed=leaf.feed,
            description=told.description if told else "",
        )  # fmt: skip
        return frame.context(site=site, here=here, page=leaf.page(), **leaf.more)

    return context
