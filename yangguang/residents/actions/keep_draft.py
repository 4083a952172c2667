"""Keep what one has begun to write, by one's own press, and let it go again; after a month it goes by itself."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from yangguang.foundation import canonical
from yangguang.foundation.actors import SYSTEM, Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase as erase_row
from yangguang.foundation.now import today
from yangguang.residents import locks, sealing
from yangguang.residents.errors import Invalid
from yangguang.residents.models import Draft, Resident
from yangguang.residents.queries.drafts import LASTS

MOST = 5
LONGEST = 30_000  # characters of all that was typed
_AT_ONCE = 500


def keep_draft(*, by: Resident, typed: Mapping[str, str], before: int = 0) -> int:
    """Keep what was typed, by name of its field; in the place of one kept `before`. Returns its number.

    Raises Invalid where it is too long or there are too many.
    """
    kept = _("您填写的内容还在表里。")
    if sum(len(name) + len(value) for name, value in typed.items()) > LONGEST:
        raise Invalid(_("内容太长。"), do=_("请写短一些再存。"), kept=kept)
    return _keep(by=by, typed=typed, before=before)[0].pk


@action("residents.keep_draft")
def _keep(*, by: Resident, typed: Mapping[str, str], before: int) -> tuple[Draft]:
    """In a tuple, so that the audit, which names the person, does not name the row beside."""
    locks.hold(f"drafts:{by.pk}")
    mine = Draft.objects.filter(whose=sealing.whose(by, Draft))
    for row in mine.filter(pk=before):
        erase_row(row, by=by, subject=row.subject, reason="kept anew")
    if mine.count() >= MOST:
        raise Invalid(
            _("最多能存 5 份写了一半的。"), do=_("请先交一份，或者在“写了一半的”里删一份。"),
            kept=_("您填写的内容还在表里。"),
        )  # fmt: skip
    row = sealing.own(Draft(since=today()), by, typed=canonical.dumps(dict(typed)).decode())
    row.save(force_insert=True)
    return (row,)


@action("residents.drop_draft")
def drop_draft(*, by: Resident, draft: int) -> bool:
    """Let one of one's own drafts go; whether there was one."""
    rows = list(Draft.objects.filter(whose=sealing.whose(by, Draft), pk=draft))
    for row in rows:
        erase_row(row, by=by, subject=row.subject, reason="ended")
    return bool(rows)


def drop_drafts(resident: Resident, *, by: Actor) -> None:
    """Let all of them go, inside an action."""
    for row in Draft.objects.filter(whose=sealing.whose(resident, Draft)):
        erase_row(row, by=by, subject=row.subject, reason="account erased")


def forget_drafts() -> int:
    """Erase drafts that nobody went on with in a month; returns how many."""
    rows = list(Draft.objects.filter(since__lt=today() - LASTS).order_by("id")[:_AT_ONCE])
    if rows:
        _forget(rows=rows, by=SYSTEM)
    return len(rows)


@action("residents.forget_drafts")
def _forget(*, rows: list[Draft], by: Actor) -> None:
    for row in rows:
        erase_row(row, by=by, subject=row.subject, reason="retention")
