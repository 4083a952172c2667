"""Forms as a file that people read and write: YAML with the labels of the form as keys, one document a notice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import yaml
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from yangguang.disclosure.errors import Fault
from yangguang.disclosure.kinds.filled import Filled
from yangguang.disclosure.kinds.shape import Listing, Shape, Type
from yangguang.disclosure.kinds.showing import typed, typed_rows
from yangguang.foundation import tables
from yangguang.foundation.decoding import decode

KIND, FIRST, SECOND, TITLE = "种类", "一级事项", "二级事项", "标题"
_HEAD = (KIND, FIRST, SECOND, TITLE)
MOST = 500
"""So many notices one file may bring."""


@dataclass(frozen=True)
class Written:
    """One notice as a file gives it: under which matter, what was written into its fields, and where that stands."""

    line: int
    head: Mapping[str, str]
    shape: Shape
    facts: Mapping[str, str]
    lists: Mapping[str, Sequence[Sequence[str]]]
    lines: Mapping[str, Sequence[int]] = field(default_factory=dict)  # by label: of a fact, or of each row of a list

    def placed(self, fault: Fault) -> Fault:
        """A fault of the form, at its line in the file."""
        lines = self.lines.get(fault.column.partition("·")[0], (self.line,))
        return Fault(lines[min(max(fault.row - 1, 0), len(lines) - 1)], fault.column, fault.text)


def as_yaml(filled: Filled, *, kind: str, first: str, second: str, title: str) -> str:
    """A form written out, so that it can be changed and brought in again; in the record's own language."""
    told: dict[str, object] = {KIND: kind, FIRST: first, SECOND: second, TITLE: title}
    told |= {fact.label: _plain(fact.value, fact.type) for fact in filled.facts if fact.value is not None}
    for listed in filled.lists:
        labels = [column.label for column in listed.columns]
        rows = [dict(zip(labels, row, strict=True)) for row in typed_rows(listed)]
        told[listed.label] = [{label: cell for label, cell in row.items() if cell} for row in rows]
    return yaml.dump(told, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


def read(data: bytes, *, shapes: Mapping[str, Shape]) -> list[Written]:
    """The notices of a file in UTF-8 or GB18030; `shapes` are the kinds by the name that the file gives them.

    Raises Invalid with every fault that the file alone shows, each with its line.
    """
    text = decode(data)
    try:
        nodes = [node for node in yaml.compose_all(text, Loader=yaml.BaseLoader) if node is not None]
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise tables.refused([Fault(line, "", _("这一行的写法读不懂，请检查缩进和冒号"))]) from fault
    except yaml.YAMLError as fault:
        raise tables.refused([Fault(1, "", _("里面有看不见的控制符号，请删掉这些符号，或者重新打一遍"))]) from fault
    reader = _Reader(shapes)
    with translation.override(settings.LANGUAGE_CODE):
        found = [reader.document(node) for node in nodes[:MOST]]
    if len(nodes) > MOST:
        reader.fault(nodes[MOST], "", _("一个文件最多 %(most)d 份") % {"most": MOST})
    if not nodes:
        reader.faults.append(Fault(1, "", _("没有内容")))
    if reader.faults:
        raise tables.refused(reader.faults)
    return [each for each in found if each]


class _Reader:
    """Nodes to values; every fault is kept with its line."""

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        self._shapes = shapes
        self.faults: list[Fault] = []

    def fault(self, node: yaml.Node, column: str, text: str) -> None:
        self.faults.append(Fault(_line(node), column, text))

    def document(self, node: yaml.Node) -> Written | None:
        given = self._mapping(node, "")
        head = {name: self._words(given.pop(name), name) for name in _HEAD if name in given}
        for name in _HEAD:
            if not head.get(name):
                self.fault(node, name, _("没有填写"))
        shape = self._shapes.get(head.get(KIND, ""))
        if shape is None:
            self.fault(node, KIND, _("应为 %(kinds)s") % {"kinds": "、".join(self._shapes)})
            return None
        return self._form(node, head, shape, given)

    def _form(self, node: yaml.Node, head: Mapping[str, str], shape: Shape, given: dict[str, yaml.Node]) -> Written:
        facts, lists = {str(one.label): one for one in shape.facts}, {str(one.label): one for one in shape.lists}
        for name, value in given.items():
            if name not in facts and name not in lists:
                self.fault(value, name, _("这种公开信息没有这一项"))
        lines: dict[str, Sequence[int]] = {name: [_line(value)] for name, value in given.items()}
        rows = {name: list(self._rows(given[name], one)) for name, one in lists.items() if name in given}
        lines |= {name: [line for line, _cells in found] or lines[name] for name, found in rows.items()}
        return Written(
            line=_line(node), head=head, shape=shape, lines=lines,
            facts={one.key: self._words(given[name], name) for name, one in facts.items() if name in given},
            lists={one.key: [cells for _at, cells in rows.get(name, ())] for name, one in lists.items()},
        )  # fmt: skip

    def _rows(self, node: yaml.Node, listing: Listing) -> Iterator[tuple[int, list[str]]]:
        label = str(listing.label)
        if not isinstance(node, yaml.SequenceNode):
            if not (isinstance(node, yaml.ScalarNode) and not node.value):
                self.fault(node, label, _("应为一条一条的清单，每条以短横开头"))
            return
        columns = {str(one.label): one for one in listing.columns}
        for each in node.value:
            given = self._mapping(each, label)
            for name in set(given) - set(columns):
                self.fault(given[name], f"{label}·{name}", _("清单里没有这一栏"))
            yield _line(each), [self._cell(given, name, label) for name in columns]

    def _cell(self, given: Mapping[str, yaml.Node], name: str, label: str) -> str:
        return self._words(given[name], f"{label}·{name}") if name in given else ""

    def _mapping(self, node: yaml.Node, where: str) -> dict[str, yaml.Node]:
        if not isinstance(node, yaml.MappingNode):
            self.fault(node, where, _("应一行一项：名称在前，英文冒号和空格之后是内容"))
            return {}
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if name in found:
                self.fault(key, name, _("写了两次"))
            found[name] = value
        return found

    def _words(self, node: yaml.Node, where: str) -> str:
        if isinstance(node, yaml.ScalarNode):
            return str(node.value).strip()
        self.fault(node, where, _("应为一段文字"))
        return ""


class _Dumper(yaml.SafeDumper):
    """Writes several lines as several lines."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _text)


def _plain(value: str | int | None, type_: str) -> object:
    return value if type_ == Type.NUMBER else typed(value, type_)


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
