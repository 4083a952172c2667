"""From a declared page to bytes, in the language of the tree in which it lies."""

from functools import cache

from django.template import Context, Template
from django.template.loader import get_template
from django.utils import translation

from design.frame import TREES
from yangguang.foundation.pages import Page


def one(page: Page) -> bytes:
    """One page's bytes."""
    with translation.override(language_of(page.path)):
        text: str = _template(page.template).render(Context(dict(page.context())))
    return text.encode()


def language_of(path: str) -> str:
    """The language of a path, by the tree in which it lies."""
    return next((code for code, tree in TREES.items() if tree and path.startswith(tree)), "zh-hans")


@cache
def _template(name: str) -> Template:
    found: Template = get_template(name).template  # type: ignore[attr-defined]  # Django's backend wraps the engine's template
    return found
