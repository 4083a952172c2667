"""A village that stands for many: its wall worded by the ordinary templates, with a sign wherever villages differ."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.html import conditional_escape

from design.parts import Answerable, Link
from design.wording import HAN, number, yuan
from yangguang.disclosure.queries.editions import Part, Standing
from yangguang.places.levels import Level
from yangguang.places.queries import Named
from yangguang.press.compose import walls
from yangguang.press.compose.snapshot import Snapshot

VILLAGE, TOWN, OFFICE = 900_000_000_000_001, 900_000_000_000_002, 900_000_000_000_003
_PEOPLE, _FEN = 91_000_000_000_000, 9_200_000_000_000_000
_OPEN, _CLOSE = "\ue000", "\ue001"  # a private area: in no template, and no filter minds them

type State = tuple[bool, bool, bool, bool, bool] | None
type Shape = tuple[bool, bool, tuple[bool | None, ...], tuple[tuple[int, State], ...]]


@dataclass(frozen=True)
class Answers:
    """Who answers for villages, worked out once for all of them: which words there are, and each by its sign."""

    who: Answerable | None
    told: tuple[bool | None, ...]
    words: Mapping[str, str]


@dataclass(frozen=True)
class Village:
    """One village as its wall needs it: its town, who answers, and its own part of each notice that hangs there."""

    place: Named
    town: Named
    answers: Answers
    hanging: Sequence[Standing]
    parts: Sequence[Part | None]
    open: Sequence[bool]
    stopped: frozenset[int]

    @property
    def shape(self) -> Shape:
        """What decides how its page is built, apart from the words in it: villages of one shape share a pattern."""
        hung = zip(self.hanging, self.parts, self.open, strict=True)
        states = tuple((notice.version, self._state(part, open_)) for notice, part, open_ in hung)
        return _has_han(self.place.name), _has_han(self.town.name), self.answers.told, states

    def _state(self, part: Part | None, open_: bool) -> State:
        """Lists of what is over say "1 person" in English; what is open says its number in figures alone."""
        if part is None:
            return None
        return (
            part.people is None,
            part.people == 1 and not open_,
            part.fen is None,
            part.named,
            part.slice in self.stopped,
        )

    def words(self) -> dict[str, str]:
        """What stands on its page where the pattern has a sign."""
        found = {
            str(VILLAGE): str(self.place.id), str(TOWN): str(self.town.id),
            _sign("place", self.place.name): conditional_escape(self.place.name),
            _sign("town", self.town.name): conditional_escape(self.town.name),
        }  # fmt: skip
        found |= self.answers.words
        for at, part in enumerate(self.parts):
            if part and part.people is not None:
                found[number(_PEOPLE + at)] = number(part.people)
            if part and part.fen is not None:
                found[yuan(_FEN + at * 100)] = yuan(part.fen)
        return found


def pattern(snapshot: Snapshot, like: Village) -> tuple[Snapshot, Named]:
    """The record as it would be if there were but one village, made of signs, of the same shape as this one."""
    town = Named(TOWN, Level.TOWN, snapshot.county.id, "", _sign("town", like.town.name))
    place = Named(VILLAGE, Level.VILLAGE, TOWN, "", _sign("place", like.place.name))
    hung = [
        _signed(at, notice, part, single=bool(state and state[1]))
        for at, (notice, part, (_version, state)) in enumerate(
            zip(like.hanging, like.parts, like.shape[3], strict=True)
        )
    ]
    answers = _answers(like.answers.who)
    return replace(
        snapshot,
        registered=(),
        places={snapshot.county.id: snapshot.county, TOWN: town, VILLAGE: place},
        hanging={VILLAGE: hung},
        offices={VILLAGE: OFFICE} if answers else {},
        answerable={**snapshot.answerable, **({OFFICE: answers} if answers else {})},
    ), place


def _signed(at: int, notice: Standing, part: Part | None, *, single: bool) -> Standing:
    if part is None:
        return replace(notice, parts=tuple(other for other in notice.parts if other.place is None))
    people = None if part.people is None else 1 if single else _PEOPLE + at
    own = replace(part, place=VILLAGE, people=people, fen=None if part.fen is None else _FEN + at * 100)
    return replace(notice, parts=(own, *(other for other in notice.parts if other.place is None)))


def answers_of(who: Answerable | None) -> Answers:
    """What stands for somebody who answers."""
    words = _words(who) if who else ()
    signs = {_sign(f"w{at}", text): conditional_escape(text) for at, text in enumerate(words)}
    return Answers(who, tuple(map(_written, words)), signs)


def _answers(like: Answerable | None) -> Answerable | None:
    if like is None:
        return None
    text, path, *rest = [_sign(f"w{at}", value) if value else "" for at, value in enumerate(_words(like))]
    officer, post, phone, hours, address = rest
    return Answerable(
        office=Link(text=text, path=path), officer=officer, post=post, phone=phone, hours=hours, address=address
    )


def _words(told: Answerable) -> Sequence[str]:
    office = told.office
    return [str(office.text), office.path, told.officer, told.post, told.phone, str(told.hours), told.address]


def _written(text: str) -> bool | None:
    """None where there is nothing; else whether there is Han in it, which English pages mark."""
    return _has_han(text) if text else None


def _has_han(text: str) -> bool:
    return HAN.search(text) is not None


def _sign(key: str, like: str) -> str:
    return f"{_OPEN}{'村' if _has_han(like) else ''}{key}{_CLOSE}"


def _has_more(snapshot: Snapshot, place: Named) -> bool:
    """Whether a village's wall shows what hardly two have alike: boards below, rooms, a village that it took over."""
    return place.id in snapshot.children or bool(snapshot.within(place)) or place.id in snapshot.before


def villages(snapshot: Snapshot) -> tuple[list[Village], list[Named]]:
    """The villages of a county that patterns can stand for, and those whose pages are too much their own."""
    parts = {n.version: {p.place: p for p in n.parts if p.place is not None} for n in snapshot.standing}
    open_ = {notice.version: snapshot.is_open(notice) for notice in snapshot.standing}
    alike, own, answers = list[Village](), list[Named](), dict[int, Answers]()
    for place in snapshot.places.values():
        if place.level == Level.VILLAGE:
            town = snapshot.places.get(place.parent_id or 0)
            if town is None or town.parent_id != snapshot.county.id or _has_more(snapshot, place):
                own.append(place)
                continue
            hung = snapshot.hanging[place.id]
            mine = [parts[notice.version].get(place.id) for notice in hung]
            running = [open_[notice.version] for notice in hung]
            who = walls.answerable(snapshot, place.id)
            if id(who) not in answers:
                answers[id(who)] = answers_of(who)
            alike.append(Village(place, town, answers[id(who)], hung, mine, running, snapshot.stopped))
    return alike, own
