"""What the pages look up, each only for those who serve in the office it belongs to."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from yangguang.accounts.models import Role, User
from yangguang.accounts.queries import require, roles_of
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.models import (
    Erratum,
    Hold,
    Notice,
    Objection,
    Posting,
    PostingProof,
    Question,
    RollKind,
    Slice,
    Version,
)
from yangguang.disclosure.queries import standing
from yangguang.foundation.errors import Refused
from yangguang.foundation.now import today
from yangguang.matters.models import Matter
from yangguang.offices import queries as offices
from yangguang.offices.models import FacilityEvent, FacilityPhoto, Office, Position
from yangguang.offices.queries import facilities
from yangguang.offices.queries.facilities import Whole
from yangguang.places import queries as known
from yangguang.places.levels import BOARD_LEVELS, Level
from yangguang.places.models import Board, Place
from yangguang.press import queries as press

PAGE = 30


class NotYours(Refused):
    """This belongs to an office in which the viewer does not serve."""


def staff(viewer: object) -> User:
    """The viewer, who must be logged in."""
    return require(viewer)


def served(viewer: User) -> list[Office]:
    """The offices in which a person serves."""
    return list(offices.offices_of(viewer))


def must_serve(viewer: User, office: Office) -> None:
    """Raise NotYours for those who serve neither in the office nor in one above it."""
    if not offices.serves(viewer, office):
        raise NotYours(_("这是其他机构的事项。"), do=_("请从您任职机构的待办进入。"), kept=_("没有作任何改动。"))


def notice(notice_id: int, *, viewer: User) -> Notice:
    """A notice of an office in which the viewer serves. Raises Http404, NotYours."""
    return _of_office(_notices().filter(pk=notice_id).first(), viewer)


def notice_to_print(notice_id: int, *, viewer: User) -> Notice:
    """A notice whose posters somewhere the viewer may fetch. Raises Http404, NotYours."""
    found = any_notice(notice_id)
    if not press.towns(found, viewer=viewer):
        must_serve(viewer, found.office)
    return found


def any_notice(notice_id: int) -> Notice:
    """A notice, for those whom the action or query that follows lets near it. Raises Http404."""
    found = _notices().filter(pk=notice_id).first()
    if found is None:
        raise Http404
    return found


def place(place_id: int) -> Place:
    """A place by its id. Raises Http404."""
    found = Place.objects.filter(pk=place_id).first()
    if found is None:
        raise Http404
    return found


def villages_of(office: Office, *, named: str) -> list[known.Named]:
    """The villages in an office's territory whose name holds these signs, at most a page of them."""
    below = known.descendants(office.place, levels=[Level.VILLAGE])
    return [village for village in below if named in village.name][:PAGE]


def public_notice(index_no: str) -> Notice | None:
    """A notice by its index number, for anyone."""
    return _notices().filter(index_no=index_no).first()


def recent(office: Office, *, before: int | None = None) -> list[Notice]:
    """The notices of an office, newest first: a page of them before an id."""
    found = _notices().filter(office=office).order_by("-pk")
    return list((found.filter(pk__lt=before) if before else found)[:PAGE])


def notice_of_version(version_id: int, *, viewer: User) -> Notice:
    """The notice of a version. Raises Http404, NotYours."""
    return _of_office(_notices().filter(versions=version_id).first(), viewer)


def objection(objection_id: int, *, viewer: User) -> Objection:
    """An objection to a notice of an office in which the viewer serves. Raises Http404, NotYours."""
    rows = Objection.objects.select_related("notice__office", "version__notice__office", "slice__place", "verdict")
    found = rows.filter(pk=objection_id).first()
    if found is None:
        raise Http404
    must_serve(viewer, found.notice.office)
    return found


def erratum(erratum_id: int, *, viewer: User) -> Erratum:
    """What somebody says is wrong with a page for which the viewer's office answers. Raises Http404, NotYours."""
    found = Erratum.objects.select_related("office", "amendment__by").filter(pk=erratum_id).first()
    if found is None:
        raise Http404
    must_serve(viewer, found.office)
    return found


def posting(posting_id: int, *, viewer: User) -> Posting:
    """A sheet on a board, for those who serve in the office nearest to the board or above. Raises Http404, NotYours."""
    rows = Posting.objects.select_related("board__place", "notice__office", "slice")
    found = rows.filter(pk=posting_id).first()
    if found is None:
        raise Http404
    must_serve(viewer, offices.nearest(found.board.place) or found.notice.office)
    return found


def hold(hold_id: int, *, viewer: User) -> Hold:
    """A hold on a row of a notice of an office in which the viewer serves. Raises Http404, NotYours."""
    found = Hold.objects.select_related("slice__version__notice__office").filter(pk=hold_id).first()
    if found is None:
        raise Http404
    must_serve(viewer, found.slice.version.notice.office)
    return found


def titles(duties: Sequence[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """What the subjects of duties are called, by (kind, subject): the notice, the notice objected to, the matter."""
    asked: dict[str, list[str]] = {}
    for kind, subject in duties:
        asked.setdefault(kind, []).append(subject)
    of_versions = {kind: asked.get(kind, []) for kind in ("disclosure.version", "disclosure.hanging")}
    every = [pk for pks in of_versions.values() for pk in pks]
    versions = dict(Version.objects.filter(pk__in=every).values_list("pk", "notice__title"))
    objected = Objection.objects.filter(pk__in=asked.get("disclosure.objection", []))
    matters = {subject: subject.split("/")[0] for subject in asked.get("matter", [])}
    named = dict(Matter.objects.filter(pk__in=matters.values()).values_list("pk", "second"))
    found = {(kind, pk): versions.get(int(pk), "") for kind, pks in of_versions.items() for pk in pks}
    found |= {("disclosure.objection", str(pk)): title for pk, title in objected.values_list("pk", "notice__title")}
    kept = {subject: int(subject.split("/")[0]) for subject in asked.get(facilities.CLOCK, [])}
    called = {each.facility.pk: each.state.name for each in facilities.whole(ids=kept.values())} if kept else {}
    found |= {(facilities.CLOCK, subject): called.get(pk, "") for subject, pk in kept.items()}
    errata = Erratum.objects.filter(pk__in=asked.get("disclosure.erratum", []))
    found |= {("disclosure.erratum", str(one.pk)): str(one.get_ground_display()) for one in errata}
    wrong = press.findings_named(list(map(int, asked.get("press.finding", []))))
    found |= {("press.finding", str(pk)): title for pk, title in wrong.items()}
    return found | {("matter", subject): named.get(int(pk), "") for subject, pk in matters.items()}


def to_prove_at(office: Office) -> QuerySet[Posting]:
    """The sheets that stand on the boards of an office's own place and were not proved yet."""
    here = standing().filter(board__place_id=office.place_id, proofs=None)
    return here.select_related("board", "notice").order_by("pk")


def part(slices: QuerySet[Slice], slice_id: int | None) -> Slice | None:
    """One slice among those of a version."""
    return slices.select_related("place", "version__notice__office").filter(pk=slice_id).first() if slice_id else None


def hanging(notice: Notice, *, after: int = 0) -> list[Posting]:
    """The boards on which a notice stands today, a page of them after an id; `proved` says whether a photo came."""
    proof = PostingProof.objects.filter(posting=OuterRef("pk"))
    here = standing(on=today()).filter(notice=notice, pk__gt=after).annotate(proved=Exists(proof))
    return list(here.select_related("board").order_by("pk")[:PAGE])


def matter(matter_id: int) -> Matter:
    """A row of the catalogue. Raises Http404."""
    found = Matter.objects.select_related("office").filter(pk=matter_id).first()
    if found is None:
        raise Http404
    return found


def roll_kinds() -> QuerySet[RollKind]:
    """The programmes of which rolls are made."""
    return RollKind.objects.order_by("name")


def may(viewer: User, *roles: Role) -> bool:
    """Whether the viewer holds one of the roles, to show or hide a button; the actions decide."""
    return bool(roles_of(viewer) & set(roles))


def boards_at(place_id: int, *, on: date) -> QuerySet[Board]:
    """The boards that stand in a very place on a day."""
    return Board.objects.on(on).filter(place_id=place_id)


def is_standing(notice: Notice) -> bool:
    """Whether a notice hangs on any board today."""
    return standing(on=today()).filter(notice=notice).exists()


def _notices() -> QuerySet[Notice]:
    return Notice.objects.select_related("office__place", "matter", "roll_kind")


def _of_office(found: Notice | None, viewer: User) -> Notice:
    if found is None:
        raise Http404
    must_serve(viewer, found.office)
    return found


def names(places: Sequence[int | None]) -> dict[int, str]:
    """What places are called today, by id."""
    return {place.id: place.name for place in known.named([one for one in places if one]).values()}


def post(position_id: int) -> Position:
    """A position by its id, for the action that decides who may touch it. Raises Http404."""
    found = Position.objects.select_related("office", "officer").filter(pk=position_id).first()
    if found is None:
        raise Http404
    return found


def question(question_id: int, *, viewer: User) -> Question:
    """A question of the press to an office in which the viewer serves. Raises Http404, NotYours."""
    rows = Question.objects.select_related("office", "answer__notice")
    found = rows.filter(pk=question_id).first()
    if found is None:
        raise Http404
    must_serve(viewer, found.office)
    return found


def press_answers(office: Office) -> list[Notice]:
    """The newest answers to the press of an office."""
    return list(_notices().filter(office=office, kind=Kind.ANSWER).order_by("-pk")[:PAGE])


def facility(facility_id: int, *, viewer: User) -> Whole:
    """A facility of an office in which the viewer serves, or one above it. Raises Http404, NotYours."""
    found = facilities.one(facility_id)
    if found is None:
        raise Http404
    must_serve(viewer, found.state.office)
    return found


def facility_event(event_id: int, *, viewer: User) -> FacilityEvent:
    """An event in a facility of an office in which the viewer serves. Raises Http404, NotYours."""
    found = facilities.event(event_id)
    if found is None:
        raise Http404
    facility(found.facility_id, viewer=viewer)
    return found


def facility_photo(photo_id: int, *, viewer: User) -> FacilityPhoto:
    """A photo of a facility of an office in which the viewer serves. Raises Http404, NotYours."""
    found = facilities.photo(photo_id)
    if found is None:
        raise Http404
    facility(found.facility_id, viewer=viewer)
    return found


def kept_by(office: Office) -> list[Whole]:
    """The facilities for which an office answers."""
    return facilities.whole(offices=[office])


def places_of(office: Office) -> list[known.Named]:
    """The places that an office is offered for a facility: its own and those right below."""
    return [step for step in known.descendants(office.place, depth=1) if step.level in BOARD_LEVELS]


def a_place(asked: str) -> Place | None:
    """The place of an id as it stands in an address or a form; None for anything else."""
    return Place.objects.filter(pk=int(asked)).first() if asked.isdecimal() and len(asked) < 18 else None
