"""Whose state on the board of whereabouts a viewer may set, to show or hide a button; the action decides."""

from yangguang.foundation.actors import Actor
from yangguang.foundation.errors import Refused
from yangguang.offices import policies
from yangguang.offices.models import Position


def may_tell(viewer: Actor, post: Position) -> bool:
    """Whether the viewer may set the state of a post."""
    try:
        policies.must_tell(viewer, post)
    except Refused:
        return False
    return True
