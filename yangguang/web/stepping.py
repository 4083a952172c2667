"""From an officer's form to the action of `cases` that takes the step; and the words with which an answer may begin."""

from collections.abc import Callable, Mapping, Sequence

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.cases import actions, replies
from yangguang.cases import queries as cases
from yangguang.cases.choices import Kind, Verb
from yangguang.cases.errors import Invalid
from yangguang.cases.flow import Move
from yangguang.cases.models import Case
from yangguang.cases.replies import Reply
from yangguang.foundation.now import today
from yangguang.web import casework

type Given = Mapping[str, object]

_SPEAK: Mapping[str, Callable[..., object]] = {
    Verb.SEND_BACK: actions.send_back, Verb.OPINE: actions.opine, Verb.ASK: actions.ask, Verb.NOTE: actions.note,
    Verb.ASK_THIRD: actions.ask_third, Verb.ASK_OFFICE: actions.ask_office, Verb.RESUME: actions.resume,
    Verb.REFUSE_MORE: actions.refuse_more,
    Verb.REOPEN: actions.reopen_closed, Verb.HEAR: actions.hear, Verb.HEARD: actions.heard, Verb.LAPSE: actions.lapse,
}  # fmt: skip
_DECIDE: Mapping[str, Callable[..., object]] = {
    Verb.ANSWER: actions.answer, Verb.DECLINE: actions.decline, Verb.DECIDE_REVIEW: actions.decide_review,
    Verb.DECIDE_REREVIEW: actions.decide_rereview,
}  # fmt: skip
_BARE: Mapping[str, Callable[..., object]] = {
    Verb.ACCEPT: actions.accept, Verb.TAKE_OVER: actions.take_over, Verb.CLOSE: actions.close,
    Verb.EXTEND: actions.extend,
}  # fmt: skip
_HAND: Mapping[str, Callable[..., object]] = {Verb.TRANSFER: actions.transfer, Verb.JOIN: actions.join}


def take(move: Move, given: Given, *, case: Case, by: User) -> None:
    """Take the step that an officer chose. Raises what the action raises."""
    words, verb = str(given.get("words", "")), move.verb
    if verb in _BARE:
        _BARE[verb](case=case, by=by)
    elif verb in _SPEAK:
        _SPEAK[verb](case=case, words=words, by=by)
    elif verb in _DECIDE:
        outcome = str(given.get("outcome") or move.outcomes[0])
        _DECIDE[verb](case=case, outcome=outcome, words=words, by=by)
    elif verb in _HAND:
        _HAND[verb](case=case, to_office=casework.office(int(str(given["to_office"]))), words=words, by=by)
    elif verb == Verb.ASSIGN:
        actions.assign(case=case, to_officer=casework.officer(int(str(given["to_officer"]))), by=by)
    elif verb == Verb.ASK_MISSING:
        actions.ask_missing(case=case, missing=words.splitlines(), by=by)
    elif verb == Verb.ASK_MORE:
        actions.ask_more(case=case, value=int(str(given["value"])), words=words, by=by)
    else:
        actions.merge(case=case, into=_other(str(given["into"]), by), words=words, by=by)


def each_once(moves: Sequence[Move]) -> list[Move]:
    """A verb once, where more than one part of the viewer could take it."""
    return list({move.verb: move for move in reversed(moves)}.values())[::-1]


def beginning(move: Move, case: Case) -> str:
    """With which words an answer may begin: what an answer must say, to be filled in."""
    if move.verb != Verb.ANSWER:
        return ""
    lines = [_("您提出的事，我们查了："), _("依据："), _("结果："), _("理由："), *_remedies(case)]
    return "\n".join(lines)


def _remedies(case: Case) -> list[str]:
    """What can be done against an answer of this kind, by the law of its kind alone."""
    if case.kind == Kind.PETITION:
        above = cases.reviewer(case)
        whom = {"office": above.name if above else _("本级人民政府或者上一级主管部门")}
        return [_("对这个答复不服，可以自收到之日起 30 日内向%(office)s请求复查。") % whom]
    if case.kind == Kind.APPLICATION:
        ways = replies.remedies(Reply.OPENED, on=today())
        either = {"review": ways["review"].limit, "suit": ways["suit"].limit}
        said = _("（准予的删去这句）对决定不服，可以自收到之日起%(review)s内申请行政复议，或者%(suit)s内起诉。")
        return [said % either]
    if case.kind == Kind.REPORT:
        return [_("没有查清的，30 天以内可以凭查询码请我们再查，也可以向上一级机构或者纪检监察机关反映。")]
    return [_("没有解决的，30 天以内可以凭查询码请我们再办，也可以向上一级机构反映。")]


def _other(number: str, by: User) -> Case:
    found = cases.by_number(number, viewer=by)
    if found is None:
        raise Invalid(_("没有查到这个编号。"), do=_("请核对编号。"), kept=_("没有作任何改动。"))
    return found
