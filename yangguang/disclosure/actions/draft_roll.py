"""Draft a roll: from an imported list of decided grants to sealed slices; every fault named, or everything taken."""

from datetime import date

from django.utils.translation import gettext as _

from yangguang.clocks import queries as clocks
from yangguang.disclosure import (
    bodies,
    locks,
    making,
    numbering,
    policies,
    public_words,
    rolling,
    territory,
    versions,
    windows,
)
from yangguang.disclosure.allowed import allowed
from yangguang.disclosure.choices import Kind
from yangguang.disclosure.errors import Invalid
from yangguang.disclosure.models import Notice, RollKind, Version
from yangguang.disclosure.rolling import Rows
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.now import now, today
from yangguang.matters.models import Matter
from yangguang.offices.models import Office


@action("disclosure.draft_roll")
def draft_roll(
    *,
    matter: Matter,
    office: Office,
    title: str,
    roll_kind: RollKind,
    by: Actor,
    csv: bytes | None = None,
    rows: Rows | None = None,
    window_days: int | None = None,
) -> Version:
    """Begin a roll of decided grants: a slice of names for each village's own board, counts for all others.

    `csv` has the columns 姓名, 村, 项目, 金额(元) in UTF-8 or GB18030; `rows` are (name, village, programme, fen). Of a
    kind that is not named, counts alone are kept. Raises Forbidden; Invalid with every faulty row; Stopped.
    """
    editor, day = policies.must_draft(by, office), today()
    villages = territory.villages(office, on=day)
    of = rolling.read(csv=csv, rows=rows, villages=villages, kind=roll_kind)
    findings = bodies.look_at_title(title, allowed=allowed(on=day))
    notice = Notice.objects.create(
        index_no=numbering.next_number(office, on=day),
        matter=matter,
        office=office,
        kind=Kind.ROLL,
        roll_kind=roll_kind,
        title=title.strip(),
        by=editor,
        at=now(),
    )
    parts = rolling.parts(of, kind=roll_kind, villages=villages)
    return making.make(
        notice=notice, parts=parts, by=editor, findings=findings, window_days=_window(window_days, on=day)
    )


def redraft_roll(
    *, notice: Notice, by: Actor, reason: str, csv: bytes | None = None, rows: Rows | None = None
) -> Version:
    """Import a roll anew, whole, as its next version; villages in which nothing changed keep their slices.

    It must be signed and posted like the first. Raises Forbidden; Invalid with every faulty row; Stopped.
    """
    return _redraft_roll(notice=notice, by=by, words=reason, csv=csv, rows=rows)


@action("disclosure.redraft_roll")
def _redraft_roll(*, notice: Notice, by: Actor, words: str, csv: bytes | None, rows: Rows | None) -> Version:
    editor = policies.must_draft(by, notice.office)
    locks.hold_living(notice)
    kind = notice.roll_kind
    if kind is None:
        raise Invalid(_("这条公开信息不是名单。"), do=_("请用“修订”。"))
    villages = territory.villages(notice.office, on=today())
    of = rolling.read(csv=csv, rows=rows, villages=villages, kind=kind)
    before = versions.newest(notice)
    named = set(versions.slices(before).filter(named=True).values_list("place_id", flat=True))
    parts = rolling.parts(of, kind=kind, villages=villages)
    reason = public_words.keep(words)
    return making.make_next(
        before=before,
        parts=parts,
        by=editor,
        reason=reason,
        dropped=named - set(of),
        findings=bodies.look_at_title(notice.title, allowed=allowed(on=today())),
    )


def _window(asked: int | None, *, on: date) -> int:
    """The days of the window: what the rule in force says, and nothing else."""
    days = clocks.rule(windows.WINDOW, on=on).value
    if asked not in (None, days):
        raise Invalid(
            _("公示期由规则定为 %(days)d 天。") % {"days": days},
            do=_("要改公示期，请由县里另定“公示期”规则并写明依据。"),
        )
    return days
