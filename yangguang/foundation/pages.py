"""What a room declares when it wants a page printed: address, template, context, and what it depends on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Page:
    """One public file. `context` is called once, at printing; `depends` are keys such as `place:12`."""

    path: str
    template: str
    context: Callable[[], Mapping[str, object]]
    depends: frozenset[str]


class PageSource(Protocol):
    """A room's `pages.pages`: every page that depends on a changed key; all pages when `changed` is None."""

    def __call__(self, *, changed: frozenset[str] | None) -> Iterator[Page]: ...


def touches(page_keys: frozenset[str], changed: frozenset[str] | None) -> bool:
    """Whether a page with these keys must be printed again."""
    return changed is None or not page_keys.isdisjoint(changed)
