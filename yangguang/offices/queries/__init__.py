"""Who stands where and answers for what on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import connection
from django.db.models import QuerySet

from yangguang.accounts.models import User
from yangguang.foundation.now import today
from yangguang.offices.models import DeclaredDuty, Office, Officer, Position, PostRole
from yangguang.places import queries as places
from yangguang.places.models import Place

# Whoever takes the first question answers; without such a post the head does, then whoever has served longest.
_ORDER = (PostRole.ANSWERS, PostRole.HEAD)
# Asked for every page of the desk, where putting it together from parts would cost more than its answer.
_PARTS = """
WITH RECURSIVE way AS (
    SELECT id AS asked, id AS office FROM offices_office WHERE id = ANY(%s)
    UNION SELECT asked, parent_id FROM way JOIN offices_office ON offices_office.id = office WHERE parent_id IS NOT NULL
)
SELECT asked, bool_or(EXISTS (SELECT FROM offices_positionrole held WHERE held.position_id = post.id AND role = %s))
  FROM way JOIN offices_position post ON post.office_id = way.office
  JOIN offices_officer officer ON officer.id = post.officer_id
 WHERE officer.user_id = %s AND post.valid_from <= %s AND (post.valid_to IS NULL OR post.valid_to > %s)
 GROUP BY asked
"""


@dataclass(frozen=True, slots=True)
class Answerable:
    """Who answers for an office on a day, and where to reach them; `office` is the one that answers.

    That is the office itself, or the nearest above it with somebody in post. Phone and hours are published ones, of
    the office asked about, else of the one that answers.
    """

    office: Office
    officer: Officer
    title: str
    phone: str
    hours: str


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody is towards an office: holding a position in it or in one above it, and heading either."""

    serves: bool = False
    leads: bool = False


def key(office_id: int) -> str:
    """The dependency key of pages that show an office."""
    return f"office:{office_id}"


def standing(*, on: date | None = None) -> QuerySet[Office]:
    """The offices that stand on a day (today), in the order in which they were established."""
    return Office.objects.on(on or today()).select_related("place", "parent").order_by("pk")


def closed(*, on: date | None = None) -> QuerySet[Office]:
    """The offices that stood once and stand no more on a day (today), each with the office above it."""
    return Office.objects.filter(valid_to__lte=on or today()).select_related("parent").order_by("pk")


def of_place(place: Place, *, on: date | None = None) -> QuerySet[Office]:
    """The offices whose seat is this very place on a day (today)."""
    return standing(on=on).filter(place=place)


def nearest(place: Place, *, on: date | None = None) -> Office | None:
    """The office that serves a place: one seated there, else the one seated nearest above it."""
    way = [step.id for step in reversed(places.path(place, on=on))]
    seated: dict[int, Office] = {}
    for office in standing(on=on).filter(place_id__in=way):
        seated.setdefault(office.place_id, office)
    return next((seated[step] for step in way if step in seated), None)


def above(office: Office) -> list[Office]:
    """The office and those above it, nearest first."""
    return ways([office])[office.pk]


def below(offices: Iterable[Office]) -> list[int]:
    """The ids of these offices and of all that stand below them, in order; a query for each level."""
    known = level = {office.pk for office in offices}
    while level:
        level = set(Office.objects.filter(parent__in=level).values_list("pk", flat=True)) - known
        known = known | level
    return sorted(known)


def ways(offices: Iterable[Office]) -> dict[int, list[Office]]:
    """Each of many offices and those above it, nearest first, by office id; a query for each level."""
    asked = list(offices)
    known = {office.pk: office for office in asked}
    while missing := {office.parent_id for office in known.values() if office.parent_id} - known.keys():
        known |= Office.objects.in_bulk(missing)
    ways = {office.pk: [office] for office in asked}
    for way in ways.values():
        while way[-1].parent_id:
            way.append(known[way[-1].parent_id])
    return ways


def positions(office: Office, *, on: date | None = None) -> QuerySet[Position]:
    """The positions of an office on a day (today), longest held first, with officer, roles and duties."""
    return _held(on).filter(office=office)


def positions_of(offices: Iterable[Office], *, on: date | None = None) -> dict[int, list[Position]]:
    """The positions of many offices on a day (today) by office id, as `positions` gives those of one."""
    found: dict[int, list[Position]] = {}
    for post in _held(on).filter(office__in=[office.pk for office in offices]):
        found.setdefault(post.office_id, []).append(post)
    return found


def duties(office: Office, *, on: date | None = None) -> QuerySet[DeclaredDuty]:
    """What the positions of an office declared that they do, on a day (today)."""
    day = on or today()
    declared = DeclaredDuty.objects.on(day).filter(position__in=Position.objects.on(day).filter(office=office))
    return declared.select_related("position__officer").order_by("position__valid_from", "pk")


def answerable(office: Office, *, on: date | None = None) -> Answerable | None:
    """Who answers for an office on a day (today); None only when nobody is in post there or anywhere above."""
    return answerables([office], on=on).get(office.pk)


def answerables(offices: Iterable[Office], *, on: date | None = None) -> dict[int, Answerable]:
    """Who answers for each of many offices, by office id, in a fixed number of queries for each level above."""
    day, found, asked = on or today(), {}, ways(offices)
    posts = _first({office.pk for way in asked.values() for office in way}, day)
    for office_id, way in asked.items():
        answering = next((office for office in way if office.pk in posts and _stands(office, day)), None)
        if answering:
            post, own = posts[answering.pk], way[0]
            phone, hours = own.phone or answering.phone, own.hours or answering.hours
            found[office_id] = Answerable(answering, post.officer, post.title, phone, hours)
    return found


def officer_of(user: User) -> Officer | None:
    """The officer behind an account."""
    return Officer.objects.filter(user=user).first()


def offices_of(user: User, *, on: date | None = None) -> QuerySet[Office]:
    """The offices in which the person behind an account holds a position on a day (today)."""
    held = Position.objects.on(on or today()).filter(officer__user=user)
    return standing(on=on).filter(pk__in=held.values("office_id"))


def parts(viewer: object, asked: Iterable[int], *, on: date | None = None) -> dict[int, Part]:
    """What a viewer is towards each of some offices, by their ids, on a day (today), in one statement."""
    found = {office: Part() for office in asked}
    if isinstance(viewer, User) and found:
        day = on or today()
        with connection.cursor() as cursor:
            cursor.execute(_PARTS, [list(found), PostRole.HEAD, viewer.pk, day, day])
            found |= {office: Part(serves=True, leads=leads) for office, leads in cursor}
    return found


def serves(viewer: object, office: Office, *, on: date | None = None) -> bool:
    """Whether a viewer holds a position in an office, or in one above it, on a day (today)."""
    return parts(viewer, [office.pk], on=on)[office.pk].serves


def leads(viewer: object, office: Office, *, on: date | None = None) -> bool:
    """Whether a viewer is the head of an office, or of one above it, on a day (today)."""
    return parts(viewer, [office.pk], on=on)[office.pk].leads


def in_office(viewer: object, office: Office, *, on: date | None = None) -> bool:
    """Whether a viewer holds a position in this very office on a day (today)."""
    if not isinstance(viewer, User):
        return False
    return Position.objects.on(on or today()).filter(officer__user=viewer, office=office).exists()


def _held(on: date | None) -> QuerySet[Position]:
    held = Position.objects.on(on or today()).select_related("officer").prefetch_related("roles", "duties")
    return held.order_by("valid_from", "pk")


def _stands(office: Office, day: date) -> bool:
    return office.valid_from <= day and (office.valid_to is None or office.valid_to > day)


def _first(office_ids: Iterable[int], day: date) -> dict[int, Position]:
    posts: dict[int, Position] = {}
    held = Position.objects.on(day).filter(office_id__in=set(office_ids)).select_related("officer")
    for post in sorted(held.prefetch_related("roles"), key=_rank):
        posts.setdefault(post.office_id, post)
    return posts


def _rank(post: Position) -> tuple[int, date, int]:
    roles = {held.role for held in post.roles.all()}
    rank = next((number for number, role in enumerate(_ORDER) if role in roles), len(_ORDER))
    return rank, post.valid_from, post.pk
