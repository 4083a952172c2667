"""Notices in a set form as JSON: what the page says, for machines; beside the page, at an address of its own."""

import json
from collections.abc import Iterator

from yangguang.disclosure import kinds
from yangguang.disclosure.kinds import Filled, Listed, Type, Value
from yangguang.disclosure.queries.editions import Standing
from yangguang.foundation.pages import touches
from yangguang.press import addresses
from yangguang.press.compose.snapshot import Snapshot

type Data = dict[str, object]


def files(snapshot: Snapshot, *, changed: frozenset[str] | None) -> Iterator[tuple[str, bytes]]:
    """The data of each notice in a set form, where it changed; what no longer stands says so at the same address."""
    for notice in snapshot.standing:
        if notice.kind in kinds.SHAPES and touches(snapshot.keys(notice), changed):
            written = json.dumps(_told(snapshot, notice), ensure_ascii=False, indent=1)
            yield addresses.data(notice.index_no), (written + "\n").encode()


def _told(snapshot: Snapshot, notice: Standing) -> Data:
    office = snapshot.answerable.get(notice.office)
    head: Data = {
        "index": notice.index_no,
        "kind": notice.kind,
        "title": notice.title,
        "office": str(office.office.text) if office else "",
        "matter": notice.matter_title,
        "basis": list(notice.basis),
        "posted": notice.posted.isoformat(),
        "version": notice.number,
        "page": snapshot.site.address + addresses.notice(notice.index_no),
    }
    if notice.withdrawn:
        return head | {"withdrawn": notice.withdrawn_why}
    filled = None if notice.taken_down else kinds.of(notice.body)
    return head | (_filled(filled) if filled else {"taken_down": True})


def _filled(filled: Filled) -> Data:
    """Facts and rows by key: amounts in yuan as decimal text, days as ISO dates; `labels` says what each key means."""
    labels: Data = {fact.key: fact.label for fact in filled.facts}
    labels |= {each.key: _labels(each) for each in filled.lists}
    facts = {fact.key: _value(fact.value, fact.type) for fact in filled.facts}
    return {"facts": facts, "lists": {each.key: _rows(each) for each in filled.lists}, "labels": labels}


def _rows(listed: Listed) -> list[Data]:
    keyed = [(column.key, column.type) for column in listed.columns]
    return [
        {key: _value(value, type_) for (key, type_), value in zip(keyed, row, strict=True)} for row in listed.rows
    ]  # fmt: skip


def _value(value: Value, type_: str) -> Value:
    return f"{value // 100}.{value % 100:02d}" if type_ == Type.FEN and isinstance(value, int) else value


def _labels(listed: Listed) -> Data:
    own: Data = {"": listed.label}
    return own | {column.key: column.label for column in listed.columns}
