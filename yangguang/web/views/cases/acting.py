"""One's own case, by the code: how far it is, and what its holder can do now, each by one button."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import quote
from uuid import uuid4

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from design.forms import faults, shown
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.choices import Kind, Verb
from yangguang.cases.errors import Dropped, Invalid, Refused, TooManyTries, Unusable
from yangguang.cases.models import Step
from yangguang.cases.queries import Followed
from yangguang.files.errors import NotThere
from yangguang.ratings import queries as ratings
from yangguang.web import bringing, casework, hours, picture
from yangguang.web.forms.cases import Say, Settled, Sure
from yangguang.web.forms.hours import Choose, LetGo
from yangguang.web.forms.papers import HandIn, Supplement
from yangguang.web.views.mine.door import to

Speaks = Callable[..., actions.Heard]
SPOKEN: Mapping[str, Speaks] = {
    Verb.WRITE: actions.write,
    Verb.REOPEN: actions.reopen,
    Verb.ASK_REVIEW: actions.ask_review,
    Verb.ASK_REREVIEW: actions.ask_rereview,
}


HAND_IN = "hand_in"  # no step of the flow: a paper beside it, as long as the case is open
BOOK, LET_GO = "book", "let_go"  # nor these: an hour to come at
TAKES_FILES = (Verb.SUPPLEMENT, HAND_IN)
NOTHING: Mapping[str, str] = {}
SURE: Mapping[str, Callable[..., Step]] = {Verb.WITHDRAW: actions.withdraw, Verb.CLOSE: actions.settle}


@dataclass(frozen=True)
class Way:
    """What the holder of a code can do now: the button, what it means, its form; open where it is to be mended."""

    verb: str
    text: str
    means: str
    form: dict[str, object]
    open: bool = False
    came: Mapping[str, str] = field(default_factory=dict)

    @property
    def takes_files(self) -> bool:
        """Whether files go with it."""
        return self.verb in TAKES_FILES


def page_of(
    request: HttpRequest,
    found: Followed,
    *,
    code: str,
    done: str = "",
    verb: str = "",
    form: forms.Form | None = None,
    came: Mapping[str, str] = NOTHING,
) -> HttpResponse:
    """The case for whoever holds its code; `done` says what was just done, `verb` and `form` what is to be mended.

    `came` are the files that came in pieces with that form, which need not come again.
    """
    may = _may(found) | ({verb} if form is not None else frozenset())  # what is to be mended stays on the page
    ways = [_way(each, found, form if verb == each else None, came) for each in _WAYS if each in may]
    case = casework.told(found.case)
    context: dict[str, object] = {
        "found": found, "code": code, "key": uuid4().hex, "case": case, "done": done,
        "stages": picture.stages(found), "missing": missing(found), "papers": casework.papers(found.case),
        "supplement": next((way for way in ways if way.verb == Verb.SUPPLEMENT), None),
        "ways": [way for way in ways if way.verb != Verb.SUPPLEMENT], "told": casework.told_in_public(found.case),
        "faults": faults(form) if form else [], "given": ratings.given(case=found.case),
        "held": cases.held(found.case), "reward": cases.reward_of(found.case),
        "fee": cases.fee_of(case) if found.kind == Kind.INFORMATION else None,
        "comes": hours.span(found.comes) if found.comes else "",
        **casework.time_of(case),
    }  # fmt: skip
    return render(request, "web/cases/followed.html", context, status=400 if form else 200)


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def act(request: HttpRequest) -> HttpResponse:
    """Hand in, write, reopen, withdraw, ask for a review: whatever the flow allows now."""
    if request.method != "POST":
        return to("web:follow")
    code, verb = request.POST.get("code", "")[:60], request.POST.get("verb", "")
    found = actions.follow(code=code)
    if found is None:
        return to("web:follow")
    came = bringing.keys(request) if verb in TAKES_FILES else {}
    try:
        form = _form(verb, found, request.POST, bringing.files_of(request, came, case=found.case))
    except (NotThere, Invalid) as fault:
        form, came = _form(verb, found, request.POST, request.FILES), {}
        form.add_error(None, str(fault))
    if form.is_valid():
        papers = bringing.brought(form) if verb in TAKES_FILES else {}
        try:
            heard = _do(verb, form, found=found, papers=papers, code=code, key=request.POST.get("key", "")[:64])
            bringing.settle(came, kept=not heard.reply)
            return page_of(request, _again(found), code=code, done=heard.reply or _said(verb))
        except Unusable as fault:
            bringing.add_fault(form, papers, fault)
            came = bringing.without(came, list(papers)[fault.number])
        except (Invalid, Refused, TooManyTries) as fault:
            form.add_error(None, str(fault))
    return page_of(request, _again(found), code=code, verb=verb, form=form, came=came)


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_POST
def fetch(request: HttpRequest) -> HttpResponse:
    """A paper of one's own case."""
    found = actions.follow(code=request.POST.get("code", "")[:60])
    asked = request.POST.get("paper", "")
    if found is None or not asked.isdecimal() or len(asked) > 18:
        raise Http404
    if int(asked) not in {each.pk for each in casework.papers(found.case)}:
        raise Http404
    return handed(*casework.paper(found.case, int(asked)))


@login_not_required
@never_cache
@require_POST
def take_leave(request: HttpRequest) -> HttpResponse:
    """One's case told in public no longer."""
    code = request.POST.get("code", "")[:60]
    found = actions.follow(code=code)
    if found is None:
        return to("web:follow")
    try:
        actions.take_leave(code=code)
    except Refused as fault:
        return page_of(request, found, code=code, done=str(fault))
    return page_of(request, found, code=code, done=_("收到了：不再公开。已经贴出来的，一个工作日内撤下。"))


def handed(name: str, kind: str, data: bytes) -> HttpResponse:
    """A paper as a file to keep, never shown in the browser."""
    where = f"attachment; filename*=UTF-8''{quote(name)}"
    return HttpResponse(data, content_type=kind, headers={"Content-Disposition": where})


def _again(found: Followed) -> Followed:
    """How the case is now; the code was tried already, and is not counted once more."""
    return cases.followed(casework.told(found.case))


def _form(verb: str, found: Followed, *sent: object) -> forms.Form:
    names = f"{verb if verb in _WAYS else 'say'}_%s"
    if verb == Verb.SUPPLEMENT:
        return Supplement(*sent, missing=missing(found), auto_id=names)
    if verb == BOOK:
        return Choose(*sent[:1], slots=hours.to_choose(casework.told(found.case)), auto_id=names)
    return _FORMS.get(verb, Say)(*sent, auto_id=names)


def _do(
    verb: str, form: forms.Form, *, found: Followed, papers: dict[str, actions.Upload], code: str, key: str
) -> actions.Heard:
    """What the flow lets the holder of the code do now, and nothing else."""
    if verb not in _may(found) or verb not in _WAYS:
        raise Invalid(_("现在不能这样做。"), do=_("请看看这一页上现在能做什么。"), kept=_("没有作任何改动。"))
    if verb == BOOK:
        actions.book(code=code, slot=hours.chosen(form.cleaned_data["slot"]))
        return actions.Heard(step=0)
    if verb == LET_GO:
        actions.let_go(code=code)
        return actions.Heard(step=0)
    if verb in SURE:
        return actions.Heard(step=SURE[verb](code=code).number)
    if verb == HAND_IN:
        return _handed_in(code=code, upload=papers["file"], what=form.cleaned_data["what"], key=key)
    if verb == Verb.SUPPLEMENT:
        said, uploads = bringing.told(form, papers), list(papers.values())
        return actions.supplement(code=code, words=said, key=key, uploads=uploads)
    return SPOKEN[verb](code=code, words=form.cleaned_data["words"], key=key)


def _handed_in(*, code: str, upload: actions.Upload, what: str, key: str) -> actions.Heard:
    """One paper beside the steps: the standard reply for one that is dropped. Raises Unusable for one not taken."""
    try:
        actions.hand_in(code=code, data=upload.data, what=what, name=upload.name, key=key)
    except Dropped as dropped:
        return actions.Heard(reply=str(dropped))
    except Invalid as fault:
        raise Unusable(fault, 0) from fault
    return actions.Heard(step=0)


def _said(verb: str) -> str:
    return {
        BOOK: _("约好了，写在上面。"), LET_GO: _("取消了。"), HAND_IN: _("收到了，写在下面的材料里。")
    }.get(verb, _("收到了，写在下面的经过里。"))  # fmt: skip


def _may(found: Followed) -> frozenset[str]:
    """The verbs of the flow, and papers at any time while the case is open and no list asks for them."""
    if Verb.WRITE not in found.may:
        return found.may
    beside = {
        HAND_IN: Verb.SUPPLEMENT not in found.may,
        BOOK: bool(hours.to_choose(casework.told(found.case))),
        LET_GO: found.comes is not None and not found.called_off,
    }
    return found.may | {verb for verb, can in beside.items() if can}


def missing(found: Followed) -> list[str]:
    """The one complete list of what is missing."""
    told = [each.words for each in found.steps if each.verb == str(Verb.ASK_MISSING.label)]
    return [line for line in told[-1].splitlines() if line.strip()] if told else []


def _way(verb: str, found: Followed, form: forms.Form | None, came: Mapping[str, str]) -> Way:
    text, means = _WAYS[verb]
    asked = shown(form or _form(verb, found))
    if verb == Verb.SUPPLEMENT:  # each paper is asked for, though it may come another way: not «可不填»
        asked["fields"] = [replace(each, required=True) for each in asked["fields"]]  # type: ignore[attr-defined]  # the fields of `shown`
    mended = form is not None
    return Way(str(verb), str(text), str(means), asked, open=mended, came=came if mended else NOTHING)


_FORMS: Mapping[str, Callable[..., forms.Form]] = {
    Verb.WITHDRAW: Sure, Verb.CLOSE: Settled, HAND_IN: HandIn, LET_GO: LetGo,
}  # fmt: skip
_WAYS: Mapping[str, tuple[object, object]] = {
    Verb.SUPPLEMENT: (gettext_lazy("交材料"), gettext_lazy("一次交齐，缺的写明为什么。")),
    Verb.WRITE: (gettext_lazy("给办的人留言"), gettext_lazy("补充情况、回答问题。随时可以写。")),
    HAND_IN: (gettext_lazy("交照片、文件"), gettext_lazy("拍照就行。一次一个，可以交几次。")),
    BOOK: (gettext_lazy("约时间"), gettext_lazy("约了来，少排队。改时间，再选一次就行；不来不影响办事。")),
    LET_GO: (gettext_lazy("取消约好的时间"), gettext_lazy("取消以后可以再约。")),
    Verb.REOPEN: (gettext_lazy("没有解决，请再办"), gettext_lazy("写明哪里没有解决。同一个单位重新办，时限重新算。")),
    Verb.CLOSE: (
        gettext_lazy("已经解决，办结"),
        gettext_lazy("办结以后，这件事不能再请求再办、复查。不办结也行，期限过了自动办结。"),
    ),
    Verb.ASK_REVIEW: (gettext_lazy("请上一级复查"), gettext_lazy("对答复不服，收到答复 30 天以内。写明哪里不服。")),
    Verb.ASK_REREVIEW: (
        gettext_lazy("请再上一级复核"),
        gettext_lazy("对复查意见不服，收到意见 30 天以内。写明哪里不服。"),
    ),
    Verb.WITHDRAW: (gettext_lazy("撤回"), gettext_lazy("撤回以后不再办。要办，随时可以重新提。")),
}
