"""Seeded cases: for each the steps its flow allows, the clocks they move, its words; rows as COPY reads them."""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import accumulate
from uuid import UUID

from yangguang.cases import flow
from yangguang.cases.choices import Applicant, As, Hand, Kind, State, Verb
from yangguang.cases.flow import ALL, LIMIT, LIMITS, Move
from yangguang.clocks.counting.days import Calendar
from yangguang.clocks.counting.due import Due, due
from yangguang.clocks.models import Rule

YEARS, STRAGGLERS = 5, 0.02
STEPS, CLOCKS, EVENTS = 16, 4, 12  # ids that one case may use
_KINDS = {
    Kind.CONSULTATION: 33, Kind.COMPLAINT: 20, Kind.APPLICATION: 20, Kind.HELP: 8, Kind.SUGGESTION: 6,
    Kind.INFORMATION: 5, Kind.PETITION: 5, Kind.REPORT: 3,
}  # fmt: skip
_TALK = (Verb.ASK, Verb.NOTE, Verb.WRITE)


@dataclass(frozen=True)
class Known:
    """What rows are made with: officers by office, rules by code, the calendar, the vocabulary with its weights."""

    seed: int
    today: date
    officers: Mapping[int, Sequence[int]]
    rules: Mapping[str, Rule]
    calendar: Calendar
    words: Sequence[str]
    weights: Sequence[float]


@dataclass(slots=True)
class Clock:
    """A clock of a case as it runs."""

    id: int
    code: str
    began: date
    found: Due
    officer: int | None
    closed: date | None = None


@dataclass(slots=True)
class Made:
    """One case while it is made; `lines` by table, `texts` to be sealed by (table, id)."""

    id: int
    kind: Kind
    office: int
    received: date
    dice: random.Random
    key: UUID
    state: str = State.NONE
    officer: int | None = None
    step: int = 0
    closed: date | None = None
    at: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    clocks: list[Clock] = field(default_factory=list)
    events: int = 0
    lines: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    texts: list[tuple[str, int, dict[str, str]]] = field(default_factory=list)

    @property
    def subject(self) -> str:
        """Under which its words are sealed."""
        return f"case:{self.key}"


def vocabulary(seed: int, size: int = 20_000) -> tuple[list[str], list[float]]:
    """Words of two to four of the commonest signs, and how often each is taken (by Zipf), added up."""
    dice = random.Random(seed)
    signs = [bytes([high, low]).decode("gb2312", "ignore") for high in range(0xB0, 0xD7) for low in range(0xA1, 0xFF)]
    signs = [sign for sign in signs if sign]
    words = ["".join(dice.choices(signs, k=dice.choices((2, 3, 4), (7, 2, 1))[0])) for _ in range(size)]
    return words, list(accumulate(1 / (rank + 10) for rank in range(size)))


def make(number: int, known: Known) -> Made:
    """The case of a number: the same for the same seed."""
    dice = random.Random(known.seed * 1_000_003 + number)
    kind = dice.choices(list(_KINDS), list(_KINDS.values()))[0]
    offices = list(known.officers)
    office = offices[min(int(dice.expovariate(2.5) * len(offices)), len(offices) - 1)]
    received = known.today - timedelta(days=int(dice.random() * 365 * YEARS))
    made = Made(number, kind, office, received, dice, UUID(int=dice.getrandbits(128), version=4))
    _live(made, known)
    _tell(made, known)
    return made


def text(dice: random.Random, known: Known, words: int) -> str:
    """So many words with stops between them."""
    chosen = dice.choices(known.words, cum_weights=known.weights, k=words)
    return "，".join("".join(chosen[at : at + 4]) for at in range(0, words, 4)) + "。"


def _live(made: Made, known: Known) -> None:
    """Take steps until the history ends: today, or at its end."""
    dice, day = made.dice, made.received
    age = (known.today - day).days
    stays = dice.random() < STRAGGLERS  # forgotten, and so overdue
    _take(made, Verb.SUBMIT, known, day)
    if dice.random() < 0.04 and made.kind != Kind.INFORMATION:
        day += timedelta(days=1)
        return _take(made, Verb.DECLINE, known, day) if age > 1 else None
    day += timedelta(days=dice.randint(0, 3))
    if day > known.today or (stays and dice.random() < 0.3):
        return None
    _take(made, Verb.ACCEPT, known, day)
    for _ in range(dice.choices((0, 1, 2, 3, 4), (3, 4, 4, 3, 2))[0]):
        day += timedelta(days=dice.randint(0, 4))
        if day > known.today:
            return None
        _take(made, dice.choice(_TALK), known, day)
    day += timedelta(days=int(dice.expovariate(1 / 7)))
    if day > known.today or stays:
        return None
    _take(made, Verb.ANSWER, known, day)
    day += timedelta(days=35)
    return _take(made, Verb.CLOSE, known, day) if day <= known.today else None


def _take(made: Made, verb: Verb, known: Known, day: date) -> None:
    move = _move(made.kind, verb, made.state)
    if move is None:
        return
    dice, who = made.dice, move.who
    made.step += 1
    at = max(made.at, datetime.combine(day, time(1 + made.step % 8, dice.randrange(60)), UTC))
    made.at = at.replace(minute=0) if made.kind == Kind.REPORT and who == As.APPLICANT else at
    acting = _acting(made, known) if who == As.OFFICER else None
    if move.hand == Hand.CLAIMS:
        made.officer = acting
    made.state, made.closed = move.to, day if move.closes else None
    step = made.id * STEPS + made.step
    outcome = dice.choice(move.outcomes) if move.outcomes else ""
    if verb in _TALK or verb in (Verb.ANSWER, Verb.DECLINE):
        audience = "internal" if verb == Verb.NOTE else "applicant"
        made.texts.append((f"cases_stepcontent:{audience}", step, {"words": text(dice, known, 8)}))
    by, office = ("visitor", r"\N") if acting is None else (f"officer:{acting}", str(made.office))
    officer = r"\N" if acting is None else str(acting)
    made.lines["cases_step"].append(
        f"{step}\t{made.id}\t{made.step}\t{verb}\t{who}\t{made.at.isoformat()}\t{by}\t{office}\t{officer}\t{outcome}\t\\\\x"
    )
    for tick in move.ticks:
        _tick(made, tick.op, LIMITS[made.kind] if tick.rule == LIMIT else tick.rule, known, day)
    if move.hand == Hand.CLAIMS:
        for clock in made.clocks:
            if clock.closed is None:
                clock.officer = made.officer
                _event(made, clock, "handed_over", day)


def _tick(made: Made, op: str, rule: str, known: Known, day: date) -> None:
    if op == "start":
        clock = Clock(made.id * CLOCKS + len(made.clocks), rule, day, _due(known, rule, day), made.officer)
        made.clocks.append(clock)
        _event(made, clock, "started", day)
    for clock in made.clocks if op == "fulfil" else ():
        if clock.closed is None and rule in (ALL, clock.code):
            clock.closed = day
            _event(made, clock, "fulfilled", day)


def _event(made: Made, clock: Clock, kind: str, day: date) -> None:
    made.events += 1
    officer, office = (str(clock.officer), str(made.office)) if kind == "handed_over" else (r"\N", r"\N")
    number = made.id * EVENTS + made.events
    made.lines["clocks_clockevent"].append(
        f"{number}\t{clock.id}\t{kind}\t{day}\t{made.at.isoformat()}\tsystem\t\t\t\t{officer}\t{office}"
    )


def _acting(made: Made, known: Known) -> int:
    return made.officer or made.dice.choice(known.officers[made.office])


def _tell(made: Made, known: Known) -> None:
    """What stands of it at the end, and what was said."""
    dice, lines, number = made.dice, made.lines, made.id
    code = dice.randbytes(32).hex()
    at = datetime.combine(made.received, time(1), UTC).isoformat()
    lines["cases_case"].append(
        f"{number}\t{made.kind}\t{'agent' if made.kind == Kind.HELP else ''}\tA{number:09d}\t{made.office}\tweb"
        f"\t\\\\x{code}\t{made.key}\t{LIMITS[made.kind]}\tf\tf\t1\t{Applicant.PERSON}\t{made.received}\t{at}"
    )
    none = r"\N"
    lines["cases_standing"].append(
        f"{number}\t{made.kind}\t{made.state}\t{made.office}\t{made.officer or none}\t{made.received}"
        f"\t{made.closed or none}\t{made.step}\t{made.at.isoformat()}"
    )
    for clock in made.clocks:
        _tell_clock(made, clock, known)
    if dice.random() < 0.002:
        lines["cases_barred"].append(f"{number}\t{dice.choice(known.officers[made.office])}\tinterest\t{at}")
    said = {"about": text(dice, known, 3), "text": text(dice, known, 16)}
    if made.kind != Kind.REPORT:
        said |= {"name": "某某", "contact": "12345"}
    made.texts.append(("cases_casecontent:", number, said))


def _tell_clock(made: Made, clock: Clock, known: Known) -> None:
    lines, found, none = made.lines, clock.found, r"\N"
    office, officer = made.office, clock.officer or none
    started = datetime.combine(clock.began, time(1), UTC).isoformat()
    lines["clocks_clock"].append(
        f"{clock.id}\t{clock.code}\t{known.rules[clock.code].pk}\tcase\t{made.id}\t{office}\t{none}\t{started}"
    )
    lines["clocks_standing"].append(
        f"{clock.id}\t{office}\t{officer}\t{found.day or none}\t{found.day or found.earliest}\t{clock.closed or none}"
    )
    lines["clocks_computation"].append(
        f"{clock.id}\t{clock.id}\t{started}\t{found.day or none}\t{found.earliest}\t{_trace(found)}"
    )
    lines["cases_caseclock"].append(f"{clock.id}\t{made.id}\t{clock.id}")


@cache
def _move(kind: Kind, verb: Verb, state: str) -> Move | None:
    return next((move for move in flow.moves(kind) if (move.verb, move.start) == (verb, state)), None)


_dues: dict[tuple[str, date], Due] = {}
_traces: dict[int, str] = {}


def _due(known: Known, code: str, day: date) -> Due:
    """As `clocks` computes it, once for each rule and day."""
    if (code, day) not in _dues:
        _dues[code, day] = due(start=day, limit=known.rules[code].limit, calendar=known.calendar)
    return _dues[code, day]


def _trace(found: Due) -> str:
    import json

    if id(found) not in _traces:
        data = json.dumps([step.as_data() for step in found.trace], ensure_ascii=False)
        _traces[id(found)] = data.replace("\\", "\\\\")
    return _traces[id(found)]
