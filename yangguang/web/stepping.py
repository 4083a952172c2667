"""From an officer's form to the action of `cases` that takes the step; and the words with which an answer may begin."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.choices import Kind, Verb
from yangguang.cases.errors import Invalid
from yangguang.cases.flow import Move
from yangguang.cases.models import Case
from yangguang.web import casework

type Given = Mapping[str, object]

_SPEAK: Mapping[str, Callable[..., object]] = {
    Verb.SEND_BACK: actions.send_back, Verb.OPINE: actions.opine, Verb.ASK: actions.ask, Verb.NOTE: actions.note,
    Verb.ASK_THIRD: actions.ask_third, Verb.ASK_OFFICE: actions.ask_office, Verb.RESUME: actions.resume,
    Verb.REOPEN: actions.reopen_closed, Verb.HEAR: actions.hear, Verb.HEARD: actions.heard, Verb.LAPSE: actions.lapse,
}  # fmt: skip
_DECIDE: Mapping[str, Callable[..., object]] = {
    Verb.ANSWER: actions.answer, Verb.DECLINE: actions.decline, Verb.DECIDE_REVIEW: actions.decide_review,
    Verb.DECIDE_REREVIEW: actions.decide_rereview,
}  # fmt: skip
_BARE: Mapping[str, Callable[..., object]] = {
    Verb.ACCEPT: actions.accept, Verb.TAKE_OVER: actions.take_over, Verb.CLOSE: actions.close,
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
    elif verb == Verb.ASK_MISSING:
        actions.ask_missing(case=case, missing=words.splitlines(), by=by)
    elif verb == Verb.EXTEND:
        approver = casework.head(int(str(given["approver"])))
        actions.extend(case=case, value=int(str(given["value"])), words=words, approver=approver, by=by)
    else:
        actions.merge(case=case, into=_other(str(given["into"]), by), words=words, by=by)


def beginning(move: Move, case: Case) -> str:
    """With which words an answer may begin: what an answer must say, to be filled in."""
    if move.verb != Verb.ANSWER:
        return ""
    lines = [
        _("您提出的事，我们查了："), _("依据："), _("结果："), _("理由："),
        _("对这个答复不服，可以在 30 天以内请上一级复查。") if case.kind == Kind.PETITION else
        _("没有解决，可以凭查询码请我们再办；也可以依法申请行政复议或者提起诉讼。"),
    ]  # fmt: skip
    return "\n".join(lines)


def _other(number: str, by: User) -> Case:
    found = cases.by_number(number, viewer=by)
    if found is None:
        raise Invalid(_("没有查到这个编号。"), do=_("请核对编号。"), kept=_("没有作任何改动。"))
    return found
