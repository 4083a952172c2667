"""A file on its way in over a bad line: begun, added to piece by piece, used or dropped; the gate looks at its end."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import Sum
from django.utils.translation import gettext as _

from yangguang.files import pieces
from yangguang.files.errors import Altered, Crowded, Elsewhere, NotThere, TooLarge
from yangguang.files.kinds import LARGEST, MIB
from yangguang.files.models import Arrival
from yangguang.foundation import keys
from yangguang.foundation.actors import Actor
from yangguang.foundation.acts import action
from yangguang.foundation.boundaries import reached
from yangguang.foundation.errors import Invalid
from yangguang.foundation.now import today

KEPT = timedelta(days=3)  # whoever has a line once a day comes to the end
LEAST, MOST = MIB // 16, MIB  # bytes of one piece; the last may be smaller
MOST_OF_ONE, MOST_OF_ALL = 200 * MIB, 2048 * MIB  # bytes announced and not yet handed in: of one case, and of all
_LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('files.arrival', 7))"


@dataclass(frozen=True, slots=True)
class Begun:
    """The secret that adds to it, told this once, and how much is here already."""

    key: str
    arrived: int


@dataclass(frozen=True, slots=True)
class Whole:
    """A file that is here to its last byte, and the name it bears; nothing has looked at it yet."""

    data: bytes
    name: str


@action("files.begin")
def begin(*, of: str, size: int, sha256: bytes, name: str = "", by: Actor) -> Begun:
    """Announce a file for what `of` names; the same file of the same thing goes on where it was, under a new key.

    Its bytes are counted from now on against what may be on its way. Raises TooLarge, Invalid, Crowded.
    """
    _must_fit(size, sha256)
    with connection.cursor() as cursor:
        cursor.execute(_LOCK)
    key, blind, digest = secrets.token_urlsafe(32), _blind(of, "of"), _blind(sha256.hex(), "digest")
    found = Arrival.objects.waiting().filter(of=blind, digest=digest, size=size).first()
    if found is not None:
        Arrival.objects.filter(pk=found.pk).update(key=_blind(key, "key"))
        return Begun(key, found.arrived)
    _must_have_room(blind, size)
    fresh = Arrival(of=blind, digest=digest, size=size, token=secrets.token_hex(16), until=today() + KEPT)
    fresh.key, fresh.name = _blind(key, "key"), keys.seal(name[:200].encode(), subject=fresh.subject)
    fresh.save()
    return Begun(key, 0)


def append(*, key: str, offset: int, data: bytes) -> Arrival:
    """Add one piece where the last ended. Without a row in the audit: a file is one, its pieces are many.

    Of two at one place one is taken. Raises NotThere, Elsewhere, Invalid, Unavailable (disk full), and Altered when the
    last byte shows another file than was announced; that drops it.
    """
    with transaction.atomic():
        row = _held(key, lock=True)
        if offset != row.arrived:
            raise Elsewhere(_("这一段接不上已经到的。"), arrived=row.arrived, do=_("请从已经到的地方接着传。"))
        _must_follow(row, len(data))
        pieces.put(row.token, subject=row.subject, offset=offset, data=data)
        reached("files.arriving")
        row.arrived = offset + len(data)
        row.save(update_fields=["arrived"])
    if row.is_whole and not _is_as_announced(row, pieces.whole(row.token, subject=row.subject, size=row.size)):
        _end(row)
        raise Altered(_("收到的和您选的文件不一样。"), do=_("请重新选这个文件再传一次。"), kept=_("没有保存它。"))
    return row


def arrived(*, key: str) -> Arrival:
    """How much is here, and of how much. Raises NotThere."""
    return _held(key)


def whole(*, key: str, of: str) -> Whole:
    """All of a file, for what it was announced for and nothing else. Raises NotThere, Invalid while some is missing."""
    row = Arrival.objects.filter(key=_blind(key, "key"), of=_blind(of, "of"), until__gte=today()).first()
    if row is None:
        raise _not_there()
    if not row.is_whole:
        raise Invalid(_("这个文件还没有传完。"), do=_("请等它传完，或者重新选一次。"), kept=_("已经传到的都在。"))
    data = pieces.whole(row.token, subject=row.subject, size=row.size)
    return Whole(data, keys.open_sealed(bytes(row.name), subject=row.subject).decode())


def use(*, key: str) -> None:
    """Say that a file was handed in: nothing is added, its pieces go tonight, till then a second press finds it."""
    Arrival.objects.filter(key=_blind(key, "key"), used=False).update(used=True, until=today())


def drop(*, key: str) -> None:
    """Destroy what came of a file, its key first; one that is not there is no fault."""
    row = Arrival.objects.filter(key=_blind(key, "key")).first()
    if row is not None:
        _end(row)


def drop_over() -> int:
    """Destroy what nobody came back for, and pieces that a crash left without their row; returns how many."""
    over = list(Arrival.objects.over())
    for row in over:
        _end(row)
    there = set(pieces.tokens(older_than=3600.0))
    lost = there - set(Arrival.objects.filter(token__in=there).values_list("token", flat=True))
    keys.forget_all(f"arrival:{token}" for token in lost)
    for token in lost:
        pieces.remove(token)
    return len(over) + len(lost)


def _held(key: str, *, lock: bool = False) -> Arrival:
    rows = Arrival.objects.select_for_update() if lock else Arrival.objects.all()
    row = rows.waiting().filter(key=_blind(key, "key")).first()
    if row is None:
        raise _not_there()
    found: Arrival = row
    return found


def _end(row: Arrival) -> None:
    keys.forget(row.subject)
    pieces.remove(row.token)
    row.delete()


def _must_fit(size: int, sha256: bytes) -> None:
    if size > LARGEST:
        raise TooLarge(
            _("文件有 %(size)d MB，超过 %(most)d MB 的上限。") % {"size": size // MIB, "most": LARGEST // MIB},
            do=_("请压缩图片或拆成几个文件后再上传。"),
        )
    if size < 1 or len(sha256) != hashlib.sha256().digest_size:
        raise Invalid(_("没有说明文件有多大、是哪一个。"), do=_("请重新选这个文件。"), kept=_("没有保存任何内容。"))


def _must_have_room(of: bytes, size: int) -> None:
    waiting = Arrival.objects.waiting()
    own, every = (
        rows.aggregate(sum=Sum("size"))["sum"] or 0
        for rows in (waiting.filter(of=of), waiting)
    )  # fmt: skip
    if own + size > MOST_OF_ONE:
        raise Crowded(
            _("这件事还没交的文件已经太多。"),
            do=_("请先把传好的交上去，或者等三天后再传。"),
            kept=_("已经传到的都在。"),
        )
    if every + size > MOST_OF_ALL:
        raise Crowded(
            _("现在传文件的人太多。"), do=_("请过一会儿再传，也可以直接提交或送到窗口。"), kept=_("已经传到的都在。")
        )


def _must_follow(row: Arrival, came: int) -> None:
    kept = _("已经传到的都在。")
    if row.arrived + came > row.size:
        raise Invalid(_("传来的比说好的多。"), do=_("请重新选这个文件。"), kept=kept)
    if came > MOST or (came < LEAST and row.arrived + came < row.size) or not came:
        raise Invalid(_("这一段太大或者太小。"), do=_("请刷新页面再传。"), kept=kept)


def _is_as_announced(row: Arrival, data: bytes) -> bool:
    return secrets.compare_digest(bytes(row.digest), _blind(hashlib.sha256(data).hexdigest(), "digest"))


def _blind(value: str, what: str) -> bytes:
    return keys.blind(value, purpose=f"arrival-{what}")


def _not_there() -> NotThere:
    return NotThere(_("没有这个文件，或者它已经过期。"), do=_("请重新选这个文件再传。"))
