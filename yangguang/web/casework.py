"""What the pages of cases look up: places and offices to choose from, a case's clocks, papers and readers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.http import Http404
from django.utils.translation import gettext as _

from yangguang.accounts.models import User
from yangguang.cases import queries as cases
from yangguang.cases.choices import Audience
from yangguang.cases.errors import Invalid
from yangguang.cases.models import Case, Paper
from yangguang.clocks import queries as clocks
from yangguang.clocks.models import Clock
from yangguang.files import queries as files
from yangguang.foundation.models import AuditRow
from yangguang.foundation.now import today
from yangguang.matters.models import Matter
from yangguang.offices import queries as offices
from yangguang.offices.models import Office, Officer, Position
from yangguang.places import queries as places
from yangguang.places.levels import Level
from yangguang.places.models import Place
from yangguang.web import queries

MOST_READERS = 20


@dataclass(frozen=True)
class Read:
    """Somebody read a case."""

    who: str
    at: datetime


@dataclass(frozen=True)
class Handed:
    """A paper of a case, by what it is called."""

    pk: int
    what: str
    at: datetime
    mine: bool  # of the person who asks


def areas() -> list[tuple[int, str]]:
    """The county and its towns, by id and name."""
    county = places.county()
    towns = places.descendants(county, levels=[Level.TOWN])
    return [(county.pk, places.name(county)), *((each.id, each.name) for each in towns)]


def area(place_id: int) -> Place | None:
    """A town by its id; None for the county as a whole."""
    return None if place_id == places.county().pk else Place.objects.get(pk=place_id)


def offices_in(place_id: int) -> list[Office]:
    """The offices of the county, or of a town and its villages; where there is none, the one that answers for it."""
    found = Place.objects.filter(pk=place_id).first()
    if found is None:
        return []
    below = [] if found == places.county() else places.descendants(found, levels=[Level.VILLAGE])
    listed = list(offices.standing().filter(place_id__in=[place_id, *(each.id for each in below)]).order_by("pk"))
    nearest = None if listed else offices.nearest(found)
    return [nearest] if nearest else listed


def office(office_id: int) -> Office:
    """An office that was chosen."""
    return offices.standing().get(pk=office_id)


def matters_of(office_id: int) -> list[Matter]:
    """The matters of an office in the catalogue."""
    return list(Matter.objects.filter(office_id=office_id).order_by("number"))


def matter(matter_id: int) -> Matter | None:
    """A matter that was chosen."""
    return Matter.objects.filter(pk=matter_id).first()


def told(case_id: int) -> Case:
    """A case with the office where it lies, for whoever holds its code."""
    return Case.objects.select_related("standing__office", "standing__officer").get(pk=case_id)


def opened(case_id: int, *, viewer: User) -> cases.CasePage:
    """A case for whoever has a part in it. Raises Http404 for one that is not there, is others', or is about them."""
    found = cases.page_by_id(case_id, viewer=viewer)
    if found is None:
        raise Http404
    return found


def told_in_public(case_id: int) -> cases.ToldInPublic | None:
    """How a case stands in public; None for the kinds that are never told."""
    return cases.told_in_public(told(case_id))


def time_of(case: Case) -> dict[str, object]:
    """`clock`, drawn, and its `steps`: of the limit of the case itself; nothing where none runs."""
    found = cases.limit_of(case)
    return {"clock": clocks.drawn(found), "steps": clocks.trace(found)} if found else {}


def papers(case_id: int) -> list[Handed]:
    """The papers that the person who asks may see: their own and what was sent to them."""
    found = Paper.objects.filter(case_id=case_id, audience=Audience.APPLICANT).order_by("pk")
    return [Handed(each.pk, each.what, each.at, each.who == "applicant") for each in found]


def paper(case_id: int, paper_id: int) -> tuple[str, str, bytes]:
    """The name, kind and content of a paper of a case. Raises Http404, Gone."""
    found = Paper.objects.filter(case_id=case_id, pk=paper_id).select_related("file").first()
    if found is None:
        raise Http404
    return files.name(found.file) or found.what, found.file.media_type, files.content(found.file)


def readers(case_id: int) -> Sequence[Read]:
    """Who read a case on the desk, the last first."""
    rows = AuditRow.objects.filter(subject=f"cases.case:{case_id}", verb="cases.read").order_by("-pk")[:MOST_READERS]
    found = list(rows)
    people = User.objects.filter(pk__in={_id(row.actor_key) for row in found})
    names = {user.actor_key: user.display_name for user in people}
    return [Read(names.get(row.actor_key, ""), row.at) for row in found]


def _id(actor_key: str) -> int:
    last = actor_key.rpartition(":")[2]
    return int(last) if last.isdecimal() else 0


def served(office_id: int, *, viewer: User) -> Office:
    """An office in which the viewer serves. Raises Http404, NotYours."""
    found = offices.standing().filter(pk=office_id).first()
    if found is None:
        raise Http404
    queries.must_serve(viewer, found)
    return found


def area_of(office: Office) -> str:
    """The answer of `areas` that holds an office: its town, or the county."""
    known = {pk for pk, _name in areas()}
    way = [each.id for each in places.path(office.place)]
    return str(next((pk for pk in reversed(way) if pk in known), places.county().pk))


def others(case: Case) -> list[tuple[str, str]]:
    """The offices to which a case may go, by id and name."""
    here = told(case.pk).standing.office_id
    return [(str(each.pk), each.name) for each in offices.standing().exclude(pk=here).order_by("pk")]


def every_office() -> list[tuple[str, str]]:
    """Every office that stands, by id and name."""
    return [(str(each.pk), each.name) for each in offices.standing().order_by("pk")]


def heads_of(here: Office, *, besides: User) -> list[tuple[str, str]]:
    """The heads of an office and of those above it, but for one person, by id and name."""
    posts = Position.objects.on(today()).filter(office__in=offices.above(here), officer__user__isnull=False)
    found = posts.exclude(officer__user=besides).select_related("officer__user", "office").order_by("pk")
    return [
        (str(post.officer.user_id), f"{post.office.name} {post.title} {post.officer.name}")
        for post in found
        if offices.leads(post.officer.user, here)
    ]


def officer_in(office: Office, name: str) -> Officer | None:
    """Who bears a name and serves in an office today."""
    post = Position.objects.on(today()).filter(office=office, officer__name=name).select_related("officer").first()
    return post.officer if post else None


def nobody_so_called() -> Invalid:
    """That an office has nobody of a name in post."""
    what, do = _("这个机构没有叫这个名字的在职人员。"), _("请核对姓名；查不到的，不填姓名。")
    return Invalid(what, do=do, kept=_("没有登记。"))


def assignable(case: Case, *, by: User) -> list[Officer]:
    """On whose desk a viewer may lay a case: those in post where it lies, for a head there or above; else nobody."""
    here = told(case.pk).standing.office
    if not offices.leads(by, here):
        return []
    posts = Position.objects.on(today()).filter(office=here, officer__user__isnull=False).select_related("officer")
    return list({post.officer_id: post.officer for post in posts.order_by("valid_from", "pk")}.values())


def officer(officer_id: int) -> Officer:
    """An officer who was chosen."""
    return Officer.objects.get(pk=officer_id)


def head(user_id: int) -> User:
    """A head who was chosen."""
    return User.objects.get(pk=user_id)


def offices_named(ids: Iterable[int | None]) -> dict[int, str]:
    """What offices are called, by id."""
    return dict(Office.objects.filter(pk__in={pk for pk in ids if pk}).values_list("pk", "name"))


def names_of(officers: Iterable[int]) -> dict[int, str]:
    """The names of officers by id."""
    return dict(Officer.objects.filter(pk__in=officers).values_list("pk", "name"))


def clocks_of(known: Sequence[Clock]) -> list[object]:
    """The clocks of a case, drawn, those that run first."""
    drawn = clocks.drawn_each(known)
    ordered = sorted(known, key=lambda each: (each.standing.closed_on is not None, -each.pk))
    return [drawn[each.pk] for each in ordered]


def place_in(view: str, row: cases.DeskRow) -> str:
    """Where a page of the queue ended, as an address bears it; `clock` goes by what is due, all else by age."""
    return f"{row.until if view == 'clock' else row.opened},{row.case}"


def day(text: str) -> date | None:
    """A day of an address, if it is one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
