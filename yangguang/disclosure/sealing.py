"""What is kept under keys: bodies of slices, poster codes, reasons, and the words of objections and verdicts."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import batched
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from yangguang.disclosure.models import Notice, PosterCode, Reason, Slice, SliceContent
from yangguang.disclosure.rolls.slicing import Body
from yangguang.foundation import canonical, keys

GONE = ""
_AT_ONCE = 100  # bodies of slices open at a time


def commitment(body: Mapping[str, object], *, salt: bytes) -> bytes:
    """SHA-256(salt ‖ canonical JSON), as the ledger commits to records."""
    return commitment_to(canonical.dumps(body), salt=salt)


def commitment_to(written: bytes, *, salt: bytes) -> bytes:
    """The commitment to a body that is written as canonical JSON already."""
    return hashlib.sha256(salt + written).digest()


def seal_bodies(written: Mapping[Slice, bytes]) -> list[SliceContent]:
    """The contents (canonical JSON) of saved slices, each under its own key, with one durable step for all keys."""
    sealed = keys.seal_many({slice.subject: body for slice, body in written.items()})
    return [SliceContent(slice=slice, sealed=sealed[slice.subject]) for slice in written]


def body(slice: Slice) -> Body:
    """The body of a slice, opened. Raises keys.Forgotten after it was taken down."""
    content = SliceContent.objects.filter(slice=slice).first()
    if content is None:
        raise keys.Forgotten(_("此分册已到期下架，内容已销毁。"))
    return _opened(content.sealed, slice.subject)


def bodies(slices: Iterable[Slice]) -> dict[int, Body]:
    """The bodies of many slices by slice id; those taken down are left out, and those whose key alone is gone.

    A restored older database has rows of what was erased since; their keys stay erased.
    """
    by_id = {slice.pk: slice for slice in slices}
    rows = SliceContent.objects.filter(slice_id__in=by_id).values_list("slice_id", "sealed")
    return {pk: json.loads(text) for pk, text in _left(rows, by_id)}


def seal_codes(codes: Mapping[Slice, str]) -> list[PosterCode]:
    """Poster codes under the keys of their slices."""
    sealed = keys.seal_many({slice.subject: code.encode() for slice, code in codes.items()})
    return [PosterCode(slice=slice, sealed=sealed[slice.subject]) for slice in codes]


def poster_codes(slices: Iterable[Slice]) -> dict[int, str]:
    """The codes of many slices by slice id; those without one are left out."""
    by_id = {slice.pk: slice for slice in slices}
    rows = PosterCode.objects.filter(slice_id__in=by_id).values_list("slice_id", "sealed")
    return {pk: text.decode() for pk, text in _left(rows, by_id)}


def row_salt(notice: Notice) -> bytes:
    """The salt of a notice's row keys; forgotten when the notice is taken down."""
    return keys.salt(rows_subject(notice))


def rows_subject(notice: Notice) -> str:
    """Under which the salt of a notice's row keys is kept."""
    return f"rows:{notice.index_no}"


def keep_reason(text: str) -> UUID:
    """Seal the words of a reason; the state row gets the key alone."""
    key = uuid4()
    Reason.objects.create(key=key, sealed=keys.seal(text.strip().encode(), subject=f"reason:{key}"))
    return key


def reason(key: UUID | None) -> str:
    """The words of a reason; empty when there are none any more."""
    row = Reason.objects.filter(key=key).first() if key else None
    return keys.open_sealed(bytes(row.sealed), subject=f"reason:{key}").decode() if row else GONE


def seal_words(words: Mapping[str, object], *, subject: str) -> bytes:
    """The words of an objection or a verdict, sealed."""
    return keys.seal(canonical.dumps(words), subject=subject)


def words(sealed: bytes | memoryview, *, subject: str) -> dict[str, str]:
    """The words of an objection or a verdict, opened."""
    return {key: str(value) for key, value in _opened(sealed, subject).items()}


def _left(rows: Iterable[tuple[int, bytes | memoryview]], by_id: Mapping[int, Slice]) -> Iterator[tuple[int, bytes]]:
    for part in batched(rows, _AT_ONCE, strict=False):
        texts = keys.opened_many({by_id[pk].subject: bytes(sealed) for pk, sealed in part})
        for pk, _sealed in part:
            if (text := texts.get(by_id[pk].subject)) is not None:
                yield pk, text


def _opened(sealed: bytes | memoryview, subject: str) -> Body:
    opened: Body = json.loads(keys.open_sealed(bytes(sealed), subject=subject))
    return opened
