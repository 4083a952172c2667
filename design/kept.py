"""`{% kept … %}`: a part of a page that many pages share, worded once for each site, language and depth.

    {% load kept %}{% kept here.path %} … {% endkept %}

The part may use the site, the way up and the language; whatever else it uses must be named. Values are compared, so
they must be hashable; a part named by one that is not is worded anew. What was worded lives and dies with its Site.
"""

from django import template
from django.template import Context, NodeList
from django.template.base import FilterExpression, Parser, Token
from django.utils.safestring import SafeString

register = template.Library()
_MOST = 4096  # parts a site keeps; beyond that they are worded anew


class Kept(template.Node):
    """A part worded once."""

    def __init__(self, nodes: NodeList, names: list[FilterExpression]) -> None:
        self.nodelist, self.names, self.own = nodes, names, object()

    def render(self, context: Context) -> SafeString:
        """The part's words, from the site's store where they are there."""
        store = getattr(context.get("site"), "kept", None)
        if store is None:
            return self.nodelist.render(context)
        key = (self.own, context["here"].language, context["root"], *(name.resolve(context) for name in self.names))
        try:
            words: SafeString | None = store.get(key)
        except TypeError:
            return self.nodelist.render(context)
        if words is None:
            words = self.nodelist.render(context)
            if len(store) < _MOST:
                store[key] = words
        return words


@register.tag
def kept(parser: Parser, token: Token) -> Kept:
    """Opens a part that is worded once for each set of the values named after it."""
    names = [parser.compile_filter(bit) for bit in token.split_contents()[1:]]
    nodes = parser.parse(("endkept",))
    parser.delete_first_token()
    return Kept(nodes, names)
