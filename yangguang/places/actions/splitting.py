"""Split a place into several, or unite several in a new one: each place below is allotted, nobody guesses."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today
from yangguang.places import events, policies
from yangguang.places.errors import Invalid, NotBelow, NotInForce, Taken
from yangguang.places.levels import CODE_LENGTH, Level
from yangguang.places.listing import checking
from yangguang.places.models import Board, Place, PlaceCode, PlaceName, Succession


@dataclass(frozen=True)
class Share:
    """What one new place gets: a name, an official code (none below villages), places below, boards that stay up."""

    name: str
    code: str = ""
    below: Sequence[Place] = ()
    boards: Sequence[Board] = ()


@dataclass(frozen=True)
class Moves:
    """What a split or union would do: places that go along, boards handed over, boards taken down."""

    ends: Sequence[Place]
    below: Sequence[Place]
    handed_over: Sequence[Board]
    taken_down: Sequence[Board]


def preview_split(*, place: Place, into: Sequence[Share], on: date, by: Actor) -> Moves:
    """Say what splitting a place would do, and do nothing. Raises as `split` does."""
    policies.must_keep_places(by)
    return _checked([place], into, on=on)


def preview_unite(*, places: Sequence[Place], into: Share, on: date, by: Actor) -> Moves:
    """Say what uniting places in a new one would do, and do nothing. Raises as `unite` does."""
    policies.must_keep_places(by)
    _must_be_several(places)
    return _checked(places, [_whole(places, into, on)], on=on)


@action("places.split")
def split(*, place: Place, into: Sequence[Share], on: date, by: Actor) -> list[Place]:
    """End a place on a day and let two or more new ones of its level succeed it.

    Each place below goes to one share, each board stands on in one or is taken down; ids and addresses stay as they
    are. Raises Invalid, NotInForce, NotBelow or Taken with what is missing; then nothing was split.
    """
    policies.must_keep_places(by)
    if len(into) < 2:
        raise Invalid(_("拆分至少要有两个承接地点。"), do=_("只有一个就用合并或更名。"), kept=_kept())
    moves = _checked(_locked([place]), into, on=on)
    return _carried_out(moves, into, on=on)


@action("places.unite")
def unite(*, places: Sequence[Place], into: Share, on: date, by: Actor) -> list[Place]:
    """End several places of one level on a day and let one new place succeed them all; what hung in them goes along.

    Raises Invalid, NotInForce, NotBelow or Taken; then nothing was united.
    """
    policies.must_keep_places(by)
    _must_be_several(places)
    share = _whole(places, into, on)
    return _carried_out(_checked(_locked(places), [share], on=on), [share], on=on)


def _kept() -> str:
    return str(_("地点名单未变。"))


def _must_be_several(places: Sequence[Place]) -> None:
    if len({place.pk for place in places}) < 2:
        raise Invalid(_("至少要有两个不同的地点才能合成新地点。"), kept=_kept())


def _whole(places: Sequence[Place], into: Share, on: date) -> Share:
    below = Place.objects.filter(parent__in=places, valid_to=None).order_by("pk")
    return Share(into.name, into.code, list(below), list(_standing(places, on)))


def _standing(places: Sequence[Place], on: date) -> list[Board]:
    return list(Board.objects.filter(place__in=places, valid_to=None, valid_from__lt=on).order_by("pk"))


def _locked(places: Sequence[Place]) -> list[Place]:
    return list(Place.objects.select_for_update().filter(pk__in=[place.pk for place in places]).order_by("pk"))


def _checked(places: Sequence[Place], into: Sequence[Share], *, on: date) -> Moves:
    fresh = list(Place.objects.filter(pk__in=[place.pk for place in places]).select_related("parent").order_by("pk"))
    _must_stand(fresh, on)
    _must_be_called(fresh[0], into, on)
    below = list(Place.objects.filter(parent__in=fresh, valid_to=None).order_by("pk"))
    _must_be_allotted(below, [place for share in into for place in share.below])
    standing, asked = _standing(fresh, on), Counter(board.pk for share in into for board in share.boards)
    if strange := set(asked) - {board.pk for board in standing} or {pk for pk, n in asked.items() if n > 1}:
        raise Invalid(_("有 %(count)d 块公示栏不在这里，或者分给了不止一处。") % {"count": len(strange)}, kept=_kept())
    return Moves(
        fresh, below, [b for b in standing if b.pk in asked], [b for b in standing if b.pk not in asked]
    )  # fmt: skip


def _must_stand(places: Sequence[Place], on: date) -> None:
    if on > today():
        raise Invalid(_("拆分、合并须在生效之日起登记。"), kept=_kept())
    above = {(place.level, place.parent_id) for place in places}
    if len(above) != 1 or places[0].parent is None or places[0].level in (Level.CITY, Level.COUNTY):
        raise NotBelow(_("只能拆分、合并县以下、同一上级的同级地点。"), kept=_kept())
    if any(place.valid_to is not None or place.valid_from >= on for place in places):
        raise NotInForce(_("地点须在 %(on)s 之前已在册，且未终止。") % {"on": on}, kept=_kept())
    if places[0].parent.valid_to is not None:
        raise NotInForce(_("它的上级已经终止。"), kept=_kept())
    if PlaceCode.objects.filter(place__in=places, valid_to=None, valid_from__gte=on).exists():
        raise Invalid(_("它的代码在该日或以后才启用。"), kept=_kept())
    if Board.objects.filter(place__in=places, valid_to=None, valid_from__gte=on).exists():
        raise Invalid(_("有公示栏在该日或以后才设立。"), do=_("请选更晚的日期。"), kept=_kept())


def _must_be_called(place: Place, into: Sequence[Share], on: date) -> None:
    names = [share.name.strip() for share in into]
    if faults := [fault for name in names if (fault := checking.name_fault(name))]:
        raise Invalid(faults[0], kept=_kept())
    if len(set(names)) < len(names):
        raise Taken(_("新地点的名称重复。"), kept=_kept())
    length, codes = CODE_LENGTH.get(Level(place.level)), [share.code for share in into]
    if length is None:
        if any(codes):
            raise Invalid(_("这一级地点没有行政区划代码。"), kept=_kept())
        return
    above = PlaceCode.objects.on(on).filter(place=place.parent_id).first()
    start = above.code if above else ""
    if any(len(code) != length or not checking.is_code(code) or not code.startswith(start) for code in codes):
        raise Invalid(
            _("代码应为 %(due)d 位数字，以上级代码 %(above)s 开头。") % {"due": length, "above": start}, kept=_kept()
        )
    if len(set(codes)) < len(codes) or _used(codes):
        raise Taken(_("代码已经用过；代码不能重复使用。"), do=_("请用新代码。"), kept=_kept())


def _used(codes: Sequence[str]) -> bool:
    """Whether a code ever meant a place: a gone place's code is no new one's, so that old papers stay true."""
    return PlaceCode.objects.filter(code__in=codes).exists()


def _must_be_allotted(below: Sequence[Place], allotted: Sequence[Place]) -> None:
    given = Counter(place.pk for place in allotted)
    if {place.pk for place in below} != set(given) or any(number > 1 for number in given.values()):
        missing = len({place.pk for place in below} - set(given))
        raise Invalid(
            _("下级地点要逐一分给一个承接地点：%(count)d 个还没有分，或者分重了、分错了。") % {"count": missing},
            do=_("请把每个下级地点分给且只分给一处。"), kept=_kept(),
        )  # fmt: skip


def _carried_out(moves: Moves, into: Sequence[Share], *, on: date) -> list[Place]:
    old, made = moves.ends, []
    PlaceCode.objects.filter(place__in=old, valid_to=None).update(valid_to=on)
    Board.objects.filter(pk__in=[board.pk for board in (*moves.handed_over, *moves.taken_down)]).update(valid_to=on)
    for share in into:
        heir = Place.objects.create(level=old[0].level, parent=old[0].parent, valid_from=on)
        PlaceName.objects.create(place=heir, name=share.name.strip(), valid_from=on)
        if share.code:
            PlaceCode.objects.create(place=heir, code=share.code, valid_from=on)
        Place.objects.filter(pk__in=[place.pk for place in share.below]).update(parent=heir)
        Board.objects.bulk_create(
            Board(place=heir, kind=board.kind, name=board.name, position=board.position, valid_from=on)
            for board in share.boards
        )
        made.append(heir)
    Place.objects.filter(pk__in=[place.pk for place in old]).update(valid_to=on)
    Succession.objects.bulk_create(Succession(place=place, successor=heir, on=on) for place in old for heir in made)
    changed = [place.pk for place in (*old, *made, *moves.below)]
    events.changed(places=changed)
    events.boards_changed(places=changed)
    return made
