"""Long actions killed at eight points each, spread by a seed that is printed: the whole deed, or none of it."""

from collections.abc import Callable
from itertools import count

import pytest
from django.db.models import Count

from tests.faults import deeds
from tests.faults.conftest import Victim
from tests.faults.history import Arguments, killed, whole
from yangguang.disclosure import actions as disclosure
from yangguang.disclosure.models import Notice, Objection, PosterCode, Posting, Slice, SliceContent, Version
from yangguang.disclosure.queries import roll_rows
from yangguang.foundation import erase, keys
from yangguang.foundation.errors import Refused
from yangguang.ledger.models import Pending

ROWS, FEW = 402, 20
OVER = "2026-06-01"  # when nobody may object any more
_numbers = count(1)


def _signed(rows: int = ROWS) -> Version:
    return deeds.signed(f"名单公示之{next(_numbers)}", rows=rows)


def _posted() -> Version:
    version = _signed(FEW)
    disclosure.post(version=version, by=deeds.who("fabu"))
    return version


def _to_draft() -> Arguments:
    return {"rows": ROWS, "title": f"名单公示之{next(_numbers)}"}


def _to_post() -> Arguments:
    if not Posting.objects.exists():
        _posted()  # the first under its matter begins what each later one begins anew
    return {"version": _signed().pk}


def _to_object() -> Arguments:
    notice = Notice.objects.last() or _posted().notice
    return {"notice": notice.pk, "key": f"form-{next(_numbers)}"}


def _to_decide() -> Arguments:
    deeds.do("object_", **_to_object())
    return {"objection": Objection.objects.latest("pk").pk}


def _to_correct() -> Arguments:
    version = _posted()
    part = version.slices.filter(named=True).order_by("place_id")[0]
    row = roll_rows.rows(version, viewer=deeds.who("bianji"), place=part.place)[0]
    return {"notice": version.notice_id, "place": part.place_id, "row": row.key, "name": row.name}


def _to_close() -> Arguments:
    return {"version": _posted().pk, "day": OVER}


def _to_take_down() -> Arguments:
    version = _posted()
    disclosure.withdraw(notice=version.notice, reason="名单有误", by=deeds.who("fabu"))
    return {"version": version.pk}


GIVEN: dict[str, Callable[[], Arguments]] = {
    "post": _to_post,
    "object_": _to_object,
    "decide": _to_decide,
    "correct": _to_correct,
    "close": _to_close,
}


@pytest.mark.parametrize("deed", GIVEN)
def test_what_is_done_to_a_roll_is_done_whole_or_not_at_all_and_once_by_the_same_again(
    victim: Victim, deed: str
) -> None:
    for _ in killed(victim, deed, GIVEN[deed]):
        pass
    whole()


def test_a_roll_is_drafted_whole_or_not_at_all(victim: Victim) -> None:
    for _ in killed(victim, "roll", _to_draft, same=deeds.nothing):
        pass
    assert Version.objects.annotate(n=Count("slices")).values("n").distinct().count() == 1


def test_a_take_down_killed_anywhere_leaves_every_record_readable_or_none(victim: Victim) -> None:
    for arguments, stands in killed(victim, "take_down", _to_take_down):
        slices = Slice.objects.filter(version=int(str(arguments["version"])))
        sealed: list[SliceContent | PosterCode] = list(SliceContent.objects.filter(slice__in=slices))
        sealed.extend(PosterCode.objects.filter(slice__in=slices))
        assert bool(sealed) != stands
        assert all(keys.opened(bytes(row.sealed), subject=row.slice.subject) for row in sealed)
    erase.finish()
    assert not {subject for _, subject in keys.held()} & {slice.subject for slice in Slice.objects.all()}
    whole()


def test_two_who_post_the_same_at_once_post_it_once(victim: Victim) -> None:
    version = _signed().pk
    victim.order("post", {"version": version})
    try:
        disclosure.post(version=Version.objects.get(pk=version), by=deeds.who("fabu"))
    except Refused:
        assert victim.ended() == "done"
    else:
        assert victim.ended() == "gone"
    assert Posting.objects.values("board", "slice").annotate(n=Count("pk")).filter(n__gt=1).count() == 0
    assert Pending.objects.count() == Slice.objects.filter(version=version).count()
