"""What a resident told: to the person themselves, by their session; to an officer in post, with a row that says so."""

from collections.abc import Mapping
from datetime import date

from django.http import HttpRequest

from yangguang.accounts.models import User
from yangguang.offices.models import Office
from yangguang.residents import contacts, sealing, sessions
from yangguang.residents.errors import Invalid
from yangguang.residents.looking import looked
from yangguang.residents.models import Detail, Kind, Resident, Why

type Told = Mapping[Kind, str]


def resident(request: HttpRequest) -> Resident | None:
    """The resident whose session this request is of; None for everyone else, staff too."""
    return sessions.of(request).resident


def ended(request: HttpRequest) -> str:
    """The subject of the resident whose session ended with this very request; empty otherwise."""
    return sessions.of(request).ended


def mine(request: HttpRequest) -> Told:
    """What the person of this session told of themselves; empty without one.

    Of the citizen's number no more than its mask: a phone may by now be somebody else's.
    """
    person = resident(request)
    return masked(told(person)) if person else {}


def masked(told: Told) -> Told:
    """The same with a citizen's number that shows its first sign and its last."""
    number = told.get(Kind.NUMBER, "")
    hidden = f"{number[:1]}{'*' * (len(number) - 2)}{number[-1:]}"
    return {kind: hidden if kind == Kind.NUMBER else value for kind, value in told.items()}


def details(*, resident: Resident, viewer: User, why: Why, subject: str, office: Office | None = None) -> Told:
    """What a resident told, for the officer whose work needs it; the look is written down before anything is opened.

    Raises Forbidden for whoever holds no post.
    """
    looked(resident=resident, by=viewer, why=why, subject=subject, office=office)
    return told(resident)


def has_number(person: Resident) -> bool:
    """Whether a citizen's number is kept; what it is, not even its person reads again on a page."""
    return Detail.objects.filter(resident=person, kind=Kind.NUMBER).exists()


def is_of_a_child(person: Resident, *, today: date) -> bool:
    """Whether the number that is kept is of someone under 14; inside this room alone."""
    row = Detail.objects.filter(resident=person, kind=Kind.NUMBER).select_related("resident").first()
    number = sealing.opened(row) if row else ""
    return bool(number) and contacts.is_under_fourteen(number, today=today)


def is_number(person: Resident, typed: str, *, today: date) -> bool:
    """Whether somebody typed the number that is kept."""
    try:
        number = contacts.number(typed, today=today)
    except Invalid:
        return False
    return Detail.objects.filter(resident=person, blind=sealing.blind(Kind.NUMBER, number)).exists()


def told(person: Resident) -> Told:
    """What a person told, opened; inside this room alone, for the person's own page and export."""
    rows = Detail.objects.filter(resident=person).select_related("resident")
    found = {Kind(row.kind): sealing.opened(row) for row in rows}
    return {kind: found[kind] for kind in Kind if found.get(kind)}
