"""The path of questions of whoever wants something of an office: which pages follow from what was answered so far."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace

from django import forms
from django.utils.translation import gettext as _

from design.parts import Choice, Field
from yangguang.cases import actions
from yangguang.cases.choices import Applicant, Help, Kind
from yangguang.matters.models import Matter
from yangguang.offices.models import Office
from yangguang.web import casework
from yangguang.web.forms import cases as ask
from yangguang.web.wizard import Step

ABOUT_OFFICES = frozenset({Kind.COMPLAINT, Kind.REPORT, Kind.PETITION})
TOLD = frozenset({Kind.CONSULTATION, Kind.SUGGESTION, Kind.COMPLAINT})  # may be told in public, with leave
NAMED = frozenset({Kind.APPLICATION, Kind.INFORMATION})
NO_MATTER = "none"
_REACHED = {"phone": ask.Phone, "email": ask.Email, "post": ask.Post}

type Given = Mapping[str, str]


def steps(given: Given) -> list[Step]:
    """The pages for what was answered so far; every later answer is judged anew against them."""
    kind = given.get("kind", "")
    return [
        Step("kind", ask.Kind),
        *([Step("help", ask.Help)] if kind == Kind.HELP else []),
        Step("area", _offering(ask.Area, "area", areas())),
        Step("office", _offering(ask.Office, "office", _offices(given.get("area", "")))),
        *([Step("whom", ask.Whom)] if kind in ABOUT_OFFICES else []),
        *_matter(kind, given.get("office", "")),
        Step("about", ask.About),
        Step("words", ask.Words),
        *([Step("tell", ask.Tell)] if kind in TOLD else []),
        *_person(kind, given),
    ]


def areas() -> list[tuple[str, str]]:
    """The county and its towns, by id."""
    return [(str(pk), name) for pk, name in casework.areas()]


def of_matter(matter: str) -> Given:
    """What is answered already by whoever comes from a guide: that they apply, for what, and where; else nothing."""
    found = _chosen(matter)
    if found is None:
        return {}
    area = casework.area_of(found.office)
    return {"kind": Kind.APPLICATION, "area": area, "office": str(found.office_id), "matter": matter}


def applied_for(carried: Sequence[tuple[str, str]]) -> Matter | None:
    """The matter that was chosen on an earlier page, if any was."""
    return _chosen(dict(carried).get("matter", ""))


def asked(given: Given) -> tuple[actions.Asked, Office, actions.Said]:
    """What was answered, as `cases` takes it in."""
    kind, office = Kind(given["kind"]), casework.office(int(given["office"]))
    accused = office if given.get("whom") == "itself" else None
    chosen = actions.Asked(
        kind=kind,
        help=given.get("help", ""),
        matter=_chosen(given.get("matter", "")),
        place=casework.area(int(given["area"])),
        accused=accused,
        anonymous=given.get("anonymous") == "yes",
        may_publish=given.get("tell") == "yes",
        applicant=Applicant(given.get("applicant", Applicant.PERSON)),
    )
    said = actions.Said(
        about=given["about"], text=given["words"], name=given.get("name", ""), contact=given.get("contact", "")
    )
    return chosen, office, said


def with_hints(fields: Sequence[Field]) -> list[Field]:
    """The questions of a page, each choice with what it is for."""
    means: Mapping[Kind, object] | Mapping[Help, object] = ask.MEANS
    if any(each.name == "help" for each in fields):
        means = ask.HELPS
    hints = {str(value): text for value, text in means.items()}
    if not any(each.name in ("kind", "help") for each in fields):
        return list(fields)
    return [replace(each, choices=[_hinted(choice, hints) for choice in each.choices]) for each in fields]


def _hinted(choice: Choice, hints: Mapping[str, object]) -> Choice:
    return replace(choice, hint=str(hints.get(choice.value, "")))


def _person(kind: str, given: Given) -> Iterable[Step]:
    """Whether and how the person is reached; of an anonymous report nothing is asked."""
    if kind == Kind.REPORT:
        yield Step("anonymous", ask.Anonymous)
        if given.get("anonymous") == "yes":
            return
    if kind == Kind.INFORMATION:
        yield Step("applicant", ask.Applicant)
    yield Step("reach", ask.Reach)
    if given.get("reach", "") in _REACHED:
        yield Step("contact", _REACHED[given["reach"]])
    yield Step("name", ask.FullName if kind in NAMED else ask.Name)


def _matter(kind: str, office: str) -> list[Step]:
    """Which matter is applied for, where the office has any in the catalogue."""
    known = casework.matters_of(int(office)) if kind == Kind.APPLICATION and _is_id(office) else []
    if not known:
        return []
    listed = [(str(each.pk), each.second) for each in known]
    return [Step("matter", _offering(ask.Matter, "matter", [*listed, (NO_MATTER, _("不在里面，或者说不清"))]))]


def _offices(area: str) -> list[tuple[str, str]]:
    return [(str(each.pk), each.name) for each in casework.offices_in(int(area))] if _is_id(area) else []


def _chosen(matter: str) -> Matter | None:
    return casework.matter(int(matter)) if _is_id(matter) else None


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 18


def _offering(form: type[forms.Form], name: str, choices: Sequence[tuple[str, str]]) -> type[forms.Form]:
    """A form with these answers to choose from."""
    made: type[forms.Form] = type(form.__name__, (form,), {})
    made.base_fields = deepcopy(form.base_fields)
    field = made.base_fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = list(choices)
    return made
