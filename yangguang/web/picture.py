"""Where a case is, as a picture that reads from top to bottom: what is done, what is now, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from yangguang.cases.choices import Kind, Outcome, State, Verb
from yangguang.cases.queries import Followed

_ENDED = {State.DECLINED, State.WITHDRAWN, State.MERGED, State.DESTROYED}
_BEFORE = {
    State.MISSING: State.ACCEPTED,
    State.OFFERED: State.ACCEPTED,
    State.ASIDE: State.ANSWERED,
    State.PAYING: State.ANSWERED,
}
_REVIEWS = (State.REVIEW, State.REVIEWED, State.REREVIEW, State.HEARING)


@dataclass(frozen=True)
class Stage:
    """One stage: its words, `done`, `now` or `later`, and what it means for the person."""

    text: str
    at: str
    means: str = ""


def stages(found: Followed) -> Sequence[Stage]:
    """The stages of a case in their order; where it is now is said once."""
    state = State(found.state)
    if state in _ENDED:
        return [Stage(_of(State.RECEIVED), "done"), Stage(_of(state), "now", _means(state))]
    if found.lapsed:
        if found.unpaid:
            done = [Stage(_of(each), "done") for each in (State.RECEIVED, State.PAYING)]
            ended = _("该缴的费没有在期限内缴，这件事不再办。可以重新提。")
            return [*done, Stage(str(Outcome.UNPAID.label), "now", ended)]
        done = [Stage(_of(each), "done") for each in (State.RECEIVED, State.MISSING)]
        return [*done, Stage(str(Verb.LAPSE.label), "now", _("要补的材料没有在期限内来，这件事没有办成。可以重新提。"))]
    path = [State.RECEIVED, State.ACCEPTED, State.ANSWERED, State.CLOSED]
    if state in _BEFORE:
        path.insert(path.index(_BEFORE[state]), state)
    if state in _REVIEWS and found.kind == Kind.PETITION:
        path[3:3] = [*_REVIEWS[: _REVIEWS.index(state) + 1]] if state != State.HEARING else [*_REVIEWS]
    here = path.index(state)
    words = {True: "done", False: "later"}
    return [
        Stage(_of(each), "now" if place == here else words[place < here], _means(each) if place == here else "")
        for place, each in enumerate(path)
    ]


def _of(state: State) -> str:
    return str(state.label)


def _means(state: State) -> str:
    return {
        State.RECEIVED: _("单位正在看：受理、说明为什么不归它办，或者一次写清还缺什么。"),
        State.MISSING: _("等您补材料。补齐以前，单位的时限停着不走；过了期限没有补，这件事就结束。"),
        State.OFFERED: _("正在转给该办的单位。它接手以前，原来的单位负责。"),
        State.ACCEPTED: _("正在办。"),
        State.ASIDE: _("正在征求别人的意见，这段时间不算。"),
        State.PAYING: _("等您缴费。缴费以前，单位的时限停着不走；过了期限没有缴，这件事就结束。"),
        State.ANSWERED: _("有答复了。没有解决，可以请它再办；不再说什么，过一个月自动办结。"),
        State.REVIEW: _("上一级正在复查。"),
        State.REVIEWED: _("复查有了意见。"),
        State.REREVIEW: _("再上一级正在复核。"),
        State.HEARING: _("正在听证，这段时间不算。"),
        State.CLOSED: _("办完了。"),
        State.DECLINED: _("没有受理，理由和去哪里办写在下面。"),
        State.WITHDRAWN: _("您已经撤回。要办，随时可以重新提。"),
        State.MERGED: _("同一件事提了两次，合在一起办。"),
        State.DESTROYED: _("保管期满，内容已经销毁。"),
    }.get(state, "")
