"""The kinds of cases as data: for each its steps, who takes them, where they lead, and what they do to which clock.

The same rows stand in the table `cases_flow`, written by a migration; the database refuses every other step.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from yangguang.cases.choices import ENDS, As, Hand, Kind, Outcome, State, Verb

LIMIT = "limit"  # stands for the rule of the case itself
ALL = "*"  # every clock of the case that runs


class Tick(NamedTuple):
    """What a step does to a clock: the verb of `clocks`, the rule's code, the cause.

    `within` and `after` do nothing to it: the step is taken only until its day, or only when that is over; `keep`
    starts one where none runs.
    """

    op: str
    rule: str
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """One step that a kind allows from one state: who takes it, where it leads, and all that follows."""

    verb: Verb
    start: State
    to: State
    who: As
    hand: Hand = Hand.STAYS
    once: bool = False
    whole: bool = False  # not while a child is open
    ticks: tuple[Tick, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    @property
    def closes(self) -> bool:
        """Whether the case ends with it."""
        return self.to in ENDS


HANDLE, REPLY, CORRECT = "hotline.handle", "request.reply", "request.correction"
APPLY, COMPLETE = "application.handle", "application.missing"
BRING_REQUEST, BRING = "request.supplement", "case.supplement"  # until when the person brings what is missing
THIRD, CO_AUTHOR, FEE = "request.third_party", "request.co_author", "request.fee"
REGISTER, INFORM, WRONG, FINISH = "petition.register", "petition.inform", "petition.wrong_office", "petition.finish"
ASK_REVIEW, REVIEW = "petition.ask_review", "petition.review"
ASK_REREVIEW, REREVIEW = "petition.ask_rereview", "petition.rereview"

O = Outcome  # noqa: E741 read in the lists below alone
ANSWERS: dict[Kind, tuple[Outcome, ...]] = {
    Kind.APPLICATION: (O.GRANTED, O.REFUSED),
    Kind.CONSULTATION: (O.EXPLAINED,),
    Kind.SUGGESTION: (O.SETTLED, O.PARTLY, O.EXPLAINED),
    Kind.COMPLAINT: (O.SETTLED, O.PARTLY, O.EXPLAINED, O.NOT_SUPPORTED),
    Kind.REPORT: (O.SETTLED, O.PARTLY, O.EXPLAINED, O.NOT_SUPPORTED),
    Kind.PETITION: (O.SETTLED, O.PARTLY, O.EXPLAINED, O.NOT_SUPPORTED),
    Kind.INFORMATION: (
        O.OPENED, O.PARTLY_OPENED, O.SECRET, O.FORBIDDEN, O.SAFETY, O.THIRD_PARTY, O.INTERNAL, O.PROCESS,
        O.ENFORCEMENT_FILE, O.QUERY, O.NOT_HELD, O.NOT_MADE, O.STILL_UNCLEAR, O.NOT_A_REQUEST, O.REPEATED,
        O.PUBLICATION, O.EXCESSIVE, O.CONFIRM_AGAIN, O.OTHER,
    ),
    Kind.HELP: (O.SETTLED, O.PARTLY, O.EXPLAINED),
}  # fmt: skip
DECLINES = (O.NOT_OURS, O.OTHER_WAY, O.SAME_AGAIN)
# A request is declined on the grounds alone that the annual report knows (国办公开办函〔2021〕30号, 三（五）).
UNHANDLED = (O.NOT_A_REQUEST, O.REPEATED, O.PUBLICATION, O.EXCESSIVE, O.CONFIRM_AGAIN)
DECISIONS = (O.UPHELD, O.CHANGED, O.REVOKED)
LIMITS = {
    Kind.INFORMATION: REPLY, Kind.PETITION: REGISTER, Kind.REPORT: REGISTER, Kind.APPLICATION: APPLY,
    **dict.fromkeys((Kind.CONSULTATION, Kind.SUGGESTION, Kind.COMPLAINT, Kind.HELP), HANDLE),
}  # fmt: skip
ASIDE_OF_IT = (CORRECT, COMPLETE)  # duties on the way, which are not the limit of the case itself
MERGES = (  # the rest are each one's own right
    Kind.CONSULTATION, Kind.SUGGESTION, Kind.COMPLAINT, Kind.REPORT, Kind.HELP,
)  # fmt: skip
_DESKS = (State.RECEIVED, State.ACCEPTED)


def moves(named: Kind | str) -> tuple[Move, ...]:
    """Every step that a kind allows, in the order in which they are told."""
    kind = Kind(named)
    ours: dict[Kind, Iterator[Move]] = {Kind.INFORMATION: _information(), Kind.PETITION: _petition()}
    if kind == Kind.REPORT:
        return tuple(_registered(kind))
    return tuple(ours[kind] if kind in ours else _plain(kind))


def all_moves() -> Iterator[tuple[Kind, Move]]:
    """The moves of all kinds."""
    for kind in Kind:
        for move in moves(kind):
            yield kind, move


def found(kind: Kind | str, verb: Verb, start: State | str, who: As) -> Move | None:
    """The move that a kind allows by somebody from a state; None where there is none."""
    return next((move for move in moves(kind) if (move.verb, move.start, move.who) == (verb, start, who)), None)


def knows(kind: Kind | str, verb: Verb) -> bool:
    """Whether a kind has a verb at all."""
    return any(move.verb == verb for move in moves(kind))


def _plain(kind: Kind) -> Iterator[Move]:
    """Consultation, suggestion, complaint, help, and applications: one limit from the first day to the answer."""
    asks = kind == Kind.APPLICATION  # 行政许可法 32: within five days, or it is taken up as it is
    told = (Tick("fulfil", COMPLETE),) if asks else ()
    yield _submit(Tick("start", LIMIT), *([Tick("start", COMPLETE)] if asks else []))
    until = (Tick("within", COMPLETE if asks else LIMIT),)
    missing = (*until, *told, Tick("suspend", LIMIT, "correction"))
    yield from _opening(kind, accept=told, decline=(Tick("fulfil", ALL),), missing=missing, bring=BRING)
    yield from _bringing(BRING, Tick("resume", LIMIT))
    yield from _handing(offer=told)
    yield from _together()
    if kind == Kind.APPLICATION:
        yield from _extending(LIMIT)
    starts = (State.RECEIVED, State.ACCEPTED) if kind == Kind.CONSULTATION else (State.ACCEPTED,)
    yield from _answers(kind, starts, Tick("fulfil", ALL))
    yield from _ending(kind, again=Tick("start", LIMIT))


def _information() -> Iterator[Move]:
    """依申请公开 (政府信息公开条例 27-43): 20 working days, corrected once, stopped while others are asked."""
    fast, slow = Tick("fulfil", CORRECT), Tick("suspend", REPLY, "correction")
    yield _submit(Tick("start", REPLY), Tick("start", CORRECT))
    missing = (Tick("within", CORRECT), fast, slow)
    yield from _opening(
        Kind.INFORMATION, accept=(fast,), decline=(Tick("fulfil", ALL),), missing=missing, bring=BRING_REQUEST
    )
    yield from _bringing(BRING_REQUEST, Tick("restart", REPLY, "correction"))
    yield from _handing(offer=(fast,))
    yield from _together()
    for verb, rule, cause in (
        (Verb.ASK_THIRD, THIRD, "third_party"), (Verb.ASK_OFFICE, CO_AUTHOR, "co_author"),
    ):  # fmt: skip
        stopped = (Tick("suspend", REPLY, cause), Tick("start", rule))
        yield _move(verb, State.ACCEPTED, State.ASIDE, As.OFFICER, ticks=stopped)
    back = (Tick("fulfil", THIRD), Tick("fulfil", CO_AUTHOR), Tick("resume", REPLY))
    yield _move(Verb.RESUME, State.ASIDE, State.ACCEPTED, As.OFFICER, ticks=back)
    yield from _charging()
    yield from _extending(REPLY)
    yield from _answers(Kind.INFORMATION, _DESKS, Tick("fulfil", ALL))
    yield from _ending(Kind.INFORMATION, again=Tick("start", REPLY), more=(State.ASIDE, State.PAYING))


def _charging() -> Iterator[Move]:
    """A fee is told within the limit of the reply; the limit stands until it is paid, and begins anew the day after.

    政府信息公开条例 42; 政府信息公开信息处理费管理办法 (国办函〔2020〕109号) 6. Unpaid in its time the request ends.
    """
    paying, told = State.PAYING, (Tick("within", REPLY), Tick("suspend", REPLY, "fee"), Tick("start", FEE))
    yield _move(Verb.CHARGE, State.ACCEPTED, paying, As.OFFICER, once=True, ticks=told)
    paid, lapsed = (Tick("fulfil", FEE), Tick("restart", REPLY, "fee")), (Tick("after", FEE), Tick("fulfil", ALL))
    yield _move(Verb.PAY, paying, State.ACCEPTED, As.OFFICER, ticks=paid)
    yield _move(Verb.WRITE, paying, paying, As.APPLICANT)
    for who in (As.OFFICER, As.MACHINE):
        yield _move(Verb.LAPSE, paying, State.CLOSED, who, ticks=lapsed, outcomes=(O.UNPAID,))


def _registered(kind: Kind) -> Iterator[Move]:
    """Petitions and reports (信访工作条例 22, 23, 34): registered, taken up by whose duty it is, done in 60 days."""
    taken = (Tick("fulfil", REGISTER), Tick("keep", FINISH))  # who accepts first begins the sixty days, nobody again
    yield _submit(Tick("start", REGISTER))
    missing = (Tick("within", REGISTER), Tick("suspend", REGISTER, "correction"))
    yield from _opening(kind, accept=taken, decline=(Tick("fulfil", ALL),), missing=missing, bring=BRING)
    yield from _bringing(BRING, Tick("resume", REGISTER))
    offered = (Tick("fulfil", REGISTER), Tick("start", INFORM), Tick("start", WRONG))
    takes = (Tick("fulfil", INFORM), Tick("fulfil", WRONG), Tick("keep", FINISH))
    back = (Tick("within", WRONG), Tick("fulfil", INFORM), Tick("fulfil", WRONG), Tick("start", REGISTER))
    yield from _handing(offer=offered, take=takes, back=back)
    yield from _together()
    yield from _extending(FINISH)
    more = (Tick("start", ASK_REVIEW),) if kind == Kind.PETITION else ()
    yield from _answers(kind, (State.ACCEPTED,), Tick("fulfil", ALL), *more)
    yield from _ending(kind, again=Tick("start", FINISH))


def _petition() -> Iterator[Move]:
    """A petition may be reviewed and reviewed again by the offices above (信访工作条例 35, 36)."""
    yield from _registered(Kind.PETITION)
    asked = (Tick("within", ASK_REVIEW), Tick("fulfil", ASK_REVIEW), Tick("start", REVIEW))
    yield _move(Verb.ASK_REVIEW, State.ANSWERED, State.REVIEW, As.APPLICANT, hand=Hand.RISES, ticks=asked)
    said = (Tick("fulfil", REVIEW), Tick("start", ASK_REREVIEW))
    yield _move(Verb.DECIDE_REVIEW, State.REVIEW, State.REVIEWED, As.OFFICER, ticks=said, outcomes=DECISIONS)
    again = (Tick("within", ASK_REREVIEW), Tick("fulfil", ASK_REREVIEW), Tick("start", REREVIEW))
    yield _move(Verb.ASK_REREVIEW, State.REVIEWED, State.REREVIEW, As.APPLICANT, hand=Hand.RISES, ticks=again)
    stopped, on = (Tick("suspend", REREVIEW, "hearing"),), (Tick("resume", REREVIEW),)
    yield _move(Verb.HEAR, State.REREVIEW, State.HEARING, As.OFFICER, ticks=stopped)
    yield _move(Verb.HEARD, State.HEARING, State.REREVIEW, As.OFFICER, ticks=on)
    done = (Tick("fulfil", ALL),)
    yield _move(Verb.DECIDE_REREVIEW, State.REREVIEW, State.CLOSED, As.OFFICER, ticks=done, outcomes=DECISIONS)
    for who in (As.APPLICANT, As.OFFICER, As.MACHINE):
        yield _move(Verb.CLOSE, State.REVIEWED, State.CLOSED, who, ticks=done)
    for state in (State.REVIEW, State.REVIEWED, State.REREVIEW):
        yield _move(Verb.RISE, state, state, As.MACHINE, hand=Hand.RISES)


def _submit(*ticks: Tick) -> Move:
    return _move(Verb.SUBMIT, State.NONE, State.RECEIVED, As.APPLICANT, ticks=ticks)


def _opening(
    kind: Kind, *, accept: tuple[Tick, ...], decline: tuple[Tick, ...], missing: tuple[Tick, ...], bring: str
) -> Iterator[Move]:
    """Taken up, or given out by a head; declined with a reason; asked once for all that is missing (一次性告知)."""
    grounds, asked = UNHANDLED if kind == Kind.INFORMATION else DECLINES, (*missing, Tick("start", bring))
    yield _move(Verb.ACCEPT, State.RECEIVED, State.ACCEPTED, As.OFFICER, hand=Hand.CLAIMS, ticks=accept)
    yield _move(Verb.ASSIGN, State.RECEIVED, State.ACCEPTED, As.HEAD, hand=Hand.ASSIGNS, ticks=accept)
    yield _move(Verb.ASSIGN, State.ACCEPTED, State.ACCEPTED, As.HEAD, hand=Hand.ASSIGNS)
    yield _move(Verb.DECLINE, State.RECEIVED, State.DECLINED, As.OFFICER, ticks=decline, outcomes=grounds)
    yield _move(Verb.ASK_MISSING, State.RECEIVED, State.MISSING, As.OFFICER, once=True, ticks=asked)


def _bringing(bring: str, *ticks: Tick) -> Iterator[Move]:
    """What was missing comes, by the code or over the counter; where it does not come in its time, the case ends."""
    for who in (As.APPLICANT, As.OFFICER):
        came = (Tick("fulfil", bring), *ticks)
        yield _move(Verb.SUPPLEMENT, State.MISSING, State.RECEIVED, who, ticks=came)
    for who in (As.OFFICER, As.MACHINE):
        lapsed = (Tick("after", bring), Tick("fulfil", ALL))
        yield _move(Verb.LAPSE, State.MISSING, State.CLOSED, who, ticks=lapsed, outcomes=(O.NOT_CORRECTED,))


def _handing(
    *, offer: tuple[Tick, ...] = (), take: tuple[Tick, ...] = (), back: tuple[Tick, ...] = ()
) -> Iterator[Move]:
    """Offered to another office; until it accepts, the first one answers (首问负责)."""
    for start in _DESKS:
        yield _move(Verb.TRANSFER, start, State.OFFERED, As.OFFICER, hand=Hand.OFFERS, ticks=offer)
    yield _move(Verb.TAKE_OVER, State.OFFERED, State.ACCEPTED, As.RECEIVER, hand=Hand.TAKES, ticks=take)
    yield _move(Verb.SEND_BACK, State.OFFERED, State.RECEIVED, As.RECEIVER, hand=Hand.RETURNS, ticks=back)
    unsaid = tuple(tick for tick in back if tick.op != "within")
    yield _move(Verb.SEND_BACK, State.OFFERED, State.RECEIVED, As.MACHINE, hand=Hand.RETURNS, ticks=unsaid)


def _together() -> Iterator[Move]:
    """Words between the resident and the one office that answers, and the offices that help behind it."""
    yield _move(Verb.JOIN, State.ACCEPTED, State.ACCEPTED, As.OFFICER, hand=Hand.JOINS)
    yield _move(Verb.OPINE, State.ACCEPTED, State.ACCEPTED, As.JOINED)
    for state in (State.RECEIVED, State.OFFERED, State.ACCEPTED, State.ANSWERED):
        yield _move(Verb.WRITE, state, state, As.APPLICANT)
    for state in _DESKS:
        yield _move(Verb.ASK, state, state, As.OFFICER)
        yield _move(Verb.NOTE, state, state, As.OFFICER)


def _extending(rule: str) -> Iterator[Move]:
    """More time is asked for by whoever handles the case; a head, another person, agrees or does not."""
    here = State.ACCEPTED
    yield _move(Verb.ASK_MORE, here, here, As.OFFICER)
    yield _move(Verb.EXTEND, here, here, As.HEAD, ticks=(Tick("extend", rule),))
    yield _move(Verb.REFUSE_MORE, here, here, As.HEAD)


def _answers(kind: Kind, starts: tuple[State, ...], *ticks: Tick) -> Iterator[Move]:
    for start in starts:
        yield _move(Verb.ANSWER, start, State.ANSWERED, As.OFFICER, whole=True, ticks=ticks, outcomes=ANSWERS[kind])


def _ending(kind: Kind, *, again: Tick, more: tuple[State, ...] = ()) -> Iterator[Move]:
    """Closed, opened again, taken back, joined to another, raised from whom it is about; destroyed in the end."""
    done = (Tick("fulfil", ALL),)
    for who in (As.APPLICANT, As.OFFICER, As.MACHINE):
        yield _move(Verb.CLOSE, State.ANSWERED, State.CLOSED, who, ticks=done)
    for start, who in ((State.ANSWERED, As.APPLICANT), (State.CLOSED, As.HEAD)):
        yield _move(Verb.REOPEN, start, State.ACCEPTED, who, ticks=(*done, again))
    for start in (State.RECEIVED, State.MISSING, State.OFFERED, State.ACCEPTED, *more):
        yield _move(Verb.WITHDRAW, start, State.WITHDRAWN, As.APPLICANT, ticks=done)
    for start in _DESKS if kind in MERGES else ():
        yield _move(Verb.MERGE, start, State.MERGED, As.OFFICER, whole=True, ticks=done)
    for start in _DESKS:
        yield _move(Verb.RISE, start, State.RECEIVED, As.MACHINE, hand=Hand.RISES)
    for start in (State.MISSING, State.ANSWERED, *more):
        yield _move(Verb.RISE, start, start, As.MACHINE, hand=Hand.RISES)
    merged = (State.MERGED,) if kind in MERGES else ()
    for start in (State.DECLINED, State.WITHDRAWN, *merged, State.CLOSED):
        yield _move(Verb.DESTROY, start, State.DESTROYED, As.MACHINE)


def _move(
    verb: Verb,
    start: State,
    to: State,
    who: As,
    *,
    hand: Hand = Hand.STAYS,
    once: bool = False,
    whole: bool = False,
    ticks: tuple[Tick, ...] = (),
    outcomes: tuple[Outcome, ...] = (),
) -> Move:
    return Move(verb, start, to, who, hand, once, whole, ticks, outcomes)
