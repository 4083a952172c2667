"""A flow chart from steps, top to bottom: the same drawing on the page and on the poster."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from yangguang.disclosure.kinds import END, Step, Way
from yangguang.press import svg

_SIZE, _LINE, _PAD, _GAP = 18, 26, 12, 54  # the type, a line of it, what is left around it, what is between boxes
_LEFT, _WIDE = 4, 400  # where boxes begin, and how wide they are
_SAID, _LANE = 116, 26  # beside them: room for what is said of a way, then the lanes
_OUT, _MIDDLE = _LEFT + _WIDE, _LEFT + _WIDE // 2
_END_WIDE, _END_HIGH = 120, 38
_APART = 24  # between ways at a side
_PER_LINE = 20.0  # Han signs in a box
_LATIN = 0.56


@dataclass(frozen=True)
class _Box:
    lines: Sequence[str]
    top: int
    beside: int  # ways that leave or reach it at its side

    @property
    def high(self) -> int:
        return max(len(self.lines) * _LINE + 2 * _PAD - 6, (self.beside + 1) * _APART)

    @property
    def bottom(self) -> int:
        return self.top + self.high


def drawn(steps: Sequence[Step], *, title: str) -> str:
    """The steps as boxes, the ways between them as arrows; a way past other boxes runs in a lane of its own beside."""
    ways = [(step, way) for step in steps for way in step.ways]
    around = [(step, way) for step, way in ways if not _is_next(step, way, len(steps))]
    boxes = list(_boxes(steps, Counter(number for step, way in around for number in (step.number, way.to))))
    end = boxes[-1].bottom + _GAP
    straight = [(step, way) for step, way in ways if _is_next(step, way, len(steps))]
    ports = _Ports(boxes, end, around)
    lanes = (_OUT + _SAID + _LANE * lane for lane in range(len(around)))
    parts = [*map(_box, boxes), *_end(end), *(_down(boxes, step, way, end) for step, way in straight)]
    parts += [
        _around(ports, way, number, lane) for number, ((_, way), lane) in enumerate(zip(around, lanes, strict=True))
    ]
    wide = _OUT + (_SAID + _LANE * len(around) if around else 8)
    return svg.sheet(parts, wide=wide, high=end + _END_HIGH + 4, title=title, size=_SIZE)


class _Ports:
    """Where the ways beside leave a box and come back, at its right side: none upon another."""

    def __init__(self, boxes: Sequence[_Box], end: int, around: Sequence[tuple[Step, Way]]) -> None:
        self._boxes, self._end, self._around = boxes, end, around

    def start(self, number: int) -> int:
        return self._at(self._around[number][0].number, number, out=True)

    def stop(self, number: int) -> tuple[int, int]:
        to = self._around[number][1].to
        if to != END:
            return _OUT + 2, self._at(to, number, out=False)
        into = [at for at, (_, way) in enumerate(self._around) if way.to == END]
        return _MIDDLE + _END_WIDE // 2 + 2, self._end + _END_HIGH * (into.index(number) + 1) // (len(into) + 1)

    def _at(self, box: int, number: int, *, out: bool) -> int:
        """Those that come in above, those that go out below, spread over the height."""
        into = [(at, False) for at, (_, way) in enumerate(self._around) if way.to == box]
        used = into + [(at, True) for at, (step, _) in enumerate(self._around) if step.number == box]
        there = self._boxes[box - 1]
        return there.top + there.high * (used.index((number, out)) + 1) // (len(used) + 1)


def _boxes(steps: Sequence[Step], beside: Mapping[int, int]) -> Iterator[_Box]:
    top = 4
    for step in steps:
        days = f"，{step.days} 个工作日" if step.days is not None else ""
        box = _Box([*_wrapped(f"{step.number}　{step.name}"), *_wrapped(f"{step.who}{days}")], top, beside[step.number])
        yield box
        top = box.bottom + _GAP


def _wrapped(text: str) -> Iterator[str]:
    line, wide = "", 0.0
    for sign in text:
        own = _LATIN if sign.isascii() else 1.0
        if wide + own > _PER_LINE:
            yield line
            line, wide = "", 0.0
        line, wide = line + sign, wide + own
    yield line


def _is_next(step: Step, way: Way, last: int) -> bool:
    return way.to == (step.number + 1 if step.number < last else END)


def _box(box: _Box) -> str:
    lines = [
        svg.words(line, _LEFT + 16, box.top + _PAD + _LINE * at + _SIZE - 2, bold=not at)
        for at, line in enumerate(box.lines)
    ]
    return svg.box(_LEFT, box.top, _WIDE, box.high) + "".join(lines)


def _end(top: int) -> tuple[str, str]:
    frame = svg.box(_MIDDLE - _END_WIDE // 2, top, _END_WIDE, _END_HIGH, round_=_END_HIGH // 2)
    return frame, svg.words("结束", _MIDDLE, top + 25, middle=True)


def _down(boxes: Sequence[_Box], step: Step, way: Way, end: int) -> str:
    start, to = boxes[step.number - 1].bottom, boxes[way.to - 1].top if way.to != END else end
    return svg.arrow(f"M{_MIDDLE} {start}V{to - 2}") + svg.words(way.when, _MIDDLE + 12, (start + to) // 2 + 6)


def _around(ports: _Ports, way: Way, number: int, lane: int) -> str:
    """Out of a box at its side, along the lane, and back."""
    start, (back, to) = ports.start(number), ports.stop(number)
    return svg.arrow(f"M{_OUT} {start}H{lane}V{to}H{back}") + svg.words(way.when, _OUT + 10, start - 5)
