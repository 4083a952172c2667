"""Keep the lookup code of something in one's own account, by one's own choice, and let it go again."""

from django.utils.translation import gettext as _

from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.erase import erase as erase_row
from yangguang.foundation.now import today
from yangguang.residents import locks, sealing
from yangguang.residents.errors import Invalid
from yangguang.residents.models import REACHED_BY, KeptCode, Resident

MOST = 200


def keep_code(*, by: Resident, of: str, code: str, channel: str = "") -> int:
    """Keep the code of a thing, whose subject is `of`; twice is once, with the channel said last. Returns its number.

    Whoever keeps it has asked the room above whether the code opens this thing, and whether it may be kept at all.
    Raises Invalid where there are too many.
    """
    return _keep(by=by, of=of, code=code, channel=channel)[0].pk


@action("residents.keep_code")
def _keep(*, by: Resident, of: str, code: str, channel: str) -> tuple[KeptCode]:
    """In a tuple, so that the audit, which names the person, does not name the row beside."""
    locks.hold(f"kept-codes:{by.pk}")
    mine = KeptCode.objects.filter(whose=sealing.whose(by, KeptCode))
    same = mine.filter(about=sealing.about(of)).first()
    way = channel if channel in REACHED_BY else ""
    if same and same.channel == way:
        return (same,)
    if same:
        erase_row(same, by=by, subject=same.subject, reason="kept anew")
    elif mine.count() >= MOST:
        raise Invalid(_("最多能记 200 件。"), do=_("请先从“我的办件”里去掉几件办完的。"), kept=_("没有改动。"))
    row = KeptCode(about=sealing.about(of), channel=way, since=today())
    sealing.own(row, by, of=of, code=code).save(force_insert=True)
    return (row,)


@action("residents.drop_code")
def drop_code(*, by: Resident, kept: int) -> bool:
    """Let one of one's own kept codes go; whether there was one. What it opens stays as it is."""
    rows = list(KeptCode.objects.filter(whose=sealing.whose(by, KeptCode), pk=kept))
    for row in rows:
        erase_row(row, by=by, subject=row.subject, reason="ended")
    return bool(rows)


def drop_all(resident: Resident, *, by: Actor) -> None:
    """Let all of them go, inside an action."""
    for row in KeptCode.objects.filter(whose=sealing.whose(resident, KeptCode)):
        erase_row(row, by=by, subject=row.subject, reason="account erased")
