"""Who acts: what an action needs to know of the person or process behind it."""

from dataclasses import dataclass
from typing import Protocol


class Actor(Protocol):
    """Anyone who can be named in the audit: `actor_key` is opaque and never a person's name."""

    @property
    def actor_key(self) -> str: ...


@dataclass(frozen=True)
class _Named:
    actor_key: str


SYSTEM: Actor = _Named("system")
VISITOR: Actor = _Named("visitor")
