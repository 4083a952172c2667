"""One thing a page without JavaScript or a session: what was answered travels in the form until it is sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django import forms
from django.http import HttpRequest, QueryDict

CHECK = "check"


@dataclass(frozen=True)
class Step:
    """One page: its name and its form."""

    name: str
    form: type[forms.Form]

    @property
    def names(self) -> set[str]:
        """The names of what it asks."""
        return set(self.form.base_fields)


@dataclass(frozen=True)
class Answer:
    """One answer on the page that checks them: the question, what was said, and the step that changes it."""

    question: str
    said: str
    step: str


@dataclass(frozen=True)
class Page:
    """Where someone is: the step (`check` when all is answered) with its form, and what travels along hidden."""

    at: str
    form: forms.Form
    carried: Sequence[tuple[str, str]] = ()
    answers: Sequence[Answer] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    sent: bool = False  # everything is answered, checked, and now handed in


def walk(
    request: HttpRequest, steps: Sequence[Step], *, last: type[forms.Form], begin: Mapping[str, str], known: str = ""
) -> Page:
    """The page that follows from what was sent. `last` is the form of the checking page; `begin` fills the first.

    Steps up to the one named `known` are passed over where `begin` answers them rightly: the checking page shows them.
    """
    data = request.POST
    if request.method != "POST":
        first = _first_open(steps, begin, until=known)
        return Page(first.name, first.form(initial=dict(begin)), carried=_others(begin, first))
    if wanted := next((step for step in steps if step.name == data.get("to")), None):
        return Page(wanted.name, wanted.form(initial=data.dict()), carried=_others(data.dict(), wanted))
    if data.get("at") == CHECK:
        return _checked(data, steps, last)
    now = next((number for number, step in enumerate(steps) if step.name == data.get("at")), 0)
    form = steps[now].form(data)
    if not form.is_valid():
        return Page(steps[now].name, form, carried=_others(data.dict(), steps[now]))
    if now + 1 < len(steps) and not _answered(data, steps[now + 1 :]):
        following = steps[now + 1]
        return Page(following.name, following.form(initial=data.dict()), carried=_others(data.dict(), following))
    return _checked(data, steps, last)


def resumed(steps: Sequence[Step], given: Mapping[str, str], *, last: type[forms.Form]) -> Page:
    """The page that somebody left with these answers, or the first before it whose answer does not hold any more."""
    data = QueryDict(mutable=True)
    data.update({name: value for name, value in given.items() if name not in {"at", "to"}})
    if given.get("at") == CHECK:
        return _checked(data, steps, last)
    left = next((number for number, step in enumerate(steps) if step.name == given.get("at")), 0)
    at = next((step for step in steps[:left] if not step.form(data).is_valid()), steps[left])
    return Page(at.name, at.form(initial=data.dict()), carried=_others(data.dict(), at))


def _first_open(steps: Sequence[Step], begin: Mapping[str, str], *, until: str) -> Step:
    names = [step.name for step in steps]
    passed = steps[: names.index(until) + 1] if until in names else []
    open_ = next((step for step in passed if not step.form(begin).is_valid()), None)
    return open_ or steps[len(passed)]


def _checked(data: QueryDict, steps: Sequence[Step], last: type[forms.Form]) -> Page:
    """The first step that is not right, else the page that checks all, else the end."""
    given: dict[str, str] = {}
    answers: list[Answer] = []
    for step in steps:
        form = step.form(data)
        if not form.is_valid():
            return Page(step.name, form, carried=_others(data.dict(), step))
        given |= {name: str(value) for name, value in form.cleaned_data.items()}
        answers += [Answer(str(bound.label), _said(form, bound.name), step.name) for bound in form]
    end = last(data if data.get("at") == CHECK else None)
    sent = data.get("at") == CHECK and end.is_valid()
    left_out = {"at", "to", "csrfmiddlewaretoken", *end.fields}
    carried = [(name, str(value)) for name, value in data.items() if name not in left_out]
    return Page(CHECK, end, carried=carried, answers=answers, given=given, sent=sent)


def _answered(data: QueryDict, steps: Sequence[Step]) -> bool:
    """Whether later steps were answered before: then a changed answer leads back to the check."""
    return all(name in data for step in steps for name in step.names)


def _others(given: Mapping[str, object], step: Step) -> list[tuple[str, str]]:
    own = step.names | {"at", "to", "csrfmiddlewaretoken"}
    return [(name, str(value)) for name, value in given.items() if name not in own]


def _said(form: forms.Form, name: str) -> str:
    value, asked = form.cleaned_data[name], form.fields[name]
    if isinstance(asked, forms.ChoiceField):
        return str(dict(asked.choices).get(value, value))  # type: ignore[arg-type]  # flat pairs
    return str(value)
