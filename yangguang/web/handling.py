"""What an officer may do with a case from its page: each verb with its form and its action."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django import forms
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.cases import actions
from yangguang.cases import queries as cases
from yangguang.cases.choices import Verb
from yangguang.cases.models import Case
from yangguang.offices import queries as offices
from yangguang.offices.models import Office
from yangguang.web.forms.cases import Concluding, Missing, ToOffice, Words
from yangguang.web.forms.plain import Nothing
from yangguang.web.queries import NotYours

type Given = Mapping[str, str]
type Run = Callable[[Case, Given, User], object]


@dataclass(frozen=True)
class Deed:
    """One verb: the form it asks with (made for a case), and what it does."""

    form: Callable[[Case, QueryDict | None], forms.Form]
    run: Run


def office(given: Given) -> Office:
    """The office that was chosen. Raises Http404."""
    found = offices.standing().filter(pk=int(given["office"])).first()
    if found is None:
        raise Http404
    return found


def case(case_id: int, *, viewer: User) -> Case:
    """A case in which the viewer has a part, or that came in where they serve. Raises Http404, NotYours."""
    found = cases.by_id(case_id, viewer=viewer)
    if found:
        return found
    if not cases.exists(case_id):
        raise Http404
    raise NotYours(_("这件事不在您的机构办理，或者您应当回避。"), do=_("请由承办机构办理。"))


def _words(case: Case, data: QueryDict | None) -> forms.Form:
    return Words(data)


DEEDS: dict[Verb, Deed] = {
    Verb.ACCEPT: Deed(lambda _case, data: Nothing(data), lambda case, _given, by: actions.accept(case=case, by=by)),
    Verb.TAKE_OVER: Deed(
        lambda _case, data: Nothing(data), lambda case, _given, by: actions.take_over(case=case, by=by)
    ),
    Verb.ASK_MISSING: Deed(
        lambda _case, data: Missing(data),
        lambda case, given, by: actions.ask_missing(case=case, missing=given["words"].splitlines(), by=by),
    ),
    Verb.DECLINE: Deed(
        lambda case, data: Concluding(data, kind=case.kind, declines=True),
        lambda case, given, by: actions.decline(case=case, outcome=given["outcome"], words=given["words"], by=by),
    ),
    Verb.ANSWER: Deed(
        lambda case, data: Concluding(data, kind=case.kind),
        lambda case, given, by: actions.answer(case=case, outcome=given["outcome"], words=given["words"], by=by),
    ),
    Verb.TRANSFER: Deed(
        lambda _case, data: ToOffice(data),
        lambda case, given, by: actions.transfer(case=case, to_office=office(given), words=given["words"], by=by),
    ),
    Verb.SEND_BACK: Deed(_words, lambda case, given, by: actions.send_back(case=case, words=given["words"], by=by)),
    Verb.ASK: Deed(_words, lambda case, given, by: actions.ask(case=case, words=given["words"], by=by)),
    Verb.NOTE: Deed(_words, lambda case, given, by: actions.note(case=case, words=given["words"], by=by)),
    Verb.CLOSE: Deed(lambda _case, data: Nothing(data), lambda case, _given, by: actions.close(case=case, by=by)),
}
