"""Correct: a batch of changed rows makes a new version in which only the changed villages are new."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from yangguang.disclosure import bodies, locks, making, policies, public_words, rolling, sealing, territory, versions
from yangguang.disclosure.allowed import allowed
from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.making import Part
from yangguang.disclosure.models import Notice, RollKind, Slice, Version
from yangguang.disclosure.rolls import changes as batch
from yangguang.disclosure.rolls import slicing
from yangguang.disclosure.rolls.changes import Change
from yangguang.disclosure.rolls.rows import Entry, Totals, totals
from yangguang.disclosure.rolls.villages import Villages
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import today


def correct(*, notice: Notice, changes: Sequence[Change], reason: str, by: Actor) -> Version:
    """Write the next version of a named roll with a batch of rows added, removed or replaced.

    Unchanged slices are carried over with their log entries; the version must be signed and posted like the first.
    Raises Forbidden; UnknownRow or Invalid; Stopped.
    """
    return _correct(notice=notice, changes=changes, words=reason, by=by)


@action("disclosure.correct")
def _correct(*, notice: Notice, changes: Sequence[Change], words: str, by: Actor) -> Version:
    editor = policies.must_draft(by, notice.office)
    locks.hold_living(notice)
    kind = notice.roll_kind
    if kind is None or not kind.named:
        raise Invalid(_("这条公开信息没有可逐行更正的名单。"), do=_("请修订全文，或重新导入。"))
    before = versions.newest(notice)
    known = {slice.place_id: slice for slice in versions.slices(before) if slice.place_id}
    villages = territory.villages(notice.office, on=today())
    after = _after(notice, changes, known, kind, villages)
    return making.make_next(
        before=before,
        parts=_parts(after, known, kind, villages),
        by=editor,
        reason=public_words.keep(words),
        dropped=[place for place, entries in after.items() if not entries],
        findings=bodies.look_at_title(notice.title, allowed=allowed(on=today())),
    )


def _after(
    notice: Notice, changes: Sequence[Change], known: dict[int, Slice], kind: RollKind, villages: Villages
) -> dict[int, list[Entry]]:
    asked = {change.place for change in changes}
    before = {place: slicing.entries(sealing.body(known[place])) for place in sorted(asked & set(known))}

    def write(place: int, name: str, fen: int) -> Entry:
        village = villages.by_id.get(place)
        if village is None:
            raise Invalid(_("这个村不在本机构的公示范围内。"), do=_("请选择本机构所辖的村。"))
        row = (name, village.code or village.town + village.name, kind.name, fen)
        return rolling.placed_entry(row, villages=villages, kind=kind).entry

    return batch.apply(before, changes=changes, salt=sealing.row_salt(notice), write=write)


def _parts(after: dict[int, list[Entry]], known: dict[int, Slice], kind: RollKind, villages: Villages) -> list[Part]:
    counted = {place: Totals(slice.row_count, slice.total_fen) for place, slice in known.items()}
    counted |= {place: totals(entries) for place, entries in after.items()}
    left = {place: total for place, total in counted.items() if total.people}
    named = [Part(place, slicing.named_body(after[place]), counted[place]) for place in sorted(after) if after[place]]
    return [rolling.counts(left, kind=kind, villages=villages), *named]
