"""What a kind of notice is made of: its facts and its lists, each field with its type; kept as data, never as code."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

type Label = "StrOrPromise"  # plain text, or a lazy translation of it


class Type(StrEnum):
    """How a field is read, kept and shown: amounts are kept in fen, days as ISO dates, all else as words."""

    LINE = "line"
    WORDS = "words"
    DAY = "day"
    FEN = "fen"
    NUMBER = "number"
    CHOICE = "choice"
    OFFICER = "officer"  # somebody of the offices' own register, nobody else
    CREDIT_CODE = "credit_code"  # 统一社会信用代码: a body, never a person
    BASIS = "basis"  # one or more citations, as 《某某法》第三十一条; each in force on the day, by `lawful`
    PHONE = "phone"  # an office's own: a landline or a hotline, never somebody's mobile phone


@dataclass(frozen=True)
class Field:
    """One thing that is told: its key in the record, what it is called, how it is read, whether it must be there."""

    key: str
    label: Label
    type: Type = Type.LINE
    must: bool = True
    hint: Label = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listing:
    """A list with its columns; at least `least` rows must be there."""

    key: str
    label: Label
    columns: tuple[Field, ...]
    least: int = 1


@dataclass(frozen=True)
class Shape:
    """A whole kind: facts first, then lists; `about` tells an editor in one line what it is for."""

    kind: str
    about: Label
    facts: tuple[Field, ...] = ()
    lists: tuple[Listing, ...] = ()
