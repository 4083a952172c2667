"""A version before it is posted, for those of the office who write, sign or post it."""

from yangguang.disclosure import policies, sealing, versions
from yangguang.disclosure.models import Version
from yangguang.disclosure.rolls.slicing import Body
from yangguang.foundation import audit
from yangguang.foundation.actors import Actor


def body(version: Version, *, viewer: Actor) -> Body:
    """What all boards without names would show of a version: words, table, file or counts; each reading is audited.

    Raises Forbidden, and keys.Forgotten after its take-down.
    """
    policies.must_read_rows(viewer, version.notice.office)
    audit.record(actor_key=viewer.actor_key, verb="disclosure.read", subject=f"disclosure.version:{version.pk}")
    return sealing.body(versions.slices(version).get(named=False))


def why(version: Version, *, viewer: Actor) -> str:
    """Why a version was written; empty for a first one. Raises Forbidden."""
    policies.must_read_rows(viewer, version.notice.office)
    return sealing.reason(version.reason)


def why_returned(version: Version, *, viewer: Actor) -> str:
    """What the second person wrote when sending it back; empty when it was not. Raises Forbidden."""
    policies.must_read_rows(viewer, version.notice.office)
    review = getattr(version, "review", None)
    return sealing.reason(review.reason) if review else ""
