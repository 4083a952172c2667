"""A split or union of places as a file: what it would move in all rooms, and how it is carried out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any  # a YAML file has the shape that the how-to says

import yaml
from django.utils.translation import gettext as _

from yangguang.clocks.models import Clock
from yangguang.disclosure import queries as disclosed
from yangguang.disclosure.models import Posting
from yangguang.disclosure.queries import WINDOW
from yangguang.disclosure.queries.boards import KIND as PROOF
from yangguang.foundation.actors import Actor
from yangguang.foundation.errors import Invalid
from yangguang.offices.models import Facility, FacilityEnd, Office
from yangguang.places import actions as places
from yangguang.places import queries as known
from yangguang.places.actions import Moves, Share
from yangguang.places.models import Board, Place

type Told = list[tuple[str, Sequence[str]]]


@dataclass(frozen=True)
class Plan:
    """What a file asks for: the places that end (one: a split), the shares that begin, the day."""

    ends: Sequence[Place]
    into: Sequence[Share]
    on: date

    def preview(self, *, by: Actor) -> Moves:
        """What would move in the tree. Raises what the actions raise."""
        if len(self.ends) == 1:
            return places.preview_split(place=self.ends[0], into=self.into, on=self.on, by=by)
        return places.preview_unite(places=self.ends, into=self.into[0], on=self.on, by=by)

    def carry_out(self, *, by: Actor) -> list[Place]:
        """Do it. Raises what the actions raise."""
        if len(self.ends) == 1:
            return places.split(place=self.ends[0], into=self.into, on=self.on, by=by)
        return places.unite(places=self.ends, into=self.into[0], on=self.on, by=by)


def read(path: Path) -> Plan:
    """A plan from its file. Raises Invalid for what is not there or not understood."""
    try:
        told: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        ends = [_place(str(code)) for code in told["ends"]]
        into = [_share(share, ends) for share in told["into"]]
        day = told["day"] if isinstance(told["day"], date) else date.fromisoformat(str(told["day"]))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, ValueError) as fault:
        raise Invalid(
            _("这个文件读不懂：%(fault)s") % {"fault": fault}, do=_("请照 docs/how-to/change-places.md 写。")
        ) from fault
    if not ends or (len(ends) > 1 and len(into) != 1):
        raise Invalid(_("要么一处拆成几处，要么几处合成一处。"), do=_("请核对 ends 和 into。"))
    return Plan(ends, into, day)


def told(plan: Plan, moves: Moves) -> Told:
    """All that a plan moves, ends or leaves as it is, room by room, in words."""
    ids = [place.pk for place in moves.ends]
    hung = disclosed.standing().filter(board__place__in=ids)
    running = list(hung.select_related("notice", "board").order_by("pk"))
    seated = Office.objects.filter(place__in=ids, valid_to=None).order_by("pk")
    closed = FacilityEnd.objects.values("facility")
    kept = Facility.objects.filter(place__in=ids).exclude(pk__in=closed)
    return [
        (_("终止"), list(_names(ids))),
        (_("新设"), [share.name for share in plan.into]),
        (_("改隶的下级地点"), list(_names([place.pk for place in moves.below]))),
        (_("移交的公示栏"), [board.name for board in moves.handed_over]),
        (_("撤除的公示栏"), [board.name for board in moves.taken_down]),
        (_("照旧公示、由承接地点一并显示"), [f"{row.notice.title}（{row.board.name}）" for row in running]),
        (_("照旧计时"), _clocks(running)),
        (_("没有动、要另行撤销或迁移的机构"), [office.name for office in seated]),
        (_("没有动、随上级地点显示的设施"), [row.states.order_by("-pk")[0].name for row in kept]),
    ]


def _clocks(running: Sequence[Posting]) -> list[str]:
    versions = {str(row.version_id) for row in running}
    open_ = Clock.objects.filter(kind__in=(WINDOW, PROOF), subject__in=versions, standing__closed_on=None)
    return [f"{clock.rule.title} {clock.standing.until}" for clock in open_.select_related("rule", "standing")]


def _names(ids: Sequence[int]) -> Sequence[str]:
    names = known.named(ids)
    return [names[pk].name for pk in ids]


def _share(told: Mapping[str, Any], ends: Sequence[Place]) -> Share:
    below = {known.name(place): place for place in Place.objects.filter(parent__in=ends, valid_to=None)}
    boards = {board.name: board for board in Board.objects.filter(place__in=ends, valid_to=None)}
    return Share(
        name=str(told["name"]), code=str(told.get("code") or ""),
        below=[below[str(name)] for name in told.get("below") or ()],
        boards=[boards[str(name)] for name in told.get("boards") or ()],
    )  # fmt: skip


def _place(code: str) -> Place:
    found = known.by_code(code)
    if found is None:
        raise Invalid(_("没有代码为 %(code)s 的地点。") % {"code": code}, do=_("请核对代码。"))
    return found
