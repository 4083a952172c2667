"""What a draft in a set form says, as the desk shows it to whoever writes, signs or posts it."""

from collections.abc import Mapping

from yangguang.disclosure import kinds


def form(body: Mapping[str, object]) -> dict[str, object] | None:
    """Its facts and its lists as tables; None for a notice of another kind."""
    filled = kinds.of(body)
    if filled is None:
        return None
    return {
        "facts": kinds.facts(filled),
        "tables": [kinds.table(each, id=f"f-{each.key}") for each in filled.lists if each.rows],
    }
