"""Post: a signed version goes to every board it belongs to, to the log, and to everyone who listens; all or nothing."""

from collections.abc import Collection, Mapping
from datetime import datetime

from django.utils.translation import gettext as _

from yangguang.clocks import actions as clock_actions
from yangguang.clocks import queries as clocks
from yangguang.disclosure import (
    bases,
    events,
    hanging,
    lawful,
    locks,
    permits,
    policies,
    posting,
    proving,
    sealing,
    territory,
    versions,
    windows,
)
from yangguang.disclosure.choices import Kind, Opinion
from yangguang.disclosure.errors import Already, MustNotBeNamed, NotReviewed, NotStanding
from yangguang.disclosure.models import (
    PosterCode,
    Posting,
    Review,
    Slice,
    SliceEntry,
    Version,
    VersionContent,
    Withdrawal,
)
from yangguang.disclosure.posting import Occasion
from yangguang.disclosure.records import Window
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.events import announce
from yangguang.foundation.now import local_day, now
from yangguang.ledger.actions import append
from yangguang.matters import actions as matters
from yangguang.places.models import Board

_BATCH = 1000


@action("disclosure.post")
def post(
    *, version: Version, by: Actor, boards: Collection[Board] | None = None, at: datetime | None = None
) -> Version:
    """Post a signed version: postings, clock of the window, log entries and the event `Posted` in one transaction.

    `boards` are all to which it belongs unless given. Slices carried over keep their entries and postings. Raises
    Forbidden; NotReviewed; NoBasis; Already, also when another publisher was faster; Invalid when a wall is missing.
    """
    publisher = policies.must_post(by, version.notice.office)
    locks.hold_living(version.notice)
    _must_be_postable(version)
    permits.demand(version.notice)
    instant = at or now()
    day = local_day(instant)
    cited = bases.demand(version.notice, on=day)
    lawful.demand(version, on=day)
    occasion = Occasion(version, publisher, instant, day, cited, _window(version, publisher, instant))
    parts = list(versions.slices(version))
    found = territory.chosen(boards, office=version.notice.office, on=day)
    assigned = territory.assign(parts, to=found)
    fresh = _log(parts, occasion, found)
    reached("disclosure.logged")
    posting.save(_changed(assigned, version), occasion=occasion)
    proving.owe(version, by=publisher, at=instant)
    matters.meet(matter=version.notice.matter, by=by, on=day)
    reached("disclosure.posted")
    announce(
        events.POSTED,
        payload={"notice": version.notice_id, "version": version.pk, "slices": [slice.pk for slice in fresh]},
    )
    return version


def _log(parts: list[Slice], occasion: Occasion, boards: Collection[Board]) -> list[Slice]:
    """The slices that were not in the log yet, put there; text, tables and files become readable to all."""
    version = occasion.version
    known = set(SliceEntry.objects.filter(slice__in=parts).values_list("slice_id", flat=True))
    fresh = [slice for slice in parts if slice.pk not in known]
    entries = posting.entries(posting.frames(fresh, occasion=occasion, boards=boards), version=version)
    waiting = append(kind=version.notice.kind, commitments=[bytes(entry.commitment) for entry in entries])
    for entry, pending in zip(entries, waiting, strict=True):
        entry.pending_entry = pending
    SliceEntry.objects.bulk_create(entries, batch_size=_BATCH)
    before = hanging.codes_by_place(version.notice)
    PosterCode.objects.bulk_create(posting.poster_codes(fresh, before=before), batch_size=_BATCH)
    if version.notice.kind != Kind.ROLL:
        VersionContent.objects.create(version=version, body=sealing.body(parts[0]))
    return fresh


def _changed(assigned: Mapping[Board, Slice], version: Version) -> dict[Board, Slice]:
    hanging = dict(Posting.objects.filter(notice=version.notice_id).order_by("pk").values_list("board_id", "slice_id"))
    return {board: slice for board, slice in assigned.items() if hanging.get(board.pk) != slice.pk}


def _window(version: Version, by: Actor, at: datetime) -> Window | None:
    if version.notice.kind != Kind.ROLL:
        return None
    office = version.notice.office
    clock = clock_actions.start(
        duty=windows.WINDOW, kind=windows.KIND, subject=str(version.pk), office=office, by=by, at=at
    )
    return Window(local_day(at), clocks.due(clock).day, clock.rule.value)


def _must_be_postable(version: Version) -> None:
    review = Review.objects.filter(version=version).first()
    if review is None or review.opinion != Opinion.APPROVE or bytes(review.digest) != bytes(version.digest):
        raise NotReviewed(_("这一版还没有第二人签字。"), do=_("请先由另一位审核人签字。"), kept=_("没有张贴任何一处。"))
    if versions.newest(version.notice) != version:
        raise NotStanding(_("这一版已被更新的版本取代。"), do=_("请张贴最新的一版。"))
    if SliceEntry.objects.filter(version=version).exists():
        raise Already(_("这一版已经张贴过。"), do=_("请刷新页面查看。"), kept=_("没有重复张贴。"))
    if Withdrawal.objects.filter(notice=version.notice_id).exists():
        raise NotStanding(_("这条公开信息已撤回。"), do=_("请另起一条公开信息。"))
    kind = version.notice.roll_kind
    if kind and not kind.named and version.slices.filter(named=True).exists():
        raise MustNotBeNamed(_("这个项目的名单不公开姓名。"), do=_("请只公布数字。"))
