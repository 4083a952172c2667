"""What a resident told: to the person themselves, by their session; to an officer in post, with a row that says so."""

from collections.abc import Mapping

from django.http import HttpRequest

from yangguang.accounts.models import User
from yangguang.offices.models import Office
from yangguang.residents import sealing, sessions
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
    """What the person of this session told of themselves; empty without one."""
    person = resident(request)
    return told(person) if person else {}


def details(*, resident: Resident, viewer: User, why: Why, subject: str, office: Office | None = None) -> Told:
    """What a resident told, for the officer whose work needs it; the look is written down before anything is opened.

    Raises Forbidden for whoever holds no post.
    """
    looked(resident=resident, by=viewer, why=why, subject=subject, office=office)
    return told(resident)


def told(person: Resident) -> Told:
    """What a person told, opened; inside this room alone, for the person's own page and export."""
    rows = Detail.objects.filter(resident=person).select_related("resident")
    found = {Kind(row.kind): sealing.opened(row) for row in rows}
    return {kind: found[kind] for kind in Kind if found.get(kind)}
