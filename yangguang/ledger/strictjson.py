"""JSON that can be read in one way only: no name twice, no fractions, nothing but what canonical JSON can hold."""

import json
from typing import Never

from yangguang.ledger.errors import Bent
from yangguang.ledger.words import _

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


def loads(data: bytes, *, what: str) -> Json:
    """A value from JSON bytes. Raises Bent, naming `what`, when it is not JSON or could be read in two ways."""

    def refuse(_text: str) -> Never:
        raise ValueError("not canonical")

    def once(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        if len(dict(pairs)) != len(pairs):
            raise ValueError("a name twice")
        return dict(pairs)

    try:
        value: Json = json.loads(data.decode(), object_pairs_hook=once, parse_float=refuse, parse_constant=refuse)
    except (ValueError, RecursionError) as fault:
        raise Bent(_("{what} 不是规范的 JSON。").format(what=what)) from fault
    return value
