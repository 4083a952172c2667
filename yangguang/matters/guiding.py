"""The guided path (办事引导): a table of questions and answers that leads whoever comes to the matter they need."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from django.utils.translation import gettext as _

from yangguang.foundation import lexicon, tables
from yangguang.foundation.errors import Fault
from yangguang.foundation.tables import Row
from yangguang.matters.catalogue import sheets
from yangguang.matters.models import Matter

HEADINGS = {
    "编号": "number", "问题": "words", "回答": "answer", "接着问": "next", "一级事项": "first", "二级事项": "second",
}  # fmt: skip
FIRST = "1"
LONGEST = {"number": 6, "words": 60, "answer": 60}

type Said = dict[str, object]  # {"words": …, "answers": [{"words": …, "next": "2"} or {"words": …, "matter": 5}]}
type Matters = Mapping[tuple[str, str], Matter]


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: what one says, and the question that comes next or the matter to which it leads."""

    words: str
    next: str = ""
    matter: int | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answers, in the table's order."""

    words: str
    answers: tuple[Answer, ...]


type Path = Mapping[str, Question]


def read(data: bytes) -> Path:
    """The questions of a CSV or XLSX table by their numbers. Raises Invalid with every fault, each with its row."""
    found = tables.rows(sheets.read(data), headings=HEADINGS)
    known = {(matter.first, matter.second): matter for matter in Matter.objects.all()}
    path = _path(found, known)
    if faults := [*(fault for row in found for fault in _faults(row, known, path)), *_lost(found, path)]:
        raise tables.refused(faults)
    return path


def stored(path: Path) -> dict[str, Said]:
    """A path as it is kept."""
    return {
        number: {
            "words": question.words,
            "answers": [
                {"words": each.words, **({"matter": each.matter} if each.matter else {"next": each.next})}
                for each in question.answers
            ],
        }
        for number, question in path.items()
    }


def kept(said: Mapping[str, Said]) -> Path:
    """A path from how it is kept."""
    return {
        number: Question(str(each["words"]), tuple(Answer(**answer) for answer in each["answers"]))  # type: ignore[attr-defined]  # as `stored` wrote it
        for number, each in said.items()
    }


def _path(found: Sequence[Row], known: Matters) -> Path:
    """The rows by question, in the order in which they stand; a row without words belongs to the question above."""
    made: dict[str, list[Answer]] = {}
    words: dict[str, str] = {}
    for row in found:
        matter = known.get((row["first"], row["second"]))
        words.setdefault(row["number"], row["words"])
        made.setdefault(row["number"], []).append(Answer(row["answer"], row["next"], matter.pk if matter else None))
    return {number: Question(words[number], tuple(answers)) for number, answers in made.items()}


def _faults(row: Row, known: Matters, path: Path) -> Iterator[Fault]:
    for field, most in LONGEST.items():
        if len(row[field]) > most:
            yield Fault(row.number, _heading(field), _("最多 %(most)d 个字") % {"most": most})
    for cell in (row["words"], row["answer"]):
        for hit in lexicon.found(cell):
            values = {"words": hit.phrase.words, "why": _(hit.phrase.why)}
            yield Fault(row.number, "", _("不得出现“%(words)s”：%(why)s") % values)
    if not row["answer"]:
        yield Fault(row.number, "回答", _("没有写"))
    if row["words"] not in ("", path[row["number"]].words):
        yield Fault(row.number, "问题", _("同一个编号，前面写的是“%(words)s”") % {"words": path[row["number"]].words})
    if not path[row["number"]].words:
        yield Fault(row.number, "问题", _("没有写"))
    named = bool(row["first"] or row["second"])
    if named == bool(row["next"]):
        yield Fault(row.number, "接着问", _("写接着问的编号，或者写事项，两样写一样"))
    elif named and (row["first"], row["second"]) not in known:
        yield Fault(row.number, "二级事项", _("目录里没有这个事项"))
    elif row["next"] and row["next"] not in path:
        yield Fault(row.number, "接着问", _("没有编号为“%(number)s”的问题") % {"number": row["next"]})


def _lost(found: Sequence[Row], path: Path) -> Iterator[Fault]:
    """Questions that nobody reaches from the first, and ways that go round in a circle."""
    rows = {row["number"]: row.number for row in reversed(found)}
    if FIRST not in path:
        yield Fault(found[0].number, "编号", _("第一个问题的编号应为 1"))
        return
    for number in path.keys() - _reached(path):
        yield Fault(rows[number], "编号", _("从第一个问题走不到这里"))
    try:
        TopologicalSorter({number: set(_following(path, number)) for number in path}).prepare()
    except CycleError as circle:
        yield Fault(rows[circle.args[1][0]], "接着问", _("走着走着又回到这个问题"))


def _reached(path: Path) -> set[str]:
    reached, waiting = {FIRST}, [FIRST]
    while waiting:
        fresh = set(_following(path, waiting.pop())) - reached
        reached |= fresh
        waiting += fresh
    return reached


def _following(path: Path, number: str) -> Iterator[str]:
    return (each.next for each in path[number].answers if each.next in path)


def _heading(field: str) -> str:
    return next(heading for heading, name in HEADINGS.items() if name == field)
