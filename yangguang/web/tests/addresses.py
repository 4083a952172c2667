"""Every address pattern of the site, walked from the root, so that an unvisited one fails."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Address:
    """One pattern: its full name, the path as written, the names of its arguments, and its view."""

    name: str
    route: str
    arguments: tuple[str, ...]
    view: object


def every() -> list[Address]:
    """All patterns, each once (the English ones are the same)."""
    return list(_walk(get_resolver(), "", ""))


def _walk(resolver: URLResolver, prefix: str, space: str) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from _walk(entry, prefix + str(entry.pattern), inner)
        elif isinstance(entry, URLPattern):
            names = tuple(entry.pattern.converters)
            yield Address(f"{space}{entry.name}", prefix + str(entry.pattern), names, entry.callback)
