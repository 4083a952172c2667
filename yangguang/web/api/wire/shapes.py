"""What the shapes have in common: strict, closed, and bounded."""

from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType

__all__ = ["UNSET", "Code", "Id", "Line", "Maybe", "Nothing", "Sent", "Told", "Words"]

_LARGEST = 2**53 - 1  # what every program reads as a whole number

Id = Annotated[int, Meta(ge=1, le=_LARGEST, description="A permanent id.")]
Maybe = Annotated[int, Meta(ge=1, le=_LARGEST, description="A permanent id.")] | UnsetType
Line = Annotated[str, Meta(max_length=60, description="One line.")]
Words = Annotated[str, Meta(max_length=5000, description="Words, as people write them.")]
Code = Annotated[str, Meta(max_length=60)]


class Sent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What comes in: of exactly these parts, of exactly these types."""


class Told(Struct, frozen=True, kw_only=True):
    """What goes out; later versions of the interface may say more, never less."""


class Nothing(Sent, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """No parts."""


class Fault(Told, frozen=True, kw_only=True):
    """One part of what was sent, and what is wrong with it."""

    field: str
    says: str


class Problem(Told, frozen=True, kw_only=True):
    """What went wrong and, in one sentence, what to do (RFC 9457), in the language of `Accept-Language`."""

    type: str
    title: str
    status: int
    detail: str = ""
    errors: list[Fault] = []
